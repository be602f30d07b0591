import type { AppendixLedger } from './appendix-ledger';
import type { BodyRow, ColumnSet } from './body-rows';
import { cellsOfRow, ownTexts } from './body-rows';
import type { ClassifiedRow } from './classify-rows';
import { continuationEvidence, joinContinuing } from './continuing-text';
import type { GridCell } from './grid';
import type { HeadingReading } from './heading-rows';

/**
 * What a cell of a printed row is, before blanks are given a meaning:
 *
 *   value   it has text of its own
 *   merged  the source merges it with the cell above; or its text was joined to the one above
 *   blank   no text, not merged
 *   spread  part of a cell that reaches across columns: no value of its own, and not open to guesses
 */
export interface DraftCell {
  readonly state: 'value' | 'merged' | 'blank' | 'spread';
  readonly text: string;
}

export type DraftRow = DraftHeading | DraftTask;

export interface DraftHeading {
  readonly kind: 'heading';
  readonly source: ClassifiedRow;
  readonly reading: HeadingReading;
}

export interface DraftTask {
  readonly kind: 'task';
  readonly source: BodyRow;
  /** First row below a header typed again or in a further table: no merge of the source can reach it from above. */
  readonly afterCut: boolean;
  readonly cells: DraftCell[];
}

/**
 * Turns classified rows into printed rows: texts of rows cut in two are joined, vertical merges become `merged`.
 * Tells the ledger what became of every cell.
 */
export function draftRows(
  rows: readonly ClassifiedRow[],
  set: ColumnSet,
  ledger: AppendixLedger,
): readonly DraftRow[] {
  const drafts: DraftRow[] = [];
  const taskCells = new Set<GridCell>();
  let cut = false;
  for (const row of rows) {
    if (row.kind === 'task') {
      const task = draftTask(row.body, taskCells, cut || row.body.afterCut);
      drafts.push(task);
      ledger.useRow(row.body);
      if (task.afterCut) joinCutObjective(drafts, task, set, ledger);
    } else if (row.kind === 'continuation') joinRow(drafts, row.body, set, ledger);
    else if (row.heading !== null) drafts.push(headingDraft(row, row.heading, taskCells, ledger));
    else ledger.settleRow(row);
    if (row.kind !== 'blank') cut = row.kind === 'repeated-header';
    if (row.kind === 'continuation' || row.kind === 'task') rememberCells(row.body, taskCells);
  }
  return drafts;
}

/** The draft that each row became or was joined to, by its place in `drafts`. */
export function printedRowsOf(
  rows: readonly ClassifiedRow[],
  drafts: readonly DraftRow[],
): ReadonlyMap<BodyRow, number> {
  const printed = new Map<BodyRow, number>();
  let last = -1;
  for (const { body, kind } of rows) {
    const next = drafts[last + 1];
    const opens = next !== undefined && sourceOf(next) === body;
    if (opens) last += 1;
    if (opens || kind === 'continuation') printed.set(body, last);
  }
  return printed;
}

function sourceOf(draft: DraftRow): BodyRow {
  return draft.kind === 'heading' ? draft.source.body : draft.source;
}

function headingDraft(
  source: ClassifiedRow,
  reading: HeadingReading,
  taskCells: Set<GridCell>,
  ledger: AppendixLedger,
): DraftHeading {
  rememberCells(source.body, taskCells);
  ledger.useRow(source.body);
  return { kind: 'heading', source, reading };
}

/** Cells that rows below may be merged with. */
function rememberCells(row: BodyRow, cells: Set<GridCell>): void {
  for (const slot of row.view.slots) for (const cell of slot.cells) cells.add(cell);
}

function draftTask(row: BodyRow, taskCells: ReadonlySet<GridCell>, afterCut: boolean): DraftTask {
  const cells = row.view.slots.map((slot): DraftCell => {
    if (slot.text !== '') return { state: 'value', text: slot.text };
    if (slot.covering !== null && taskCells.has(slot.covering))
      return { state: 'merged', text: '' };
    if (slot.span === 0) return { state: 'spread', text: '' };
    return { state: 'blank', text: '' };
  });
  return { kind: 'task', source: row, afterCut, cells };
}

/** The rest of a row cut in two: each text goes on in the cell that it was cut from. */
function joinRow(drafts: DraftRow[], row: BodyRow, set: ColumnSet, ledger: AppendixLedger): void {
  const last = drafts.at(-1);
  if (last?.kind !== 'task') {
    const task = draftTask(row, new Set(), row.afterCut);
    drafts.push(task);
    ledger.useRow(row);
    return;
  }
  ownTexts(row).forEach((text, column) => {
    if (text === '' || column === set.number) return;
    const above = set.objective === column || set.task === column || set.activity === column;
    const owner = above ? ownerOf(drafts, drafts.length - 1, column) : last;
    const before = owner.cells[column];
    owner.cells[column] = { state: 'value', text: joinContinuing(before?.text ?? '', text) };
  });
  // A number that the row above does not have can be written nowhere: it stays unplaced and is listed.
  const number = ownTexts(row)[set.number] ?? '';
  const keepsNumber =
    number === '' ||
    ownerOf(drafts, drafts.length - 1, set.number).cells[set.number]?.text === number;
  ledger.useRow(row, keepsNumber ? -1 : set.number);
  ledger.reportJoined(
    row,
    cellsOfRow(row)
      .map((cell) => cell.text)
      .join(' | '),
  );
}

/**
 * Below a header typed again, a row may begin with the rest of the objective above («… tiêu chuẩn chức danh nghề» /
 * «nghiệp») and go on with a task of its own.
 */
function joinCutObjective(
  drafts: DraftRow[],
  task: DraftTask,
  set: ColumnSet,
  ledger: AppendixLedger,
): void {
  const cell = task.cells[set.objective];
  if (cell?.state !== 'value' || task.cells[set.number]?.state === 'value') return;
  const index = drafts.length - 2;
  if (drafts[index]?.kind !== 'task') return;
  const owner = ownerOf(drafts, index, set.objective);
  const before = owner.cells[set.objective];
  if (before === undefined || continuationEvidence(before.text, cell.text) <= 0) return;
  owner.cells[set.objective] = { ...before, text: joinContinuing(before.text, cell.text) };
  task.cells[set.objective] = { state: 'merged', text: '' };
  ledger.reportJoined(task.source, cell.text);
}

/** The row that holds the text which the cell at `index` shows: itself, or the nearest above under the heading. */
function ownerOf(drafts: readonly DraftRow[], index: number, column: number): DraftTask {
  let start: DraftTask | null = null;
  for (let row = index; row >= 0; row -= 1) {
    const draft = drafts[row];
    if (draft?.kind !== 'task') break;
    start ??= draft;
    if (draft.cells[column]?.state === 'value') return draft;
  }
  if (start === null) throw new RangeError('ownerOf needs a task row to start from');
  return start;
}
