import type { RawDocument, RawParagraph, RawTable } from '../../raw/raw-document';
import type { PlanDocument } from '../plan-document';
import {
  anyLook,
  expectedBlocks,
  shorten,
  styleLetters,
  type ExpectedParagraph,
  type ExpectedTable,
} from './expected-blocks';

/** More sentences than these tell an officer nothing. */
const mostDifferences = 50;

/**
 * What a written text document says otherwise than it should, as Vietnamese sentences; empty when it is right. Compared
 * is all that a reader finds, in reading order: every paragraph with its number, bold, italic and other marks and its
 * footnotes; every cell of every table with its place and spans, and the header rows that repeat.
 */
export function compareWritten(document: PlanDocument, raw: RawDocument): readonly string[] {
  const expected = expectedBlocks(document);
  const found = raw.blocks.filter((block) => block.place.part === 'body' && !isEmpty(block));
  const differences: string[] = [];
  if (expected.length !== found.length) {
    differences.push(
      `Tệp phải có ${expected.length} đoạn văn và bảng nhưng đọc lại thấy ${found.length}.`,
    );
  }
  for (const [index, want] of expected.entries()) {
    if (differences.length >= mostDifferences) break;
    const have = found[index];
    if (have === undefined) differences.push(`${want.where}: không thấy trong tệp.`);
    else if (want.kind === 'paragraph' && have.kind === 'paragraph')
      differences.push(...compareParagraph(want, have));
    else if (want.kind === 'table' && have.kind === 'table')
      differences.push(...compareTable(want, have));
    else differences.push(`${want.where}: đọc lại thì thấy ${kindNames[have.kind]} ở chỗ này.`);
  }
  return differences.slice(0, mostDifferences);
}

const kindNames = { paragraph: 'một đoạn văn', table: 'một bảng' } as const;

function isEmpty(block: RawParagraph | RawTable): boolean {
  if (block.kind === 'paragraph') return (block.numberLabel ?? '') + block.text.trim() === '';
  return block.rows.every(({ cells }) => cells.every(({ text }) => text.trim() === ''));
}

function compareParagraph(want: ExpectedParagraph, have: RawParagraph): readonly string[] {
  const label = have.numberLabel === undefined ? '' : `${have.numberLabel} `;
  const text = label + have.text;
  if (comparable(text) !== comparable(want.text)) {
    return [`${want.where}: đọc lại thành «${shorten(text)}».`];
  }
  return [
    ...(sameLooks(want, have, label.length)
      ? []
      : [`${want.where}: chữ đậm, nghiêng hoặc gạch chân không giống.`]),
    ...(sameFootnotes(want, have, label.length) ? [] : [`${want.where}: chú thích không giống.`]),
  ];
}

function sameLooks(want: ExpectedParagraph, have: RawParagraph, offset: number): boolean {
  // Positions mean something only where both texts are the same to the letter.
  if (want.text.normalize('NFC') !== want.text) return true;
  return [...want.text].every((character, index) => {
    const look = want.looks[index];
    if (/\s/.test(character) || look === anyLook || index < offset) return true;
    return look === lookAt(have, index - offset);
  });
}

function lookAt(paragraph: RawParagraph, position: number): string {
  const marks = paragraph.marks ?? [];
  const on = (kind: keyof typeof styleLetters): boolean =>
    marks.some((mark) => mark.kind === kind && mark.from <= position && position < mark.to);
  return [
    paragraph.bold === true || on('bold') ? styleLetters.bold : '',
    paragraph.italic === true || on('italic') ? styleLetters.italic : '',
    on('underline') ? styleLetters.underline : '',
    on('superscript') ? styleLetters.superscript : '',
    on('subscript') ? styleLetters.subscript : '',
  ].join('');
}

function sameFootnotes(want: ExpectedParagraph, have: RawParagraph, offset: number): boolean {
  const found = (have.marks ?? []).flatMap((mark) =>
    mark.kind === 'footnote' ? [{ at: mark.at + offset, text: mark.text }] : [],
  );
  return (
    found.length === want.footnotes.length &&
    found.every(({ at, text }, index) => {
      const note = want.footnotes[index];
      return at === note?.at && comparable(text) === comparable(note.text);
    })
  );
}

function compareTable(want: ExpectedTable, have: RawTable): readonly string[] {
  const differences: string[] = [];
  if (want.rows.length !== have.rows.length) {
    return [
      `${want.where}: phải có ${want.rows.length} dòng nhưng đọc lại thấy ${have.rows.length}.`,
    ];
  }
  for (const [index, row] of want.rows.entries()) {
    const found = have.rows[index];
    const where = `${want.where}, dòng ${index + 1}`;
    if (row.header !== (found?.repeatedHeader ?? false)) {
      differences.push(
        row.header
          ? `${where}: tiêu đề bảng không lặp lại ở đầu mỗi trang.`
          : `${where}: bị lặp lại như tiêu đề bảng.`,
      );
    }
    for (const cell of row.cells) {
      const other = found?.cells.find(({ column }) => column === cell.column);
      const place = `${where}, cột ${cell.column + 1}`;
      const text = other?.text ?? '';
      const same = want.sideBySide
        ? comparable(withoutEmptyLines(text)) === comparable(cell.text)
        : comparable(text) === comparable(cell.text);
      if (!same) {
        differences.push(
          `${place}: phải là «${shorten(cell.text)}» nhưng là «${shorten(other?.text ?? '')}».`,
        );
      } else if (other !== undefined && !sameSpans(cell, other)) {
        differences.push(`${place}: ô gộp không giống.`);
      }
      if (differences.length >= mostDifferences) return differences;
    }
  }
  return differences;
}

function withoutEmptyLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function sameSpans(
  a: { readonly columnSpan: number; readonly rowSpan: number },
  b: { readonly columnSpan: number; readonly rowSpan: number },
): boolean {
  return a.columnSpan === b.columnSpan && a.rowSpan === b.rowSpan;
}

/** Blanks at the ends of lines, empty lines at the end and the Unicode form are no difference. */
function comparable(text: string): string {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
