import type { RawCell, RawPlace, RawRow, RawTable } from '../../../shared/raw/raw-document';
import { cellContent } from '../docx/cell-content';
import { withLabel } from '../docx/block-text';
import type { ReadParagraph } from '../docx/paragraph-reader';
import { documentLimits } from '../limits';
import type { NoteCollector, ReadPosition } from '../read-notes';
import { ReadProblem } from '../read-problem';
import { childElements, type XmlElement } from '../xml/xml-element';
import { FlowReader } from './flow-reader';
import type { HtmlLook, HtmlStyles } from './html-styles';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

const mmPerPixel = 25.4 / 96;
/** The limits of the HTML standard on colspan and rowspan. */
const mostColumns = 1_000;
const mostRows = 65_534;

/** Reads tables; spans are laid out as the HTML standard says («forming a table»). */
export class HtmlTableReader {
  private cellCount = 0;

  constructor(
    private readonly styles: HtmlStyles,
    private readonly notes: NoteCollector,
    private readonly advance: () => void,
  ) {}

  read(table: XmlElement, look: HtmlLook, place: RawPlace): RawTable {
    const rows: RawRow[] = [];
    /** Column → the row index up to which a cell from above covers it. */
    const covered = new Map<number, number>();
    const drafts: Draft<RawCell>[] = [];
    for (const { element, inHead, look: rowLook } of this.rowsOf(table, look)) {
      const cells = this.readRow(element, rowLook, { place, row: rows.length }, covered);
      drafts.push(...cells);
      rows.push({
        cells,
        sourceRow: rows.length + 1,
        ...(inHead && { repeatedHeader: true }),
        ...(rowLook.hidden && { hidden: true }),
      });
    }
    clipSpans(rows);
    const columnCount = drafts.reduce(
      (count, cell) => Math.max(count, cell.column + cell.columnSpan),
      0,
    );
    const widths = columnWidths(table);
    const columnWidthsMm = widths.length === columnCount && columnCount > 0 ? widths : undefined;
    return {
      kind: 'table',
      place,
      columnCount,
      rows,
      ...(columnWidthsMm !== undefined && { columnWidthsMm }),
    };
  }

  private *rowsOf(
    parent: XmlElement,
    look: HtmlLook,
    inHead = false,
  ): Generator<{ element: XmlElement; look: HtmlLook; inHead: boolean }> {
    for (const child of childElements(parent)) {
      const own = this.styles.look(child, look);
      if (child.name === 'tr') yield { element: child, look: own, inHead };
      else if (['thead', 'tbody', 'tfoot', 'form'].includes(child.name)) {
        yield* this.rowsOf(child, own, child.name === 'thead');
      }
    }
  }

  private readRow(
    row: XmlElement,
    look: HtmlLook,
    at: { readonly place: RawPlace; readonly row: number },
    covered: Map<number, number>,
  ): Draft<RawCell>[] {
    this.advance();
    const cells: Draft<RawCell>[] = [];
    let column = 0;
    for (const element of childElements(row)) {
      if (element.name !== 'td' && element.name !== 'th') continue;
      this.cellCount += 1;
      if (this.cellCount > documentLimits.cells) throw new ReadProblem('too-much-content', 'cells');
      while ((covered.get(column) ?? -1) >= at.row) column += 1;
      if (column >= documentLimits.columns) throw new ReadProblem('too-much-content', 'columns');
      const columnSpan = freeSpan(
        spanOf(element.attributes.colspan, mostColumns),
        column,
        at.row,
        covered,
      );
      const rowSpan = spanOf(element.attributes.rowspan, mostRows);
      const content = this.readCell(element, this.styles.look(element, look), { ...at, column });
      cells.push({ column, columnSpan, rowSpan, ...content });
      for (let next = column; next < column + columnSpan; next++) {
        covered.set(next, at.row + rowSpan - 1);
      }
      column += columnSpan;
    }
    return cells;
  }

  private readCell(
    element: XmlElement,
    look: HtmlLook,
    position: ReadPosition,
  ): Omit<RawCell, 'column' | 'columnSpan' | 'rowSpan'> {
    const lines: ReadParagraph[] = [];
    const nestedTables: string[] = [];
    // Hidden rows are marked as such; their text stays in the table.
    const shown = { ...look, hidden: false };
    for (const item of new FlowReader(this.styles, this.notes, () => position).read(
      element,
      shown,
    )) {
      if (item.kind === 'paragraph') lines.push(item.paragraph);
      else {
        const text = this.nestedText(item.element, item.look, position);
        nestedTables.push(text);
        lines.push({ ...plainLine, text });
      }
    }
    const content = cellContent({ lines, nestedTables }, this.notes, position);
    // Excel stores the number itself beside what it shows.
    const stored = element.attributes['x:num'];
    const number = stored === undefined || stored === '' ? NaN : Number(stored);
    return {
      ...content,
      ...(content.alignment === undefined &&
        look.alignment !== undefined && { alignment: look.alignment }),
      ...(Number.isFinite(number) && { number }),
    };
  }

  private nestedText(table: XmlElement, look: HtmlLook, position: ReadPosition): string {
    const lines = [...this.rowsOf(table, look)].map(({ element, look: rowLook }) =>
      childElements(element)
        .filter(({ name }) => name === 'td' || name === 'th')
        .map((cell) =>
          new FlowReader(this.styles, this.notes, () => position)
            .read(cell, this.styles.look(cell, rowLook))
            .map((item) =>
              item.kind === 'paragraph'
                ? withLabel(item.paragraph)
                : this.nestedText(item.element, item.look, position),
            )
            .join('\n'),
        )
        .join('\t'),
    );
    return lines.join('\n');
  }
}

const plainLine = {
  bold: false,
  italic: false,
  alignment: undefined,
  numberLabel: undefined,
  outlineLevel: undefined,
} as const;

/** A span attribute; 0 means «to the end», which clipSpans then finds. */
function spanOf(attribute: string | undefined, most: number): number {
  const span = Number.parseInt(attribute ?? '1', 10);
  if (span === 0) return most;
  return Number.isNaN(span) || span < 0 ? 1 : Math.min(span, most);
}

/** As much of a span as no cell from above takes. */
function freeSpan(
  wanted: number,
  column: number,
  row: number,
  covered: ReadonlyMap<number, number>,
): number {
  let span = 1;
  while (span < wanted && (covered.get(column + span) ?? -1) < row) span += 1;
  return span;
}

/** No cell reaches below the last row. */
function clipSpans(rows: readonly RawRow[]): void {
  rows.forEach(({ cells }, index) => {
    for (const cell of cells as Draft<RawCell>[]) {
      cell.rowSpan = Math.min(cell.rowSpan, rows.length - index);
    }
  });
}

/** Widths of the col elements in millimetres; a column without one makes all of them useless. */
function columnWidths(table: XmlElement): readonly number[] {
  const columns = childElements(table).flatMap((child) =>
    child.name === 'colgroup' ? childElements(child) : [child],
  );
  const widths: number[] = [];
  for (const { name, attributes } of columns) {
    if (name !== 'col') continue;
    const pixels = Number(attributes.width);
    if (!(pixels > 0)) return [];
    const count = spanOf(attributes.span, mostColumns);
    for (let index = 0; index < count; index++) {
      widths.push(Math.round(pixels * mmPerPixel * 100) / 100);
    }
  }
  return widths;
}
