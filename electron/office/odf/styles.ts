import type { RawAlignment } from '../../../shared/raw/raw-document';
import type { NumberingLevel } from '../docx/numbering-definitions';
import { childElements, childNamed, childrenNamed, type XmlElement } from '../xml/xml-element';

/** What a style says, as far as reading cares; undefined means: not said here. */
export interface OdfStyle {
  readonly parent: string | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  /** Of text, or of a whole table. */
  readonly hidden: boolean | undefined;
  readonly font: string | undefined;
  readonly alignment: RawAlignment | undefined;
  readonly listStyle: string | undefined;
  readonly masterPage: string | undefined;
  readonly widthMm: number | undefined;
}

const nothing: OdfStyle = {
  parent: undefined,
  bold: undefined,
  italic: undefined,
  hidden: undefined,
  font: undefined,
  alignment: undefined,
  listStyle: undefined,
  masterPage: undefined,
  widthMm: undefined,
};

const longestChain = 64;

/** The styles of a document by family and name (part 3, 16.2), list styles and page orientations. */
export class OdfStyles {
  private readonly styles = new Map<string, OdfStyle>();
  private readonly lists = new Map<string, ReadonlyMap<number, NumberingLevel>>();
  private readonly fontFaces = new Map<string, string>();
  private readonly pageLayouts = new Map<string, boolean>();
  private readonly masterPages = new Map<string, string>();

