/** The numbers and words by which years, quarters, months and days are named, in folded text. */

export function isYear(value: number, digits: string): boolean {
  return digits.length === 4 && value >= 1990 && value <= 2200;
}

export function isMonth(value: number, digits: string): boolean {
  return digits.length <= 2 && value >= 1 && value <= 12;
}

export function isDay(value: number, digits: string): boolean {
  return digits.length <= 2 && value >= 1 && value <= 31;
}

/** Words and signs after which «15/3» is a day and a month. */
export const wordsBeforeDate: ReadonlySet<string> = new Set([
  ...['ngày', 'trước', 'đến', 'từ', 'sau', 'hết', 'vào', 'là', 'hạn', 'nhất'],
  ...['và', ',', ';', '-', ':', '('],
]);

export const quarterNumbers: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  một: 1,
  nhất: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
};

export const joinedQuarters: Readonly<Record<string, number>> = { qi: 1, qii: 2, qiii: 3, qiv: 4 };

export const monthNames: Readonly<Record<string, number>> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  chạp: 12,
};

export const monthCounts: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 };
