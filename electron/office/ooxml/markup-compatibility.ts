import { childElements, childNamed, type XmlElement, type XmlNode } from '../xml/xml-element';

/** Extension namespaces whose content the readers understand, by customary prefix. */
const understood = new Set([
  'wps',
  'wpg',
  'wpc',
  'wp14',
  'w14',
  'w15',
  'x14',
  'a14',
  'v',
  'o',
  'a',
]);

/**
 * Puts in the place of mc:AlternateContent what a reader of our age shall see: the first choice that needs nothing
 * unknown, else the fallback (ECMA-376 part 3, 7.5). Never both: Word writes every text box in two forms. A choice
 * that needs something unknown is still better than nothing where there is no fallback.
 */
export function resolveAlternateContent(element: XmlElement): readonly XmlNode[] {
  if (element.name !== 'mc:AlternateContent') return [element];
  const choices = childElements(element).filter((child) => child.name === 'mc:Choice');
  const chosen = choices.find(isUnderstood) ?? childNamed(element, 'mc:Fallback') ?? choices[0];
  return chosen?.children ?? [];
}

function isUnderstood(choice: XmlElement): boolean {
  const required = (choice.attributes.Requires ?? '').split(/\s+/).filter(Boolean);
  return required.length > 0 && required.every((prefix) => understood.has(prefix));
}
