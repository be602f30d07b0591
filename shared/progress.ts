/** How far a long job is. `done` of `total` in units that only the job knows; total 0 means unknown. */
export interface Progress {
  readonly stage: ProgressStage;
  readonly done: number;
  readonly total: number;
}

export type ProgressStage =
  'reading' | 'recognising' | 'matching' | 'storing' | 'writing' | 'checking';

/** Called often; must be cheap. Throwing from it stops the job. */
export type ReportProgress = (progress: Progress) => void;
