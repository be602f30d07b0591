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
