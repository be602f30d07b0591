import { describe, expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { archiveLimits, xmlLimits } from '../../../../electron/office/limits';
import { resolveTarget } from '../../../../electron/office/ooxml/ooxml-package';
import { readDocument } from '../../../../electron/office/read-document';
import { AppError } from '../../../../shared/app-error';
import {
  cell,
  docxOf,
  paragraph,
  readBytes,
  relationships,
  row,
  table,
  textCell,
  textsOf,
  withFileOf,
  xlsxOf,
} from './office-file';

const mebibyte = 1024 * 1024;
const header = '<?xml version="1.0"?>';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const documentWith = (xml: string) => docxOf('', { 'word/document.xml': xml });

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readBytes(bytes);
    return 'read';
  } catch (error) {
    return error instanceof AppError ? error.code : `defect: ${String(error)}`;
  }
}

/** Sets the inflated size that the central directory declares for the last entry. */
function withDeclaredSize(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const entry = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'), end);
  bytes.writeUInt32LE(size, entry + 24);
  return bytes;
}

describe('a made bomb', () => {
  it('of 1 GB is refused at once and with little memory', async () => {
    const zeros = new Uint8Array(64 * mebibyte);
    const part = zipSync({ 'word/media/a.bin': zeros }, { level: 9 });
    const bomb = withDeclaredSize(part, 1024 * mebibyte);
    const before = process.memoryUsage().rss;
    const start = performance.now();
    expect(await refusal(bomb)).toBe('unsafe-file');
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * mebibyte);
  });

  it('that hides its size in the directory is stopped while it inflates', async () => {
    const xml = `${header}<w:document xmlns:w="${word}"><w:body>${' '.repeat(8 * mebibyte)}</w:body></w:document>`;
    const zip = zipSync({ 'word/document.xml': strToU8(xml) });
    const whole = docxOf('', { 'word/document.xml': xml });
    expect(zip.length).toBeLessThan(whole.length);
    expect(await refusal(withDocumentSize(whole, 1_000))).toBe('damaged-file');
  });

  it('with too many entries is refused before they are looked at', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: archiveLimits.entries + 1 }, (_, index) => [
        `x${index}`,
        new Uint8Array(0),
      ]),
    );
    expect(await refusal(zipSync(parts, { level: 0 }))).toBe('unsafe-file');
  });

  it('of nested elements is refused', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(xmlLimits.depth);
    expect(await refusal(docxOf(deep + paragraph('x')))).toBe('unsafe-file');
    const nested = '<w:tbl><w:tr><w:tc>'.repeat(2_000);
    expect(await refusal(docxOf(nested))).toBe('unsafe-file');
  });

  it('of entities is refused for its DOCTYPE, in any part', async () => {
    const doctype = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const bomb = `${header}${doctype}<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    expect(await refusal(documentWith(bomb))).toBe('unsafe-file');
    const styles = `${header}${doctype}<w:styles xmlns:w="${word}"/>`;
    expect(await refusal(docxOf(paragraph('x'), { 'word/styles.xml': styles }))).toBe(
      'unsafe-file',
    );
    const external = `${header}<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>`;
    expect(await refusal(documentWith(external))).toBe('unsafe-file');
  });

  it('of one endless tag is refused', async () => {
    const endless = `${header}<w:document xmlns:w="${word}"><w:body a="${'x'.repeat(xmlLimits.pendingLength + 1_000_000)}`;
    expect(await refusal(documentWith(endless))).toBe('file-too-large');
  });

  it('of ten million characters in a cell is refused', async () => {
    const long = 'a'.repeat(10_000_000);
    expect(await refusal(docxOf(table(row(cell(long)))))).toBe('file-too-large');
    expect(
      await refusal(
        xlsxOf({ S: `<sheetData><row r="1">${textCell('A1', long)}</row></sheetData>` }),
      ),
    ).toBe('file-too-large');
  });

  it('of one long text is refused where the text ends', async () => {
    const long = 'a'.repeat(xmlLimits.textLength + 1);
    expect(await refusal(docxOf(paragraph(long)))).toBe('file-too-large');
    expect(await refusal(docxOf(paragraph(long.slice(1))))).toBe('read');
  });

  it('of huge spans costs nothing', async () => {
    const wide = '<w:gridSpan w:val="2147483647"/>';
    expect(await refusal(docxOf(table(row(cell('a', wide)))))).toBe('read');
    expect(await refusal(docxOf(table(row(cell('a', wide), cell('b')))))).toBe('file-too-large');
  });

  it('of a style chain, or of levels far out, does no harm', async () => {
    const styles = Array.from(
      { length: 20_000 },
      (_, index) => `<w:style w:styleId="s${index}"><w:basedOn w:val="s${index + 1}"/></w:style>`,
    ).join('');
    const body = paragraph(
      'x',
      '<w:pStyle w:val="s0"/><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>',
    );
    const bytes = docxOf(body, {
      'word/styles.xml': `${header}<w:styles xmlns:w="${word}">${styles}</w:styles>`,
      'word/numbering.xml': `${header}<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="99999999"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    });
    expect(textsOf(await readBytes(bytes))).toEqual(['x']);
  });
});

/** Lies about the size of word/document.xml in the central directory. */
function withDocumentSize(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const directory = bytes.readUInt32LE(end + 16);
  const name = bytes.indexOf('word/document.xml', directory);
  bytes.writeUInt32LE(size, name - 46 + 24);
  return bytes;
}

describe('hostile names', () => {
  it('such as __proto__ and constructor are names like any other', async () => {
    const body =
      paragraph('a', '<w:pStyle w:val="__proto__"/>') +
      `<w:p __proto__="1" constructor="2"><w:r><w:rPr><w:rFonts w:hAnsi="constructor"/></w:rPr><w:t>b</w:t></w:r></w:p>`;
    const parts = {
      'word/styles.xml': `${header}<w:styles xmlns:w="${word}"><w:style w:styleId="__proto__"><w:rPr><w:b/></w:rPr></w:style></w:styles>`,
      __proto__: 'x',
    };
    expect(textsOf(await readBytes(docxOf(body, parts)))).toEqual(['a', 'b']);
    const sheet = `<sheetData><row r="1">${textCell('A1', '__proto__')}<c r="B1" t="e" s="constructor"><v>#N/A</v></c></row></sheetData>`;
    await expect(readBytes(xlsxOf({ ['__proto__']: sheet }))).resolves.toMatchObject({
      format: 'xlsx',
    });
    expect(({} as Record<string, unknown>).bold).toBeUndefined();
  });

  it('of parts never lead out of the archive', async () => {
    expect(resolveTarget('xl/worksheets/', '../drawings/drawing1.xml')).toBe(
      'xl/drawings/drawing1.xml',
    );
    expect(resolveTarget('word/', '../../../../etc/passwd')).toBe('etc/passwd');
    expect(resolveTarget('word/', '/customXml/./item1.xml')).toBe('customXml/item1.xml');
    const bytes = docxOf(paragraph('x'), {
      'word/_rels/document.xml.rels': relationships(
        ['a', 'styles', '../../../../../../etc/passwd'],
        ['b', 'numbering', 'file:///etc/passwd'],
        ['c', 'comments', '%2e%2e/%2e%2e/etc/passwd'],
      ),
    });
    expect(textsOf(await readBytes(bytes))).toEqual(['x']);
  });
});

describe('cancelling', () => {
  it('stops before, and in the middle of, reading', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => row(cell(`dòng ${index}`))).join('');
    await withFileOf(docxOf(table(rows)), async (path) => {
      const aborted = AbortSignal.abort();
      await expect(readDocument(path, { signal: aborted })).rejects.toMatchObject({
        code: 'cancelled',
      });
      const controller = new AbortController();
      const seen: number[] = [];
      const reading = readDocument(path, {
        signal: controller.signal,
        onProgress: ({ done }) => {
          seen.push(done);
          if (seen.length === 5) controller.abort();
        },
      });
      await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
      expect(seen).toHaveLength(5);
    });
  });

  it('is not needed for progress to reach its end', async () => {
    await withFileOf(docxOf(paragraph('x')), async (path) => {
      let last = { done: 0, total: -1 };
      await readDocument(path, { onProgress: (progress) => (last = progress) });
      expect(last.done).toBe(last.total);
    });
  });
});
