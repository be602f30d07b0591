// @ts-check
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../build/lib/paths.mjs';
import { textOf, trackedFiles } from './tracked-files.mjs';

const documents = trackedFiles().filter(
  (path) => path.endsWith('.md') && !path.startsWith('test/fixtures/'),
);

/**
 * A heading's name in links, as GitHub makes it.
 * @param {string} heading
 */
function anchorOf(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** @param {string} path */
function anchorsOf(path) {
  const text = textOf(path) ?? '';
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

/**
 * @param {string} path of a document
 * @returns {string[]} its links that lead nowhere
 */
function brokenLinks(path) {
  const text = (textOf(path) ?? '').replace(/^```[\s\S]*?^```/gm, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file = '', anchor] = decodeURI(link).split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !anchorsOf(target).includes(anchor);
  });
}

describe('the documents', () => {
  test.each(documents)('%s has no link that leads nowhere', (path) => {
    expect(brokenLinks(path)).toEqual([]);
  });

  test('README.md names only commands that exist', () => {
    /** @type {{ scripts: Record<string, string> }} */
    const { scripts } = JSON.parse(textOf('package.json') ?? '');
    const readme = textOf('README.md') ?? '';
    const named = [...readme.matchAll(/\bnpm (?:run (?:-s )?)?([a-z][a-z-]*)/g)].flatMap(
      ([, name]) => name ?? [],
    );
    const commands = named.filter((name) => !['run', 'and'].includes(name));
    expect(commands).toContain('start');
    expect(commands).toContain('test');
    for (const name of commands) expect(Object.keys(scripts)).toContain(name);
  });
});
