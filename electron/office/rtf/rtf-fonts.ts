import { encodingOfFont, type FontEncoding } from '../legacy-text';

/** A font of the font table. */
export interface RtfFont {
  /** Code page that the font's charset stands for; undefined: that of the document. */
  readonly codePage: string | undefined;
  readonly encoding: FontEncoding;
}

/** \fcharsetN → the encoding of its bytes (RTF 1.9.1, «Font Table»). */
const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** \ansicpgN → the encoding of the document's bytes. */
export function encodingOfCodePage(codePage: number): string {
  if (codePage === 65001) return 'utf-8';
  if (codePage === 932) return 'shift_jis';
  if (codePage === 936) return 'gbk';
  const isKnown = (codePage >= 1250 && codePage <= 1258) || codePage === 874;
  return isKnown ? `windows-${codePage}` : 'windows-1252';
}

/** Collects the font table: «{\f1\froman\fcharset163 Times New Roman;}». */
export class RtfFontTable {
  private readonly fonts = new Map<number, RtfFont>();
  private number = 0;
  private charset: number | undefined;
  private name = '';

  font(number: number): RtfFont | undefined {
    return this.fonts.get(number);
  }

  word(word: string, parameter: number | undefined): void {
    if (word === 'f') this.number = parameter ?? 0;
    else if (word === 'fcharset') this.charset = parameter;
  }

  /** Text of the table; «;» ends a font. */
  text(text: string): void {
    for (const character of text) {
      if (character === ';') this.endFont();
      else this.name += character;
    }
  }

  private endFont(): void {
    const codePage = this.charset === undefined ? undefined : charsets[this.charset];
    this.fonts.set(this.number, { codePage, encoding: encodingOfFont(this.name) });
    this.name = '';
    this.charset = undefined;
  }
}
