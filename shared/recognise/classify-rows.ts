import { parseNumberLabel } from '../text/numbering';
import { cellsOfRow, filledColumns, ownTexts, type BodyRow, type ColumnSet } from './body-rows';
import { readContinuation, type RowAbove } from './continuation-rows';
import { headingLevels } from './heading-levels';
import { readHeading, type HeadingReading } from './heading-rows';
import { lastIndexWhere } from './last-index';
import type { RawRowKind } from './recognition';
import { isSignatureText } from './signature';
import {
  isColumnNumbers,
  isHeaderAgain,
  isNoteRow,
  isTotalRow,
  type HeaderTexts,
} from './special-rows';

/** A body row with what it was taken for. */
export interface ClassifiedRow {
  readonly body: BodyRow;
  readonly kind: RawRowKind;
  readonly confidence: number;
  /** For kind area and group. Which of the two is settled by heading-levels.ts. */
  readonly heading: HeadingReading | null;
}

/**
 * Takes each row for what it is, from the top down; each decision may look at the task above and the row below.
 * Linear in the number of cells.
 */
export function classifyRows(
  rows: readonly BodyRow[],
  set: ColumnSet,
  header: HeaderTexts,
): readonly ClassifiedRow[] {
  return withLevels(belowTheTable(new RowClassifier(rows, set, header).run()));
}

class RowClassifier {
  private readonly usuallyFilled: readonly boolean[];
  private readonly headersAgain: readonly boolean[];
  private readonly nextContent: readonly (BodyRow | undefined)[];
  private above: RowAbove | null = null;
  private lastTaskNumber = '';
  private cut = false;

  constructor(
    private readonly rows: readonly BodyRow[],
    private readonly set: ColumnSet,
    header: HeaderTexts,
  ) {
    this.usuallyFilled = usuallyFilledColumns(rows, set);
    this.headersAgain = rows.map((row) => row.paragraph === null && isHeaderAgain(row, header));
    this.nextContent = this.contentAfterEach();
  }

  run(): readonly ClassifiedRow[] {
    return this.rows.map((body, index) => {
      const classified = this.classify(body, index);
      this.remember(classified);
      return classified;
    });
  }

  private classify(body: BodyRow, index: number): ClassifiedRow {
    if (body.forcedKind !== undefined) return this.forced(body, body.forcedKind, index);
    if (body.paragraph === null) {
      if (cellsOfRow(body).length === 0) return plain(body, 'blank', 1);
      if (filledColumns(body).length === 0) return plain(body, 'unplaced', 0.5);
      if (this.isHeader(body, index)) return plain(body, 'repeated-header', 0.98);
      if (isTotalRow(body, this.set)) return plain(body, 'total', 0.9);
    }
    const continuation = this.continuation(body);
    if (continuation >= 0.9) return plain(body, 'continuation', continuation);
    const heading = readHeading(body, this.set, this.headingContext(index));
    if (heading !== null) return { body, kind: 'area', confidence: heading.confidence, heading };
    if (continuation > 0) return plain(body, 'continuation', continuation);
    return plain(body, 'task', taskConfidence(body, this.set));
  }

  private forced(body: BodyRow, kind: RawRowKind, index: number): ClassifiedRow {
    if (kind !== 'area' && kind !== 'group') return plain(body, kind, 1);
    const reading = readHeading(body, this.set, this.headingContext(index));
    const texts = ownTexts(body);
    const number = body.view.slots[this.set.number]?.text ?? '';
    const title = texts.filter((text) => text !== '' && text !== number).join(' ');
    const heading = reading ?? { number, title, confidence: 1, depth: 0 };
    return { body, kind, confidence: 1, heading: { ...heading, confidence: 1 } };
  }

  private isHeader(body: BodyRow, index: number): boolean {
    return this.headersAgain[index] === true || (this.cut && isColumnNumbers(body));
  }

  private continuation(body: BodyRow): number {
    if (body.paragraph !== null || this.above === null) return 0;
    const cut = this.cut || (body.afterCut && !body.followsWholeRow);
    return readContinuation(body, this.above, {
      set: this.set,
      usuallyFilled: this.usuallyFilled,
      cut,
    });
  }

  private headingContext(index: number): {
    readonly next: BodyRow | undefined;
    readonly lastTaskNumber: string;
  } {
    return { next: this.nextContent[index], lastTaskNumber: this.lastTaskNumber };
  }

  private remember({ body, kind }: ClassifiedRow): void {
    if (kind === 'repeated-header') this.cut = !body.followsWholeRow;
    else if (kind !== 'blank') this.cut = false;
    if (kind === 'area' || kind === 'group') this.above = null;
    if (kind !== 'task' && kind !== 'continuation') return;
    const texts = ownTexts(body);
    const before = this.above?.texts ?? [];
    this.above = {
      texts: texts.map((text, column) => (text === '' ? (before[column] ?? '') : text)),
    };
    const number = texts[this.set.number] ?? '';
    if (number !== '') this.lastTaskNumber = number;
  }

