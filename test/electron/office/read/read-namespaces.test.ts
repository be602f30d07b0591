import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  cell,
  cellTexts,
  docxOf,
  notesOf,
  onlyTable,
  paragraph,
  readBytes,
  row,
  run,
  sheetNamespaces,
  table,
  textCell,
  textsOf,
  wordNamespaces,
  xlsxOf,
  zipOf,
} from './office-file';

/** Rewrites all XML parts of a package. */
function rewrite(zip: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(zip);
  for (const [name, bytes] of Object.entries(parts)) {
    if (/\.(?:xml|rels)$/.test(name)) parts[name] = strToU8(change(strFromU8(bytes)));
  }
  return zipSync(parts);
}

/** The namespaces and relationship types of the strict form (ECMA-376 part 1). */
const toStrict = (xml: string) =>
  xml
    .replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/drawingml/2006/',
      'http://purl.oclc.org/ooxml/drawingml/',
    );

const document = docxOf(
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('a', '<w:b/>')}</w:p>${table(row(cell('b', '<w:gridSpan w:val="2"/>')))}`,
);
const workbook = xlsxOf({ S: `<sheetData><row r="1">${textCell('A1', 'a')}</row></sheetData>` });

describe('the same content under other names', () => {
  it('is read from strict files', async () => {
    expect(await readBytes(rewrite(document, toStrict))).toEqual(await readBytes(document));
    expect(await readBytes(rewrite(workbook, toStrict))).toEqual(await readBytes(workbook));
  });

  it('is read whatever the prefixes are', async () => {
    const renamed = rewrite(document, (xml) =>
      xml.replace(/(<\/?|\s|:)w:/g, '$1van-ban:').replace('xmlns:w=', 'xmlns:van-ban='),
    );
    expect(strFromU8(unzipSync(renamed)['word/document.xml']!)).toContain('<van-ban:p>');
    expect(await readBytes(renamed)).toEqual(await readBytes(document));
    const prefixed = rewrite(workbook, (xml) =>
      xml.includes('<worksheet')
        ? xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')
        : xml,
    );
    expect(strFromU8(unzipSync(prefixed)['xl/sheet0.xml']!)).toContain('<x:c r="A1"');
    expect(await readBytes(prefixed)).toEqual(await readBytes(workbook));
  });

  it('is read with the prefixes of two namespaces exchanged', async () => {
    const body = '<r:p><r:r><r:t>a</r:t></r:r></r:p>';
    const swapped = wordNamespaces
      .replace('xmlns:w=', 'xmlns:T=')
      .replace('xmlns:r=', 'xmlns:w=')
      .replace('xmlns:T=', 'xmlns:r=');
    const bytes = docxOf('', {
      'word/document.xml': `<r:document ${swapped}><r:body>${body}</r:body></r:document>`,
    });
    expect(textsOf(await readBytes(bytes))).toEqual(['a']);
  });

  it('is not read from a namespace that only looks the same', async () => {
    const body = `<w:p><x:r xmlns:x="urn:khac"><x:t>lạ</x:t></x:r>${run('a')}</w:p><p xmlns="urn:khac"/>`;
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['a']);
    const other = docxOf('', {
      'word/document.xml': '<w:document xmlns:w="urn:khac"><w:body/></w:document>',
    });
    await expect(readBytes(other)).rejects.toMatchObject({ code: 'damaged-file' });
    const undeclared = docxOf('<khong:co/>');
    await expect(readBytes(undeclared)).rejects.toMatchObject({ code: 'damaged-file' });
  });
});

describe('markup for newer programs', () => {
  const alternate = (requires: string, choice: string, fallback: string) =>
    `<mc:AlternateContent xmlns:moi="urn:moi"><mc:Choice Requires="${requires}">${choice}</mc:Choice>` +
    `<mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

  it('is taken once: what we understand, else the fallback', async () => {
    const body =
      `<w:p>${alternate('wps', run('mới'), run('cũ'))}</w:p>` +
      `<w:p>${alternate('moi', run('mới'), run('cũ'))}</w:p>`;
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['mới', 'cũ']);
  });

  it('may hold whole blocks and tables', async () => {
    const document = await readBytes(
      docxOf(
        alternate('wps', paragraph('a') + table(row(cell('b')), row(cell('c'))), paragraph('d')),
      ),
    );
    expect(textsOf(document)).toEqual(['a']);
    expect(cellTexts(onlyTable(document))).toEqual([['b'], ['c']]);
  });

  it('is better than nothing where there is no fallback', async () => {
    const body = `<w:p><mc:AlternateContent xmlns:moi="urn:moi"><mc:Choice Requires="moi">${run('mới')}</mc:Choice></mc:AlternateContent></w:p>`;
    expect(textsOf(await readBytes(docxOf(body)))).toEqual(['mới']);
  });
});

