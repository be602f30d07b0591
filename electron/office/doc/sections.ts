import type { WordBinary } from './file-information';
import { modifiersOf } from './property-modifiers';

/** A section ends before character `end`; its pages are landscape or not. */
export interface Section {
  readonly end: number;
  readonly landscape: boolean;
}

const orientation = 0x301d;
const noProperties = 0xffffffff;

/** The sections in order (PlcfSed, [MS-DOC] 2.8.26). */
export function readSections(word: WordBinary): readonly Section[] {
  const { offset, length } = word.part('sections');
  const count = Math.max(0, Math.floor((length - 4) / 16));
  const table = word.table.slice(offset, length);
  return Array.from({ length: count }, (_, index) => {
    const properties = table.u32((count + 1) * 4 + index * 12 + 2);
    return {
      end: table.u32((index + 1) * 4),
      landscape: properties !== noProperties && isLandscape(word, properties),
    };
  });
}

function isLandscape(word: WordBinary, offset: number): boolean {
  const list = word.main.slice(offset + 2, word.main.u16(offset));
  return modifiersOf(list).some(({ code, operand }) => code === orientation && operand.u8(0) === 2);
}
