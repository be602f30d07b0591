import type { ColumnId, NodeId } from '../../shared/ids';
import { planIndexOf } from '../../shared/plan/plan-index';
import type { Plan } from '../../shared/plan/plan';
import type { RowMeaning } from '../../shared/plan/row-meanings';
import type { TableRow } from '../../shared/plan/table-view';
import { isHeading } from '../../shared/plan/tree';
import { describeTimeframe } from '../../shared/text/describe-timeframe';
import type { Insight } from '../state/insight';
import { formatCount } from '../ui/format';
import { detailTexts } from './texts';

/** One text of a row: what the pane shows and writes. */
export interface RowField {
  /** Column, or 'number' and 'title' of a heading. */
  readonly columnId: ColumnId;
  readonly label: string;
  readonly text: string;
  readonly field: 'cell' | 'number' | 'title';
  /** The node that holds the text: its history and comments are those of this node. */
  readonly ownerId: NodeId;
  /** What the words mean; "" where there is nothing to say. */
  readonly meaning: string;
}

/** The texts of a printed row in column order. */
export function rowFields(plan: Plan, row: TableRow, insight: Insight | null): readonly RowField[] {
  if (row.kind !== 'task') {
    const field = (name: 'number' | 'title', label: string): RowField => ({
      columnId: name as ColumnId,
      label,
      text: row[name],
      field: name,
      ownerId: row.id,
      meaning: '',
    });
    return [field('number', detailTexts.number), field('title', detailTexts.heading)];
  }
  const meaning = insight?.meaningOf(row) ?? null;
  return plan.layout.columns.flatMap(({ id, label, role }): RowField[] => {
    const cell = row.cells[id];
    if (cell === undefined) return [];
    const text = meaningText(meaning, insight, role);
    return [
      {
        columnId: id,
        label: label.replace(/\s+/g, ' '),
        text: cell.text,
        field: 'cell',
        ownerId: cell.ownerId,
        meaning: text === cell.text ? '' : text,
      },
    ];
  });
}

/** «I. Thể chế › 1. Rà soát»: the headings above a row; "" at the top. */
export function headingsOf(plan: Plan, rowId: NodeId): string {
  const { nodes } = planIndexOf(plan);
  const names: string[] = [];
  let id = nodes.get(rowId)?.parentId ?? null;
  while (id !== null) {
    const node = nodes.get(id);
    if (node === undefined) break;
    if (isHeading(node)) names.unshift(`${node.number} ${node.title}`.trim());
    id = node.parentId;
  }
  return names.join(' › ');
}

function meaningText(meaning: RowMeaning | null, insight: Insight | null, role: string): string {
  if (meaning === null || insight === null) return '';
  if (role === 'timeframe') {
    return meaning.timeframe === null ? '' : describeTimeframe(meaning.timeframe);
  }
  if (role === 'funding') return fundingText(meaning.funding);
  if (role !== 'lead' && role !== 'coordinator') return '';
  const names = (meaning[role] ?? []).map((mention) => {
    if (mention.kind === 'unknown') return detailTexts.unknownAgency(mention.written);
    if (mention.kind === 'group') return mention.written;
    return insight.agencies.find(({ id }) => id === mention.agencyId)?.name ?? mention.written;
  });
  return names.join('; ');
}

function fundingText(funding: RowMeaning['funding']): string {
  if (funding?.kind === 'amount') return detailTexts.amount(formatCount(funding.millions));
  return funding?.kind === 'doubtful' ? detailTexts.fundingDoubts[funding.reason] : '';
}
