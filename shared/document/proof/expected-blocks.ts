import type { DocumentTable } from '../appendix-document';
import type { InlineStyle } from '../../plan/body';
import { textOfCell } from '../cell-runs';
import type {
  ColumnsBlock,
  DocumentBlock,
  ParagraphBlock,
  PlanDocument,
  TextRun,
  TextTableBlock,
} from '../plan-document';

/** What a reader must find in a written document, in reading order; paragraphs and tables without text are left out. */
export type ExpectedBlock = ExpectedParagraph | ExpectedTable;

export interface ExpectedParagraph {
  readonly kind: 'paragraph';
  /** Name for messages: where in the document it is. */
  readonly where: string;
  readonly text: string;
  /** The styles in force at each UTF-16 unit of the text, as one letter each; see styleLetters. */
  readonly looks: readonly string[];
  readonly footnotes: readonly { readonly at: number; readonly text: string }[];
}

export interface ExpectedTable {
  readonly kind: 'table';
  readonly where: string;
  /** Paragraphs side by side: empty lines among them are room and say nothing. */
  readonly sideBySide: boolean;
  readonly rows: readonly {
    readonly header: boolean;
    readonly cells: readonly ExpectedCell[];
  }[];
}

export interface ExpectedCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly text: string;
}

export const styleLetters: Readonly<Record<InlineStyle, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  superscript: '^',
  subscript: '_',
};

export function expectedBlocks(document: PlanDocument): readonly ExpectedBlock[] {
  const blocks: ExpectedBlock[] = [];
  for (const section of document.sections) {
    let letterhead: ColumnsBlock[] = [];
    const flush = (): void => {
      const [first] = letterhead;
      if (first !== undefined) blocks.push(columnsTable(letterhead, first.role));
      letterhead = [];
    };
    for (const block of section.blocks) {
      if (block.kind === 'columns') {
        if (letterhead[0]?.role !== block.role) flush();
        letterhead.push(block);
        continue;
      }
      flush();
      const expected = expectedBlock(block, document);
      if (expected !== null) blocks.push(expected);
    }
    flush();
  }
  return blocks;
}

function expectedBlock(
  block: Exclude<DocumentBlock, ColumnsBlock>,
  document: PlanDocument,
): ExpectedBlock | null {
  if (block.kind === 'table') return appendixTable(block.table);
  if (block.kind === 'text-table') return textTable(block);
  const paragraph = expectedParagraph(block, document);
  return paragraph.text.trim() === '' ? null : paragraph;
}

function expectedParagraph(block: ParagraphBlock, document: PlanDocument): ExpectedParagraph {
  const label = block.number === undefined ? '' : `${block.number.label} `;
  let text = label;
  const looks: string[] = Array.from(label, () => anyLook);
  const footnotes: { at: number; text: string }[] = [];
  for (const run of block.runs) {
    if (run.footnote !== undefined) {
      const runs = document.footnotes[run.footnote]?.runs ?? [];
      footnotes.push({ at: text.length, text: runs.map((each) => each.text).join('') });
    }
    text += run.text;
    const look = lookOf(run);
    looks.push(...Array.from({ length: run.text.length }, () => look));
  }
  return { kind: 'paragraph', where: `Đoạn «${shorten(text)}»`, text, looks, footnotes };
}

/** A label may be counted by the program, which says nothing of its look. */
export const anyLook = '*';

function lookOf(run: TextRun): string {
  const { bold, italic, underline, superscript, subscript } = styleLetters;
  return [
    run.bold ? bold : '',
    run.italic ? italic : '',
    run.underline ? underline : '',
    run.position === 'superscript' ? superscript : '',
    run.position === 'subscript' ? subscript : '',
  ].join('');
}

function columnsTable(blocks: readonly ColumnsBlock[], role: ColumnsBlock['role']): ExpectedTable {
  const rows = blocks.map(({ columns }) => ({
    header: false,
    cells: columns.map(({ paragraphs }, column) => ({
      column,
      columnSpan: 1,
      rowSpan: 1,
      text: paragraphs
        .map(({ runs }) => runs.map(({ text }) => text).join(''))
        .filter((text) => text !== '')
        .join('\n'),
    })),
  }));
  const where = role === 'letterhead' ? 'Phần đầu văn bản' : 'Nơi nhận và chữ ký';
  return { kind: 'table', where, sideBySide: true, rows };
}

function appendixTable(table: DocumentTable): ExpectedTable {
  const rows = table.rows.map((row) => ({
    header: row.kind === 'header',
    cells: row.cells
      .filter(({ rowSpan }) => rowSpan > 0)
      .map(({ column, columnSpan, rowSpan, text }) => ({ column, columnSpan, rowSpan, text })),
  }));
  return { kind: 'table', where: 'Bảng phụ lục', sideBySide: false, rows };
}

function textTable(block: TextTableBlock): ExpectedTable {
  const rows = block.rows.map((row, index) => ({
    header: block.header && index === 0,
    cells: block.columnWidthsMm.map((_, column) => ({
      column,
      columnSpan: 1,
      rowSpan: 1,
      text: textOfCell(row[column] ?? ''),
    })),
  }));
  return { kind: 'table', where: 'Bảng trong văn bản', sideBySide: false, rows };
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 57)}…`;
}
