/** Building XML text. Names are ours and trusted; every value and text goes through one of the two escapes here. */

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** `<name attributes>children</name>`, or `<name attributes/>` without children. Undefined attributes are left out. */
export function element(name: string, attributes?: XmlAttributes | null, children = ''): string {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) start += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  return children === '' ? `${start}/>` : `${start}>${children}</${name}>`;
}

/**
 * What XML 1.0 cannot hold in any form (section 2.2): control characters but tab and line feed, lone surrogates, U+FFFE and
 * U+FFFF. A carriage return would be read back as a line feed, so it becomes one here.
 */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export function cleanXmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '');
}

/** Text content. Must have gone through cleanXmlText. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => textEntities[character] ?? character);
}

const textEntities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeAttribute(value: string): string {
  return cleanXmlText(value).replace(
    /[&<>"\n\t]/g,
    (character) => attributeEntities[character] ?? character,
  );
}

const attributeEntities: Readonly<Record<string, string>> = {
  ...textEntities,
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};
