import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../electron/office/docx/number-format';
import {
  cell,
  docxOf,
  onlyTable,
  paragraph,
  paragraphsOf,
  readBytes,
  row,
  table,
  wordPart,
} from './office-file';

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, abstract: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
const item = (id: number, ilvl = 0) =>
  paragraph('x', `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`);

async function labels(
  numbering: string,
  body: string,
  styles = '',
): Promise<readonly (string | undefined)[]> {
  const document = await readBytes(
    docxOf(body, {
      'word/numbering.xml': wordPart('w:numbering', numbering),
      'word/styles.xml': wordPart('w:styles', styles),
    }),
  );
  return paragraphsOf(document).map(({ numberLabel }) => numberLabel);
}

const outline = list(
  0,
  level(0, 'upperRoman', '%1.'),
  level(1, 'decimal', '%2.'),
  level(2, 'lowerLetter', '%3)'),
);

describe('automatic numbers of Word', () => {
  it('count each level and start lower levels again', async () => {
    const body = [
      item(1),
      item(1, 1),
      item(1, 1),
      item(1, 2),
      item(1),
      item(1, 1),
      item(1, 2),
    ].join('');
    expect(await labels(outline + num(1, 0), body)).toEqual([
      'I.',
      '1.',
      '2.',
      'a)',
      'II.',
      '1.',
      'a)',
    ]);
  });

  it('show the numbers of the levels above', async () => {
    const numbering = list(
      0,
      level(0, 'upperRoman', '%1'),
      level(1, 'decimal', '%1.%2'),
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
    );
    const body = [item(1), item(1, 1), item(1, 1), item(1, 2)].join('');
    expect(await labels(numbering + num(1, 0), body)).toEqual(['I', 'I.1', 'I.2', '1.2.1']);
  });

  it('show the start of a level above that never came', async () => {
    const numbering = list(0, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2'));
    expect(await labels(numbering + num(1, 0), item(1, 1) + item(1, 1))).toEqual(['1.1', '1.2']);
  });

  it('go on over instances of one list, unless one starts anew', async () => {
    const anew = num(
      3,
      0,
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>',
    );
    const body = item(1) + item(2) + item(3) + item(3) + item(1);
    expect(await labels(outline + num(1, 0) + num(2, 0) + anew, body)).toEqual([
      'I.',
      'II.',
      'V.',
      'VI.',
      'VII.',
    ]);
  });

  it('take the level that an instance defines itself', async () => {
    const own = num(
      2,
      0,
      `<w:lvlOverride w:ilvl="0">${level(0, 'decimalZero', 'Điều %1')}</w:lvlOverride>`,
    );
    expect(await labels(outline + own, item(2) + item(2))).toEqual(['Điều 01', 'Điều 02']);
  });

  it('start again only after the level that w:lvlRestart names', async () => {
    const never = list(
      0,
      level(0, 'decimal', '%1.'),
      level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>'),
    );
    const body = item(1) + item(1, 1) + item(1) + item(1, 1);
    expect(await labels(never + num(1, 0), body)).toEqual(['1.', '1)', '2.', '2)']);
    const afterFirst = list(
      0,
      level(0, 'decimal', '%1.'),
      level(1, 'decimal', '%2.'),
      level(2, 'decimal', '%3)', '<w:lvlRestart w:val="1"/>'),
    );
    const deep = item(1) + item(1, 1) + item(1, 2) + item(1, 1) + item(1, 2) + item(1) + item(1, 2);
    expect(await labels(afterFirst + num(1, 0), deep)).toEqual([
      '1.',
      '1.',
      '1)',
      '2.',
      '2)',
      '2.',
      '1)',
    ]);
  });

  it('come from a style, at the level linked to it', async () => {
    const numbering = list(
      0,
      level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>'),
      level(1, 'decimal', '%2.', '<w:pStyle w:val="Con"/>'),
    );
    const style = (id: string, numPr: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr>${numPr}</w:pPr></w:style>`;
    const styles =
      style('Muc', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      style('Con', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      '<w:style w:type="paragraph" w:styleId="Chau"><w:basedOn w:val="Con"/></w:style>';
    const styled = (id: string, more = '') => paragraph('x', `<w:pStyle w:val="${id}"/>${more}`);
    const body =
      styled('Muc') +
      styled('Con') +
      styled('Chau') +
      styled('Con', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled('Muc');
    expect(await labels(numbering + num(1, 0), body, styles)).toEqual([
      'I.',
      '1.',
      '2.',
      undefined,
      'II.',
    ]);
  });

  it('follow a list that is kept in a numbering style', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="DanhSach"/>${level(0, 'decimal', '%1/')}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="DanhSach"/></w:abstractNum>';
    expect(await labels(numbering + num(1, 0) + num(2, 1), item(2) + item(2))).toEqual([
      '1/',
      '2/',
    ]);
  });

  it('show bullets as characters', async () => {
    const symbol = list(
      0,
      level(0, 'bullet', '\uf0b7').replace(
        '</w:lvl>',
        '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>',
      ),
      level(1, 'bullet', '-'),
    );
    expect(await labels(symbol + num(1, 0), item(1) + item(1, 1))).toEqual(['•', '-']);
  });

  it('know a custom format such as 001', async () => {
    const custom = list(
      0,
      '<w:lvl w:ilvl="0"><w:start w:val="1"/>' +
        '<mc:AlternateContent xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">' +
        '<mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>' +
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>' +
        '<w:lvlText w:val="%1"/></w:lvl>',
    );
    expect(await labels(custom + num(1, 0), item(1) + item(1))).toEqual(['001', '002']);
  });

  it('count hidden paragraphs, which is how Word skips numbers', async () => {
    const hidden = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>`;
    expect(await labels(outline + num(1, 0), item(1) + hidden + item(1))).toEqual(['I.', 'III.']);
  });

  it('are missing where the list is', async () => {
    expect(await labels(outline, item(7))).toEqual([undefined]);
  });

  it('number the rows of a table whose cells have no text', async () => {
    const auto = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
    const numbering = list(0, level(0, 'decimal', '%1')) + num(1, 0);
    const body = table(
      row(cell(auto), cell('a')),
      row(cell(auto, '<w:vMerge w:val="restart"/>'), cell('b')),
      row(cell(auto, '<w:vMerge/>'), cell('c')),
      row(cell(auto), cell('d')),
    );
    const tableRead = onlyTable(
      await readBytes(docxOf(body, { 'word/numbering.xml': wordPart('w:numbering', numbering) })),
    );
    expect(tableRead.rows.map(({ cells }) => cells[0]?.numberLabel)).toEqual([
      '1',
      '2',
      undefined,
      '3',
    ]);
  });

  it('stand in front of the later lines of a cell, and beside its first', async () => {
    const numbering = list(0, level(0, 'lowerLetter', '%1)')) + num(1, 0);
    const tableRead = onlyTable(
      await readBytes(
        docxOf(table(row(cell(item(1) + item(1) + paragraph('y')))), {
          'word/numbering.xml': wordPart('w:numbering', numbering),
        }),
      ),
    );
    expect(tableRead.rows[0]?.cells[0]).toMatchObject({ numberLabel: 'a)', text: 'x\nb) x\ny' });
  });
});

describe('formatNumber', () => {
  it.each([
    [4, 'upperRoman', 'IV'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [9, 'lowerRoman', 'ix'],
    [1, 'lowerLetter', 'a'],
    [27, 'lowerLetter', 'aa'],
    [53, 'upperLetter', 'AAA'],
    [7, 'decimalZero', '07'],
    [12, 'decimalZero', '12'],
    [3, 'none', ''],
    [0, 'upperRoman', '0'],
    [1_000_000_000, 'upperRoman', '1000000000'],
    [5, 'japaneseCounting', '5'],
  ])('prints %i as %s: %s', (value, format, expected) => {
    expect(formatNumber(value, format)).toBe(expected);
  });
});
