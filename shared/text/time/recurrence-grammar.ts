import type { Frequency, RecurringDay } from './timeframe-meaning';
import { readPeriod } from './period-grammar';
import type { PartialPeriod } from './period';
import type { TokenReader } from './token-reader';

/** A recurrence as read, before its period has a year. */
export interface Recurrence {
  readonly every: readonly Frequency[];
  readonly by: RecurringDay | null;
  readonly within: readonly PartialPeriod[];
}

/**
 * «Thường xuyên», «Hàng tháng, hàng quý», «Định kỳ 6 tháng», «01 lần/quý», «Trước ngày 15 hằng tháng», each with an
 * optional «trong năm …».
 */
export function readRecurrence(reader: TokenReader): Recurrence | null {
  const dated = reader.attempt(readDatedRecurrence);
  const every = dated?.every ?? reader.attempt(readFrequencies);
  if (every === null) return null;
  return { every, by: dated?.by ?? null, within: reader.attempt(readWithin) ?? [] };
}

function readFrequencies(reader: TokenReader): readonly Frequency[] | null {
  const first = readFrequencyPhrase(reader);
  if (first === null) return null;
  const every = [...first];
  for (;;) {
    const next = reader.attempt((inner) => {
      const isListed = inner.phrase(', và', ',', 'và', '-', '(', 'hoặc') !== null;
      const phrase = readFrequencyPhrase(inner);
      return phrase ?? (isListed && every.length > 0 ? readUnitAsFrequency(inner) : null);
    });
    if (next === null) return [...new Set(every)];
    every.push(...next);
  }
}

/** One phrase: no frequency for «thường xuyên», one for «hàng tháng». */
function readFrequencyPhrase(reader: TokenReader): readonly Frequency[] | null {
  return (
    reader.attempt(readEvery) ??
    reader.attempt(readTimesPerUnit) ??
    reader.attempt(readUnitPerTime) ??
    reader.attempt(readPeriodically) ??
    (reader.phrase('thường xuyên', 'liên tục', 'thường kỳ', 'quanh năm') === null ? null : [])
  );
}

/** «hàng tháng», «mỗi quý», «theo tháng», «hàng tháng/quý/năm». */
function readEvery(reader: TokenReader): readonly Frequency[] | null {
  if (reader.phrase('hàng', 'mỗi', 'từng', 'theo') === null) return null;
  const first = reader.lookUp(frequencyOfUnit);
  if (first === null) return null;
  const every: Frequency[] = [first];
  for (;;) {
    const next = reader.attempt((inner) =>
      inner.phrase('/', '-') === null ? null : inner.lookUp(frequencyOfUnit),
    );
    if (next === null) break;
    every.push(next);
  }
  reader.attempt((inner) => {
    const count = inner.number((value) => value > 0) ?? inner.lookUp({ một: 1, hai: 2 });
    return count === null ? null : inner.phrase('lần');
  });
  // «theo năm 2024» names a period, «theo tháng» a rhythm.
  return reader.peek()?.kind === 'number' ? null : every;
}

/** «01 lần/quý», «2 lần mỗi năm», «một lần trong tháng». */
function readTimesPerUnit(reader: TokenReader): readonly Frequency[] | null {
  const count = reader.number((value) => value > 0) ?? reader.lookUp({ một: 1, hai: 2, ba: 3 });
  if (count === null || reader.phrase('lần') === null) return null;
  if (reader.phrase('/', 'mỗi', 'trong', 'một') === null) return null;
  const months = reader.attempt(readCountOfMonths);
  const unit = months ?? reader.lookUp(frequencyOfUnit);
  if (unit === null) return null;
  // Twice a year is every half year; other multiples have no name and keep the unit.
  return [count === 2 && unit === 'year' ? 'half-year' : unit];
}

/** «quý/lần», «6 tháng/lần», «3 tháng một lần». */
function readUnitPerTime(reader: TokenReader): readonly Frequency[] | null {
  const unit = reader.attempt(readCountOfMonths) ?? reader.lookUp(frequencyOfUnit);
  if (unit === null) return null;
  reader.phrase('/');
  reader.attempt((inner) => inner.number((value) => value === 1) ?? inner.lookUp({ một: 1 }));
  return reader.phrase('lần') === null ? null : [unit];
}

