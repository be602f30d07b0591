import { descendants, ownText, type XmlElement } from '../xml/xml-element';
import { decodeEscapes } from './rich-text';

/** The text of all elements of one name inside an element. */
export function textOf(element: XmlElement, name: string): string {
  let text = '';
  for (const found of descendants(element)) if (found.name === name) text += ownText(found);
  return decodeEscapes(text).normalize('NFC');
}
