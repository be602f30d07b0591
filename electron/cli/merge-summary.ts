import type {
  BoardProposal,
  MergeBoard,
  MergeItem,
  ProposedChange,
  SubmissionSummary,
} from '../../shared/merge/merge-types';
import { columnKeysOf } from '../../shared/inspect/column-keys';
import { titleColumn } from '../../shared/merge/merge-types';
import type { Plan } from '../../shared/plan/plan';
import { planIndexOf } from '../../shared/plan/plan-index';

/** What a person wants to know about a round at a glance; ends with a line break. */
export function mergeSummaryOf(base: Plan, board: MergeBoard): string {
  const conflicts = board.items.filter(({ state }) => state === 'conflict');
  const lines = [
    ...board.submissions.flatMap((each) => fileLines(each, board)),
    `Cần quyết định: ${board.items.length} mục; mâu thuẫn: ${conflicts.length}; chưa chắc cùng một nhiệm vụ: ${board.doubts.length}.`,
    ...conflicts.map((item) => conflictLine(base, board, item)),
    ...board.doubts.map(({ base: row, explanation }) => `- Dòng ${row.row + 1}: ${explanation}`),
  ];
  return `${lines.join('\n')}\n`;
}

function fileLines(summary: SubmissionSummary, board: MergeBoard): readonly string[] {
  const own = board.proposals.filter(
    ({ proposal }) => proposal.submissionId === summary.submissionId,
  );
  const count = (kind: ProposedChange['kind']): number =>
    own.filter(({ proposal }) => proposal.kind === kind).length;
  const outside = own.filter(({ proposal }) => !proposal.inScope).length;
  const department = summary.department === '' ? 'chưa rõ đơn vị' : summary.department;
  const scope = summary.scope === 'whole' ? 'cả phụ lục' : 'phần của đơn vị';
  return [
    `${summary.fileName} (${department}; ${scope})`,
    summary.unchanged
      ? '  Không thay đổi.'
      : `  Sửa ${count('change')} ô; thêm ${count('add')} dòng; bỏ ${count('delete')} dòng; chuyển ${count('move')} dòng; ngoài phạm vi ${outside}.`,
    ...summary.remarks.map(
      ({ target, label, text }) =>
        `  Dòng ${target.row + 1}, cột riêng «${shortened(label)}»: ${shortened(text)}`,
    ),
  ];
}

function conflictLine(base: Plan, board: MergeBoard, item: MergeItem): string {
  const related = board.proposals.filter(({ itemId }) => itemId === item.id);
  const rivals = new Set([
    ...related.map(({ proposal }) => proposal.department),
    ...board.proposals
      .filter(({ itemId }) => item.conflictsWith.includes(itemId))
      .map(({ proposal }) => proposal.department),
  ]);
  return `- ${placeOf(base, item, related)}: ${whatOf(item)} (${[...rivals].join('; ')})`;
}

function placeOf(base: Plan, item: MergeItem, [first]: readonly BoardProposal[]): string {
  if (item.kind === 'addition') {
    const added = first?.proposal.kind === 'add' ? first.proposal.added : null;
    const task = base.layout.columns.find(({ role }) => role === 'task' || role === 'activity');
    const cell = task === undefined ? '' : (added?.cells[task.id] ?? '');
    const words = added?.kind === 'task' ? cell : (added?.title ?? '');
    return `Dòng mới «${shortened(words)}»`;
  }
  const row = `Dòng ${item.row + 1}`;
  if (item.kind !== 'cell') return `${row} «${shortened(wordsOf(base, item.row))}»`;
  const label =
    item.columnId === titleColumn ? 'tên mục' : columnKeysOf(base.layout).keyOf.get(item.columnId);
  return `${row}, cột «${label ?? ''}»`;
}

function wordsOf(base: Plan, row: number): string {
  const view = planIndexOf(base).rows[row];
  if (view === undefined) return '';
  if (view.kind !== 'task') return view.title;
  const task = base.layout.columns.findLast(({ role }) => role === 'task' || role === 'activity');
  return task === undefined ? '' : (view.cells[task.id]?.text ?? '');
}

function whatOf(item: MergeItem): string {
  if (item.kind === 'cell') {
    const texts = item.variants.map(({ text }) => `«${shortened(text)}»`).join(' / ');
    return item.conflictsWith.length > 0 ? `${texts}, có đơn vị đề nghị bỏ dòng` : texts;
  }
  if (item.kind === 'addition') return 'nhiều đơn vị cùng thêm, lời khác nhau';
  if (item.kind === 'deletion') return 'có đơn vị đề nghị bỏ, có đơn vị sửa';
  return 'các đơn vị chuyển đến chỗ khác nhau';
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '(trống)';
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
