import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inspection } from '../../shared/recognise/inspection';
import { buildCli, goldenFiles, officeFiles, phuLuc, startPhuLuc } from './run-phu-luc';

const folder = mkdtempSync(join(tmpdir(), 'phu-luc-inspect-'));
beforeAll(buildCli, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('phu-luc inspect --json', () => {
  it.each([
    ['tu-son.docx', 'tu-son.json'],
    ['tu-son.xlsx', 'tu-son.json'],
    ['long-khanh.docx', 'long-khanh.json'],
    ['long-khanh.xlsx', 'long-khanh.json'],
  ])('prints the appendix of %s as the golden file has it', async (file, golden) => {
    const { code, stdout, stderr } = await phuLuc(['inspect', join(officeFiles, file), '--json']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const { appendices, report } = JSON.parse(stdout) as Inspection;
    const expected = JSON.parse(readFileSync(join(goldenFiles, golden), 'utf8')) as {
      columns: string[];
      rows: unknown[];
    };
    expect(appendices).toHaveLength(1);
    expect(appendices[0]?.columns).toEqual(expected.columns);
    expect(appendices[0]?.rows).toEqual(expected.rows);
    expect(report.used + report.ignored + report.unplaced).toBe(report.total);
  });

  it('reads an appendix in JSON as well', async () => {
    const { code, stdout } = await phuLuc([
      'inspect',
      '--json',
      join(goldenFiles, 'phuong-1.json'),
    ]);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Inspection).appendices[0]?.footer).toBe('Tổng cộng: 44 nhiệm vụ');
  });

  it('prints the comments on cells with their rows and columns, and lists the others', async () => {
    const file = join(officeFiles, '../comments/threads.docx');
    const { stdout } = await phuLuc(['inspect', file, '--json']);
    const { appendices, report } = JSON.parse(stdout) as Inspection;
    const comments = appendices[0]?.comments ?? [];
    expect(comments.map(({ row, column, text }) => [row, column, text.split('\n')[0]])).toEqual([
      [0, null, 'Đủ tên lĩnh vực chưa?'],
      [1, 'Mục tiêu', 'Mục tiêu này lấy từ Nghị quyết 76'],
      [1, 'Cơ quan chủ trì', 'Phối hợp với Văn phòng?'],
      [2, 'Thời gian', 'Nên sớm hơn một quý'],
    ]);
    expect(comments[1]).toMatchObject({
      author: 'Trần Bình',
      date: '2024-01-05T10:30:00Z',
      resolved: false,
      replies: [{ author: 'Lê Hoa', text: 'Đúng, trang 3' }],
    });
    expect(report.items.filter(({ code }) => code === 'reader-note')).toHaveLength(3);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = startPhuLuc(['inspect', join(officeFiles, 'tu-son.docx'), '--json']);
    let stderr = '';
    child.stderr?.on('data', (text: Buffer) => (stderr += text.toString()));
    child.stdout?.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(0);
    expect(stderr).toBe('');
  });
});

describe('phu-luc inspect', () => {
  it('tells in a few Vietnamese lines what is in a file', async () => {
    const { code, stdout } = await phuLuc(['inspect', join(officeFiles, 'long-khanh.docx')]);
    expect(code).toBe(0);
    expect(stdout).toContain('Cơ quan ban hành: Ủy ban nhân dân thành phố Long Khánh');
    expect(stdout).toContain('7 lĩnh vực, 7 nhóm, 77 dòng nhiệm vụ');
  });

  const unusable = [
    ['a file that is not there', 'khong-co.docx', null],
    [
      'a picture named .docx',
      'anh.docx',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
    ],
    ['an empty file', 'trong.xlsx', Buffer.alloc(0)],
    ['JSON of something else', 'khac.json', Buffer.from('{"a": 1}')],
    ['JSON that is cut off', 'cut.json', Buffer.from('{"columns": [')],
  ] as const;

  it.each(unusable)('says in one line that %s cannot be used', async (_what, name, bytes) => {
    if (bytes !== null) writeFileSync(join(folder, name), bytes);
    const { code, stdout, stderr } = await phuLuc(['inspect', join(folder, name), '--json']);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(name);
  });
});

describe('phu-luc called wrongly', () => {
  it.each([
    [[]],
    [['inspect']],
    [['doc', 'a.docx']],
    [['inspect', 'a.docx', 'b.docx']],
    [['inspect', 'a.docx', '--xml']],
    [['convert', 'a.docx']],
    [['convert', 'a.docx', 'b.txt']],
    [['convert', 'a.docx', 'b.xlsx', '--appendix', 'x']],
  ])('explains its use on stderr: %j', async (args) => {
    const { code, stdout, stderr } = await phuLuc(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Cách dùng:');
  });

  it('prints help and version on request', async () => {
    expect(await phuLuc(['--help'])).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await phuLuc(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
