import type { RawAlignment } from '../../../shared/raw/raw-document';
import { childElements, childNamed, type XmlElement } from '../xml/xml-element';

/** Small vocabulary of WordprocessingML (ECMA-376 part 1, 17) that several readers share. */

export const twipsPerMm = 1440 / 25.4;

/** w:val of a child element. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childNamed(parent, name)?.attributes['w:val'];
}

/** A whole number in w:val of a child element; undefined when it is missing or no number. */
export function integerOf(parent: XmlElement | undefined, name: string): number | undefined {
  return toInteger(valueOf(parent, name));
}

export function toInteger(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number.parseInt(text, 10);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** A CT_OnOff child: undefined when absent, so that inheritance can go on (17.17.4). */
export function onOffOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = childNamed(parent, name);
  if (element === undefined) return undefined;
  const value = element.attributes['w:val'];
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

/** ST_Jc (17.18.44). "start" and "end" are the strict names; text of offices runs left to right. */
export function alignmentOf(value: string | undefined): RawAlignment | undefined {
  switch (value) {
    case 'left':
    case 'start':
      return 'left';
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'both':
    case 'distribute':
      return 'justify';
    default:
      return undefined;
  }
}

const wrappers = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
]);

/** Elements that hold blocks, rows or cells without being one. Their properties are not content. */
export function isWrapper(name: string): boolean {
  return wrappers.has(name);
}

/** The children of an element with all wrappers opened, in document order. */
export function* unwrappedChildren(element: XmlElement): Generator<XmlElement> {
  for (const child of childElements(element)) {
    if (isWrapper(child.name)) yield* unwrappedChildren(child);
    else yield child;
  }
}

/** The rows of a table or the cells of a row, also those inside wrappers. */
export function* unwrappedNamed(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of unwrappedChildren(element)) if (child.name === name) yield child;
}
