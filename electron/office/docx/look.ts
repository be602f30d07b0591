import type { RawAlignment } from '../../../shared/raw/raw-document';
import { childNamed, type XmlElement } from '../xml/xml-element';
import { alignmentOf, integerOf, onOffOf, valueOf } from './wordprocessing';

/** What w:rPr says, as far as reading cares. undefined means: not said here. */
export interface RunLook {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly position?: 'superscript' | 'subscript' | 'baseline' | undefined;
  /** The font of letters above ASCII, which is where legacy encodings differ. */
  readonly font?: string | undefined;
  readonly styleId?: string | undefined;
}

/** What w:pPr says. */
export interface ParagraphLook {
  readonly alignment?: RawAlignment | undefined;
  /** 0-based; 9 is body text. */
  readonly outlineLevel?: number | undefined;
  readonly numberingId?: string | undefined;
  readonly numberingLevel?: number | undefined;
  readonly styleId?: string | undefined;
}

export function readRunLook(properties: XmlElement | undefined): RunLook {
  if (properties === undefined) return {};
  return {
    bold: onOffOf(properties, 'w:b'),
    italic: onOffOf(properties, 'w:i'),
    hidden: onOffOf(properties, 'w:vanish'),
    capitals: onOffOf(properties, 'w:caps'),
    underline: readUnderline(properties),
    position: readPosition(valueOf(properties, 'w:vertAlign')),
    font: readFont(childNamed(properties, 'w:rFonts')),
    styleId: valueOf(properties, 'w:rStyle'),
  };
}

/** w:u (17.3.2.40): any line but none. */
function readUnderline(properties: XmlElement): boolean | undefined {
  const value = valueOf(properties, 'w:u');
  return value === undefined ? undefined : value !== 'none';
}

/** w:vertAlign (17.3.2.42). */
function readPosition(value: string | undefined): RunLook['position'] {
  return value === 'superscript' || value === 'subscript' || value === 'baseline'
    ? value
    : undefined;
}

/** w:hAnsi is the font of U+0080 and up; a theme font replaces it and is never a legacy one (17.3.2.26). */
function readFont(fonts: XmlElement | undefined): string | undefined {
  if (fonts === undefined) return undefined;
  const { attributes } = fonts;
  return attributes['w:hAnsiTheme'] ?? attributes['w:hAnsi'] ?? attributes['w:ascii'];
}

export function readParagraphLook(properties: XmlElement | undefined): ParagraphLook {
  if (properties === undefined) return {};
  const numbering = childNamed(properties, 'w:numPr');
  return {
    alignment: alignmentOf(valueOf(properties, 'w:jc')),
    outlineLevel: integerOf(properties, 'w:outlineLvl'),
    numberingId: valueOf(numbering, 'w:numId'),
    numberingLevel: integerOf(numbering, 'w:ilvl'),
    styleId: valueOf(properties, 'w:pStyle'),
  };
}

/** `over` where it says something, else `base`. */
export function inherit<T extends object>(base: T, over: T): T {
  const result = { ...base };
  for (const key in over) if (over[key] !== undefined) result[key] = over[key];
  return result;
}
