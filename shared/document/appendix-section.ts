import type { Plan } from '../plan/plan';
import type { DocumentTable } from './appendix-document';
import { appendixTables } from './appendix-tables';
import { plainParagraph, sizeOf, type FormContext } from './form-paragraph';
import { fixedTexts } from './form-text';
import type { FormElementId } from './nd30';
import { pageSetupOf, textWidthOf } from './page-setup';
import type { DocumentBlock, DocumentSection, ParagraphBlock } from './plan-document';
import { centredBlock } from './title-blocks';

const spaceBeforeTablePt = 12;

/** The appendix as a section of its own: label, title and note as written, table, «./.» (III.1). */
export function appendixSection(plan: Plan, context: FormContext): DocumentSection {
  const { form, options } = context;
  const page = pageSetupOf(form, options.appendixOrientation, options.marginsMm);
  const { repeatSpannedCells } = options;
  const tables = appendixTables(plan, page, options);
  const blocks: DocumentBlock[] = [...titleParagraphs(plan, context, textWidthOf(page))];
  const isMarked = endsWithMark(plan.appendix.footer);
  for (const [index, table] of tables.entries()) {
    const isLast = index === tables.length - 1;
    const kept = isLast && !isMarked ? withLastRowKept(table) : table;
    blocks.push({ kind: 'table', table: { ...kept, repeatSpannedCells } });
  }
  if (!isMarked) blocks.push(endMark(context));
  return { part: 'appendix', page, blocks };
}

export function titleParagraphs(
  plan: Plan,
  context: FormContext,
  textWidthMm: number,
): readonly ParagraphBlock[] {
  const { label, title, subtitle } = plan.appendix;
  const lines: readonly (readonly [FormElementId, string])[] = [
    ['appendixLabel', label],
    ['appendixTitle', title],
    ['appendixSubtitle', subtitle],
  ];
  const filled = lines.filter(([, text]) => text !== '');
  return filled.map(([id, text], index) =>
    centredBlock(
      context,
      id,
      text,
      {
        keepWithNext: true,
        ...(index === filled.length - 1 && { spaceAfterPt: spaceBeforeTablePt }),
      },
      textWidthMm,
    ),
  );
}

/** «./.» goes with the last row: it does not stand alone on a page. */
function withLastRowKept(table: DocumentTable): DocumentTable {
  return {
    ...table,
    rows: table.rows.map((row, index) =>
      index === table.rows.length - 1 ? { ...row, keepWithNext: true } : row,
    ),
  };
}

function endsWithMark(footer: string): boolean {
  return /\.\s*\/\s*\.?\s*$/.test(footer);
}

function endMark(context: FormContext): ParagraphBlock {
  return plainParagraph('closing', fixedTexts.end, {
    sizePt: sizeOf(context, 'bodyText'),
    alignment: 'right',
    spaceBeforePt: 3,
  });
}
