import { element, xmlDeclaration } from '../ooxml/xml';
import type { CellLook } from './sheet-model';

export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Format codes that every file has without defining them (ECMA-376 part 1, 18.8.30). */
const builtInFormats: Readonly<Record<string, number | undefined>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
};
const firstOwnFormat = 164;

/** A numbered list without repeats, as style sheets refer to their records. */
class Interned {
  private readonly indexes = new Map<string, number>();

  constructor(initial: readonly string[] = []) {
    for (const item of initial) this.indexOf(item);
  }

  indexOf(item: string): number {
    const known = this.indexes.get(item);
    if (known !== undefined) return known;
    this.indexes.set(item, this.indexes.size);
    return this.indexes.size - 1;
  }

  all(): readonly string[] {
    return [...this.indexes.keys()];
  }
}

/** Gathers the looks of all cells and writes `xl/styles.xml`. Style 0 is the default of the workbook. */
export class CellStyles {
  private readonly fonts: Interned;
  private readonly formats = new Interned();
  /** Fills 0 and 1 are reserved by Excel. */
  private readonly fills = new Interned([patternFill('none'), patternFill('gray125')]);
  private readonly looks = new Interned();
  /** Thousands of cells share a few looks; making the markup of each again takes most of the time of writing. */
  private readonly known = new Map<string, number>();

  constructor(
    private readonly fontFamily: string,
    defaultSizePt: number,
  ) {
    const defaultFont = this.fontElement({ sizePt: defaultSizePt, bold: false, italic: false });
    this.fonts = new Interned([defaultFont]);
    this.looks.indexOf('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  }

  /** Index for the attribute `s` of a cell. */
  indexOf(look: CellLook): number {
    const key = keyOf(look);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.add(look);
    this.known.set(key, index);
    return index;
  }

  private add(look: CellLook): number {
    const format = builtInFormats[look.numberFormat] ?? this.ownFormat(look.numberFormat);
    const alignment = element('alignment', {
      horizontal: look.horizontal,
      vertical: look.vertical,
      wrapText: 1,
    });
    return this.looks.indexOf(
      element(
        'xf',
        {
          numFmtId: format,
          fontId: this.fonts.indexOf(this.fontElement(look)),
          fillId: look.fill === undefined ? 0 : this.fills.indexOf(solidFill(look.fill)),
          borderId: look.bordered ? 1 : 0,
          xfId: 0,
          quotePrefix: look.quotePrefix ? 1 : undefined,
          applyNumberFormat: format === 0 ? undefined : 1,
          applyFont: 1,
          applyFill: look.fill === undefined ? undefined : 1,
          applyBorder: look.bordered ? 1 : undefined,
          applyAlignment: 1,
          applyProtection: look.unlocked ? 1 : undefined,
        },
        alignment + (look.unlocked ? element('protection', { locked: 0 }) : ''),
      ),
    );
  }

  part(): string {
    const formats = this.formats
      .all()
      .map((code, index) =>
        element('numFmt', { numFmtId: firstOwnFormat + index, formatCode: code }),
      );
    // Order of CT_Stylesheet.
    const content = [
      formats.length === 0 ? '' : counted('numFmts', formats),
      counted('fonts', this.fonts.all()),
      counted('fills', this.fills.all()),
      counted('borders', [borderElement(undefined), borderElement('thin')]),
      counted('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      counted('cellXfs', this.looks.all()),
      counted('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    ];
    return (
      xmlDeclaration + element('styleSheet', { xmlns: spreadsheetNamespace }, content.join(''))
    );
  }

  private ownFormat(code: string): number {
    return firstOwnFormat + this.formats.indexOf(code);
  }

  private fontElement(look: FontLook): string {
    return element('font', null, fontParts(look, 'name', this.fontFamily));
  }
}

/** All that add() looks at. */
function keyOf(look: CellLook): string {
  const { sizePt, bold, italic, color, fill, horizontal, vertical } = look;
  const switches = [bold, italic, look.bordered, look.quotePrefix, look.unlocked === true];
  return [sizePt, color, fill, horizontal, vertical, look.numberFormat, ...switches].join('|');
}

export type FontLook = Pick<CellLook, 'sizePt' | 'bold' | 'italic' | 'color'>;

/** What a font of a cell (CT_Font) and of a stretch of its text (CT_RPrElt) both hold; only the name is called otherwise. */
export function fontParts(
  { sizePt, bold, italic, strike = false, color = '000000' }: FontLook & { strike?: boolean },
  nameElement: 'name' | 'rFont',
  fontFamily: string,
): string {
  return [
    bold ? element('b') : '',
    italic ? element('i') : '',
    strike ? element('strike') : '',
    element('sz', { val: sizePt }),
    element('color', { rgb: `FF${color}` }),
    element(nameElement, { val: fontFamily }),
    element('family', { val: 1 }),
  ].join('');
}

function counted(name: string, children: readonly string[]): string {
  return element(name, { count: children.length }, children.join(''));
}

function patternFill(pattern: string): string {
  return element('fill', null, element('patternFill', { patternType: pattern }));
}

function solidFill(rgb: string): string {
  const color = element('fgColor', { rgb: `FF${rgb}` }) + element('bgColor', { indexed: 64 });
  return element('fill', null, element('patternFill', { patternType: 'solid' }, color));
}

function borderElement(style: string | undefined): string {
  const color = style === undefined ? '' : element('color', { auto: 1 });
  const edges = ['left', 'right', 'top', 'bottom'].map((edge) => element(edge, { style }, color));
  return element('border', null, `${edges.join('')}<diagonal/>`);
}
