import { cleanXmlText, element, escapeText, xmlDeclaration } from '../ooxml/xml';
import { spreadsheetNamespace } from './cell-styles';

/** Gathers the texts of all cells and writes `xl/sharedStrings.xml`. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  indexOf(text: string): number {
    this.uses++;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  *part(): Generator<string> {
    const attributes = `xmlns="${spreadsheetNamespace}" count="${this.uses}" uniqueCount="${this.indexes.size}"`;
    yield `${xmlDeclaration}<sst ${attributes}>`;
    for (const text of this.indexes.keys()) yield stringItem(text);
    yield '</sst>';
  }
}

function stringItem(text: string): string {
  const content = escapeText(escapeUnderscores(cleanXmlText(text)));
  return element('si', null, `<t xml:space="preserve">${content}</t>`);
}

/** ST_Xstring (ECMA-376 part 1, 22.9.2.19) takes «_x0041_» for the letter A; its underscore must be written as _x005F_. */
function escapeUnderscores(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
}
