import type { RawAlignment } from '../../../shared/raw/raw-document';
import { encodingOfFont, type FontEncoding } from '../legacy-text';
import type { TextLook } from '../text-builder';
import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element';
import { builtInFormat } from './number-format/built-in-formats';
import { parseNumberFormat, type NumberFormat } from './number-format/number-format';

/** The font of a cell, as far as reading cares. */
export interface CellFont extends TextLook {
  readonly encoding: FontEncoding;
}

/** What a cell's style index (attribute s) stands for. */
export interface CellStyle {
  readonly look: CellFont;
  readonly alignment: RawAlignment | undefined;
  readonly format: NumberFormat;
}

const plainStyle: CellStyle = {
  look: { bold: false, italic: false, encoding: null },
  alignment: undefined,
  format: parseNumberFormat('General'),
};

/** The styles part (ECMA-376 part 1, 18.8). */
export class CellStyles {
  private readonly styles: readonly CellStyle[];

  constructor(root: XmlElement | undefined) {
    const fonts = list(root, 'x:fonts', 'x:font').map(readFont);
    const codes = new Map(
      list(root, 'x:numFmts', 'x:numFmt').map(({ attributes }) => [
        attributes.numFmtId ?? '',
        attributes.formatCode ?? '',
      ]),
    );
    const formats = new Map<string, NumberFormat>();
    const formatOf = (id: string): NumberFormat => {
      const known = formats.get(id);
      if (known !== undefined) return known;
      const format = parseNumberFormat(codes.get(id) ?? builtInFormat(Number(id)) ?? 'General');
      formats.set(id, format);
      return format;
    };
    this.styles = list(root, 'x:cellXfs', 'x:xf').map((element) => ({
      look: fonts[Number(element.attributes.fontId ?? 0)] ?? plainStyle.look,
      alignment: alignmentOf(childNamed(element, 'x:alignment')?.attributes.horizontal),
      format: formatOf(element.attributes.numFmtId ?? '0'),
    }));
  }

  /** The style of an index attribute; cells without one have style 0. */
  get(index: string | undefined): CellStyle {
    return this.styles[index === undefined ? 0 : Number(index)] ?? plainStyle;
  }
}

function list(root: XmlElement | undefined, parent: string, name: string): readonly XmlElement[] {
  const element = childNamed(root, parent);
  return element === undefined ? [] : childrenNamed(element, name);
}

function readFont(element: XmlElement): CellFont {
  return {
    bold: isOn(childNamed(element, 'x:b')),
    italic: isOn(childNamed(element, 'x:i')),
    encoding: encodingOfFont(childNamed(element, 'x:name')?.attributes.val),
  };
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false'].includes(element.attributes.val ?? '1');
}

/** ST_HorizontalAlignment (18.18.40). "general" depends on the kind of value and says nothing about the text. */
function alignmentOf(horizontal: string | undefined): RawAlignment | undefined {
  switch (horizontal) {
    case 'left':
    case 'center':
    case 'right':
    case 'justify':
      return horizontal;
    case 'centerContinuous':
      return 'center';
    case 'distributed':
      return 'justify';
    default:
      return undefined;
  }
}
