import { decodeRun, type FontEncoding } from './legacy-text';

export interface TextLook {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** How a run is shown. */
export interface RunStyle extends TextLook {
  /** Small letters are shown as capitals. */
  readonly capitals?: boolean;
}

interface Piece {
  readonly encoding: FontEncoding;
  readonly capitals: boolean;
  text: string;
}

/**
 * Joins runs to the text of a paragraph. Neighbouring runs of one legacy encoding are decoded together, because an
 * editor may cut a run between a letter and its mark; NFC comes last for the same reason.
 */
export class TextBuilder {
  private readonly pieces: Piece[] = [];
  private pendingBreak = false;
  private visible = { any: false, bold: true, italic: true };

  add(text: string, encoding: FontEncoding, look: RunStyle): void {
    if (text === '') return;
    if (this.pendingBreak) {
      this.pendingBreak = false;
      if (this.pieces.length > 0) this.push('\n', null, false);
    }
    this.push(text, encoding, look.capitals === true);
    if (!/\S/.test(text)) return;
    this.visible = {
      any: true,
      bold: this.visible.bold && look.bold,
      italic: this.visible.italic && look.italic,
    };
  }

  /** A character that stands for itself whatever the font: tab, line break, hyphen. */
  addPlain(text: string): void {
    this.push(text, null, false);
  }

  /** A page or column break: a line break, but only between words. */
  addPageBreak(): void {
    this.pendingBreak = true;
  }

  /** Puts text in front of all that was added. */
  prefix(text: string): void {
    this.pieces.unshift({ encoding: null, capitals: false, text });
  }

  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  get isBlank(): boolean {
    return !this.visible.any;
  }

  /** Whether all visible text has a look; false when there is none. */
  get look(): TextLook {
    const { any, bold, italic } = this.visible;
    return { bold: any && bold, italic: any && italic };
  }

  toString(): string {
    return this.pieces.map(shownText).join('').normalize('NFC');
  }

  private push(text: string, encoding: FontEncoding, capitals: boolean): void {
    const last = this.pieces.at(-1);
    if (last?.encoding === encoding && last.capitals === capitals) last.text += text;
    else this.pieces.push({ encoding, capitals, text });
  }
}

function shownText({ text, encoding, capitals }: Piece): string {
  const decoded = decodeRun(text, encoding);
  return capitals ? decoded.toLocaleUpperCase('vi') : decoded;
}
