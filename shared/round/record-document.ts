import type { CellContent } from '../document/cell-runs';
import { formParagraph, plainParagraph, type FormContext } from '../document/form-paragraph';
import { letterheadBlocks } from '../document/letterhead-blocks';
import { nd30 } from '../document/nd30';
import { pageSetupOf, textWidthOf } from '../document/page-setup';
import type { PlanDocument } from '../document/plan-document';
import { defaultPrintOptions } from '../document/print-options';
import { signedBlocks } from '../document/signature-block';
import type { PlanMetadata } from '../plan/plan';
import type { RecordTable } from './record-table';

/**
 * A record or reply as a document: letterhead, its name, the summary, the table, room to sign. An attachment has neither
 * number nor signature: those of what it is attached to hold. Landscape.
 */
export function recordDocumentOf(record: RecordTable, metadata: PlanMetadata): PlanDocument {
  const page = pageSetupOf(nd30, 'landscape', defaultPrintOptions.marginsMm);
  const context: FormContext = {
    form: nd30,
    options: defaultPrintOptions,
    textWidthMm: textWidthOf(page),
    footnotes: [],
  };
  const own: PlanMetadata = {
    ...metadata,
    number: '/…',
    date: null,
    urgency: '',
    circulation: '',
    recipients: [],
    signerName: '',
  };
  const [title = '', about = '', ...lines] = record.titleLines;
  const total = record.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const isRecord = record.form === 'record';
  const scale = context.textWidthMm / total;
  return {
    fontFamily: nd30.fontFamily,
    properties: { title: `${title} - ${about}`, subject: about, author: metadata.issuer },
    watermark: '',
    footnotes: [],
    sections: [
      {
        part: 'plan',
        page,
        blocks: [
          ...letterheadBlocks(own, context, isRecord),
          formParagraph(context, 'documentType', title),
          formParagraph(context, 'subject', about, { spaceAfterPt: 12 }),
          ...lines.map((text) =>
            plainParagraph('bodyText', text, { sizePt: 13, alignment: 'justify', spaceAfterPt: 3 }),
          ),
          {
            kind: 'text-table',
            sizePt: 12,
            header: true,
            columnWidthsMm: record.columns.map(({ widthMm }) => widthMm * scale),
            alignments: record.columns.map(({ alignment }) => alignment),
            verticalAlignment: 'top',
            rows: [record.columns.map(({ label }) => label), ...rowsOf(record)],
          },
          ...record.closingLines.map((text) =>
            plainParagraph('bodyText', text, { sizePt: 13, alignment: 'justify' }),
          ),
          ...(isRecord ? signedBlocks([], own, context) : []),
        ],
      },
    ],
  };
}

/** A heading has no row of its own in a text table: it stands in the second cell. */
function rowsOf({ rows, columns }: RecordTable): readonly (readonly CellContent[])[] {
  return rows.map((row) =>
    row.kind === 'row' ? row.cells : columns.map((_, index) => (index === 1 ? row.text : '')),
  );
}
