import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDocument } from '../../../../electron/office/write-document';
import type { AppendixDocument } from '../../../../shared/document/appendix-document';
import { appendixDocumentOf } from '../../../../shared/document/appendix-document-of';
import { goldenPlan } from './golden-plan';
import { orderProblems } from './schema-order';
import { row, smallDocument, textRow } from './small-document';
import { temporaryFolder } from './temporary-folder';
import { all, child, first, valueOf, WrittenPackage, type XmlNode } from './written-package';

async function writtenWord(document: AppendixDocument): Promise<WrittenPackage> {
  const path = join(await temporaryFolder(), 'phu-luc.docx');
  await writeDocument(document, 'docx', path);
  return WrittenPackage.open(path);
}

async function bodyOf(document: AppendixDocument): Promise<XmlNode> {
  return (await writtenWord(document)).xml('word/document.xml');
}

const tuSon = () => appendixDocumentOf(goldenPlan('tu-son'));

/** Text of a cell as Word shows it: paragraphs and line breaks as "\n", tabs as "\t". */
function textOfCell(cell: XmlNode): string {
  const paragraphs = all(cell, 'w:p').map((paragraph) =>
    all(paragraph, 'w:r')
      .flatMap((run) => run.children)
      .map((piece) => ({ 'w:t': piece.text, 'w:tab': '\t', 'w:br': '\n' })[piece.name] ?? '')
      .join(''),
  );
  return paragraphs.join('\n');
}

