// @ts-check
// Makes shared/document/times-metrics.ts: the advance widths of Times New Roman, read from Liberation Serif, which is
// metric-compatible with it (same advance for every glyph) and free. Run by hand when the set of characters changes:
//   node build/font-metrics.mjs [folder of the Liberation fonts]
// The output is committed, so neither the app nor a check needs the font.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '/usr/share/fonts/truetype/liberation';
const target = join(import.meta.dirname, '..', 'shared', 'document', 'times-metrics.ts');

const faces = {
  regular: 'LiberationSerif-Regular.ttf',
  bold: 'LiberationSerif-Bold.ttf',
  italic: 'LiberationSerif-Italic.ttf',
  boldItalic: 'LiberationSerif-BoldItalic.ttf',
};

/**
 * Inclusive ranges of code points: what Vietnamese office text is made of.
 * @type {readonly (readonly [first: number, last: number, what: string])[]}
 */
const ranges = [
  [0x0020, 0x007e, 'Basic Latin'],
  [0x00a0, 0x017f, 'Latin-1 and Latin Extended-A (Đ, ă, ĩ, ũ)'],
  [0x01a0, 0x01b0, 'Ơ, Ư'],
  [0x1ea0, 0x1ef9, 'Vietnamese composed letters'],
  [0x2010, 0x2026, 'dashes, quotation marks, bullet, ellipsis'],
  [0x20ab, 0x20ac, 'đồng and euro signs'],
  [0x2264, 0x2265, 'less or equal, greater or equal'],
];

/**
 * Table directory of a TrueType file: tag → byte offset (OpenType specification, «Font file»).
 * @param {Buffer} font
 * @returns {(tag: string) => number}
 */
function tablesOf(font) {
  /** @type {Map<string, number>} */
  const tables = new Map();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    tables.set(font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8));
  }
  return (tag) => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`The font has no table ${tag}.`);
    return offset;
  };
}

/**
 * Offset of the Unicode BMP subtable (format 4) of cmap.
 * @param {Buffer} font
 * @param {number} cmap
 */
function bmpSubtable(font, cmap) {
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const record = cmap + 4 + 8 * index;
    const offset = cmap + font.readUInt32BE(record + 4);
    const platform = font.readUInt16BE(record);
    if ((platform === 0 || platform === 3) && font.readUInt16BE(offset) === 4) return offset;
  }
  throw new Error('The font has no Unicode BMP character map.');
}

/**
 * Glyph index of a code point by a format 4 subtable; 0 where the font has no glyph.
 * @param {Buffer} font
 * @param {number} subtable
 * @param {number} codePoint
 */
function glyphOf(font, subtable, codePoint) {
  const segments = font.readUInt16BE(subtable + 6) / 2;
  const ends = subtable + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const rangeOffsets = deltas + 2 * segments;
  for (let index = 0; index < segments; index++) {
    if (font.readUInt16BE(ends + 2 * index) < codePoint) continue;
    const start = font.readUInt16BE(starts + 2 * index);
    if (start > codePoint) return 0;
    const delta = font.readUInt16BE(deltas + 2 * index);
    const rangeOffset = font.readUInt16BE(rangeOffsets + 2 * index);
    if (rangeOffset === 0) return (codePoint + delta) & 0xffff;
    const at = rangeOffsets + 2 * index + rangeOffset + 2 * (codePoint - start);
    const glyph = font.readUInt16BE(at);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/** @param {string} file */
function readFace(file) {
  const font = readFileSync(join(folder, file));
  const table = tablesOf(font);
  const subtable = bmpSubtable(font, table('cmap'));
  const metricCount = font.readUInt16BE(table('hhea') + 34);
  const advance = (/** @type {number} */ glyph) =>
    font.readUInt16BE(table('hmtx') + 4 * Math.min(glyph, metricCount - 1));
  return {
    unitsPerEm: font.readUInt16BE(table('head') + 18),
    /** @param {number} codePoint */
    advanceOf(codePoint) {
      const glyph = glyphOf(font, subtable, codePoint);
      return glyph === 0 ? 0 : advance(glyph);
    },
  };
}

/**
 * @param {string} name
 * @param {string} file
 */
function sourceOfFace(name, file) {
  const face = readFace(file);
  if (face.unitsPerEm !== 2048) throw new Error(`${file}: ${face.unitsPerEm} units per em`);
  const blocks = ranges.map(([first, last]) => {
    const widths = [];
    for (let codePoint = first; codePoint <= last; codePoint++) {
      widths.push(face.advanceOf(codePoint));
    }
    return `    [0x${first.toString(16)}, '${widths.join(' ')}'],`;
  });
  return `  ${name}: [\n${blocks.join('\n')}\n  ],`;
}

const source = `/**
 * Advance widths of Times New Roman in 1/2048 em, by face: runs of [first code point, widths of it and the following
 * ones]. 0 means that the font has no glyph. Made by build/font-metrics.mjs from Liberation Serif, which has the same
 * advances; do not edit.
 *
${ranges.map(([first, last, what]) => ` *   ${first.toString(16).padStart(4, '0')}–${last.toString(16).padStart(4, '0')}  ${what}`).join('\n')}
 */
export const timesUnitsPerEm = 2048;

export type TimesFace = 'regular' | 'bold' | 'italic' | 'boldItalic';

export const timesAdvances: Readonly<Record<TimesFace, readonly (readonly [number, string])[]>> = {
${Object.entries(faces)
  .map(([name, file]) => sourceOfFace(name, file))
  .join('\n')}
};
`;
writeFileSync(target, source);
console.log(`Wrote ${target}`);
