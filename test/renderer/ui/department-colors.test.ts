import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { departmentColorCount } from '../../../renderer/ui/department-colors';

const css = readFileSync(
  join(import.meta.dirname, '../../../renderer/ui/department-colors.css'),
  'utf8',
);

/** Linear RGB of the grounds of a theme and of the words on them. */
function themeOf(selector: string) {
  const body = css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  const colors = [...body.matchAll(/--department-(\w+): #([0-9a-f]{6})/g)].map(
    ([, name, hex]) => [name, linearOf(hex ?? '')] as const,
  );
  return {
    words: colors.find(([name]) => name === 'words')?.[1] ?? [],
    grounds: colors.filter(([name]) => name !== 'words').map(([, color]) => color),
  };
}

function linearOf(hex: string): readonly number[] {
  return [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function mixed(weights: readonly number[], color: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (color[at] ?? 0), 0);
}

/** WCAG 2.2. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, bright = 0] = [one, other]
    .map((color) => mixed([0.2126, 0.7152, 0.0722], color))
    .sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const eyes = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

/** CIE L*a*b* of what an eye sees of a colour. */
function seen(matrix: readonly (readonly number[])[], color: readonly number[]) {
  const rgb = matrix.map((row) => mixed(row, color));
  const [x = 0, y = 0, z = 0] = [
    mixed([0.4124, 0.3576, 0.1805], rgb) / 0.9505,
    mixed([0.2126, 0.7152, 0.0722], rgb),
    mixed([0.0193, 0.1192, 0.9505], rgb) / 1.089,
  ].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * Math.max(0, value) + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
}

describe.each([':root', ":root[data-theme='dark']"])(
  'the colours of departments in %s',
  (selector) => {
    const { words, grounds } = themeOf(selector);

    it('are as many as are counted on, with words that are easy to read on each', () => {
      expect(grounds).toHaveLength(departmentColorCount);
      for (const ground of grounds) expect(contrast(ground, words)).toBeGreaterThanOrEqual(4.5);
    });

    it.each(Object.entries(eyes))('are told apart by eyes of kind «%s»', (_kind, matrix) => {
      const looks = grounds.map((ground) => seen(matrix, ground));
      const nearest = looks.flatMap((look, at) =>
        looks.slice(at + 1).map((other) => distance(look, other)),
      );
      expect(Math.min(...nearest)).toBeGreaterThan(10);
    });
  },
);
