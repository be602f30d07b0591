import type { PlanDocument } from '../../../../shared/document/plan-document';
import { element, xmlDeclaration } from '../ooxml/xml';
import { styleIds } from './styles-part';
import { paragraph, runProperties, textRun, wordNamespace } from './word-elements';

/** `word/footnotes.xml`, piece by piece: the two separators that Word needs (ids -1 and 0), then the notes from id 1. */
export function* footnotesPart({ footnotes }: PlanDocument): Generator<string> {
  yield `${xmlDeclaration}<w:footnotes xmlns:w="${wordNamespace}">`;
  yield separator(-1, 'separator');
  yield separator(0, 'continuationSeparator');
  const mark = `<w:r>${runProperties({ style: styleIds.footnoteReference })}<w:footnoteRef/></w:r>`;
  for (const [index, { runs }] of footnotes.entries()) {
    const words = runs.map(({ text, bold, italic }) =>
      textRun(text, { ...(bold && { bold }), ...(italic && { italic }) }),
    );
    const content = mark + textRun(' ') + words.join('');
    const note = paragraph({ style: styleIds.footnoteText }, content);
    yield element('w:footnote', { 'w:id': index + 1 }, note);
  }
  yield '</w:footnotes>';
}

function separator(id: number, kind: 'separator' | 'continuationSeparator'): string {
  const content = paragraph({}, `<w:r><w:${kind}/></w:r>`);
  return element('w:footnote', { 'w:type': kind, 'w:id': id }, content);
}
