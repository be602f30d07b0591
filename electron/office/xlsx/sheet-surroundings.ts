import type { RawPlace } from '../../../shared/raw/raw-document';
import type { OoxmlPackage, Relationship } from '../ooxml/ooxml-package';
import type { NoteCollector, ReadPosition } from '../read-notes';
import {
  childElements,
  childNamed,
  childrenNamed,
  descendants,
  ownText,
  type XmlElement,
} from '../xml/xml-element';
import { textOf } from './element-text';
import type { LocateCell } from './locate-cell';
import { noteSheetComments } from './sheet-comments';

/** Notes what stands beside the cells of a sheet: comments, text boxes, pictures, charts and embedded objects. */
export async function noteSurroundings(
  file: OoxmlPackage,
  part: string,
  locate: LocateCell,
  notes: NoteCollector,
): Promise<void> {
  const links = await file.relationships(part);
  const present = links.filter(({ target, external }) => !external && file.archive.has(target));
  await noteSheetComments(file, present, locate, notes);
  for (const { type, target } of present) {
    if (type === 'drawing') noteDrawing(await file.tree(target), locate, notes);
    else if (type === 'oleObject' || type === 'package') {
      notes.add('embedded-object', locate(1, 0), target);
    }
  }
  noteExternal(links, locate(1, 0), notes);
}

/** Notes targets outside the file; hyperlinks are only followed by a click of the reader. */
export function noteExternal(
  links: readonly Relationship[],
  position: ReadPosition,
  notes: NoteCollector,
): void {
  for (const { type, target, external } of links) {
    if (external && type !== 'hyperlink') {
      notes.add('external-link', position, `${type}: ${target}`);
    }
  }
}

/** The drawing part (ECMA-376 part 1, 20.5): every anchor holds one object and says where it starts. */
function noteDrawing(root: XmlElement, locate: LocateCell, notes: NoteCollector): void {
  for (const anchor of childElements(root)) {
    const from = childNamed(anchor, 'xdr:from');
    const number = (name: string): number => {
      const element = childNamed(from, name);
      return element === undefined ? 0 : Number(ownText(element)) || 0;
    };
    noteAnchored(anchor, locate(number('xdr:row') + 1, number('xdr:col')), notes);
  }
}

function noteAnchored(anchor: XmlElement, position: ReadPosition, notes: NoteCollector): void {
  for (const element of descendants(anchor)) {
    if (element.name === 'xdr:pic') notes.add('image', position, describe(element));
    else if (element.name === 'xdr:graphicFrame') {
      notes.add('embedded-object', position, describe(element));
    } else if (element.name === 'xdr:txBody') {
      const paragraphs = childrenNamed(element, 'a:p').map((line) => textOf(line, 'a:t'));
      const text = paragraphs.join('\n').trim();
      if (text !== '') notes.add('text-box', position, text);
    }
  }
}

function describe(element: XmlElement): string {
  for (const { name, attributes } of descendants(element)) {
    if (name === 'xdr:cNvPr') return attributes.descr ?? attributes.name ?? '';
  }
  return '';
}

/** The words of a page header or footer without its codes («&P», «&"Arial,Bold"&12»; 18.3.1.46). */
export function marginText(coded: string): string {
  return coded
    .replace(/&(?:"[^"]*"|[0-9]+|K[0-9A-F+-]{6,8}|[LCR])/gi, (code) =>
      /^&[LCR]$/i.test(code) ? '\n' : '',
    )
    .replace(/&[PNDTGZFASEUXYBIOH]/gi, '')
    .replaceAll('&&', '&')
    .trim();
}

export function noteMargins(
  margins: readonly { readonly part: 'header' | 'footer'; readonly text: string }[],
  sheet: RawPlace,
  notes: NoteCollector,
): void {
  margins.forEach(({ part, text }, index) => {
    const words = marginText(text);
    const place = { part, index, ...(sheet.sheet !== undefined && { sheet: sheet.sheet }) };
    // What is left of a page count («Trang /») is no text.
    if (/\p{L}{2}/u.test(words.replace(/\b(?:trang|page)\b/giu, ''))) {
      notes.add('header-footer-text', { place }, words);
    }
  });
}