describe('packages of other producers', () => {
  it('may name their main part as they like', async () => {
    const parts = unzipSync(document);
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        name.replace('word/document', 'noi-dung/chính'),
        /\.(?:xml|rels)$/.test(name)
          ? strToU8(strFromU8(bytes).replace('word/document.xml', 'noi-dung/ch%C3%ADnh.xml'))
          : bytes,
      ]),
    );
    const types = strFromU8(renamed['[Content_Types].xml']!).replace('ch%C3%ADnh', 'chính');
    const bytes = zipSync({ ...renamed, '[Content_Types].xml': strToU8(types) });
    expect(textsOf(await readBytes(bytes))).toEqual(['a']);
  });

  it('may write names in other letter case and with backslashes', async () => {
    const parts = unzipSync(document);
    const odd = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        name.replace('word/document.xml', 'WORD\\Document.xml'),
        bytes,
      ]),
    );
    expect(textsOf(await readBytes(zipSync(odd)))).toEqual(['a']);
  });

  it('may write UTF-16', async () => {
    const xml = `\ufeff<w:document ${wordNamespaces}><w:body>${paragraph('Từ Sơn')}</w:body></w:document>`;
    const bytes = docxOf('', { 'word/document.xml': Buffer.from(xml, 'utf16le') });
    expect(textsOf(await readBytes(bytes))).toEqual(['Từ Sơn']);
  });

  it('never get wrong bytes replaced in silence', async () => {
    const bytes = docxOf('', {
      'word/document.xml': Buffer.concat([
        Buffer.from(`<w:document ${wordNamespaces}><w:body><w:p><w:r><w:t>`),
        Buffer.from([0xc3, 0x28]),
        Buffer.from('</w:t></w:r></w:p></w:body></w:document>'),
      ]),
    });
    await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('may be large archives (zip64)', async () => {
    const fixture = join(import.meta.dirname, '../../../fixtures/office-files/zip64.docx');
    expect(textsOf(await readBytes(await readFile(fixture)))).toEqual(['Tệp zip64']);
  });

  it('may have sheets without cells, which are told', async () => {
    const bytes = rewrite(
      xlsxOf({
        S: `<sheetData><row r="1">${textCell('A1', 'a')}</row></sheetData>`,
        'Biểu đồ': '',
      }),
      (xml) =>
        xml.replace(
          'relationships/worksheet" Target="sheet1.xml"',
          'relationships/chartsheet" Target="sheet1.xml"',
        ),
    );
    const read = await readBytes(bytes);
    expect(cellTexts(onlyTable(read))).toEqual([['a']]);
    expect(notesOf(read, 'unreadable-part')).toMatchObject([{ place: { sheet: 'Biểu đồ' } }]);
  });

  it('may lack everything but the main part', async () => {
    const bytes = zipOf({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/wb.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/wb.xml"/></Relationships>',
      'wb.xml': `<workbook ${sheetNamespaces}><sheets><sheet name="S" r:id="s"/></sheets></workbook>`,
      '_rels/wb.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="s.xml"/></Relationships>',
      's.xml': `<worksheet ${sheetNamespaces}><sheetData><row><c t="str"><v>a</v></c></row></sheetData></worksheet>`,
    });
    expect(cellTexts(onlyTable(await readBytes(bytes)))).toEqual([['a']]);
  });
});
