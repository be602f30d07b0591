// @ts-check
// Makes shared/document/times-metrics.ts: the advance widths of Times New Roman, read from Tinos, a free font that is
// metric-compatible with it (the same advance for every glyph) and, unlike Liberation Serif, has the Vietnamese letters.
// Run by hand when the set of characters changes, on the WOFF files of the npm package @fontsource/tinos:
//   npm install --prefix FOLDER @fontsource/tinos
//   node build/font-metrics.mjs FOLDER/node_modules/@fontsource/tinos/files
// The output is committed, so neither the app nor a check needs the font.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const target = join(import.meta.dirname, '..', 'shared', 'document', 'times-metrics.ts');

/** Face in the output → weight and style in the names of the font files. */
const faces = {
  regular: '400-normal',
  bold: '700-normal',
  italic: '400-italic',
  boldItalic: '700-italic',
};
/** A web font comes in subsets; the first one that has a letter gives its width. */
const subsets = ['latin', 'latin-ext', 'vietnamese'];

/**
 * Inclusive ranges of code points: what Vietnamese office text is made of.
 * @type {readonly (readonly [first: number, last: number, what: string])[]}
 */
const ranges = [
  [0x0020, 0x007e, 'Basic Latin'],
  [0x00a0, 0x017f, 'Latin-1 and Latin Extended-A (Đ, ă, ĩ, ũ)'],
  [0x01a0, 0x01a1, 'Ơ'],
  [0x01af, 0x01b0, 'Ư'],
  [0x1ea0, 0x1ef9, 'Vietnamese composed letters'],
  [0x2010, 0x2026, 'dashes, quotation marks, bullet, ellipsis'],
  [0x20ab, 0x20ac, 'đồng and euro signs'],
];

/**
 * Tables of a WOFF 1.0 file: tag → bytes (W3C, WOFF File Format 1.0, section 4).
 * @param {Buffer} file
 * @returns {ReadonlyMap<string, Buffer>}
 */
function tablesOf(file) {
  const tables = new Map();
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const entry = 44 + 20 * index;
    const offset = file.readUInt32BE(entry + 4);
    const packedLength = file.readUInt32BE(entry + 8);
    const packed = file.subarray(offset, offset + packedLength);
    const isPacked = packedLength < file.readUInt32BE(entry + 12);
    tables.set(file.toString('latin1', entry, entry + 4), isPacked ? inflateSync(packed) : packed);
  }
  return tables;
}

/**
 * @param {ReadonlyMap<string, Buffer>} tables
 * @param {string} tag
 */
function tableNamed(tables, tag) {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`The font has no table ${tag}.`);
  return table;
}

/**
 * Offset of the Unicode BMP subtable (format 4) in cmap.
 * @param {Buffer} cmap
 */
function bmpSubtable(cmap) {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const record = 4 + 8 * index;
    const offset = cmap.readUInt32BE(record + 4);
    const platform = cmap.readUInt16BE(record);
    if ((platform === 0 || platform === 3) && cmap.readUInt16BE(offset) === 4) return offset;
  }
  throw new Error('The font has no Unicode BMP character map.');
}

/**
 * Glyph index of a code point by a format 4 subtable; 0 where the font has no glyph.
 * @param {Buffer} cmap
 * @param {number} subtable
 * @param {number} codePoint
 */
function glyphOf(cmap, subtable, codePoint) {
  const segments = cmap.readUInt16BE(subtable + 6) / 2;
  const ends = subtable + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const rangeOffsets = deltas + 2 * segments;
  for (let index = 0; index < segments; index++) {
    if (cmap.readUInt16BE(ends + 2 * index) < codePoint) continue;
    const start = cmap.readUInt16BE(starts + 2 * index);
    if (start > codePoint) return 0;
    const delta = cmap.readUInt16BE(deltas + 2 * index);
    const rangeOffset = cmap.readUInt16BE(rangeOffsets + 2 * index);
    if (rangeOffset === 0) return (codePoint + delta) & 0xffff;
    const at = rangeOffsets + 2 * index + rangeOffset + 2 * (codePoint - start);
    const glyph = cmap.readUInt16BE(at);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/**
 * A function from code point to advance in one subset of a face; 0 where it has no glyph.
 * @param {string} path
 * @returns {(codePoint: number) => number}
 */
function readSubset(path) {
  const tables = tablesOf(readFileSync(path));
  const unitsPerEm = tableNamed(tables, 'head').readUInt16BE(18);
  if (unitsPerEm !== 2048) throw new Error(`${path}: ${unitsPerEm} units per em`);
  const cmap = tableNamed(tables, 'cmap');
  const subtable = bmpSubtable(cmap);
  const advances = tableNamed(tables, 'hmtx');
  const advanceCount = tableNamed(tables, 'hhea').readUInt16BE(34);
  return (codePoint) => {
    const glyph = glyphOf(cmap, subtable, codePoint);
    return glyph === 0 ? 0 : advances.readUInt16BE(4 * Math.min(glyph, advanceCount - 1));
  };
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} style
 */
function sourceOfFace(folder, name, style) {
  const parts = subsets.map((subset) => readSubset(join(folder, `tinos-${subset}-${style}.woff`)));
  const blocks = ranges.map(([first, last]) => {
    const widths = Array.from({ length: last - first + 1 }, (_, index) =>
      parts.reduce((found, advanceOf) => found || advanceOf(first + index), 0),
    );
    return `    [0x${first.toString(16)}, '${widths.join(' ')}'],`;
  });
  return `  ${name}: [\n${blocks.join('\n')}\n  ],`;
}

/** @param {number} codePoint */
function hex(codePoint) {
  return codePoint.toString(16).padStart(4, '0');
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node build/font-metrics.mjs FOLDER_OF_THE_WOFF_FILES');
  process.exit(2);
}
const source = `/**
 * Advance widths of Times New Roman in 1/2048 em, by face: runs of [first code point, widths of it and the following
 * ones]. 0 means that the font has no glyph. Made by build/font-metrics.mjs from Tinos, which has the same advances; do
 * not edit.
 *
${ranges.map(([first, last, what]) => ` *   ${hex(first)}–${hex(last)}  ${what}`).join('\n')}
 */
export const timesUnitsPerEm = 2048;

export type TimesFace = 'regular' | 'bold' | 'italic' | 'boldItalic';

export const timesAdvances: Readonly<Record<TimesFace, readonly (readonly [number, string])[]>> = {
${Object.entries(faces)
  .map(([name, style]) => sourceOfFace(folder, name, style))
  .join('\n')}
};
`;
writeFileSync(target, source);
console.log(`Wrote ${target}`);
