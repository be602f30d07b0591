// @ts-check
import { describe, expect, test } from 'vitest';
import { isAllowed } from '../../build/notices/licences.mjs';

describe('a licence', () => {
  test.each(['MIT', 'Apache-2.0', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)', 'GPL-2.0 OR ISC'])(
    '%s may be shipped',
    (expression) => expect(isAllowed(expression)).toBe(true),
  );

  test.each(['', 'GPL-3.0-only', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN x'])(
    '«%s» may not be shipped',
    (expression) => expect(isAllowed(expression)).toBe(false),
  );
});
