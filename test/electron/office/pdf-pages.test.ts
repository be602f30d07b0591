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

const officeFiles = join(import.meta.dirname, '../../fixtures/office-files');

/** LibreOffice and poppler are not everywhere; where they are, our pages must be theirs. */
const isThere = ['soffice', 'pdftotext'].every((tool) => {
  return spawnSync(tool, ['--version'], { timeout: 60_000 }).error === undefined;
});

/** Words at a line's end may fall on the other side of it: as many on a page may differ as stand in a line. */
const wordsPerLine = 20;

describe.runIf(isThere)('the pages of the PDF and of the Word file in LibreOffice', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phu-luc-pages-'));
    for (const face of ['regular', 'bold', 'italic', 'boldItalic'] as const) {
      await writeFile(join(folder, `${face}.ttf`), tinosFile(face));
    }
    await writeFile(join(folder, 'fonts.conf'), fontsConf(folder));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it.each(['tu-son.docx', 'long-khanh.docx'])(
    'are as many and hold the same words, within a line, for %s',
    { timeout: 300_000 },
    async (name) => {
      const [plan] = recognise(await readDocument(join(officeFiles, name))).plans;
      if (plan === undefined) throw new Error(`${name} has no appendix.`);
      const document = planDocumentOf(plan);
      await writePdf(document, join(folder, 'ours.pdf'));
      await writeDocx(document, join(folder, 'word.docx'));
      convert(folder, 'word.docx');
      const ours = pagesOf(join(folder, 'ours.pdf'));
      const theirs = pagesOf(join(folder, 'word.pdf'));
      expect(ours).toHaveLength(theirs.length);
      const differences = ours.map((words, page) => differing(words, theirs[page] ?? []));
      expect(Math.max(...differences)).toBeLessThanOrEqual(wordsPerLine);
    },
  );

  it('lose no word in LibreOffice, whatever the options are', { timeout: 300_000 }, async () => {
    const [plan] = recognise(await readDocument(join(officeFiles, 'long-khanh.docx'))).plans;
    if (plan === undefined) throw new Error('long-khanh.docx has no appendix.');
    for (const [name, options] of Object.entries(looks)) {
      const document = planDocumentOf(plan, { ...defaultPrintOptions, ...options });
      await writePdf(document, join(folder, `ours-${name}.pdf`));
      await writeDocx(document, join(folder, `${name}.docx`));
    }
    convert(folder, ...Object.keys(looks).map((name) => `${name}.docx`));
    for (const name of Object.keys(looks)) {
      const theirs = pagesOf(join(folder, `${name}.pdf`)).flat();
      const ours = pagesOf(join(folder, `ours-${name}.pdf`)).flat();
      expect({ name, missing: missing(ours, theirs) }).toEqual({ name, missing: 0 });
    }
  });
});

const looks: Readonly<Record<string, Partial<PrintOptions>>> = {
  areas: { tables: 'per-area', areaSums: true, closingTotal: true },
  upright: { tables: 'per-area', areaSums: true, appendixOrientation: 'portrait', tableSizePt: 13 },
  wide: { lineSpacing: 1.5, tableSizePt: 11, areaSums: true },
};

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

function pagesOf(path: string): readonly (readonly string[])[] {
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { maxBuffer: 1e8 }).toString();
  const pages = text.normalize('NFC').split('\f');
  return pages.slice(0, -1).map((page) => page.split(/\s+/).filter((word) => word !== ''));
}

/** How many words the fuller side has that the other lacks. */
function differing(ours: readonly string[], theirs: readonly string[]): number {
  return Math.max(missing(ours, theirs), missing(theirs, ours));
}

function missing(from: readonly string[], inside: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of inside) counts.set(word, (counts.get(word) ?? 0) + 1);
  let lacking = 0;
  for (const word of from) {
    const left = counts.get(word) ?? 0;
    if (left === 0) lacking++;
    else counts.set(word, left - 1);
  }
  return lacking;
}
