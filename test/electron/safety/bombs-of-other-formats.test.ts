import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/app-error';
import { plansFromJson } from '../../../shared/recognise/inspection';
import { recognise } from '../../../shared/recognise/recognise';
import { readJsonFile } from '../../../electron/office/read-document';
import { readBytes, withFileOf, zipOf } from '../office/read/office-file';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
const mebibyte = 1024 * 1024;
const tenMillion = 10_000_000;

function openDocument(kind: 'text' | 'spreadsheet', content: string, before = ''): Uint8Array {
  const names = ['office', 'text', 'table'].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`);
  return zipOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<?xml version="1.0"?>${before}<office:document-content ${names.join(' ')}><office:body><office:${kind}>${content}</office:${kind}></office:body></office:document-content>`,
  });
}

const odt = (content: string, before = '') => openDocument('text', content, before);
const ods = (content: string) =>
  openDocument('spreadsheet', `<table:table table:name="S">${content}</table:table>`);
const text = (content: string) => Buffer.from(content, 'utf8');

const entities =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
const cellOf = (words: string, attributes = '') =>
  `<table:table-cell ${attributes}><text:p>${words}</text:p></table:table-cell>`;

/** Small on the disk, or a few megabytes; huge for a reader that believes it. */
const bombs: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['entities in an .odt', () => odt('<text:p>&c;</text:p>', entities)],
  [
    'an external DOCTYPE in an .odt',
    () => odt('<text:p>x</text:p>', '<!DOCTYPE x SYSTEM "file:///etc/passwd">'),
  ],
  ['ten million characters in an .odt', () => odt(`<text:p>${'a'.repeat(tenMillion)}</text:p>`)],
  [
    'ten million characters in a cell of an .ods',
    () => ods(`<table:table-row>${cellOf('a'.repeat(tenMillion))}</table:table-row>`),
  ],
  ['a billion blanks in an .odt', () => odt('<text:p>x<text:s text:c="1000000000"/>y</text:p>')],
  [
    'a cell repeated a billion times',
    () =>
      ods(
        `<table:table-row>${cellOf('a', 'table:number-columns-repeated="1000000000"')}</table:table-row>`,
      ),
  ],
  [
    'a row repeated a billion times',
    () =>
      ods(
        `<table:table-row table:number-rows-repeated="1000000000">${cellOf('a')}</table:table-row>`,
      ),
  ],
  [
    'rows and cells repeated together',
    () =>
      ods(
        `<table:table-row table:number-rows-repeated="1048576">${cellOf('a', 'table:number-columns-repeated="16384"')}</table:table-row>`,
      ),
  ],
  [
    'a cell that spans everything',
    () =>
      ods(
        `<table:table-row>${cellOf('a', 'table:number-columns-spanned="2000000000" table:number-rows-spanned="2000000000"')}</table:table-row>`,
      ),
  ],
  ['lists nested without end', () => odt('<text:list><text:list-item>'.repeat(100_000))],
  [
    'tables nested without end in HTML',
    () => text(`<html><body>${'<table><tr><td>'.repeat(100_000)}x`),
  ],
  [
    'elements nested without end in HTML',
    () => text(`<html><body><table><tr><td>${'<b><i>'.repeat(200_000)}x`),
  ],
  [
    'spans of everything in HTML',
    () =>
      text('<html><table><tr><td colspan="999999999" rowspan="999999999">a<td>b<tr><td>c</table>'),
  ],
  [
    'ten million characters in HTML',
    () => text(`<html><table><tr><td>${'a'.repeat(tenMillion)}</table>`),
  ],
  [
    'a million attributes in HTML',
    () =>
      text(
        `<html><table><tr><td ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}=1`).join(' ')}>x</table>`,
      ),
  ],
  ['groups nested without end in RTF', () => text(`{\\rtf1 ${'{'.repeat(1_000_000)}x`)],
  ['a binary part of four gigabytes in RTF', () => text('{\\rtf1 a\\bin4294967295 b}')],
  ['ten million characters in RTF', () => text(`{\\rtf1 ${'a'.repeat(tenMillion)}}`)],
  [
    'cells far out in RTF',
    () =>
      text(
        `{\\rtf1 \\trowd${'\\cellx2147483647'.repeat(100_000)} ${'\\intbl a\\cell'.repeat(10)}\\row}`,
      ),
  ],
  ['ten million fields in a line', () => text(`TT,Nhiệm vụ,Chủ trì\n${'a,'.repeat(tenMillion)}`)],
  ['a quote that never ends', () => text(`TT,Nhiệm vụ,Chủ trì\n1,"${'a\n'.repeat(5_000_000)}`)],
  [
    'ten million characters in a field',
    () => text(`TT,Nhiệm vụ,Chủ trì\n1,${'a'.repeat(tenMillion)},b\n`),
  ],
];

describe('a made bomb', () => {
  it.each(bombs)('%s is read or refused, quickly and with bounded memory', async (_, bytes) => {
    const made = bytes();
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const result = await readBytes(made).then(
      (document) => recognise(document).report.total,
      (error: unknown) => error,
    );
    if (typeof result !== 'number') expect(result).toBeInstanceOf(AppError);
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(900 * mebibyte);
  });

  it('of nested JSON is no appendix', async () => {
    const json = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    const outcome = await withFileOf(text(json), (path) => readJsonFile(path)).then(
      (value) => plansFromJson(value).length,
      (error: unknown) => (error instanceof AppError ? error.code : error),
    );
    expect([0, 'damaged-file']).toContain(outcome);
  });
});
