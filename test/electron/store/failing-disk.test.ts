import { copyFileSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../../shared/ids';
import { executeCommand } from '../../../electron/store/history';
import { openLibrary } from '../../../electron/store/open-library';
import { listPlans, loadPlan } from '../../../electron/store/load-plan';
import { savePlan } from '../../../electron/store/save-plan';
import { longPlan, samplePlan } from '../support/sample-plan';
import { opened, temporaryFolder, temporaryLibrary } from '../support/temporary-library';

test('a full disk is named, and what was there stays', () => {
  const { writer } = temporaryLibrary();
  const plan = samplePlan();
  savePlan(writer, plan);
  writer.script(`PRAGMA max_page_count = ${Number(writer.pragma('page_count')) + 2}`);
  expect(() => savePlan(writer, longPlan(1_000))).toThrow(
    expect.objectContaining({ code: 'disk-full' }),
  );
  expect(loadPlan(writer, plan.id).plan).toEqual(plan);
});

test('a library that another program holds is named', () => {
  const library = temporaryLibrary();
  const other = opened(library.path);
  library.writer.script('PRAGMA busy_timeout = 0');
  other.writer.transaction(() => {
    expect(() => savePlan(library.writer, samplePlan())).toThrow(
      expect.objectContaining({ code: 'file-locked' }),
    );
  });
});

test('damage that shows while the app runs is named', () => {
  const library = temporaryLibrary();
  savePlan(library.writer, longPlan(500));
  library.close();
  const { reader } = opened(library.path);
  truncateSync(library.path, 8_192);
  const read = () => listPlans(reader).map(({ planId }) => loadPlan(reader, planId));
  expect(read).toThrow(expect.objectContaining({ code: 'database-damaged' }));
});

test('wherever a power cut stops the writing, the plan is as before or as after an edit', () => {
  const library = temporaryLibrary();
  const plan = samplePlan();
  savePlan(library.writer, plan);
  const walLength = () => readFileSync(`${library.path}-wal`).length;
  const lengths = [walLength()];
  for (let revision = 0; revision < 5; revision++) {
    const change = {
      kind: 'set-appendix',
      before: { footer: revision === 0 ? '' : `Bước ${revision - 1}` },
      after: { footer: `Bước ${revision}` },
    } as const;
    const command = { id: newId<'command'>(), label: 'Sửa', changes: [change] };
    executeCommand(library.writer, plan.id, revision, command);
    lengths.push(walLength());
  }
  const folder = temporaryFolder();
  let copies = 0;
  fc.assert(
    fc.property(fc.integer({ min: lengths[0]!, max: lengths.at(-1)! }), (length) => {
      const path = join(folder, `${copies++}.sqlite`);
      copyFileSync(library.path, path);
      copyFileSync(`${library.path}-wal`, `${path}-wal`);
      truncateSync(`${path}-wal`, length);
      const again = openLibrary(path);
      const { revision } = loadPlan(again.reader, plan.id);
      const { status } = again;
      again.close();
      // Every edit whose last byte had reached the disk is there, and no half of the next one.
      expect(status).toEqual({ kind: 'ready' });
      expect(revision).toBe(lengths.filter((written) => written <= length).length - 1);
    }),
    { numRuns: 40 },
  );
});
