import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocument } from '../../../../electron/office/write-document';
import { proveExport } from '../../../../electron/worker/prove-export';
import { defaultPrintOptions, type PrintOptions } from '../../../../shared/document/print-options';
import type { Plan } from '../../../../shared/plan/plan';
import { issuedPlan, wholePlan } from '../../../shared/document/whole-plan';
import { orderProblems } from './schema-order';
import { temporaryFolder } from './temporary-folder';
import { all, first, valueOf, WrittenPackage, type XmlNode } from './written-package';

const run = promisify(execFile);
const soffice = '/usr/bin/soffice';
const hasLibreOffice = existsSync(soffice) && existsSync('/usr/bin/pdftotext');

async function written(plan: Plan, change: Partial<PrintOptions> = {}): Promise<string> {
  const path = join(await temporaryFolder(), 'van-ban.docx');
  await writeDocument(plan, 'docx', path, { print: { ...defaultPrintOptions, ...change } });
  return path;
}

function textOf(node: XmlNode): string {
  return all(node, 'w:t')
    .map(({ text }) => text)
    .join('');
}

describe('a whole document as .docx', () => {
  it('keeps the order of the schema in every part, with footnotes, numbering and watermark', async () => {
    const word = await WrittenPackage.open(
      await written(issuedPlan({ urgency: 'KHẨN' }), { watermark: 'DỰ THẢO' }),
    );
    const problems = word.names
      .filter((part) => part.endsWith('.xml'))
      .flatMap((part) => orderProblems(word.xml(part)).map((problem) => `${part}: ${problem}`));
    expect(problems).toEqual([]);
    expect(word.names).toContain('word/footnotes.xml');
    expect(word.names).toContain('word/numbering.xml');
  });

  it('defines every style that it uses', async () => {
    const word = await WrittenPackage.open(await written(issuedPlan({ urgency: 'KHẨN' })));
    const defined = all(word.xml('word/styles.xml'), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    for (const part of ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml']) {
      for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
        for (const { attributes } of all(word.xml(part), name))
          expect(defined).toContain(attributes['w:val']);
      }
    }
  });

  it('numbers every section from 1 and turns only the appendix', async () => {
    const word = await WrittenPackage.open(await written(issuedPlan()));
    const sections = all(word.xml('word/document.xml'), 'w:sectPr');
    expect(sections.map((section) => first(section, 'w:pgSz').attributes['w:orient'])).toEqual([
      undefined,
      undefined,
      'landscape',
    ]);
    for (const section of sections) {
      expect(first(section, 'w:pgNumType').attributes['w:start']).toBe('1');
      expect(all(section, 'w:titlePg')).toHaveLength(1);
    }
  });

  it('lets Word count what it counts right, and types a, b, c, d, đ', async () => {
    const word = await WrittenPackage.open(await written(wholePlan()));
    const counted = all(word.xml('word/document.xml'), 'w:p')
      .filter((paragraph) => all(paragraph, 'w:numPr').length > 0)
      .map(textOf);
    expect(counted).toEqual([
      'MỤC ĐÍCH, YÊU CẦU',
      'Mục đích',
      'Yêu cầu',
      'Rõ việc, rõ người.',
      'TỔ CHỨC THỰC HIỆN',
    ]);
    const typed = all(word.xml('word/document.xml'), 'w:p').map(textOf);
    for (const text of ['a) Đúng tiến độ;', 'đ) Dễ kiểm tra.']) expect(typed).toContain(text);
  });

  it('types a number that Word would count otherwise', async () => {
    const plan = wholePlan();
    const body = plan.body.map((block) =>
      block.kind === 'heading' && block.number === '2.' ? { ...block, number: '3.' } : block,
    );
    const word = await WrittenPackage.open(await written({ ...plan, body }));
    const texts = all(word.xml('word/document.xml'), 'w:p').map(textOf);
    expect(texts).toContain('3. Yêu cầu');
    expect(texts).toContain('2.1. Rõ việc, rõ người.');
  });

  it('puts the watermark behind first and following pages', async () => {
    const word = await WrittenPackage.open(await written(wholePlan(), { watermark: 'DỰ THẢO' }));
    for (const part of ['word/header1.xml', 'word/header2.xml']) {
      expect(
        all(word.xml(part), 'v:textpath').map(({ attributes }) => attributes.string),
      ).toContain('DỰ THẢO');
    }
  });

  it('sets the size of an element in its style', async () => {
    const word = await WrittenPackage.open(await written(wholePlan()));
    const size = (id: string): string | undefined =>
      valueOf(
        all(word.xml('word/styles.xml'), 'w:style').find(
          ({ attributes }) => attributes['w:styleId'] === id,
        )!,
        'w:sz',
      );
    expect([
      size('NationalName'),
      size('NationalMotto'),
      size('Recipients'),
      size('RecipientsLabel'),
    ]).toEqual(['26', '28', '22', '24']);
  });

  it.each([
    ['plan', wholePlan(), {}],
    ['decision', issuedPlan({ urgency: 'HỎA TỐC' }), { watermark: 'DỰ THẢO' }],
    ['text alone', wholePlan(), { parts: 'text' }],
    [
      'areas apart with sums',
      wholePlan(),
      { tables: 'per-area', areaSums: true, closingTotal: true },
    ],
    ['small letters', wholePlan(), { textSizePt: 13, tableSizePt: 11, lineSpacing: 1.5 }],
  ] as const)('is proven and in the form of the decree: %s', async (_name, plan, change) => {
    const print = { ...defaultPrintOptions, ...change };
    const proof = await proveExport(await written(plan, change), { plan, format: 'docx', print });
    expect(proof.differences).toEqual([]);
    expect(proof.check!.items.filter(({ status }) => status === 'differs')).toEqual([]);
  });

  it('is proven and in the form of the decree as .pdf, measured from glyphs and lines', async () => {
    const plan = issuedPlan({ urgency: 'KHẨN' });
    const path = join(await temporaryFolder(), 'van-ban.pdf');
    await writeDocument(plan, 'pdf', path);
    const { differences, check } = await proveExport(path, { plan, format: 'pdf' });
    expect(differences).toEqual([]);
    expect(check!.items.filter(({ status }) => status === 'differs')).toEqual([]);
    const motto = check!.items.find(({ id }) => id === 'nationalMotto')!;
    expect(motto.measured).toContain('dòng kẻ 61 mm (100 % dòng chữ)');
  }, 60_000);

  it.each([
    ['a word', '>Lê Viết Bình<', '>Lê Viết Bính<', 'Nơi nhận và chữ ký'],
    [
      'bold',
      '<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">Nâng cao',
      '<w:r><w:t xml:space="preserve">Nâng cao',
      'chữ đậm',
    ],
    ['a repeated header', '<w:tblHeader/>', '', 'lặp lại'],
    ['a merge', '<w:vMerge w:val="restart"/>', '', 'gộp'],
  ])('is not proven when %s was lost', async (_what, from, to, message) => {
    const plan = wholePlan();
    const path = await written(plan);
    const parts = unzipSync(await readFile(path));
    const name = 'word/document.xml';
    const xml = new TextDecoder().decode(parts[name]);
    expect(xml).toContain(from);
    const broken = { ...parts, [name]: new TextEncoder().encode(xml.replaceAll(from, to)) };
    await writeFile(path, zipSync(broken));
    const { differences } = await proveExport(path, { plan, format: 'docx' });
    expect(differences.join(' ')).toContain(message);
  });

  it('tells where the form was changed in the file', async () => {
    const plan = wholePlan();
    const path = await written(plan);
    const parts = unzipSync(await readFile(path));
    const edit = (name: string, from: RegExp, to: string): void => {
      const xml = new TextDecoder().decode(parts[name]);
      expect(xml).toMatch(from);
      parts[name] = new TextEncoder().encode(xml.replace(from, to));
    };
    edit('word/document.xml', /w:left="1701"/, 'w:left="1000"');
    edit('word/styles.xml', /(styleId="NationalName".*?<w:sz w:val=")26/, '$130');
    await writeFile(path, zipSync(parts));
    const { check } = await proveExport(path, { plan, format: 'docx' });
    const differing = check!.items.filter(({ status }) => status === 'differs').map(({ id }) => id);
    expect(differing).toEqual(expect.arrayContaining(['margins', 'nationalName']));
  });

  it.skipIf(!hasLibreOffice)(
    'prints the number and the date on one line in LibreOffice',
    async () => {
      const path = await written(issuedPlan());
      const folder = dirname(path);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      await run(soffice, ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, path], {
        timeout: 120_000,
      });
      const { stdout } = await run('pdftotext', ['-layout', join(folder, 'van-ban.pdf'), '-']);
      expect(stdout).toMatch(/Số: 03\/QĐ-UBND +Hồng Lộc, ngày 03 tháng 02 năm 2026/);
      expect(stdout).toMatch(/ỦY BAN NHÂN DÂN +CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
      expect(stdout).toContain('I. MỤC ĐÍCH, YÊU CẦU');
    },
    180_000,
  );
});
