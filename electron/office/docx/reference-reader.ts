import type { RawNoteCode } from '../../../shared/raw/raw-document';
import type { ReadPosition } from '../read-notes';
import type { XmlElement } from '../xml/xml-element';
import type { DocxParts } from './docx-parts';

/** Notes the text that a footnote, endnote or comment reference points to, at the place of the reference. */
export function readReference(
  reference: XmlElement,
  parts: DocxParts,
  position: ReadPosition,
): void {
  const { code, elements } = targetOf(reference.name, parts);
  const target = elements.get(reference.attributes['w:id'] ?? '');
  if (target === undefined) return;
  const text = parts.asideText(target, position).trim();
  const author = target.attributes['w:author'];
  if (text !== '') parts.notes.add(code, position, author ? `${author}: ${text}` : text);
}

/** The words of a footnote or endnote, a line per paragraph; "" where the reference points to nothing. */
export function footnoteText(
  reference: XmlElement,
  parts: DocxParts,
  position: ReadPosition,
): string {
  const { elements } = targetOf(reference.name, parts);
  const target = elements.get(reference.attributes['w:id'] ?? '');
  return target === undefined ? '' : parts.asideText(target, position).trim();
}

function targetOf(
  name: string,
  parts: DocxParts,
): { code: RawNoteCode; elements: ReadonlyMap<string, XmlElement> } {
  switch (name) {
    case 'w:commentReference':
      return { code: 'comment', elements: parts.comments };
    case 'w:endnoteReference':
      return { code: 'footnote', elements: parts.endnotes };
    default:
      return { code: 'footnote', elements: parts.footnotes };
  }
}
