import type { ByteView } from './byte-view';

/** One single property modifier (Sprm, [MS-DOC] 2.6): what changes, and the bytes that say how. */
export interface PropertyModifier {
  readonly code: number;
  readonly operand: ByteView;
}

/** sprmTDefTable counts its length in two bytes, and one too many. */
const tableDefinition = 0xd608;
const tabStops = 0xc615;

/** Operand length by the three highest bits of the code ([MS-DOC] 2.2.5.1); 6 is of variable length. */
const operandLength = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** Splits a grpprl into its modifiers. A list that ends in the middle of one ends there, as Word reads it. */
export function modifiersOf(list: ByteView): readonly PropertyModifier[] {
  const found: PropertyModifier[] = [];
  let offset = 0;
  while (offset + 2 < list.length) {
    const code = list.u16(offset);
    const { start, length } = operandOf(list, code, offset + 2);
    if (start + length > list.length) break;
    found.push({ code, operand: list.slice(start, length) });
    offset = start + length;
  }
  return found;
}

function operandOf(
  list: ByteView,
  code: number,
  at: number,
): { readonly start: number; readonly length: number } {
  const fixed = operandLength[(code >> 13) & 7];
  if (fixed !== null && fixed !== undefined) return { start: at, length: fixed };
  if (code === tableDefinition && at + 2 <= list.length) {
    return { start: at + 2, length: Math.max(0, list.u16(at) - 1) };
  }
  const length = list.u8(at);
  // 255 tab stops or more: the true length would have to be computed; the list cannot be read past it.
  if (code === tabStops && length === 255) return { start: at, length: list.length };
  return { start: at + 1, length };
}

/** A toggle such as bold: 0 off, 1 on, 0x80 as the style, 0x81 opposite of the style ([MS-DOC] 2.6.1). */
export function toggled(operand: ByteView, style: boolean): boolean {
  const value = operand.u8(0);
  if (value === 0x80) return style;
  if (value === 0x81) return !style;
  return value !== 0;
}
