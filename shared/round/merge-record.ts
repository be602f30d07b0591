import type { Decision, MergeBoard, MergeItem, MergeItemId } from '../merge/merge-types';
import type { Plan } from '../plan/plan';
import { oneLine, ProposalWords } from './proposal-words';
import type { RecordRow, RecordTable } from './record-table';
import { shortDay, subjectOf } from './round-letters';
import { boardRemarks, type BoardRemark } from './board-remarks';
import type { Ledger, RecipientState, RemarkMark } from './round-types';
import { roundTexts } from './texts';

export interface RecordParts {
  readonly base: Plan;
  readonly board: MergeBoard;
  readonly decisions: ReadonlyMap<MergeItemId, Decision>;
  readonly ledger: Ledger;
  readonly remarkMarks: readonly RemarkMark[];
}

/** Biên bản tổng hợp: who was asked, who proposed what, and what was decided; one row per thing that was to be decided. */
export function mergeRecordOf(parts: RecordParts): RecordTable {
  const { base, board, decisions, ledger } = parts;
  const words = new ProposalWords(base, board);
  const rows = board.items.map((item, index): RecordRow => {
    const proposals = item.proposalIds.flatMap((id) => words.proposal(id) ?? []);
    const byWish = new Map<string, string[]>();
    for (const proposal of proposals) {
      const wish = words.wish(proposal);
      byWish.set(wish, [...(byWish.get(wish) ?? []), proposal.department]);
    }
    const wishes = [...byWish].map(([wish, names]) =>
      byWish.size === 1 ? wish : `${unique(names)}: ${wish}`,
    );
    return {
      kind: 'row',
      cells: [
        String(index + 1),
        words.draft(item),
        unique(proposals.map(({ department }) => department)),
        wishes.join('\n'),
        words.result(item, decisions.get(item.id), null),
      ],
    };
  });
  return {
    sheetName: 'Tổng hợp',
    form: 'record',
    titleLines: [
      roundTexts.recordTitle,
      roundTexts.recordSubject(subjectOf(base.metadata)),
      ...summaryLines(ledger),
      decidedLine(board.items, decisions),
    ],
    columns: columnsOf(true),
    rows: [
      ...(rows.length > 0 ? rows : [{ kind: 'heading' as const, text: roundTexts.noItems }]),
      ...remarkRows(parts, words),
    ],
    closingLines: [],
  };
}

/** What departments wrote in columns of their own: nothing to decide, and not to be lost either. */
function remarkRows(
  { board, remarkMarks }: RecordParts,
  words: ProposalWords,
): readonly RecordRow[] {
  const rows = boardRemarks(board).map((remark): RecordRow => {
    const { department, label, text } = remark;
    const wish = `${oneLine(label)}: ${text}`;
    const cells = ['', draftOf(remark, words), department, wish, markWords(remark, remarkMarks)];
    return { kind: 'row', cells };
  });
  return rows.length === 0 ? [] : [{ kind: 'heading', text: roundTexts.remarks }, ...rows];
}

function draftOf({ nodeId, row }: BoardRemark, words: ProposalWords): string {
  return nodeId === null ? roundTexts.newRow : words.rowName(row);
}

function markWords({ id }: BoardRemark, marks: readonly RemarkMark[]): string {
  const mark = marks.find(({ remarkId }) => remarkId === id);
  if (mark === undefined) return roundTexts.remarkUnread;
  return mark.answer === '' ? roundTexts.remarkRead : mark.answer;
}

