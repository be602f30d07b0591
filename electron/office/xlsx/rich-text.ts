import { decodeRun, encodingOfFont } from '../legacy-text';
import { TextBuilder, type TextLook } from '../text-builder';
import type { XmlAttributes } from '../xml/namespace-scope';
import type { CellFont } from './cell-styles';

/** What a run of a rich string says about its look. */
export interface RunFont extends TextLook {
  readonly font?: string;
}

/** One run of a rich string. Without a look of its own it has that of the cell. */
export interface RichRun {
  readonly text: string;
  readonly look?: RunFont;
}

/** A string as a workbook stores it: plain, or in runs of different looks. */
export type StoredString = string | readonly RichRun[];

/**
 * Collects a string item (CT_Rst, ECMA-376 part 1, 18.4.8) from parser events. Phonetic runs are a reading aid, not
 * text. Used for shared strings, inline strings and comments alike.
 */
export class RichTextCollector {
  private runs: RichRun[] = [];
  private run: { text: string; look?: { font?: string; bold: boolean; italic: boolean } } = {
    text: '',
  };
  private inText = false;
  private phoneticDepth = 0;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'x:rPh') this.phoneticDepth += 1;
    if (this.phoneticDepth > 0) return;
    const { look } = this.run;
    if (name === 'x:t') this.inText = true;
    else if (name === 'x:r') this.endRun();
    else if (name === 'x:rPr') this.run.look = { bold: false, italic: false };
    else if (look === undefined) return;
    else if (name === 'x:b') look.bold = isOn(attributes);
    else if (name === 'x:i') look.italic = isOn(attributes);
    else if (name === 'x:rFont' && attributes.val !== undefined) look.font = attributes.val;
  }

  text(text: string): void {
    if (this.inText) this.run.text += text;
  }

  close(name: string): void {
    if (name === 'x:rPh') this.phoneticDepth -= 1;
    else if (name === 'x:t') this.inText = false;
    else if (name === 'x:r') this.endRun();
  }

  /** The string collected so far; the collector starts again. */
  take(): StoredString {
    this.endRun();
    const { runs } = this;
    this.runs = [];
    if (runs.every((run) => run.look === undefined)) return runs.map((run) => run.text).join('');
    return runs;
  }

  private endRun(): void {
    const { text, look } = this.run;
    if (text !== '') {
      this.runs.push({ text: decodeEscapes(text), ...(look !== undefined && { look }) });
    }
    this.run = { text: '' };
  }
}

function isOn(attributes: XmlAttributes): boolean {
  return attributes.val === undefined || !['0', 'false'].includes(attributes.val);
}

/**
 * _xHHHH_ stands for a character that XML cannot hold (ST_Xstring, 22.9.2.19); Excel and others write carriage
 * returns so. Line ends become "\n", other control characters go.
 */
export function decodeEscapes(text: string): string {
  const decoded = text.includes('_x') ? decodeCodes(text) : text;
  return decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
}

function decodeCodes(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}

export interface ShownString {
  readonly text: string;
  readonly look: TextLook;
}

/** A stored string as Unicode text, and the look of all its visible characters. */
export function showString(stored: StoredString, cell: CellFont): ShownString {
  if (typeof stored === 'string') {
    const { encoding } = cell;
    const text = encoding === null ? stored : decodeRun(stored, encoding);
    return { text: text.normalize('NFC'), look: cell };
  }
  const builder = new TextBuilder();
  for (const { text, look } of stored) {
    const font = look?.font;
    builder.add(text, font === undefined ? cell.encoding : encodingOfFont(font), look ?? cell);
  }
  return { text: builder.toString(), look: builder.look };
}
