import type { MatchScores, RowPair, SubmissionScope } from './merge-types';

/** What merging tells the officer, in one place. */
export const texts = {
  scopeStated: 'Theo lựa chọn của người tổng hợp.',
  scopeFound: (scope: SubmissionScope, found: number, all: number, ofOthers: boolean): string => {
    const rows = ofOthers ? 'dòng do đơn vị khác chủ trì' : 'dòng của bản gốc';
    return scope === 'whole'
      ? `Tệp có ${found}/${all} ${rows} nên được coi là cả phụ lục: dòng không có trong tệp là dòng đề nghị bỏ.`
      : `Tệp chỉ có ${found}/${all} ${rows} nên được coi là phần của riêng đơn vị: dòng không có trong tệp không bị coi là bỏ.`;
  },
  pairExplanation: (by: RowPair['by'], scores: MatchScores): string => {
    if (by === 'passport') return 'Ghép theo mã dòng ẩn trong tệp.';
    if (by === 'same-words') return 'Cùng lời nhiệm vụ và mục tiêu.';
    return `${likenessList(scores).join('; ')}.`;
  },
  commentOn: (column: string): string => `Ghi chú ở ô «${column.replace(/\s+/g, ' ')}»`,
  commentOnHeading: 'Ghi chú ở mục',
  doubtExplanation: (scores: MatchScores): string =>
    `Có thể là cùng một nhiệm vụ: ${likenessList(scores).join('; ')}.`,
} as const;

function likenessList(scores: MatchScores): readonly string[] {
  const parts: readonly (readonly [string, number | null])[] = [
    ['lời nhiệm vụ', scores.task],
    ['mục tiêu', scores.objective],
    ['cơ quan chủ trì', scores.lead],
    ['các cột khác', scores.others],
    ['vị trí', scores.neighbours],
  ];
  return parts.flatMap(([name, score]) =>
    score === null ? [] : [`${name} giống ${Math.round(score * 100)} %`],
  );
}

export const decisionTexts = {
  label: (count: number, departments: readonly string[]): string => {
    const what = count === 1 ? 'đề xuất' : `${count} đề xuất`;
    const [only] = departments;
    return departments.length === 1 && only !== undefined
      ? `Nhận ${what} của ${only}`
      : `Nhận ${what} của ${departments.length} đơn vị`;
  },
  unknownDecision:
    'Đề xuất này không còn trong bảng tổng hợp. Vui lòng mở lại bảng rồi quyết định lại.',
  rowGone:
    'Dòng này không còn trong kế hoạch, nên chưa nhận được. Vui lòng khôi phục dòng hoặc bỏ qua đề xuất.',
  columnGone:
    'Cột này không còn trong kế hoạch, nên chưa nhận được. Vui lòng hiện lại cột hoặc bỏ qua đề xuất.',
  rowMoved:
    'Dòng này đã được chuyển sang mục khác sau khi gửi cho các đơn vị. Vui lòng tự chuyển dòng hoặc bỏ qua đề xuất.',
  headingGone:
    'Mục chứa dòng này không còn trong kế hoạch. Vui lòng khôi phục mục hoặc bỏ qua đề xuất.',
  headingFirst: 'Dòng này nằm trong một mục mới. Vui lòng nhận mục mới trước.',
  headingNotEmpty:
    'Mục này còn dòng bên dưới nên chưa bỏ được. Vui lòng chuyển hoặc xóa các dòng đó trước.',
  cellEdited: (now: string): string =>
    `Ô này đã được sửa thành ${quoted(now)} sau khi gửi cho các đơn vị, nên chưa ghi đè. Vui lòng xem lại và sửa ô nếu cần.`,
  rowEdited: (column: string, now: string): string =>
    `Dòng này đã được sửa sau khi gửi cho các đơn vị (cột «${column}»: ${quoted(now)}), nên chưa xóa. Vui lòng xem lại và tự xóa nếu cần.`,
} as const;

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '(trống)';
  return `«${line.length > 80 ? `${line.slice(0, 79)}…` : line}»`;
}