  private contentAfterEach(): readonly (BodyRow | undefined)[] {
    const after: (BodyRow | undefined)[] = [];
    let next: BodyRow | undefined;
    for (let index = this.rows.length - 1; index >= 0; index -= 1) {
      after[index] = next;
      const row = this.rows[index];
      const hasContent =
        row !== undefined &&
        (row.paragraph !== null || filledColumns(row).length > 0) &&
        this.headersAgain[index] !== true;
      if (hasContent) next = row;
    }
    return after;
  }
}

function plain(body: BodyRow, kind: RawRowKind, confidence: number): ClassifiedRow {
  return { body, kind, confidence, heading: null };
}

/** A row with a number and a statement, or with most of its columns filled or merged from above, is surely a task. */
function taskConfidence(body: BodyRow, set: ColumnSet): number {
  const { slots } = body.view;
  const holds = (column: number): boolean =>
    slots[column] !== undefined && (slots[column].text !== '' || slots[column].covering !== null);
  const numbered = parseNumberLabel(slots[set.number]?.text ?? '') !== null;
  const stated = [set.objective, set.task, set.activity].some(holds);
  const filled = slots.filter((_slot, column) => holds(column)).length;
  if (filled >= 3 && stated) return 1;
  if (numbered && stated) return 0.85;
  return stated ? 0.7 : filled >= 2 ? 0.6 : 0.5;
}

/**
 * Columns that rows of this table hardly ever leave blank. A blank there is a sign: of a row cut in two, or of a value
 * that goes on from above.
 */
export function usuallyFilledColumns(rows: readonly BodyRow[], set: ColumnSet): readonly boolean[] {
  const half = rows.filter((row) => filledColumns(row).length * 2 >= set.columns.length);
  // Rows with a number of their own are whole; others may be the rest of a row, or share values.
  const numbered = half.filter(
    (row) => parseNumberLabel(row.view.slots[set.number]?.text ?? '') !== null,
  );
  const full = numbered.length > 0 ? numbered : half;
  return set.columns.map((_column, index) => {
    const filled = full.filter((row) => {
      const slot = row.view.slots[index];
      return slot !== undefined && (slot.text !== '' || slot.covering !== null);
    });
    return full.length > 0 && filled.length >= full.length * 0.8;
  });
}

/** Tells areas from groups, now that all headings are known. The user's word wins over the numbering. */
function withLevels(rows: readonly ClassifiedRow[]): readonly ClassifiedRow[] {
  const headings = rows.flatMap(({ heading }) => heading ?? []);
  const levels = headingLevels(headings.map((heading) => heading.number));
  const levelOf = new Map(headings.map((heading, index) => [heading, levels[index]]));
  return rows.map((row) => {
    const level = row.heading === null ? undefined : levelOf.get(row.heading);
    if (row.heading === null || level === undefined) return row;
    const kind = row.body.forcedKind === undefined ? level.kind : row.kind;
    const depth = kind === 'area' ? 0 : Math.max(1, level.depth);
    return { ...row, kind, heading: { ...row.heading, depth } };
  });
}

/**
 * After the last task come totals, notes and signatures. A heading without a number there heads nothing; words in one
 * or two columns below a total or a blank row are not a task.
 */
function belowTheTable(rows: readonly ClassifiedRow[]): readonly ClassifiedRow[] {
  const lastTask = lastIndexWhere(rows, isSureTask);
  if (lastTask < 0) return rows;
  let closed = false;
  return rows.map((row, index) => {
    if (index <= lastTask || row.body.forcedKind !== undefined) return row;
    if (row.kind === 'total' || row.kind === 'blank' || followsGap(rows, index)) closed = true;
    if (row.kind === 'total' || row.kind === 'blank' || row.kind === 'repeated-header') return row;
    if (row.kind === 'continuation' && row.confidence >= 0.9) return row;
    if (isNoteRow(row.body)) return plain(row.body, 'total', 0.7);
    const heads = row.heading !== null && row.heading.number !== '';
    if (heads && !closed) return row;
    if (!closed && row.heading === null && !isSignatureRow(row.body)) return row;
    return plain(row.body, 'unplaced', 0.8);
  });
}

/** A sheet leaves out rows that hold nothing: the count of its rows shows the gap. */
function followsGap(rows: readonly ClassifiedRow[], index: number): boolean {
  const [before, here] = [rows[index - 1]?.body, rows[index]?.body];
  if (here === undefined || before?.part !== here.part) return false;
  const source = here.part.grid.table.rows;
  return (source[here.row]?.sourceRow ?? 0) - (source[before.row]?.sourceRow ?? 0) > 1;
}

function isSignatureRow(body: BodyRow): boolean {
  const texts = cellsOfRow(body).map((cell) => cell.text);
  return texts.length > 0 && texts.length <= 2 && texts.every(isSignatureText);
}

function isSureTask(row: ClassifiedRow): boolean {
  return (row.kind === 'task' && row.confidence >= 0.85) || row.body.forcedKind === 'task';
}