/** «định kỳ», «định kỳ tháng», «định kỳ 6 tháng». */
function readPeriodically(reader: TokenReader): readonly Frequency[] | null {
  if (reader.phrase('theo định kỳ', 'định kỳ') === null) return null;
  const phrase = reader.attempt(readEvery) ?? reader.attempt(readTimesPerUnit);
  return phrase ?? reader.attempt(readUnitAsFrequency) ?? [];
}

/** A bare unit where a frequency is expected: the «quý, năm» of «Hàng tháng, quý, năm». */
function readUnitAsFrequency(reader: TokenReader): readonly Frequency[] | null {
  const unit = reader.attempt(readCountOfMonths) ?? reader.lookUp(frequencyOfUnit);
  const next = reader.peek();
  // «quý I», «năm 2024» are periods.
  const isPeriod = /^(?:\d+|i{1,3}|iv)$/.test(next?.text ?? '');
  if (unit === null || isPeriod) return null;
  reader.phrase('/ lần', 'một lần');
  return [unit];
}

function readCountOfMonths(reader: TokenReader): Frequency | null {
  const count = reader.number((value) => [1, 3, 6, 9, 12].includes(value)) ?? reader.lookUp(counts);
  if (count === null || reader.phrase('tháng') === null) return null;
  return frequencyOfMonths[count] ?? null;
}

/** «Trước ngày 15 hằng tháng», «15/12 hằng năm», «ngày 20 của tháng cuối quý», «Quý IV hằng năm». */
function readDatedRecurrence(
  reader: TokenReader,
): { readonly every: readonly Frequency[]; readonly by: RecurringDay } | null {
  const before = reader.phrase('trước') !== null;
  if (!before) reader.phrase('vào', 'chậm nhất vào', 'chậm nhất là', 'chậm nhất');
  const period = readPeriod(reader);
  if (period?.year !== null) return null;
  const day = period.unit === 'day' ? period.day : null;
  reader.phrase('của');
  if (day !== null && reader.phrase('tháng cuối cùng', 'tháng cuối', 'tháng thứ ba') !== null) {
    reader.phrase('của');
    reader.phrase('hàng', 'mỗi');
    return reader.phrase('quý') === null
      ? null
      : { every: ['quarter'], by: { month: 3, day, before } };
  }
  if (reader.phrase('hàng', 'mỗi') === null) return null;
  const frequency = reader.lookUp(frequencyOfUnit);
  if (frequency === null) return null;
  return { every: [frequency], by: { month: monthOf(period, before), day, before } };
}

/** The month of a yearly round: «trước quý II» must be done before April, «quý II» by June. */
function monthOf(period: PartialPeriod, before: boolean): number | null {
  switch (period.unit) {
    case 'day':
      return period.month;
    case 'month':
      return period.number;
    case 'quarter':
      return before ? period.number * 3 - 2 : period.number * 3;
    case 'months':
      return before ? period.firstMonth : period.lastMonth;
    case 'year':
      return null;
  }
}

/** The period of a recurrence: «trong năm 2024», «, năm 2024», «(quý I, II)». A bare quarter is a statement of its own. */
function readWithin(reader: TokenReader): readonly PartialPeriod[] | null {
  const sign = reader.phrase(', trong', '( trong', 'trong', ',', '(', '-', '/');
  const period = readPeriod(reader);
  if (period === null) return null;
  const isTied = sign !== null && sign !== ',' && sign !== '-';
  return isTied || period.unit === 'year' ? [period] : null;
}

const frequencyOfUnit: Readonly<Record<string, Frequency>> = {
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
};

const counts: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 };

const frequencyOfMonths: Readonly<Partial<Record<number, Frequency>>> = {
  1: 'month',
  3: 'quarter',
  6: 'half-year',
  9: 'nine-months',
  12: 'year',
};
