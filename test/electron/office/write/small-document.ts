import type {
  AppendixDocument,
  DocumentCell,
  DocumentRow,
} from '../../../../shared/document/appendix-document';

type CellInput = Partial<DocumentCell> & Pick<DocumentCell, 'column'>;

export function cell(input: CellInput): DocumentCell {
  return {
    columnSpan: 1,
    rowSpan: 1,
    text: '',
    bold: false,
    italic: false,
    alignment: 'left',
    verticalAlignment: 'center',
    ...input,
  };
}

export function row(
  kind: DocumentRow['kind'],
  cells: readonly CellInput[],
  keepWithNext = false,
): DocumentRow {
  return { kind, keepWithNext, cells: cells.map(cell) };
}

/** A document of two columns (a number and a text) with the given rows below its header. */
export function smallDocument(rows: readonly DocumentRow[]): AppendixDocument {
  const header = row('header', [
    { column: 0, text: 'TT', bold: true },
    { column: 1, text: 'Nhiệm vụ', bold: true },
  ]);
  return {
    page: {
      orientation: 'landscape',
      widthMm: 297,
      heightMm: 210,
      marginsMm: { top: 30, right: 20, bottom: 15, left: 20 },
      pageNumberSizePt: 14,
    },
    fontFamily: 'Times New Roman',
    titleLines: [
      {
        role: 'label',
        text: 'Phụ lục',
        sizePt: 14,
        bold: true,
        italic: false,
        alignment: 'center',
        spaceAfterPt: 12,
      },
    ],
    table: {
      sizePt: 12,
      cellPaddingMm: 1.4,
      columns: [
        { label: 'TT', widthMm: 17, alignment: 'center' },
        { label: 'Nhiệm vụ', widthMm: 240, alignment: 'justify' },
      ],
      rows: [header, ...rows],
    },
    closingLines: [],
    properties: { title: 'Phụ lục', subject: '', author: '' },
  };
}

/** One task row with this text beside the number 1. */
export function textRow(text: string): DocumentRow {
  return row('task', [
    { column: 0, text: '1', number: 1 },
    { column: 1, text },
  ]);
}
