import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../electron/office/read-document';
import { writeDocx } from '../../../electron/office/write-docx';
import { writePdf } from '../../../electron/office/write-pdf';
import { tinosFile } from '../../../electron/office/write/pdf/tinos';
import { planDocumentOf } from '../../../shared/document/plan-document-of';
import { defaultPrintOptions, type PrintOptions } from '../../../shared/document/print-options';
import { recognise } from '../../../shared/recognise/recognise';
import { pagesOfPdf } from './pdf-words';

const fixtures = join(import.meta.dirname, '../../fixtures');

/** LibreOffice and poppler are not everywhere; where they are, our pages must be theirs. */
const isThere = ['soffice', 'pdftotext'].every((tool) => {
  return spawnSync(tool, ['--version'], { timeout: 60_000 }).error === undefined;
});

interface PagesCase {
  readonly name: string;
  readonly file: string;
  readonly options: Partial<PrintOptions>;
}

const areas: Partial<PrintOptions> = { tables: 'per-area', areaSums: true, closingTotal: true };

/** Hồng Lộc has footnotes of its own, Phường 1 and Hồng Lộc a decision in front. */
const cases: readonly PagesCase[] = [
  { name: 'tu-son', file: 'office-files/tu-son.docx', options: {} },
  { name: 'long-khanh', file: 'office-files/long-khanh.docx', options: {} },
  { name: 'hong-loc', file: 'made/hong-loc.docx', options: {} },
  { name: 'phuong-1', file: 'made/phuong-1.docx', options: {} },
  {
    name: 'long-khanh-wide',
    file: 'office-files/long-khanh.docx',
    options: { lineSpacing: 1.5, tableSizePt: 11, areaSums: true },
  },
  { name: 'hong-loc-wide', file: 'made/hong-loc.docx', options: { lineSpacing: 1.5 } },
  {
    name: 'hong-loc-small',
    file: 'made/hong-loc.docx',
    options: { lineSpacing: 1.15, textSizePt: 13 },
  },
  { name: 'tu-son-small', file: 'office-files/tu-son.docx', options: { textSizePt: 13 } },
  { name: 'phuong-1-areas', file: 'made/phuong-1.docx', options: { ...areas, lineSpacing: 1.3 } },
  {
    name: 'long-khanh-upright',
    file: 'office-files/long-khanh.docx',
    options: { ...areas, appendixOrientation: 'portrait', tableSizePt: 13 },
  },
];

describe.runIf(isThere)('the pages of the PDF and of the Word file in LibreOffice', () => {
  let folder: string;
  /** How many pages of text stand before the appendix. */
  const textPages = new Map<string, number>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phu-luc-pages-'));
    for (const face of ['regular', 'bold', 'italic', 'boldItalic'] as const) {
      await writeFile(join(folder, `${face}.ttf`), tinosFile(face));
    }
    await writeFile(join(folder, 'fonts.conf'), fontsConf(folder));
    for (const { name, file, options } of cases) {
      const [plan] = recognise(await readDocument(join(fixtures, file))).plans;
      if (plan === undefined) throw new Error(`${file} has no appendix.`);
      const document = planDocumentOf(plan, { ...defaultPrintOptions, ...options });
      await writePdf(document, join(folder, `ours-${name}.pdf`));
      await writeDocx(document, join(folder, `${name}.docx`));
      const text = planDocumentOf(plan, { ...defaultPrintOptions, ...options, parts: 'text' });
      await writePdf(text, join(folder, 'text.pdf'));
      textPages.set(name, pagesOfPdf(join(folder, 'text.pdf')).length);
    }
    convert(folder, ...cases.map(({ name }) => `${name}.docx`));
  }, 600_000);

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it.each(cases)('are the same words in the same lines for $name', ({ name }) => {
    const ours = pagesOfPdf(join(folder, `ours-${name}.pdf`));
    const theirs = pagesOfPdf(join(folder, `${name}.pdf`));
    expect(ours).toHaveLength(theirs.length);
    ours.slice(0, comparablePages(theirs)).forEach((lines, page) => {
      const other = theirs[page] ?? [];
      const where = `trang ${page + 1}`;
      if (page < (textPages.get(name) ?? 0))
        expect({ where, lines }).toEqual({ where, lines: other });
      // In a table, lines of neighbouring cells share a height; what counts is that each page holds the same letters.
      else expect({ where, letters: letters(lines) }).toEqual({ where, letters: letters(other) });
    });
  });
});

/**
 * «./.» takes the last row along on our pages and in Word; LibreOffice does not keep the row of a table with a paragraph
 * below it. Where it leaves «./.» alone on a page, the last two pages say nothing.
 */
function comparablePages(theirs: readonly (readonly string[])[]): number {
  const last = theirs.at(-1) ?? [];
  const isAlone = last.at(-1) === './.' && last.length <= 2;
  return isAlone ? theirs.length - 2 : theirs.length;
}

function letters(lines: readonly string[]): string {
  return [...lines.join('').replace(/\s/g, '')].sort().join('');
}

/** Gives LibreOffice Tinos in place of Times New Roman, so that both measure with the same font. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>`;
}

function convert(folder: string, ...names: readonly string[]): void {
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...['--convert-to', 'pdf', '--outdir', folder, ...names.map((name) => join(folder, name))],
    ],
    { env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') }, stdio: 'ignore' },
  );
}
