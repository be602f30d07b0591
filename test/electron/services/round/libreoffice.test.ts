import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-library';
import { bundledWorker } from '../../support/worker-bundle';
import { receive, roundBed } from './round-bed';

const soffice = '/usr/bin/soffice';
const department = 'Phòng Nội vụ';

let worker = '';
beforeAll(async () => {
  worker = await bundledWorker();
}, 120_000);

describe.skipIf(!existsSync(soffice))('a file that LibreOffice saved again', () => {
  it.each([
    { from: 'xlsx', to: 'xlsx', rows: 'all-rows' },
    { from: 'xlsx', to: 'xls', rows: 'all-rows' },
    { from: 'xlsx', to: 'ods', rows: 'own-rows' },
    { from: 'docx', to: 'docx', rows: 'own-rows' },
    { from: 'docx', to: 'doc', rows: 'all-rows' },
    { from: 'docx', to: 'odt', rows: 'own-rows' },
    { from: 'docx', to: 'rtf', rows: 'own-rows' },
  ] as const)(
    'as .$to keeps every passport and shows no change ($rows of .$from)',
    { timeout: 240_000 },
    async ({ from, to, rows }) => {
      const bed = await roundBed({
        worker,
        departments: [department],
        formats: [from],
        sentRows: rows,
      });
      const saved = saveAgain(join(bed.folder, `${department}.${from}`), to);
      const { ledger } = await receive(bed, saved);
      const [submission] = ledger.recipients[0]!.submissions;
      expect(submission).toMatchObject({
        state: 'in-force',
        evidence: 'passport',
        unchanged: true,
      });
      expect(submission!.passportCount).toBeGreaterThan(submission!.rowCount);
    },
  );
});

function saveAgain(path: string, format: string): string {
  const folder = join(temporaryFolder(), 'again');
  mkdirSync(folder);
  const profile = pathToFileURL(join(temporaryFolder(), 'profile')).href;
  const options = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', format];
  execFileSync(soffice, [...options, '--outdir', folder, path], {
    timeout: 180_000,
    stdio: 'pipe',
  });
  return join(folder, `${parse(path).name}.${format}`);
}
