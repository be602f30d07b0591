import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOfText, type ClipboardTable } from '../../../shared/clipboard/clipboard-table';
import { readHtmlTable } from '../../../shared/clipboard/read-html-table';
import { formatTsv } from '../../../shared/clipboard/tsv';
import { writeHtmlTable, type CopiedCell } from '../../../shared/clipboard/write-html-table';

const plain = (text: string): CopiedCell => ({
  text,
  rowSpan: 1,
  colSpan: 1,
  isBold: false,
  value: null,
});

/** Rows as texts; «^» for a slot covered from above, «<» from the left. */
function shown(table: ClipboardTable | null): readonly (readonly string[])[] | null {
  if (table === null) return null;
  const marks = { above: '^', left: '<' } as const;
  return table.rows.map((row) =>
    row.map(({ text, from }) => (from === 'own' ? text : marks[from])),
  );
}

/** What the plan can hold: NFC, breaks as «\n», nothing invisible. */
const cellText = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => text.replace(/[\r\u0000-\u0008\u000b-\u001f]/g, '').normalize('NFC'));
const texts = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.array(cellText, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 5,
  }),
);

describe('a table on the clipboard', () => {
  it('comes back from HTML with every character of every cell', () => {
    fc.assert(
      fc.property(texts, (rows) => {
        expect(shown(readHtmlTable(writeHtmlTable(rows.map((row) => row.map(plain)))))).toEqual(
          rows,
        );
      }),
    );
  });

  it('comes back from plain text with every character of every cell', () => {
    fc.assert(
      fc.property(texts, (rows) => {
        fc.pre(formatTsv(rows) !== '');
        expect(shown(tableOfText(formatTsv(rows)))).toEqual(rows);
      }),
    );
  });

  it('keeps merged cells', () => {
    const html = writeHtmlTable([
      [
        { ...plain('I'), isBold: true },
        { ...plain('Thể chế'), colSpan: 2 },
      ],
      [{ ...plain('1'), rowSpan: 2 }, plain('a'), plain('b')],
      [plain('c'), plain('d')],
    ]);
    expect(shown(readHtmlTable(html))).toEqual([
      ['I', 'Thể chế', '<'],
      ['1', 'a', 'b'],
      ['^', 'c', 'd'],
    ]);
  });

  it('is read from any markup without failing', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...['<table>', '</table>', '<tr>', '<td rowspan=3 colspan="0">', '</td>', '<p>', '<br'],
            ...[
              '<del>',
              '</del>',
              '<ul>',
              '<ol type=a start=x>',
              '<li>',
              '</ul>',
              '<div id=sdfootnote1>',
            ],
            ...[
              '</div>',
              '<a class="sdfootnoteanc" href="#sdfootnote1sym">',
              '</a>',
              'sdfootnotesym',
            ],
            ...[
              '<div style="mso-element:comment-list">',
              '<tr height=0>',
              '<span data-sheets-root=1>',
            ],
            ...['<!--', '-->', '<![if x]>', 'chữ', '&amp', '&#55555;', '<', '>', '"', '<style>'],
          ),
        ),
        (parts) => {
          const table = readHtmlTable(parts.join(''));
          if (table === null) return;
          const widths = new Set(table.rows.map((row) => row.length));
          expect(widths.size).toBe(1);
        },
      ),
    );
  });

  it('is not seen where the HTML holds only text', () => {
    expect(readHtmlTable('<p>Kế hoạch</p>')).toBeNull();
    expect(readHtmlTable('')).toBeNull();
  });

  it('has text around it as rows of its own', () => {
    const html = '<p>Trước</p><table><tr><td>a</td><td>b</td></tr></table><p>Sau</p>';
    expect(shown(readHtmlTable(html))).toEqual([
      ['Trước', ''],
      ['a', 'b'],
      ['Sau', ''],
    ]);
  });
});
