import type { CellRun } from '../../../../shared/document/cell-runs';
import { cleanXmlText, element, escapeText, xmlDeclaration } from '../ooxml/xml';
import { fontParts, spreadsheetNamespace, type FontLook } from './cell-styles';

/** The font of a cell, which its runs vary. */
export type RunFont = FontLook & { readonly fontFamily: string };

/** Gathers the texts of all cells and writes `xl/sharedStrings.xml`. */
export class SharedStrings {
  private readonly texts = new Map<string, number>();
  private readonly runs = new Map<string, number>();
  private readonly items: (() => string)[] = [];
  private uses = 0;

  indexOf(text: string): number {
    return this.interned(this.texts, text, () => stringItem(text));
  }

  /** A text with stretches that look different (CT_Rst with CT_RElt, ECMA-376 part 1, 18.4.4 and 18.4.8). */
  indexOfRuns(runs: readonly CellRun[], font: RunFont): number {
    const content = runs.map((run) => runElement(run, font)).join('');
    return this.interned(this.runs, content, () => element('si', null, content));
  }

  *part(): Generator<string> {
    const attributes = `xmlns="${spreadsheetNamespace}" count="${this.uses}" uniqueCount="${this.items.length}"`;
    yield `${xmlDeclaration}<sst ${attributes}>`;
    for (const item of this.items) yield item();
    yield '</sst>';
  }

  private interned(indexes: Map<string, number>, key: string, item: () => string): number {
    this.uses++;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    const index = this.items.push(item) - 1;
    indexes.set(key, index);
    return index;
  }
}

function stringItem(text: string): string {
  return element('si', null, textElement(text));
}

function runElement({ text, bold, italic, strike }: CellRun, font: RunFont): string {
  if (text === '') return '';
  const look = { ...font, bold: font.bold || bold, italic: font.italic || italic, strike };
  const properties = element('rPr', null, fontParts(look, 'rFont', font.fontFamily));
  return element('r', null, properties + textElement(text));
}

function textElement(text: string): string {
  const content = escapeText(escapeUnderscores(cleanXmlText(text)));
  return `<t xml:space="preserve">${content}</t>`;
}

/** ST_Xstring (ECMA-376 part 1, 22.9.2.19) takes «_x0041_» for the letter A; its underscore must be written as _x005F_. */
function escapeUnderscores(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
}
