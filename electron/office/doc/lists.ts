import {
  levelCount,
  type NumberingInstance,
  type NumberingLevel,
} from '../docx/numbering-definitions';
import type { ByteView } from './byte-view';
import type { WordBinary } from './file-information';

/** Number formats by code ([MS-OSHARED] MSONFC) under the names of OOXML, which the counter understands. */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};

const listBytes = 28;
const overrideBytes = 16;
const levelBytes = 28;

interface ListHead {
  readonly id: number;
  readonly levels: number;
}

/**
 * Automatic numbering of a Word 97-2003 document: list override (1-based, as paragraphs refer to it) → levels
 * (PlfLst and PlfLfo, [MS-DOC] 2.9.191, 2.9.183).
 */
export function readLists(word: WordBinary): ReadonlyMap<string, NumberingInstance> {
  const lists = readAbstractLists(word);
  const { offset, length } = word.part('listOverrides');
  const instances = new Map<string, NumberingInstance>();
  if (length < 4) return instances;
  const table = word.table.slice(offset, length);
  const count = table.u32(0);
  let at = 4 + count * overrideBytes;
  for (let index = 0; index < count && at < length; index += 1) {
    const head = 4 + index * overrideBytes;
    const id = table.u32(head);
    const overrides = readOverrides(table, at, table.u8(head + 12));
    at = overrides.end;
    const levels = new Map([...(lists.get(id) ?? []), ...overrides.levels]);
    instances.set(String(index + 1), {
      abstractId: String(id),
      levels,
      startOverrides: overrides.starts,
    });
  }
  return instances;
}

function readAbstractLists(
  word: WordBinary,
): ReadonlyMap<number, ReadonlyMap<number, NumberingLevel>> {
  const { offset, length } = word.part('lists');
  const lists = new Map<number, ReadonlyMap<number, NumberingLevel>>();
  if (length < 2) return lists;
  const { table } = word;
  const count = table.u16(offset);
  const heads: readonly ListHead[] = Array.from({ length: count }, (_, index) => {
    const at = offset + 2 + index * listBytes;
    return { id: table.u32(at), levels: (table.u8(at + 26) & 1) === 1 ? 1 : levelCount };
  });
  // The levels of all lists follow the list heads, outside the length that the block states.
  let at = offset + 2 + count * listBytes;
  for (const head of heads) {
    const levels = new Map<number, NumberingLevel>();
    for (let index = 0; index < head.levels; index += 1) {
      const { level, end } = readLevel(table, at, index);
      levels.set(index, level);
      at = end;
    }
    lists.set(head.id, levels);
  }
  return lists;
}

/** LVL ([MS-DOC] 2.9.150): fixed facts, two property lists, and the text with level numbers as characters 0…8. */
function readLevel(
  table: ByteView,
  at: number,
  index: number,
): { readonly level: NumberingLevel; readonly end: number } {
  const flags = table.u8(at + 5);
  const characters = table.u8(at + 24);
  const paragraphs = table.u8(at + 25);
  const textAt = at + levelBytes + characters + paragraphs;
  const units = table.u16(textAt);
  const format = formats[table.u8(at + 4)] ?? 'decimal';
  const restartLimit = (flags & 0x08) === 0 ? index : table.u8(at + 26);
  const level: NumberingLevel = {
    start: table.i32(at),
    format,
    customFormat: undefined,
    text: levelText(table.utf16(textAt + 2, units), format),
    decimalOnly: (flags & 0x04) !== 0,
    restartAfter: restartLimit,
    styleId: undefined,
    hidden: false,
  };
  return { level, end: textAt + 2 + units * 2 };
}

function levelText(text: string, format: string): string {
  // A bullet of a symbol font sits in the private area; which glyph it is says nothing more than «an item».
  if (format === 'bullet') return text.replace(/[\uE000-\uF8FF]/g, '•');
  return [...text]
    .map((character) => {
      const code = character.charCodeAt(0);
      return code < levelCount ? `%${code + 1}` : character;
    })
    .join('');
}

function readOverrides(
  table: ByteView,
  start: number,
  count: number,
): {
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  readonly starts: ReadonlyMap<number, number>;
  readonly end: number;
} {
  const levels = new Map<number, NumberingLevel>();
  const starts = new Map<number, number>();
  // Each entry begins with a character position that means nothing.
  let at = start + 4;
  for (let entry = 0; entry < count && at + 8 <= table.length; entry += 1) {
    const flags = table.u32(at + 4);
    const index = flags & 0xf;
    if ((flags & 0x10) !== 0) starts.set(index, table.i32(at));
    at += 8;
    if ((flags & 0x20) !== 0) {
      const read = readLevel(table, at, index);
      levels.set(index, read.level);
      at = read.end;
    }
  }
  return { levels, starts, end: at };
}
