import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const maxBytes = 1_000_000;

/** Appends a defect to the log file; one older log is kept beside it. Never throws: logging must not add a failure. */
export function createErrorLog(path: string): (where: string, error: unknown) => void {
  return (where, error) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const cause = error instanceof Error && error.cause !== undefined ? [error.cause] : [];
    const lines = [`${new Date().toISOString()} ${where}`, detail, ...cause.map(String), ''];
    try {
      mkdirSync(dirname(path), { recursive: true });
      startAnewWhenFull(path);
      appendFileSync(path, lines.join('\n'));
    } catch {
      console.error(...lines);
    }
  };
}

function startAnewWhenFull(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxBytes) renameSync(path, `${path}.cu`);
}
