import type { NoteCollector, ReadPosition } from '../read-notes';
import { signedNote } from '../signed-note';
import { childElements, childNamed, ownText, type XmlElement } from '../xml/xml-element';

/** Elements whose content does not belong to the text they stand in (part 3, 6.3, 14.1 and 10). */
export function isAside({ name }: XmlElement): boolean {
  return asideNames.has(name) || name.startsWith('draw:');
}

const asideNames = new Set([
  'text:note',
  'office:annotation',
  'text:ruby-text',
  'text:tracked-changes',
  'table:shapes',
]);

/**
 * Notes what an aside says: a footnote, a comment, the words of text boxes and shapes (a stamp drawn as a rectangle),
 * pictures with their description, embedded objects. Lines and empty frames say nothing.
 */
export function noteAside(element: XmlElement, notes: NoteCollector, position: ReadPosition): void {
  switch (element.name) {
    case 'text:note':
      notes.add('footnote', position, plainText(element));
      break;
    case 'office:annotation':
      noteAnnotation(element, notes, position);
      break;
    case 'text:ruby-text':
    case 'text:tracked-changes':
      break;
    case 'draw:frame':
      noteFrame(element, notes, position);
      break;
    default: {
      const text = plainText(element);
      if (text !== '') notes.add('text-box', position, text);
      noteAsidesIn(element, notes, position);
    }
  }
}

/** A comment (part 3, 14.1), with who wrote it and when. */
function noteAnnotation(element: XmlElement, notes: NoteCollector, position: ReadPosition): void {
  const textIn = (name: string): string | undefined => {
    const found = childNamed(element, name);
    return found === undefined ? undefined : ownText(found);
  };
  const { author, text } = signedNote(plainText(element), textIn('dc:creator') ?? '');
  notes.addComment(position, text, {
    author,
    date: textIn('dc:date'),
    resolved: element.attributes['loext:resolved'] === 'true',
  });
}

/** A frame holds one thing, and after it replacements for programs that cannot show it (part 3, 10.4.2). */
function noteFrame(frame: XmlElement, notes: NoteCollector, position: ReadPosition): void {
  const [content] = childElements(frame).filter(({ name }) => name.startsWith('draw:'));
  if (content?.name === 'draw:image') notes.add('image', position, describe(frame));
  else if (content?.name === 'draw:object' || content?.name === 'draw:object-ole')
    notes.add('embedded-object', position, describe(frame));
  else noteAsidesIn(frame, notes, position);
}

/** Notes every aside inside an element: a picture may be anchored in the text of a box, a box in a page header. */
export function noteAsidesIn(
  element: XmlElement,
  notes: NoteCollector,
  position: ReadPosition,
): void {
  for (const child of childElements(element)) {
    if (isAside(child)) noteAside(child, notes, position);
    else noteAsidesIn(child, notes, position);
  }
}

function describe(frame: XmlElement): string {
  const element = childNamed(frame, 'svg:desc') ?? childNamed(frame, 'svg:title');
  return element === undefined ? '' : allText(element).trim();
}

/** The words of text:note (part 3, 6.3.2) without its sign, a line per paragraph. */
export function footnoteText(note: XmlElement): string {
  return plainText(note);
}

/** The words of an element, a line per paragraph; without those of asides in it, which are listed for themselves. */
export function plainText(element: XmlElement): string {
  return [...paragraphsIn(element)].map(allText).join('\n').trim();
}

function* paragraphsIn(element: XmlElement): Generator<XmlElement> {
  for (const child of childElements(element)) {
    if (child.name === 'text:p' || child.name === 'text:h') yield child;
    else if (!isAside(child)) yield* paragraphsIn(child);
  }
}

function allText(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (typeof node === 'string') return node;
      return isAside(node) ? '' : allText(node);
    })
    .join('');
}
