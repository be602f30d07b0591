// @ts-check
import { describe, expect, test } from 'vitest';
import { textOf } from './tracked-files.mjs';

const GROUPS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
const lines = (textOf('CHANGELOG.md') ?? '').split('\n');

/** @param {RegExp} pattern */
function headings(pattern) {
  return lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
}

/** The lines below each `###` heading, up to the next heading. */
function groups() {
  /** @type {{ name: string, items: string[] }[]} */
  const found = [];
  for (const line of lines) {
    const name = /^### (.*)$/.exec(line)?.[1];
    if (name !== undefined) found.push({ name, items: [] });
    else if (line.startsWith('- ')) found.at(-1)?.items.push(line);
  }
  return found;
}

describe('CHANGELOG.md', () => {
  test('begins with its title and what is not released yet', () => {
    expect(lines[0]).toBe('# Changelog');
    expect(headings(/^## (.*)$/)[0]).toBe('[Unreleased]');
  });

  test('names each release by version and day, newest first', () => {
    const releases = headings(/^## (.*)$/).slice(1);
    for (const release of releases) {
      expect(release).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/);
    }
    const days = releases.map((release) => release.slice(-10));
    expect(days).toEqual([...days].sort().reverse());
  });

  test('groups changes by the kinds that Keep a Changelog knows', () => {
    for (const { name } of groups()) expect(GROUPS).toContain(name);
  });

  test('says something in each group', () => {
    for (const { name, items } of groups()) expect(items, name).not.toHaveLength(0);
  });
});