  /** Takes in one element of office:styles, office:automatic-styles, office:master-styles or the font faces. */
  add(element: XmlElement): void {
    const { attributes } = element;
    const name = attributes['style:name'] ?? '';
    switch (element.name) {
      case 'style:style':
        this.styles.set(keyOf(attributes['style:family'] ?? '', name), readStyle(element));
        break;
      case 'style:default-style':
        this.styles.set(keyOf(attributes['style:family'] ?? '', ''), readStyle(element));
        break;
      case 'text:list-style':
        this.lists.set(name, readListLevels(element));
        break;
      case 'style:font-face':
        this.fontFaces.set(name, (attributes['svg:font-family'] ?? '').replace(/^['"]|['"]$/g, ''));
        break;
      case 'style:page-layout': {
        const page = childNamed(element, 'style:page-layout-properties')?.attributes;
        this.pageLayouts.set(name, page?.['style:print-orientation'] === 'landscape');
        break;
      }
      case 'style:master-page':
        this.masterPages.set(name, attributes['style:page-layout-name'] ?? '');
        break;
    }
  }

  /** A style with what its parents and the default of its family give it. */
  style(family: string, name: string | undefined): OdfStyle {
    const own = this.chain(family, name ?? '', 0);
    const fallback = this.styles.get(keyOf(family, '')) ?? nothing;
    const style = over(fallback, own);
    return { ...style, font: this.fontFaces.get(style.font ?? '') ?? style.font };
  }

  listLevels(name: string): ReadonlyMap<number, NumberingLevel> | undefined {
    return this.lists.get(name);
  }

  /** Whether pages of a master page are landscape; undefined when the name says nothing. */
  isLandscape(masterPage: string): boolean | undefined {
    return this.pageLayouts.get(this.masterPages.get(masterPage) ?? '');
  }

  private chain(family: string, name: string, depth: number): OdfStyle {
    const style = this.styles.get(keyOf(family, name));
    if (style === undefined || name === '' || depth > longestChain) return nothing;
    return style.parent === undefined
      ? style
      : over(this.chain(family, style.parent, depth + 1), style);
  }
}

function keyOf(family: string, name: string): string {
  return `${family}/${name}`;
}

function over(base: OdfStyle, style: OdfStyle): OdfStyle {
  return {
    parent: style.parent,
    bold: style.bold ?? base.bold,
    italic: style.italic ?? base.italic,
    hidden: style.hidden ?? base.hidden,
    font: style.font ?? base.font,
    alignment: style.alignment ?? base.alignment,
    listStyle: style.listStyle ?? base.listStyle,
    // A page break belongs to the style that states it; a parent's does not come twice.
    masterPage: style.masterPage,
    widthMm: style.widthMm ?? base.widthMm,
  };
}

function readStyle(element: XmlElement): OdfStyle {
  const text = childNamed(element, 'style:text-properties')?.attributes ?? {};
  const paragraph = childNamed(element, 'style:paragraph-properties')?.attributes ?? {};
  const table = childNamed(element, 'style:table-properties')?.attributes ?? {};
  const column = childNamed(element, 'style:table-column-properties')?.attributes ?? {};
  const { attributes } = element;
  const weight = text['fo:font-weight'];
  const slant = text['fo:font-style'];
  return {
    parent: attributes['style:parent-style-name'],
    bold: weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600,
    italic: slant === undefined ? undefined : slant !== 'normal',
    hidden: hiddenOf(text['text:display'], table['table:display']),
    font: text['style:font-name'] ?? text['fo:font-family'],
    alignment: alignments[paragraph['fo:text-align'] ?? ''],
    listStyle: attributes['style:list-style-name'],
    masterPage: masterPageOf(attributes['style:master-page-name']),
    widthMm: millimetres(column['style:column-width']),
  };
}

function hiddenOf(text: string | undefined, table: string | undefined): boolean | undefined {
  if (text === undefined && table === undefined) return undefined;
  return text === 'none' || table === 'false';
}

const alignments: Readonly<Record<string, RawAlignment | undefined>> = {
  start: 'left',
  left: 'left',
  center: 'center',
  end: 'right',
  right: 'right',
  justify: 'justify',
};

const mmPerUnit: Readonly<Record<string, number | undefined>> = {
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: 25.4 / 72,
  pc: 25.4 / 6,
  px: 25.4 / 96,
};

function millimetres(length: string | undefined): number | undefined {
  const match = /^([\d.]+)(mm|cm|in|pt|pc|px)$/.exec(length ?? '');
  const factor = mmPerUnit[match?.[2] ?? ''];
  return factor === undefined ? undefined : Number(match?.[1]) * factor;
}

const formats: Readonly<Record<string, string | undefined>> = {
  '1': 'decimal',
  I: 'upperRoman',
  i: 'lowerRoman',
  A: 'upperLetter',
  a: 'lowerLetter',
  '': 'none',
};

/** Levels of a list style (part 3, 16.31) in the terms of the counter that Word's lists use. */
function readListLevels(element: XmlElement): ReadonlyMap<number, NumberingLevel> {
  const levels = new Map<number, NumberingLevel>();
  for (const { name, attributes } of childElements(element)) {
    const index = Number(attributes['text:level'] ?? '1') - 1;
    if (!name.startsWith('text:list-level-style-') || !Number.isInteger(index)) continue;
    const bullet = name === 'text:list-level-style-bullet';
    const format = bullet ? 'bullet' : (formats[attributes['style:num-format'] ?? ''] ?? 'decimal');
    levels.set(index, {
      start: Number(attributes['text:start-value'] ?? '1'),
      format,
      customFormat: undefined,
      text: bullet
        ? bulletOf(attributes['text:bullet-char'])
        : numberText(index, format, attributes),
      decimalOnly: false,
      restartAfter: index,
      styleId: undefined,
      hidden: false,
    });
  }
  return levels;
}

function bulletOf(character: string | undefined): string {
  return character === undefined || /[\uE000-\uF8FF]/.test(character) ? '•' : character;
}

function numberText(
  index: number,
  format: string,
  attributes: Readonly<Record<string, string>>,
): string {
  if (format === 'none') return '';
  const shown = Number(attributes['text:display-levels'] ?? '1');
  const numbers = Array.from({ length: shown }, (_, step) => `%${index - shown + 2 + step}`);
  return `${attributes['style:num-prefix'] ?? ''}${numbers.join('.')}${attributes['style:num-suffix'] ?? ''}`;
}

/** The style elements of a styles or content part: children of these containers. */
export function styleElements(container: XmlElement): readonly XmlElement[] {
  return [
    ...childrenNamed(container, 'office:font-face-decls'),
    ...childrenNamed(container, 'office:styles'),
    ...childrenNamed(container, 'office:automatic-styles'),
    ...childrenNamed(container, 'office:master-styles'),
  ].flatMap(childElements);
}

/** An empty name means: no page break here. */
function masterPageOf(name: string | undefined): string | undefined {
  return name === '' ? undefined : name;
}
