import { setCellTexts, setHeading, type CellText } from '../commands/edit-cells';
import { splitCell } from '../commands/edit-spans';
import type { ColumnId, NodeId } from '../ids';
import { requireTaskRow } from '../plan/plan-index';
import { isHeading } from '../plan/tree';
import type { DecisionRun } from './decision-run';
import { unknownDecision } from './decision-run';
import { titleColumn, type CellItem, type Decision, type ProposalId } from './merge-types';
import { sameForm } from './same-form';
import { decisionTexts } from './texts';

/** What a decision writes: the same text into all rows of a cell. */
interface CellWrite {
  readonly item: CellItem;
  readonly rows: readonly NodeId[];
  readonly columnId: ColumnId;
  readonly before: string;
  readonly text: string;
  readonly proposers: readonly ProposalId[];
}

/** Writes the decided cells: whole cells all at once, parts of merged cells one by one (they have to be split). */
export function applyCells(
  run: DecisionRun,
  decided: readonly (readonly [CellItem, Decision])[],
): void {
  const whole: CellText[] = [];
  const parts: CellWrite[] = [];
  for (const [item, decision] of decided) {
    const write = writeOf(run, item, decision);
    if (write === null) {
      run.refused.push({ itemId: item.id, reason: unknownDecision });
      continue;
    }
    if (write.columnId === titleColumn) {
      run.attempt(item, write.proposers, () => writeTitle(run, write));
      continue;
    }
    const state = stateOf(run, write);
    if (state === 'part') parts.push(write);
    else if (state === 'whole' || state === 'done') {
      if (state === 'whole') whole.push(cellText(run, write));
      run.accept(item, write.proposers);
    } else run.refused.push({ itemId: item.id, reason: state.reason });
  }
  if (whole.length > 0) run.do(setCellTexts(run.plan, whole));
  for (const write of parts) run.attempt(write.item, write.proposers, () => writePart(run, write));
}

function writeOf(run: DecisionRun, item: CellItem, decision: Decision): CellWrite | null {
  const { columnId, before } = item;
  const rows = [item.target, ...item.alsoRows].map(({ nodeId }) => nodeId);
  const all = { item, rows, columnId, before, proposers: item.proposalIds };
  if (decision.kind === 'edit') return { ...all, text: decision.text };
  if (decision.kind === 'accept-union') {
    return item.united === null ? null : { ...all, text: item.united };
  }
  const proposal = run.proposal(item, decision, 'change');
  if (proposal === undefined) return null;
  const own = [proposal.target, ...proposal.alsoRows].map(({ nodeId }) => nodeId);
  const proposers = run.proposersOf(proposal.id);
  return { item, rows: own, columnId, before: proposal.before, text: proposal.after, proposers };
}

type CellState = 'whole' | 'part' | 'done' | { readonly reason: string };

/** What the plan holds now, beside what the base held. */
function stateOf(run: DecisionRun, write: CellWrite): CellState {
  const { index } = run;
  const rows = write.rows.filter((id) => index.ranges.has(id));
  if (rows.length === 0) return { reason: decisionTexts.rowGone };
  const cells = rows.map((id) => requireTaskRow(index, id).cells[write.columnId]);
  if (cells.some((cell) => cell === undefined)) return { reason: decisionTexts.columnGone };
  const texts = cells.map((cell) => cell?.text ?? '');
  if (texts.every((text) => text === write.text)) return 'done';
  const edited = texts.find((text) => !sameForm(text, write.before) && text !== write.text);
  if (edited !== undefined) return { reason: decisionTexts.cellEdited(edited) };
  const chosen = new Set(rows);
  const owners = new Set(cells.map((cell) => cell?.ownerId));
  const isWhole = index.rows.every(
    (row) =>
      row.kind !== 'task' || !owners.has(row.cells[write.columnId]?.ownerId) || chosen.has(row.id),
  );
  return isWhole ? 'whole' : 'part';
}

function cellText(run: DecisionRun, { rows, columnId, text }: CellWrite): CellText {
  const rowId = rows.find((id) => run.index.ranges.has(id));
  if (rowId === undefined) throw new Error('A cell to be written has no row');
  return { rowId, columnId, text };
}

/** Cuts the rows that are meant out of the merged cell, stretch by stretch, and writes them. */
function writePart(run: DecisionRun, write: CellWrite): string | null {
  const chosen = new Set(write.rows);
  const order = run.index.rows.filter(({ kind }) => kind === 'task').map(({ id }) => id);
  const cells: CellText[] = [];
  order.forEach((id, place) => {
    const above = order[place - 1];
    const isBorder = chosen.has(id) !== (above !== undefined && chosen.has(above));
    if (isBorder) run.do(splitCell(run.plan, id, write.columnId));
    if (isBorder && chosen.has(id))
      cells.push({ rowId: id, columnId: write.columnId, text: write.text });
  });
  run.do(setCellTexts(run.plan, cells));
  return null;
}

function writeTitle(run: DecisionRun, { rows, before, text }: CellWrite): string | null {
  const node = rows[0] === undefined ? undefined : run.index.nodes.get(rows[0]);
  if (node === undefined || !isHeading(node)) return decisionTexts.rowGone;
  if (node.title === text) return null;
  if (!sameForm(node.title, before)) return decisionTexts.cellEdited(node.title);
  run.do(setHeading(run.plan, node.id, 'title', text));
  return null;
}
