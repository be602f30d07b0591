import type { RawCell, RawPlace, RawRow, RawTable } from '../../../shared/raw/raw-document';
import { documentLimits } from '../limits';
import type { ReadPosition } from '../read-notes';
import { ReadProblem } from '../read-problem';
import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element';
import { readContainer } from './block-text';
import { cellContent } from './cell-content';
import type { Story } from './story';
import { integerOf, onOffOf, toInteger, twipsPerMm, unwrappedNamed } from './wordprocessing';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A vertical merge that the next row may continue. */
interface OpenMerge {
  readonly cell: Draft<RawCell>;
  /** The row that must continue it. */
  nextRow: number;
}

/**
 * Reads one table row by row (ECMA-376 part 1, 17.4), so that a long table never stands in memory as XML. Merges
 * become spans of their top-left cell. A continuation without a start, or of another width, is a cell of its own.
 */
export class TableReader {
  private readonly rows: RawRow[] = [];
  private readonly merges = new Map<number, OpenMerge>();
  private widthsMm: readonly number[] = [];
  private columnCount = 0;
  private sourceRow = 0;

  constructor(
    private readonly story: Story,
    private readonly place: RawPlace,
  ) {}

  /** w:tblGrid (17.4.48): widths in twips. */
  setGrid(grid: XmlElement): void {
    const widths = childrenNamed(grid, 'w:gridCol').map(
      ({ attributes }) => toInteger(attributes['w:w']) ?? 0,
    );
    this.widthsMm = widths
      .slice(0, documentLimits.columns)
      .map((twips) => Math.round((twips / twipsPerMm) * 100) / 100);
  }

  /** Returns the number of cells read. */
  addRow(row: XmlElement): number {
    const properties = childNamed(row, 'w:trPr');
    this.sourceRow += 1;
    if (childNamed(properties, 'w:del') !== undefined) {
      this.noteDeletedRow(row);
      return 0;
    }
    const cells = this.readCells(row, integerOf(properties, 'w:gridBefore') ?? 0);
    this.rows.push({
      cells,
      sourceRow: this.sourceRow,
      ...(onOffOf(properties, 'w:tblHeader') === true && { repeatedHeader: true }),
      ...(onOffOf(properties, 'w:hidden') === true && { hidden: true }),
    });
    return cells.length;
  }

  finish(landscape: boolean): RawTable {
    const columnCount = Math.max(this.columnCount, this.widthsMm.length);
    return {
      kind: 'table',
      place: this.place,
      columnCount,
      ...(this.widthsMm.length === columnCount &&
        this.widthsMm.some((width) => width > 0) && { columnWidthsMm: this.widthsMm }),
      rows: this.rows,
      landscape,
    };
  }

  private readCells(row: XmlElement, gridBefore: number): RawCell[] {
    const cells: Draft<RawCell>[] = [];
    let column = clamp(gridBefore, 0, documentLimits.columns);
    for (const element of unwrappedNamed(row, 'w:tc')) {
      const properties = childNamed(element, 'w:tcPr');
      const span = clamp(integerOf(properties, 'w:gridSpan') ?? 1, 1, documentLimits.columns);
      if (column + span > documentLimits.columns) throw new ReadProblem('too-much-content');
      const cell = this.readCell(element, properties, column, span, cells.at(-1));
      if (cell !== undefined) cells.push(cell);
      column += span;
    }
    this.columnCount = Math.max(this.columnCount, column);
    return cells;
  }

  /** The cell, or undefined when a merge covers it. `before` is the cell to its left. */
  private readCell(
    element: XmlElement,
    properties: XmlElement | undefined,
    column: number,
    columnSpan: number,
    before: Draft<RawCell> | undefined,
  ): Draft<RawCell> | undefined {
    const position = { place: this.place, row: this.rows.length, column };
    // w:hMerge is the merge of Word 97 and of some converters (17.4.22).
    const horizontal = childNamed(properties, 'w:hMerge');
    const reachesHere = before !== undefined && before.column + before.columnSpan === column;
    if (isContinuation(horizontal) && reachesHere) {
      before.columnSpan += columnSpan;
      this.noteCovered(element, position);
      return undefined;
    }
    if (this.continuesMerge(childNamed(properties, 'w:vMerge'), column, columnSpan)) {
      this.noteCovered(element, position);
      return undefined;
    }
    const cell = {
      column,
      columnSpan,
      rowSpan: 1,
      ...cellContent(
        readContainer(element, this.story, position),
        this.story.parts.notes,
        position,
      ),
    };
    this.openMerge(childNamed(properties, 'w:vMerge'), cell);
    return cell;
  }

  private openMerge(vertical: XmlElement | undefined, cell: Draft<RawCell>): void {
    if (vertical === undefined) this.merges.delete(cell.column);
    else this.merges.set(cell.column, { cell, nextRow: this.rows.length + 1 });
  }

  /** w:vMerge without "restart" continues the merge above (17.4.84). */
  private continuesMerge(vertical: XmlElement | undefined, column: number, span: number): boolean {
    const merge = this.merges.get(column);
    if (!isContinuation(vertical) || merge === undefined) return false;
    if (merge.nextRow !== this.rows.length || merge.cell.columnSpan !== span) return false;
    merge.cell.rowSpan += 1;
    merge.nextRow += 1;
    return true;
  }

  /** Word keeps the paragraphs of a covered cell and shows none of them; they are not counted in lists either. */
  private noteCovered(element: XmlElement, position: ReadPosition): void {
    this.noteText('covered-cell-text', element, position);
  }

  private noteDeletedRow(row: XmlElement): void {
    const position = { place: this.place, row: Math.max(this.rows.length - 1, 0) };
    const texts = [...unwrappedNamed(row, 'w:tc')].map((cell) =>
      this.story.parts.asideText(cell, position),
    );
    const text = texts.filter((cell) => cell.trim() !== '').join(' | ');
    if (text !== '') this.story.parts.notes.add('tracked-deletion', position, text);
  }

  private noteText(code: 'covered-cell-text', element: XmlElement, position: ReadPosition): void {
    const text = this.story.parts.asideText(element, position);
    if (text.trim() !== '') this.story.parts.notes.add(code, position, text);
  }
}

function isContinuation(merge: XmlElement | undefined): boolean {
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
