import { newId } from '../ids';
import type { AppendixTexts, BodyBlock, Plan, PlanMetadata } from '../plan/plan';
import type { RawDocument } from '../raw/raw-document';
import { Ledger } from './account';
import { appendixTextsOf, titleLinesOf } from './appendix-texts';
import { readBody, type BodySources } from './body';
import { chooseTables, type ChosenTables } from './choose-tables';
import { overallConfidence } from './confidence';
import { cellTexts, documentTexts, type DocumentText } from './document-texts';
import { readDocumentMarks, type DocumentMarks } from './document-marks';
import { reportWriting } from './document-writing';
import { withoutFormLine } from './form-lines';
import { readLetterhead } from './letterhead';
import { metadataOf, readDocumentHead } from './metadata';
import { placeComments } from './place-comments';
import { recogniseAppendix, type RecognisedAppendix } from './recognise-appendix';
import type { Recognition } from './recognition';
import { correctionsOfTable, type RecognitionCorrections } from './recognition-corrections';
import {
  reportColumns,
  reportLostFootnotes,
  reportMetadata,
  reportNotes,
  reportTables,
} from './report-document';
import { readSignature } from './signature';
import { traceOf } from './trace';

/**
 * Gives a neutral document its meaning: which tables are the appendix, what their columns and rows are, what blank
 * cells mean, and the facts and the text around them.
 *
 * Pure but for the fresh ids of the plans. Never throws for odd input: what cannot be understood is listed in the
 * report, and a document without an appendix gives no plan. Every non-empty cell and paragraph of `raw` is counted in
 * the report as used, ignored or unplaced. Time grows linearly with the document.
 *
 * @param corrections what the user set right in the preview.
 */
export function recognise(raw: RawDocument, corrections: RecognitionCorrections = {}): Recognition {
  const ledger = new Ledger();
  const tables = chooseTables(raw, corrections);
  const appendices = tables.appendices.map((appendix, index) =>
    recogniseAppendix(appendix, ledger, (blockIndex) =>
      correctionsOfTable(
        corrections,
        blockIndex,
        index === 0 && blockIndex === appendix.parts[0].grid.blockIndex,
      ),
    ),
  );
  const around = readAround(raw, tables, appendices, ledger);
  const plans = appendices.map((appendix, index): Plan => {
    const texts = around.appendixTexts[index] ?? noTexts;
    const metadata = around.metadataFor(texts);
    return {
      id: newId(),
      metadata,
      layout: appendix.layout,
      nodes: appendix.nodes,
      body: withoutFormLine(around.body, 'body', metadata),
      decision: withoutFormLine(around.decision, 'decision', metadata),
      appendix: texts,
    };
  });
  reportTables(tables, ledger);
  appendices.forEach((appendix) => reportColumns(appendix, ledger));
  if (plans[0] !== undefined) reportMetadata(plans[0].metadata, ledger);
  const placed = placeComments(raw, appendices, plans);
  reportNotes(raw, ledger, new Set([...around.marks.usedNotes, ...placed.notes]));
  reportLostFootnotes(raw, around.sources, ledger);
  const trust = reportWriting(raw, ledger);
  return {
    plans,
    report: ledger.finish(raw, overallConfidence(appendices) * trust),
    traces: appendices.map(traceOf),
    ...(placed.notes.size > 0 && { comments: placed.comments }),
  };
}

const noTexts: AppendixTexts = { label: '', title: '', subtitle: '', footer: '' };

interface Around {
  readonly appendixTexts: readonly AppendixTexts[];
  readonly body: readonly BodyBlock[];
  readonly decision: readonly BodyBlock[];
  /** Paragraphs that body and decision were made of. */
  readonly sources: BodySources;
  readonly marks: DocumentMarks;
  readonly metadataFor: (texts: AppendixTexts) => PlanMetadata;
}

/** Reads everything but the tables. The order matters: each step takes its texts, the body gets what is left. */
function readAround(
  raw: RawDocument,
  tables: ChosenTables,
  appendices: readonly RecognisedAppendix[],
  ledger: Ledger,
): Around {
  const texts = documentTexts(raw, tables.grids, tables.appendices);
  const marks = readDocumentMarks(raw, texts, ledger);
  const letterhead = readLetterhead(texts, ledger);
  const signature = readSignature([...texts, ...unplacedTexts(appendices, ledger)], ledger);
  const appendixTexts = appendices.map((appendix) =>
    appendixTextsOf(
      titleLinesOf(raw, appendix.tables, (source) => ledger.isSettled(source)),
      appendix.footer,
      ledger,
    ),
  );
  const head = readDocumentHead(texts, letterhead, signature, ledger);
  const own = new Set(
    tables.appendices.flatMap(({ parts }) => parts.map((part) => part.grid.blockIndex)),
  );
  return {
    appendixTexts,
    ...readBody(raw, tables.grids, own, head, ledger),
    marks,
    metadataFor: (appendix) => metadataOf(letterhead, head, signature, appendix, texts, marks),
  };
}

/** Rows below the last task that are no total: where a sheet is signed. */
function unplacedTexts(
  appendices: readonly RecognisedAppendix[],
  ledger: Ledger,
): readonly DocumentText[] {
  return appendices.flatMap(({ rows }) =>
    rows
      .filter(({ kind, body }) => kind === 'unplaced' && body.row >= 0)
      .flatMap(({ body }) => cellTexts(body.part.grid, body.row, body.row + 1, 'after'))
      .filter((text) => !ledger.isSettled(text.source)),
  );
}