describe('a written .docx', () => {
  it.each(['tu-son', 'long-khanh'] as const)(
    'keeps the order of the schema in every part of %s',
    async (name) => {
      const word = await writtenWord(appendixDocumentOf(goldenPlan(name)));
      const problems = word.names
        .filter((part) => part.endsWith('.xml'))
        .flatMap((part) => orderProblems(word.xml(part)));
      expect(problems).toEqual([]);
    },
  );

  it('declares each of its parts and points to no part that is missing', async () => {
    const word = await writtenWord(tuSon());
    const types = word.xml('[Content_Types].xml');
    const declared = all(types, 'Override').map((node) => node.attributes.PartName!.slice(1));
    const parts = word.names.filter((name) => !/\.rels$|^\[Content_Types/.test(name));
    expect(declared.toSorted()).toEqual(parts.toSorted());
    const targets = all(word.xml('word/_rels/document.xml.rels'), 'Relationship');
    for (const { attributes } of targets) expect(word.names).toContain(`word/${attributes.Target}`);
    expect(word.names[0]).toBe('[Content_Types].xml');
  });

  it('has the header row, and only it, repeated on every page', async () => {
    const rows = all(await bodyOf(tuSon()), 'w:tr');
    const repeated = rows.map((each) => all(each, 'w:tblHeader').length > 0);
    expect(repeated.indexOf(true)).toBe(0);
    expect(repeated.filter(Boolean)).toHaveLength(1);
  });

  it('lets no row break over a page', async () => {
    const rows = all(await bodyOf(tuSon()), 'w:tr');
    for (const each of rows) expect(all(each, 'w:cantSplit')).toHaveLength(1);
  });

  it('fills the text width of a landscape A4 page to the twip in every row', async () => {
    const body = await bodyOf(tuSon());
    const size = first(body, 'w:pgSz').attributes;
    const margins = first(body, 'w:pgMar').attributes;
    expect(size).toMatchObject({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' });
    const textWidth = Number(size['w:w']) - Number(margins['w:left']) - Number(margins['w:right']);
    const columns = all(body, 'w:gridCol').map((node) => Number(node.attributes['w:w']));
    const total = columns.reduce((sum, width) => sum + width, 0);
    expect(Math.abs(total - textWidth)).toBeLessThanOrEqual(1);
    expect(first(body, 'w:tblW').attributes['w:w']).toBe(String(total));
    for (const each of all(body, 'w:tr')) {
      const widths = all(each, 'w:tcW').map((node) => Number(node.attributes['w:w']));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total);
      const spans = all(each, 'w:tc').map((cell) => Number(valueOf(cell, 'w:gridSpan') ?? 1));
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns.length);
    }
    expect(valueOf(body, 'w:tblLayout') ?? first(body, 'w:tblLayout').attributes['w:type']).toBe(
      'fixed',
    );
  });

  it('merges an objective over its tasks, and a group number over the rows below it', async () => {
    const document = tuSon();
    const rows = all(await bodyOf(document), 'w:tr');
    const merges = rows.map((each) =>
      all(each, 'w:tc').map((cell) => {
        const merge = all(cell, 'w:vMerge')[0];
        return merge === undefined ? '' : merge.attributes['w:val'];
      }),
    );
    const expected = document.table.rows.map((each) =>
      each.cells.map((cell) =>
        cell.rowSpan > 1 ? 'restart' : cell.rowSpan === 0 ? 'continue' : '',
      ),
    );
    expect(merges).toEqual(expected);
    const group = rows.findIndex((each) =>
      rowText(each).includes('Số hóa kết quả giải quyết TTHC còn'),
    );
    expect(merges[group]).toEqual(['restart', '']);
    expect(merges[group + 1]?.slice(0, 2)).toEqual(['continue', '']);
    expect(merges[group + 2]?.slice(0, 2)).toEqual(['continue', '']);
    expect(merges[group + 3]?.slice(0, 2)).toEqual(['', '']);
  });

  it('keeps headings with what follows, in every cell of their row', async () => {
    const rows = all(await bodyOf(tuSon()), 'w:tr');
    const heading = rows.find((each) => rowText(each).includes('Cải cách thể chế'))!;
    const paragraphs = all(heading, 'w:p');
    expect(paragraphs.every((each) => all(each, 'w:keepNext').length === 1)).toBe(true);
  });

  it('names Times New Roman for every script and Vietnamese as its language', async () => {
    const word = await writtenWord(tuSon());
    const fonts = all(word.xml('word/styles.xml'), 'w:rFonts');
    expect(fonts).not.toHaveLength(0);
    for (const { attributes } of fonts) {
      expect(new Set(Object.values(attributes))).toEqual(new Set(['Times New Roman']));
      expect(Object.keys(attributes)).toHaveLength(4);
    }
    expect(valueOf(word.xml('word/styles.xml'), 'w:lang')).toBe('vi-VN');
    expect(all(word.xml('word/document.xml'), 'w:rFonts')).toHaveLength(0);
  });

  it('uses only styles that it defines', async () => {
    const word = await writtenWord(tuSon());
    const styles = all(word.xml('word/styles.xml'), 'w:style');
    const defined = new Set(styles.map((style) => style.attributes['w:styleId']));
    const used = ['w:pStyle', 'w:tblStyle'].flatMap((name) =>
      ['word/document.xml', 'word/header1.xml', 'word/header2.xml'].flatMap((part) =>
        all(word.xml(part), name).map((node) => node.attributes['w:val']),
      ),
    );
    for (const id of used) expect(defined).toContain(id);
    const based = styles.map((style) => valueOf(style, 'w:basedOn')).filter(Boolean);
    for (const id of based) expect(defined).toContain(id);
  });

  it('numbers pages from 1 in the middle of the header, in 14 pt, and not on the first page', async () => {
    const word = await writtenWord(tuSon());
    const section = first(word.xml('word/document.xml'), 'w:sectPr');
    expect(all(section, 'w:titlePg')).toHaveLength(1);
    expect(first(section, 'w:pgNumType').attributes['w:start']).toBe('1');
    const targetOf = (type: string): string => {
      const reference = all(section, 'w:headerReference').find(
        (node) => node.attributes['w:type'] === type,
      )!;
      const link = all(word.xml('word/_rels/document.xml.rels'), 'Relationship').find(
        (node) => node.attributes.Id === reference.attributes['r:id'],
      )!;
      return `word/${link.attributes.Target}`;
    };
    const following = word.xml(targetOf('default'));
    expect(first(following, 'w:instrText').text.trim()).toBe('PAGE');
    expect(valueOf(following, 'w:sz')).toBe('28');
    expect(all(word.xml(targetOf('first')), 'w:r')).toHaveLength(0);
    const headerStyle = all(word.xml('word/styles.xml'), 'w:style').find(
      (style) => style.attributes['w:styleId'] === valueOf(following, 'w:pStyle'),
    )!;
    expect(valueOf(headerStyle, 'w:jc')).toBe('center');
  });

  it('sets the three title lines in the sizes of the decree', async () => {
    const word = await writtenWord(tuSon());
    const body = first(word.xml('word/document.xml'), 'w:body');
    const lines = body.children.slice(0, 3).map((line) => ({
      text: textOfCell(line),
      style: valueOf(line, 'w:pStyle'),
    }));
    expect(lines[0]?.text).toBe('Phụ lục');
    expect(lines[2]?.text).toMatch(/^\(Kèm theo Kế hoạch số 150/);
    const looks = lines.map(({ style }) => {
      const definition = all(word.xml('word/styles.xml'), 'w:style').find(
        (each) => each.attributes['w:styleId'] === style,
      )!;
      const on = (name: string) => {
        const value = all(definition, name)[0];
        return value !== undefined && value.attributes['w:val'] !== '0';
      };
      return {
        size: valueOf(definition, 'w:sz'),
        bold: on('w:b'),
        italic: on('w:i'),
        alignment: valueOf(definition, 'w:jc'),
      };
    });
    const upright = { size: '28', bold: true, italic: false, alignment: 'center' };
    expect(looks).toEqual([upright, upright, { ...upright, bold: false, italic: true }]);
  });

  it('keeps every character of a text that XML can hold', async () => {
    const text = '  «A» & <b> "c"\t\'d\' ]]> 🙂\u00a0\n\n- mục một\n=SUM(A1)  ';
    const table = first(await bodyOf(smallDocument([textRow(text)])), 'w:tbl');
    const lastRow = all(table, 'w:tr').at(-1)!;
    expect(textOfCell(all(lastRow, 'w:tc')[1]!)).toBe(text);
  });

  it('drops what XML cannot hold and nothing else', async () => {
    const text = 'a\u0000b\u000bc\ud800d\ufffee\r\nf\rg';
    const table = first(await bodyOf(smallDocument([textRow(text)])), 'w:tbl');
    const lastRow = all(table, 'w:tr').at(-1)!;
    expect(textOfCell(all(lastRow, 'w:tc')[1]!)).toBe('abcde\nf\ng');
  });

  it('gives every cell a paragraph, also an empty one', async () => {
    const rows = [row('task', [{ column: 0 }, { column: 1 }])];
    const cells = all(first(await bodyOf(smallDocument(rows)), 'w:tbl'), 'w:tc');
    for (const each of cells) expect(child(each, 'w:p')).toBeDefined();
  });

  it('tells the title and the agency, but no person, machine or program version', async () => {
    const word = await writtenWord(tuSon());
    const core = word.xml('docProps/core.xml');
    expect(first(core, 'dc:title').text).toMatch(/^KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH/);
    expect(first(core, 'dc:creator').text).toBe('Ủy ban nhân dân thành phố Từ Sơn');
    const names = [...core.children, ...word.xml('docProps/app.xml').children].map(
      (node) => node.name,
    );
    expect(names.toSorted()).toEqual([
      'Application',
      'dc:creator',
      'dc:language',
      'dc:title',
      'dcterms:created',
      'dcterms:modified',
    ]);
  });

  it('has the same bytes for the same document and time', async () => {
    const folder = await temporaryFolder();
    const madeAt = new Date('2026-01-02T03:04:05Z');
    const plan = goldenPlan('tu-son');
    const [a, b] = [join(folder, 'a.docx'), join(folder, 'b.docx')];
    await writeDocument(plan, 'docx', a, { madeAt });
    await writeDocument(plan, 'docx', b, { madeAt });
    expect((await readFile(a)).equals(await readFile(b))).toBe(true);
  });

  it('can stand upright', async () => {
    const plan = goldenPlan('long-khanh');
    const body = await bodyOf(appendixDocumentOf(plan, { orientation: 'portrait' }));
    expect(first(body, 'w:pgSz').attributes).toEqual({ 'w:w': '11906', 'w:h': '16838' });
    expect(first(body, 'w:pgMar').attributes).toMatchObject({ 'w:left': '1701', 'w:right': '850' });
  });
});

function rowText(node: XmlNode): string {
  return all(node, 'w:tc').map(textOfCell).join(' | ');
}
