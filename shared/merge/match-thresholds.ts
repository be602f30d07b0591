/**
 * Every number that decides whether two rows are the same, in one place. They were set on random rounds
 * (build/bench/merge-bench.mjs) so that no edit lands on a wrong row; what lies between `accept` and `doubt` is asked.
 *
 * A pair of rows has a score from 0 to 1: the mean of its parts by weight, where parts that neither row fills are left
 * out.
 */
export const partWeights = {
  /** Words of the task (the text of the leaf level). */
  task: 0.45,
  /** Words of the objective (all levels above). */
  objective: 0.15,
  lead: 0.1,
  /** Output, coordinators, timeframe, funding and the other columns. */
  others: 0.15,
  /** Same heading; between the same paired rows. */
  neighbours: 0.15,
} as const;

export const thresholds = {
  /** Score from which a pair is taken without asking. */
  accept: 0.6,
  /** … when the words of the task are at least this much alike. */
  acceptTask: 0.4,
  /** The only rows left between two paired neighbours, under one objective and led by the same agency. */
  acceptInGap: 0.55,
  acceptTaskInGap: 0.25,
  /** How much better a pair must be than the next best reading. */
  margin: 0.06,
  /** Score and words of the task from which a pair is asked about. */
  doubt: 0.45,
  doubtTask: 0.3,
  /** Two new rows of different files are the same task from this likeness of their words on. */
  sameAddition: 0.5,
  /** Two titles are the same heading from this likeness on, where their rows do not tell. */
  sameHeading: 0.6,
} as const;
