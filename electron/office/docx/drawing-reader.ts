import type { ReadPosition } from '../read-notes';
import { childElements, descendants, type XmlElement } from '../xml/xml-element';
import type { DocxParts } from './docx-parts';

/**
 * Notes what a drawing shows: the words of its text boxes (also of stamps made with WordArt), pictures, charts and
 * embedded objects. Lines and frames say nothing.
 */
export function readDrawing(drawing: XmlElement, parts: DocxParts, position: ReadPosition): void {
  if (drawing.name === 'w:contentPart') {
    parts.notes.add('image', position, '');
    return;
  }
  const name = [...descendants(drawing)].find(({ name: found }) => found === 'wp:docPr');
  const { descr = '', title = '' } = name?.attributes ?? {};
  visit(drawing, { parts, position, description: descr || title });
}

interface DrawingContext {
  readonly parts: DocxParts;
  readonly position: ReadPosition;
  readonly description: string;
}

function visit(element: XmlElement, context: DrawingContext): void {
  const { parts, position, description } = context;
  switch (element.name) {
    case 'w:txbxContent':
      noteText(parts.asideText(element, position), context);
      break;
    case 'v:textpath':
      noteText(element.attributes.string ?? '', context);
      break;
    case 'a:blip':
    case 'v:imagedata':
      parts.notes.add('image', position, element.attributes['o:title'] ?? description);
      break;
    case 'o:OLEObject':
      parts.notes.add('embedded-object', position, element.attributes.ProgID ?? '');
      break;
    case 'c:chart':
    case 'dgm:relIds':
      parts.notes.add('embedded-object', position, description);
      break;
    default:
      for (const child of childElements(element)) visit(child, context);
  }
}

function noteText(text: string, { parts, position }: DrawingContext): void {
  if (text.trim() !== '') parts.notes.add('text-box', position, text);
}
