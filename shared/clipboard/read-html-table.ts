import { CellText } from './cell-text';
import { tableOfTexts, type ClipboardSlot, type ClipboardTable } from './clipboard-table';
import { separateNotes, withNotesInPlace } from './html-notes';
import type { HtmlAttributes, HtmlToken } from './html-tokens';
import { shownTokens } from './shown-tokens';

/**
 * The table in text/html of the clipboard, as Excel, Word, LibreOffice, Google Sheets and browsers write it; null when
 * there is none (the plain text says more then). Several tables follow each other, and text outside of them is a row
 * with one cell, so nothing that was copied is lost.
 */
export function readHtmlTable(html: string): ClipboardTable | null {
  return tableOfTokens(withNotesInPlace(separateNotes(html, shownTokens(html))));
}

/** The same of HTML that has been split already. */
export function tableOfTokens(tokens: Iterable<HtmlToken>): ClipboardTable | null {
  const reader = new TableReader();
  for (const token of tokens) reader.take(token);
  return reader.result();
}

/** More than any table has; a broken span must not make millions of slots. */
const maxColumns = 256;
const maxRowSpan = 20_000;

interface SourceCell {
  readonly text: CellText;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Excel lets texts and pictures run over empty neighbours: written as spans, but nothing is merged. */
  readonly spillsOver: boolean;
}

interface SourceRow {
  readonly cells: SourceCell[];
  /** Excel and Word end a table with a row that only holds column widths: hidden, or without height. */
  readonly isHidden: boolean;
}

class TableReader {
  private readonly rows: SourceRow[] = [];
  private outside = new CellText(false);
  private depth = 0;
  private sawTable = false;
  /** Google Sheets writes a lone cell without a table; its plain text may look like two rows. */
  private isSheetsCell = false;
  private row: SourceRow | null = null;
  private cell: CellText | null = null;

  take(token: HtmlToken): void {
    switch (token.kind) {
      case 'text':
        if (this.cell !== null) this.cell.add(token.text);
        // Blanks between the tags of a table are no text.
        else if (this.depth === 0 || token.text.trim() !== '') this.outside.add(token.text);
        return;
      case 'open':
        this.open(token.name, token.attributes);
        return;
      case 'close':
        this.close(token.name);
    }
  }

  result(): ClipboardTable | null {
    if (this.isSheetsCell) return tableOfTexts([[this.outside.result()]]);
    if (!this.sawTable) return null;
    this.endTable();
    this.endOutside();
    return slotsOf(this.rows);
  }

  private open(name: string, attributes: HtmlAttributes): void {
    if (name === 'table') {
      this.depth += 1;
      if (this.depth === 1) {
        this.sawTable = true;
        this.isSheetsCell = false;
        this.endOutside();
        return;
      }
    }
    if (!this.sawTable && attributes.has('data-sheets-root')) this.isSheetsCell = true;
    if (this.depth === 1 && name === 'tr') this.startRow(attributes);
    else if (this.depth === 1 && (name === 'td' || name === 'th')) this.startCell(attributes);
    else (this.cell ?? this.outside).open(name, attributes);
  }

  private close(name: string): void {
    if (this.depth === 1 && (name === 'td' || name === 'th' || name === 'tr')) {
      this.cell = null;
      if (name === 'tr') this.row = null;
      return;
    }
    if (name === 'table') {
      this.depth = Math.max(0, this.depth - 1);
      if (this.depth === 0) {
        this.endTable();
        return;
      }
    }
    (this.cell ?? this.outside).close(name);
  }

  /** Only at the end is an empty hidden row no row: elsewhere cells that span rows count it. */
  private endTable(): void {
    this.cell = null;
    this.row = null;
    while (this.rows.at(-1)?.isHidden === true && this.rows.at(-1)?.cells.some(hasText) !== true) {
      this.rows.pop();
    }
  }

  private startRow(attributes: HtmlAttributes): void {
    const isHidden =
      /display:\s*none/i.test(attributes.get('style') ?? '') || attributes.get('height') === '0';
    this.row = { cells: [], isHidden };
    this.rows.push(this.row);
    this.cell = null;
  }

  private startCell(attributes: HtmlAttributes): void {
    if (this.row === null) this.startRow(new Map());
    const style = attributes.get('style') ?? '';
    this.cell = new CellText(/white-space:\s*(?:pre|pre-wrap|break-spaces)\b/i.test(style));
    this.row?.cells.push({
      text: this.cell,
      rowSpan: spanOf(attributes.get('rowspan'), maxRowSpan),
      colSpan: spanOf(attributes.get('colspan'), maxColumns),
      spillsOver: /mso-ignore:\s*colspan/i.test(style),
    });
  }

  private endOutside(): void {
    for (const line of this.outside.result().split('\n')) {
      if (line === '') continue;
      const text = new CellText(true);
      text.add(line);
      const cell = { text, rowSpan: 1, colSpan: 1, spillsOver: false };
      this.rows.push({ cells: [cell], isHidden: false });
    }
    this.outside = new CellText(false);
  }
}

function hasText(cell: SourceCell): boolean {
  return cell.text.result() !== '';
}

/** HTML, «4.9.11 Attributes common to td and th»: what is no number is 1; a rowspan of 0 means the rest of the rows. */
function spanOf(written: string | undefined, most: number): number {
  const span = Number.parseInt(written ?? '1', 10);
  if (Number.isNaN(span) || span < 0) return 1;
  return span === 0 ? most : Math.min(span, most);
}

const blank: ClipboardSlot = { text: '', from: 'own' };
const coveredFromAbove: ClipboardSlot = { text: '', from: 'above' };
const coveredFromLeft: ClipboardSlot = { text: '', from: 'left' };

/** Lays cells into a grid as browsers do: each takes the first free slots of its row. */
function slotsOf(rows: readonly SourceRow[]): ClipboardTable | null {
  const slots: ClipboardSlot[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row.cells) {
      while (slots[top]?.[column] !== undefined) column += 1;
      if (column >= maxColumns) break;
      layCell(slots, top, column, cell);
    }
  });
  const width = Math.max(0, ...slots.map((row) => row.length));
  if (width === 0) return null;
  return {
    rows: slots.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? blank)),
  };
}

function layCell(slots: ClipboardSlot[][], top: number, left: number, cell: SourceCell): void {
  const bottom = Math.min(top + cell.rowSpan, slots.length);
  const right = Math.min(left + cell.colSpan, maxColumns);
  for (let row = top; row < bottom; row += 1) {
    const line = slots[row];
    if (line === undefined) continue;
    for (let column = left; column < right; column += 1) {
      line[column] ??= cell.spillsOver ? blank : row > top ? coveredFromAbove : coveredFromLeft;
    }
  }
  const first = slots[top];
  if (first !== undefined) first[left] = { text: cell.text.result(), from: 'own' };
}