/** Phiếu trả lời of one department: its own proposals and remarks. null where it wrote nothing. */
export function replyOf(parts: RecordParts, department: string): RecordTable | null {
  const { base, board, decisions, ledger } = parts;
  const words = new ProposalWords(base, board);
  const own = board.items.flatMap((item) =>
    item.proposalIds.flatMap((id) => {
      const proposal = words.proposal(id);
      return proposal?.department === department ? [{ item, proposal }] : [];
    }),
  );
  const remarks = boardRemarks(board).filter((each) => each.department === department);
  if (own.length === 0 && remarks.length === 0) return null;
  const decided = own.map(({ item, proposal }, index): RecordRow => {
    const result = words.result(item, decisions.get(item.id), proposal.id);
    const cells = [String(index + 1), words.draft(item), words.wish(proposal), result];
    return { kind: 'row', cells };
  });
  const said = remarks.map((remark, index): RecordRow => {
    const number = String(own.length + index + 1);
    const wish = `${oneLine(remark.label)}: ${remark.text}`;
    const result = markWords(remark, parts.remarkMarks);
    return { kind: 'row', cells: [number, draftOf(remark, words), wish, result] };
  });
  return {
    sheetName: 'Trả lời',
    form: 'record',
    titleLines: [
      roundTexts.replyTitle,
      roundTexts.replySubject(department),
      roundTexts.recordSubject(subjectOf(base.metadata)),
      roundLine(ledger),
    ],
    columns: columnsOf(false),
    rows: [
      ...decided,
      ...(said.length === 0 ? [] : [{ kind: 'heading' as const, text: roundTexts.remarks }]),
      ...said,
    ],
    closingLines: [],
  };
}

/** Departments that get a reply: those that proposed or remarked something, in the order of the board. */
export function departmentsToAnswer(board: MergeBoard): readonly string[] {
  const { submissions, proposals } = board;
  const writing = new Set([
    ...proposals.map(({ proposal }) => proposal.department),
    ...boardRemarks(board).map(({ department }) => department),
  ]);
  const names = submissions.map(({ department, fileName }) => department || fileName);
  return [...new Set(names)].filter((name) => writing.has(name));
}

function columnsOf(withNames: boolean): RecordTable['columns'] {
  const { number, draft, who, proposal, result } = roundTexts.labels;
  const left = 'left' as const;
  const names = withNames ? [{ label: who, widthMm: 38, alignment: left }] : [];
  return [
    { label: number, widthMm: 12, alignment: 'center' },
    { label: draft, widthMm: withNames ? 72 : 88, alignment: left },
    ...names,
    { label: proposal, widthMm: withNames ? 72 : 88, alignment: left },
    { label: result, widthMm: withNames ? 53 : 59, alignment: left },
  ];
}

function summaryLines(ledger: Ledger): readonly string[] {
  const named = (states: readonly RecipientState[]): readonly string[] =>
    ledger.recipients.filter(({ state }) => states.includes(state)).map((each) => each.department);
  const answered = named(['answered', 'late']);
  const unchanged = named(['unchanged']);
  const missing = named(['waiting', 'overdue', 'problem']);
  const { length: sent } = ledger.recipients;
  return [
    roundLine(ledger),
    roundTexts.counts(sent, answered.length, unchanged.length, missing.length),
    ...(unchanged.length === 0 ? [] : [roundTexts.unchangedNames(unchanged.join('; '))]),
    ...(missing.length === 0 ? [] : [roundTexts.missingNames(missing.join('; '))]),
  ];
}

function roundLine({ round }: Ledger): string {
  const deadline = round.deadline === null ? '' : shortDay(round.deadline);
  return roundTexts.round(round.name, shortDay(round.sentAt.slice(0, 10)), deadline);
}

function decidedLine(
  items: readonly MergeItem[],
  decisions: ReadonlyMap<MergeItemId, Decision>,
): string {
  const kinds = items.map(({ id }) => decisions.get(id)?.kind);
  const open = kinds.filter((kind) => kind === undefined).length;
  const rejected = kinds.filter((kind) => kind === 'reject').length;
  return roundTexts.decidedCounts(items.length, items.length - open - rejected, rejected, open);
}

function unique(names: readonly string[]): string {
  return [...new Set(names)].join('; ');
}
