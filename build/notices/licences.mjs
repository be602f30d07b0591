// @ts-check
// Which licences may be in what we hand out.

const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  // Fonts: may go with a program under any licence, but not be sold by themselves.
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/**
 * Whether we may ship something under an SPDX expression: of alternatives (OR) one must be allowed, of parts (AND) all.
 * AND binds tighter than OR (SPDX specification, annex D.4); parentheses inside each other do not occur in npm packages
 * and are refused.
 * @param {string} expression
 * @returns {boolean}
 */
export function isAllowed(expression) {
  const inner = /^\(([^()]*)\)$/.exec(expression.trim())?.[1] ?? expression;
  return inner.split(' OR ').some((alternative) => {
    return alternative.split(' AND ').every((part) => ALLOWED.has(part.trim()));
  });
}
