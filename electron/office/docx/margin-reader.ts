import type { OoxmlPackage, Relationship } from '../ooxml/ooxml-package';
import type { NoteCollector } from '../read-notes';
import { readStoryText } from './block-text';
import type { DocxParts } from './docx-parts';
import { Story } from './story';

/** Notes the text of headers and footers. Page numbers are no text. */
export async function readMargins(
  file: OoxmlPackage,
  links: readonly Relationship[],
  parts: DocxParts,
): Promise<void> {
  const seen = new Set<string>();
  for (const { type, target, external } of links) {
    if ((type !== 'header' && type !== 'footer') || external || seen.has(target)) continue;
    if (!file.archive.has(target)) continue;
    const position = { place: { part: type, index: seen.size } } as const;
    seen.add(target);
    const text = readStoryText(await file.tree(target), new Story(parts, 'margin'), position);
    if (text.trim() !== '') parts.notes.add('header-footer-text', position, text.trim());
  }
}

/**
 * Notes what the document would fetch from outside: linked pictures, templates, objects. Nothing of it is opened.
 * Hyperlinks are only followed by a click of the reader and are not worth a line each.
 */
export async function noteLinksOut(
  file: OoxmlPackage,
  links: readonly Relationship[],
  notes: NoteCollector,
): Promise<void> {
  const settings = links.find(({ type, external }) => type === 'settings' && !external);
  const all = settings ? [...links, ...(await file.relationships(settings.target))] : links;
  for (const { type, target, external } of all) {
    if (!external || type === 'hyperlink') continue;
    notes.add('external-link', { place: { part: 'body', index: 0 } }, `${type}: ${target}`);
  }
}
