import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheetJs from '@e965/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { bundledWorker } from '../../support/worker-bundle';
import { board, receive, roundBed } from './round-bed';

let script = '';
beforeAll(async () => {
  script = await bundledWorker();
}, 60_000);

test('a note that a department puts on a cell of its workbook is a remark on the board', async () => {
  const bed = await roundBed({ departments: ['Phòng Tư pháp'], worker: script });
  const sent = readdirSync(bed.folder).find((name) => name.endsWith('.xlsx') && /pháp/i.test(name));
  const workbook = sheetJs.read(readFileSync(join(bed.folder, sent!)), { cellStyles: true });
  const sheet = workbook.Sheets[workbook.SheetNames[0]!]!;
  const cells = Object.values(sheet) as readonly sheetJs.CellObject[];
  const cell = cells.find(({ v }) => v === 'Phòng Tư pháp')!;
  cell.c = [{ a: 'Lê Hoa', t: 'Đề nghị giao Phòng Nội vụ' }];
  const returned = join(bed.inbox, sent!);
  writeFileSync(returned, sheetJs.write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  await receive(bed, returned);
  const { submissions, proposals } = await board(bed);
  expect(proposals).toEqual([]);
  expect(submissions).toMatchObject([
    {
      unchanged: false,
      remarks: [{ text: 'Lê Hoa: Đề nghị giao Phòng Nội vụ' }],
    },
  ]);
});
