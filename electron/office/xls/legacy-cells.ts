import type { RawCell, RawTable } from '../../../shared/raw/raw-document';
import { decodeLegacy, looksLikeLegacy } from '../../../shared/text/legacy-encoding';
import type { NoteCollector } from '../read-notes';

/** Letters that no font from before Unicode has: such a cell is Unicode already. */
const unicodeOnly =
  /[\u0100-\u0151\u0154-\u015f\u0162-\u0177\u0179-\u017c\u0180-\u024f\u1ea0-\u1ef9]/;
const aboveAscii = /[^\n\x20-\x7e]/;

/**
 * Decodes TCVN3 and VNI text of sheets that come without fonts. The encoding is told from all cells that may be
 * legacy together; with it, a cell is decoded unless it is Vietnamese as it stands. Under doubt nothing is changed.
 * Either way a note on the sheet tells the user. Letters of TCVN3's capital fonts (.Vn…H) come out small: nothing but
 * the font makes them capitals.
 */
export function decodeLegacyCells(table: RawTable, notes: NoteCollector): RawTable {
  const texts = table.rows
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .filter(mayBeLegacy);
  const guess = looksLikeLegacy(texts.join('\n'));
  if (guess.kind === 'none') return table;
  if (guess.kind === 'doubtful') {
    notes.add('doubtful-legacy-text', { place: table.place }, texts[0] ?? '');
    return table;
  }
  const { kind: encoding } = guess;
  notes.add('decoded-legacy-text', { place: table.place }, texts[0] ?? '');
  const decode = (cell: RawCell): RawCell =>
    mayBeLegacy(cell.text) && looksLikeLegacy(cell.text).kind !== 'none'
      ? { ...cell, text: decodeLegacy(cell.text, { encoding, capitals: false }).normalize('NFC') }
      : cell;
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(decode) })) };
}

function mayBeLegacy(text: string): boolean {
  return aboveAscii.test(text) && !unicodeOnly.test(text);
}
