import type { AppendixDocument, TextLine, TextLineRole } from './appendix-document';
import { plainParagraph } from './form-paragraph';
import type { DocumentBlock, ParagraphRole, PlanDocument } from './plan-document';

const roles: Readonly<Record<TextLineRole, ParagraphRole>> = {
  label: 'appendixLabel',
  title: 'appendixTitle',
  subtitle: 'appendixSubtitle',
  closing: 'closing',
};

/** An appendix that was made without a plan, as a document of one section. */
export function appendixAsDocument(appendix: AppendixDocument): PlanDocument {
  const line = ({ role, text, ...look }: TextLine): DocumentBlock =>
    plainParagraph(roles[role], text, { ...look, keepWithNext: role !== 'closing' });
  return {
    fontFamily: appendix.fontFamily,
    properties: appendix.properties,
    watermark: '',
    sections: [
      {
        part: 'appendix',
        page: appendix.page,
        blocks: [
          ...appendix.titleLines.map(line),
          { kind: 'table', table: appendix.table },
          ...appendix.closingLines.map(line),
        ],
      },
    ],
    footnotes: [],
  };
}
