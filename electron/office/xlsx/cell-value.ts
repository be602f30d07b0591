import type { RawCell } from '../../../shared/raw/raw-document';
import type { CellStyle } from './cell-styles';
import { decodeEscapes, showString, type StoredString } from './rich-text';
import type { WorkbookParts } from './workbook';

/** A cell as its XML says it (CT_Cell, ECMA-376 part 1, 18.3.1.4). */
export interface StoredCell {
  readonly type: string | undefined;
  /** Content of x:v; undefined when there is none. */
  readonly value: string | undefined;
  readonly inline: StoredString | undefined;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** What a cell shows: the content of a RawCell without its place. */
export type CellContent = Omit<RawCell, 'column' | 'columnSpan' | 'rowSpan'>;

/** What a cell shows, or undefined when it shows nothing. */
export function showCell(
  cell: StoredCell,
  style: CellStyle,
  parts: WorkbookParts,
): CellContent | undefined {
  const stored = storedString(cell, parts);
  if (stored !== undefined) {
    const { text, look } = showString(stored, style.look);
    return text === '' ? undefined : content(text, look, style);
  }
  if (cell.value === undefined || cell.value === '') return undefined;
  switch (cell.type) {
    case 'b':
      return content(['1', 'true'].includes(cell.value) ? 'TRUE' : 'FALSE', style.look, style);
    case 'e':
      return content(cell.value, style.look, style);
    case 'd':
      return showIsoDate(cell.value, style, parts);
    default:
      return showNumber(cell.value, style, parts);
  }
}

function storedString(cell: StoredCell, parts: WorkbookParts): StoredString | undefined {
  switch (cell.type) {
    case 's':
      return cell.value === undefined ? undefined : (parts.strings[Number(cell.value)] ?? '');
    case 'inlineStr':
      return cell.inline ?? decodeEscapes(cell.value ?? '');
    case 'str':
      return decodeEscapes(cell.value ?? '');
    default:
      return undefined;
  }
}

function showNumber(value: string, style: CellStyle, parts: WorkbookParts): CellContent {
  const number = Number(value);
  if (!Number.isFinite(number)) return content(value, style.look, style);
  const text = style.format.show(number, parts.date1904);
  const shown = content(text, style.look, style);
  // A serial number is no quantity: only its date means something.
  if (!style.format.isDate) shown.number = number;
  return shown;
}

/** Dates of strict files are text (18.18.11): "2024-01-31" or with a time. */
function showIsoDate(value: string, style: CellStyle, parts: WorkbookParts): CellContent {
  const milliseconds = Date.parse(/Z|[+-]\d\d:\d\d$/.test(value) ? value : `${toDateTime(value)}Z`);
  if (Number.isNaN(milliseconds)) return content(value, style.look, style);
  const serial = milliseconds / 86_400_000 + (parts.date1904 ? 24_107 : 25_569);
  const [date = value] = value.split('T');
  const plain = date.split('-').reverse().join('/');
  const text = style.format.isDate ? style.format.show(serial, parts.date1904) : plain;
  return content(text, style.look, style);
}

function toDateTime(value: string): string {
  return value.includes('T') ? value : `${value}T00:00:00`;
}

/** Written out because it runs for every cell of a sheet. */
function content(
  text: string,
  look: { readonly bold: boolean; readonly italic: boolean },
  { alignment }: CellStyle,
): Draft<CellContent> {
  const shown: Draft<CellContent> = { text };
  if (alignment !== undefined) shown.alignment = alignment;
  if (look.bold) shown.bold = true;
  if (look.italic) shown.italic = true;
  return shown;
}
