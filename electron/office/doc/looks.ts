import type { RawAlignment } from '../../../shared/raw/raw-document';
import type { ByteView } from './byte-view';
import { modifiersOf, toggled } from './property-modifiers';

/** How characters look, as far as reading cares. */
export interface CharacterLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  /** Deleted or inserted while changes were tracked. */
  readonly deleted: boolean;
  readonly inserted: boolean;
  /** Index into the font table. */
  readonly font: number;
  /** The character stands for a picture, field mark, note reference … */
  readonly special: boolean;
  /** A character of a symbol font that replaces the one in the text: font index and code. */
  readonly symbol: { readonly font: number; readonly code: number } | null;
}

/** How a paragraph stands in the document. */
export interface ParagraphLook {
  readonly alignment: RawAlignment | undefined;
  /** 1-based, or undefined for body text. */
  readonly outlineLevel: number | undefined;
  /** 1-based index of the list override, 0 for none. */
  readonly list: number;
  /** 0-based level within the list. */
  readonly listLevel: number;
  /** 0 outside tables, 1 in a table, 2 in a table in a table … */
  readonly tableDepth: number;
  /** This paragraph is the end mark of a table row; its mark carries the row's definition. */
  readonly endsRow: boolean;
  /** End of a cell or row of a nested table. */
  readonly endsInnerCell: boolean;
  readonly endsInnerRow: boolean;
}

export const plainCharacters: CharacterLook = {
  bold: false,
  italic: false,
  hidden: false,
  deleted: false,
  inserted: false,
  font: 0,
  special: false,
  symbol: null,
};

export const plainParagraph: ParagraphLook = {
  alignment: undefined,
  outlineLevel: undefined,
  list: 0,
  listLevel: 0,
  tableDepth: 0,
  endsRow: false,
  endsInnerCell: false,
  endsInnerRow: false,
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Character properties ([MS-DOC] 2.6.1) over those of the style. */
export function withCharacterModifiers(style: CharacterLook, list: ByteView): CharacterLook {
  const look: Mutable<CharacterLook> = { ...style };
  for (const { code, operand } of modifiersOf(list)) applyCharacter(look, style, code, operand);
  return look;
}

function applyCharacter(
  look: Mutable<CharacterLook>,
  style: CharacterLook,
  code: number,
  operand: ByteView,
): void {
  switch (code) {
    case 0x0835:
      look.bold = toggled(operand, style.bold);
      break;
    case 0x0836:
      look.italic = toggled(operand, style.italic);
      break;
    case 0x083c:
      look.hidden = toggled(operand, style.hidden);
      break;
    case 0x0800:
      look.deleted = operand.u8(0) !== 0;
      break;
    case 0x0801:
      look.inserted = operand.u8(0) !== 0;
      break;
    case 0x4a4f:
      look.font = operand.u16(0);
      break;
    case 0x0855:
      look.special = operand.u8(0) !== 0;
      break;
    case 0x6a09:
      look.symbol = { font: operand.u16(0), code: operand.u16(2) };
      break;
  }
}

const alignments: readonly RawAlignment[] = ['left', 'center', 'right', 'justify', 'justify'];

/** Paragraph properties ([MS-DOC] 2.6.2) over those of the style. */
export function withParagraphModifiers(style: ParagraphLook, list: ByteView): ParagraphLook {
  const look: Mutable<ParagraphLook> = { ...style };
  for (const { code, operand } of modifiersOf(list)) applyParagraph(look, code, operand);
  return look;
}

function applyParagraph(look: Mutable<ParagraphLook>, code: number, operand: ByteView): void {
  switch (code) {
    // sprmPJc80 and sprmPJc; the newer one counts from the leading edge, the same for Vietnamese.
    case 0x2403:
    case 0x2461:
      look.alignment = alignments[operand.u8(0)];
      break;
    case 0x2640:
      look.outlineLevel = operand.u8(0) < 9 ? operand.u8(0) + 1 : undefined;
      break;
    case 0x460b:
      // Values from 0xF801 on say «was in that list before»: not in a list now.
      look.list = operand.u16(0) < 0xf801 ? operand.u16(0) : 0;
      break;
    case 0x260a:
      look.listLevel = operand.u8(0);
      break;
    case 0x2416:
      look.tableDepth = operand.u8(0) === 0 ? 0 : Math.max(1, look.tableDepth);
      break;
    case 0x6649:
      look.tableDepth = Math.max(0, operand.i32(0));
      break;
    case 0x2417:
      look.endsRow = operand.u8(0) !== 0;
      break;
    case 0x244b:
      look.endsInnerCell = operand.u8(0) !== 0;
      break;
    case 0x244c:
      look.endsInnerRow = operand.u8(0) !== 0;
      break;
  }
}
