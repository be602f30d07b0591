import type { RawCell, RawPlace, RawRow, RawTable } from '../../../shared/raw/raw-document';
import { documentLimits } from '../limits';
import type { NoteCollector } from '../read-notes';
import { ReadProblem } from '../read-problem';
import { vietnameseNumberText } from '../vietnamese-number';
import { childElements, type XmlElement } from '../xml/xml-element';
import type { BlockReader } from './block-reader';
import { noteAsidesIn, plainText } from './asides';
import type { OdfStyles } from './styles';

/** A repeated row with content is written out at most this often; a whole column filled down is a mistake. */
const repeatLimit = 10_000;

/** Puts the rows of one table:table together (part 3, 9.1). Empty rows are counted, not kept. */
export class TableCollector {
  private readonly rows: RawRow[] = [];
  private readonly widths: number[] = [];
  private sourceRow = 1;
  private columnCount = 0;
  private cellCount = 0;

  constructor(
    private readonly place: RawPlace,
    private readonly blocks: BlockReader,
    private readonly styles: OdfStyles,
    private readonly notes: NoteCollector,
    private readonly sheet: string | undefined,
  ) {}

  addColumn({ attributes }: XmlElement): void {
    const repeat = repeated(attributes['table:number-columns-repeated'], documentLimits.columns);
    const width = this.styles.style('table-column', attributes['table:style-name']).widthMm ?? 0;
    const index = this.widths.length;
    for (let step = 0; step < repeat && this.widths.length < documentLimits.columns; step += 1) {
      this.widths.push(width);
    }
    if (isHidden(attributes) && repeat < 1_000)
      this.notes.add('hidden-column', { place: this.place, column: index }, '');
  }

  addRow(row: XmlElement, inHeader: boolean): void {
    const repeat = repeated(row.attributes['table:number-rows-repeated'], documentLimits.rows);
    const noted = this.notes.notes.length;
    const cells = this.cellsOf(row);
    const sourceRow = this.sourceRow;
    this.sourceRow += repeat;
    const isBlank = cells.every(({ text, rowSpan }) => text.trim() === '' && rowSpan === 1);
    if (isBlank && this.sheet !== undefined) {
      // A comment on an empty row names the row, so the row has to be there.
      if (this.notes.notes.length > noted) this.rows.push({ sourceRow, cells });
      return;
    }
    const hidden = isHidden(row.attributes);
    if (hidden) {
      const text = cells.map((cell) => cell.text).join(' | ');
      this.notes.add('hidden-row', { place: this.place, row: this.rows.length }, text);
    }
    for (let step = 0; step < Math.min(repeat, repeatLimit); step += 1) {
      this.cellCount += cells.length;
      if (this.cellCount > documentLimits.cells) throw new ReadProblem('too-much-content', 'cells');
      this.rows.push({
        sourceRow: sourceRow + step,
        cells,
        ...(inHeader ? { repeatedHeader: true } : {}),
        ...(hidden ? { hidden: true } : {}),
      });
    }
  }

  finish(landscape: boolean, hidden: boolean): RawTable {
    return {
      kind: 'table',
      place: this.place,
      columnCount: this.columnCount,
      rows: this.rows.map((row, index) => ({
        ...row,
        cells: row.cells.map((cell) => this.fit(cell, row, index)),
      })),
      landscape,
      ...(this.widths.some((width) => width > 0)
        ? { columnWidthsMm: this.widths.slice(0, this.columnCount) }
        : {}),
      ...(this.sheet === undefined ? {} : { sheet: this.sheet }),
      ...(hidden ? { hidden: true } : {}),
    };
  }

  /** A span counts source rows; empty ones among them are not kept. */
  private fit(cell: RawCell, row: RawRow, index: number): RawCell {
    if (cell.rowSpan === 1) return cell;
    const end = row.sourceRow + cell.rowSpan;
    let rowSpan = 1;
    while ((this.rows[index + rowSpan]?.sourceRow ?? Infinity) < end) rowSpan += 1;
    return { ...cell, rowSpan };
  }

  private cellsOf(row: XmlElement): readonly RawCell[] {
    const cells: RawCell[] = [];
    let column = 0;
    for (const element of childElements(row)) {
      const repeat = repeated(
        element.attributes['table:number-columns-repeated'],
        documentLimits.columns,
      );
      if (element.name === 'table:covered-table-cell') this.noteCovered(element, column);
      else if (element.name === 'table:table-cell') this.addCells(cells, element, column, repeat);
      else continue;
      column += repeat;
    }
    return cells;
  }

  private addCells(cells: RawCell[], element: XmlElement, column: number, repeat: number): void {
    const { attributes } = element;
    const position = { place: this.place, row: this.rows.length, column };
    const content = this.blocks.cellContent(element, position);
    const columnSpan = repeated(attributes['table:number-columns-spanned'], documentLimits.columns);
    const rowSpan = repeated(attributes['table:number-rows-spanned'], documentLimits.rows);
    // Empty cells to the end of a sheet are how the format fills a row.
    if (content.text.trim() === '' && columnSpan === 1 && rowSpan === 1 && this.sheet !== undefined)
      return;
    const value = Number(attributes['office:value']);
    const type = attributes['office:value-type'];
    const isNumber = type === 'float' && Number.isFinite(value);
    const isQuantity = isNumber || type === 'percentage' || type === 'currency';
    const text = isQuantity ? vietnameseNumberText(content.text, value) : content.text;
    for (let step = 0; step < repeat; step += 1) {
      cells.push({
        ...content,
        text,
        column: column + step,
        columnSpan,
        rowSpan,
        ...(isNumber ? { number: value } : {}),
      });
    }
    this.columnCount = Math.max(this.columnCount, column + repeat - 1 + columnSpan);
  }

  private noteCovered(element: XmlElement, column: number): void {
    const position = { place: this.place, row: this.rows.length, column };
    noteAsidesIn(element, this.notes, position);
    const text = plainText(element);
    if (text !== '') {
      this.notes.add('covered-cell-text', position, text);
    }
  }
}

function repeated(value: string | undefined, most: number): number {
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, most) : 1;
}

function isHidden(attributes: XmlElement['attributes']): boolean {
  const visibility = attributes['table:visibility'];
  return visibility === 'collapse' || visibility === 'filter';
}
