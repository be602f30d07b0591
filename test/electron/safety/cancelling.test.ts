import { mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { fromJson } from '../../../shared/json-text';
import { newId } from '../../../shared/ids';
import type { Progress } from '../../../shared/progress';
import { readDocument } from '../../../electron/office/read-document';
import {
  acceptImport,
  discardImport,
  dropImportFile,
  readImportFile,
} from '../../../electron/services/import-plan';
import { listLibrary } from '../../../electron/services/list-plans';
import { runReadJob } from '../../../electron/worker/read-job';
import { testContext } from '../support/test-context';
import { temporaryFolder } from '../support/temporary-library';
import { bundledWorker, fixture } from '../support/worker-bundle';
import { rowCounts } from './library-contents';

const files = ['docx', 'xlsx', 'doc', 'xls', 'odt', 'ods', 'pdf'].map((extension) =>
  fixture(`office-files/tu-son.${extension}`),
);

/** A folder for temporary files of this test alone: what is in it afterwards was left behind. */
function ownTemporaryFolder(): string {
  const folder = join(temporaryFolder(), 'tmp');
  mkdirSync(folder);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });
  expect(tmpdir()).toBe(folder);
  return folder;
}

/** Runs `job` and cancels it inside its `at`th report of progress, 1 for the first. */
async function cancelledAt<T>(
  at: number,
  job: (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<T>,
): Promise<{ readonly reports: number; readonly outcome: unknown }> {
  const controller = new AbortController();
  let reports = 0;
  const outcome = await job(controller.signal, () => {
    reports += 1;
    if (reports === at) controller.abort();
  }).catch((error: unknown) => error);
  return { reports, outcome };
}

/** Up to 25 moments of a job, evenly from its first report to its last. */
function momentsOf(count: number): readonly number[] {
  const step = Math.max(1, Math.floor(count / 25));
  const moments = Array.from({ length: count }, (_, index) => index + 1);
  return moments.filter((moment) => moment % step === 0 || moment === count || moment === 1);
}

describe('cancelling', () => {
  it.each(files)(
    'reading at any moment ends it there and leaves no file behind: %s',
    async (path) => {
      const temporary = ownTemporaryFolder();
      const read = (signal: AbortSignal, onProgress: (progress: Progress) => void) =>
        runReadJob({ path }, { signal, onProgress });
      const { reports } = await cancelledAt(Infinity, read);
      expect(reports).toBeGreaterThan(1);
      for (const moment of momentsOf(reports)) {
        const { reports: seen, outcome } = await cancelledAt(moment, read);
        expect(outcome).toMatchObject({ code: 'cancelled' });
        // It may have told of its next stage before it looked.
        expect(seen).toBeLessThanOrEqual(moment + 1);
      }
      expect(readdirSync(temporary)).toEqual([]);
      expect((await readDocument(path)).blocks.length).toBeGreaterThan(0);
    },
  );

  it('before it begins opens nothing', async () => {
    const signal = AbortSignal.abort();
    for (const path of files) {
      await expect(readDocument(path, { signal })).rejects.toMatchObject({ code: 'cancelled' });
    }
  });
});

describe('cancelling an import', () => {
  let script = '';
  beforeAll(async () => {
    script = await bundledWorker();
  }, 60_000);

  it('at each of its reports leaves the library as it was, and the next import works', async () => {
    const context = testContext(script);
    const temporary = ownTemporaryFolder();
    const before = rowCounts(context.library);
    for (const path of files) {
      for (let at = 1, finished = false; !finished && at <= 12; at += 1) {
        const { token } = await dropImportFile(context, path);
        const taskId = newId<'task-run'>();
        let reports = 0;
        const watching = {
          ...context,
          reportProgress: () => {
            reports += 1;
            if (reports === at) discardImport(context, taskId);
          },
        };
        const outcome = await readImportFile(watching, token, taskId).then(
          () => 'read',
          (error: unknown) => error,
        );
        // A word that comes after the last report comes too late to stop the reading, and drops its result instead.
        finished = outcome === 'read';
        if (finished) discardImport(context, taskId);
        else expect(outcome).toMatchObject({ code: 'cancelled' });
        expect(() => acceptImport(context, taskId, 0, '')).toThrow(
          expect.objectContaining({ code: 'not-found' }),
        );
        expect(context.tasks.areRunning).toBe(false);
      }
    }
    expect(rowCounts(context.library)).toEqual(before);
    expect(readdirSync(temporary)).toEqual([]);

    const { token } = await dropImportFile(context, files[0]!);
    const taskId = newId<'task-run'>();
    const preview = await readImportFile(context, token, taskId);
    expect(fromJson(preview).recognition).toBeDefined();
    acceptImport(context, taskId, 0, '');
    expect(listLibrary(context)).toHaveLength(1);
  });
});
