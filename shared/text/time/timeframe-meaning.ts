import type { IsoDate } from '../calendar';

/**
 * What a Thời gian cell means. The words stay in the plan as written; this is derived beside them.
 *
 *   empty        nothing written
 *   span         «Năm 2024», «Tháng 02/2024», «Quý II, III/2024», «Từ … đến …»: done by the last day, `due`
 *   due-dates    «Quý I, II, III và cả năm 2024», «31/3, 30/6»: several results, each due on its day
 *   before       «Trước ngày 31/01/2024»: done before `date`
 *   open         «Từ tháng 01/2024»: a start and no end
 *   recurring    «Thường xuyên trong năm», «Hàng tháng», «Trước ngày 15 hằng tháng»: again and again
 *   conditional  «Theo Kế hoạch UBND tỉnh», «Khi có hướng dẫn»: depends on something outside; no date
 *   several      «- Thường xuyên - … trong Quý I/2024»: statements side by side
 *   unclear      words that give no date without a guess; `reason` says why
 *
 * `words` are those of the cell or, inside `several`, of the statement. `yearInferred` is true where the year was
 * not written (the plan's year was taken, or two digits were completed): the officer is told. `conditional` is
 * true where a date or recurrence also hangs on a condition («Thường xuyên theo Kế hoạch …»).
 */
export type Timeframe = TimeMeaning & TimeframeBasics;

export interface TimeframeBasics {
  readonly words: string;
  readonly yearInferred: boolean;
  readonly conditional: boolean;
}

export type TimeMeaning =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'span';
      /** What the words name: one year, quarter…; `range` for several or from–to. */
      readonly unit: 'year' | 'months' | 'quarter' | 'month' | 'day' | 'range';
      /** First day; null where only the end is named («Đến hết năm 2024»). */
      readonly start: IsoDate | null;
      /** Last day. */
      readonly due: IsoDate;
    }
  | { readonly kind: 'due-dates'; readonly dues: readonly IsoDate[] }
  | { readonly kind: 'before'; readonly date: IsoDate }
  | { readonly kind: 'open'; readonly start: IsoDate }
  | {
      readonly kind: 'recurring';
      /** How often, in the order written; empty for «Thường xuyên», «Định kỳ» without more. */
      readonly every: readonly Frequency[];
      /** The day that each round is due, where named. */
      readonly by: RecurringDay | null;
      /** «trong năm 2024»: first and last day of the whole; null where no period is named or no year is known. */
      readonly within: { readonly start: IsoDate; readonly end: IsoDate } | null;
    }
  | { readonly kind: 'conditional' }
  | { readonly kind: 'several'; readonly parts: readonly Timeframe[] }
  | { readonly kind: 'unclear'; readonly reason: TimeDoubt };

export type Frequency = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year';

/**
 * Day of each round. `month` is 1…12 for yearly rounds («15/12 hằng năm») and the month of the quarter, 1…3, for
 * quarterly ones («ngày 20 tháng cuối quý»). A null part is not named.
 */
export interface RecurringDay {
  readonly month: number | null;
  readonly day: number | null;
  /** «Trước ngày …»: the day itself is too late. */
  readonly before: boolean;
}

/**
 * no-year         «Quý I», and the plan's year is not known
 * no-such-date    «31/02/2024»
 * backwards       the end lies before the start
 * not-understood  no time that this grammar knows («Đầu năm», «Sớm nhất có thể»)
 */
export type TimeDoubt = 'no-year' | 'no-such-date' | 'backwards' | 'not-understood';
