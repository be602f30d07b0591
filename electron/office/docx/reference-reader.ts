import type { ReadPosition } from '../read-notes';
import type { XmlElement } from '../xml/xml-element';
import type { DocxParts } from './docx-parts';

/** Notes the text that a footnote or endnote reference points to, at the place of the reference. */
export function readReference(
  reference: XmlElement,
  parts: DocxParts,
  position: ReadPosition,
): void {
  const text = footnoteText(reference, parts, position);
  if (text !== '') parts.notes.add('footnote', position, text);
}

/** The words of a footnote or endnote, a line per paragraph; "" where the reference points to nothing. */
export function footnoteText(
  reference: XmlElement,
  parts: DocxParts,
  position: ReadPosition,
): string {
  const elements = reference.name === 'w:endnoteReference' ? parts.endnotes : parts.footnotes;
  const target = elements.get(reference.attributes['w:id'] ?? '');
  return target === undefined ? '' : parts.asideText(target, position).trim();
}
