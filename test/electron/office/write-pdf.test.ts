import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printViewOf } from '../../../electron/office/print-view';
import { readDocument } from '../../../electron/office/read-document';
import { writePdf } from '../../../electron/office/write-pdf';
import { paginate } from '../../../shared/document/paginate/paginate';
import { planDocumentOf } from '../../../shared/document/plan-document-of';
import { defaultPrintOptions } from '../../../shared/document/print-options';
import { comparePages } from '../../../shared/document/proof/compare-pages';
import { comparePlans } from '../../../shared/plan/compare-appendix';
import type { Plan } from '../../../shared/plan/plan';
import { recognise } from '../../../shared/recognise/recognise';

const officeFiles = join(import.meta.dirname, '../../fixtures/office-files');
const madeAt = new Date('2024-01-02T03:04:05Z');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phu-luc-pdf-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function planIn(name: string): Promise<Plan> {
  const { plans } = recognise(await readDocument(join(officeFiles, name)));
  const [plan] = plans;
  if (plan === undefined) throw new Error(`${name} has no appendix.`);
  return plan;
}

describe('writing a PDF', () => {
  it.each(['tu-son.docx', 'long-khanh.docx'])(
    'holds the whole appendix of %s for our own reader',
    async (name) => {
      const plan = await planIn(name);
      const path = join(folder, 'ke-hoach.pdf');
      await writePdf(planDocumentOf(plan), path);
      const { plans } = recognise(await readDocument(path));
      expect(plans).toHaveLength(1);
      expect(plans.flatMap((again) => comparePlans(plan, again))).toEqual([]);
    },
  );

  it('says the same with a draft mark across its pages', async () => {
    const plan = await planIn('long-khanh.docx');
    const path = join(folder, 'du-thao.pdf');
    const document = planDocumentOf(plan, { ...defaultPrintOptions, watermark: 'DỰ THẢO' });
    await writePdf(document, path);
    const raw = await readDocument(path);
    expect(comparePages(document, raw)).toEqual([]);
    expect(recognise(raw).plans.flatMap((again) => comparePlans(plan, again))).toEqual([]);
    expect(JSON.stringify(raw.blocks)).not.toContain('DỰ THẢO');
  });

  it('says an objective again at the top of the next page where that is wanted', async () => {
    const plan = await planIn('tu-son.docx');
    const words = async (repeatSpannedCells: boolean): Promise<number> => {
      const path = join(folder, 'nhac-lai.pdf');
      await writePdf(planDocumentOf(plan, { ...defaultPrintOptions, repeatSpannedCells }), path);
      return JSON.stringify((await readDocument(path)).blocks).length;
    };
    expect(await words(true)).toBeGreaterThan(await words(false));
  });

  it('embeds its fonts as subsets, is tagged and says its title and language', async () => {
    const path = join(folder, 'ke-hoach.pdf');
    await writePdf(planDocumentOf(await planIn('tu-son.docx')), path, { madeAt });
    const text = (await readFile(path)).toString('latin1');
    const fonts = [...text.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos-/);
    expect(text).not.toContain('Helvetica');
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('/Lang (vi-VN)');
    expect(text).toContain('/Outlines');
  });

  it('is the same file for the same document and time', async () => {
    const document = planDocumentOf(await planIn('tu-son.docx'));
    const [first, second] = await Promise.all(
      ['a.pdf', 'b.pdf'].map(async (name) => {
        await writePdf(document, join(folder, name), { madeAt });
        return readFile(join(folder, name));
      }),
    );
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const document = planDocumentOf(await planIn('tu-son.docx'));
    const abort = new AbortController();
    const path = join(folder, 'ke-hoach.pdf');
    const written = writePdf(document, path, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await expect(written).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the view for printing', () => {
  it('has one sheet per page, each of its own paper size, and loads nothing', async () => {
    const document = planDocumentOf(await planIn('tu-son.docx'), defaultPrintOptions);
    const { html, pages } = await printViewOf(document);
    expect(pages).toBe(paginate(document).pages.length);
    expect(html.match(/<section/g)).toHaveLength(pages);
    expect(html).toContain('@page sheet-595-842{size:595.3pt 841.9pt');
    expect(html).toContain('@page sheet-842-595{size:841.9pt 595.3pt');
    const urls = [...html.matchAll(/url\(([^)]{0,40})/g)].map(([, url]) => url);
    for (const url of urls) expect(url).toMatch(/^data:font\//);
    expect(html).not.toMatch(/<script|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  });
});
