import type { ReportProgress } from '../../shared/progress';

const intervalMs = 50;

/** Passes on at most one report every 50 ms of a stage, and the first and last of each: a bar needs no more. */
export function limitProgress(
  report: ReportProgress,
  now: () => number = performance.now.bind(performance),
): ReportProgress {
  let lastStage: string | undefined;
  let lastTime = 0;
  return (progress) => {
    const time = now();
    const isLast = progress.total > 0 && progress.done >= progress.total;
    if (progress.stage === lastStage && !isLast && time - lastTime < intervalMs) return;
    lastStage = progress.stage;
    lastTime = time;
    report(progress);
  };
}
