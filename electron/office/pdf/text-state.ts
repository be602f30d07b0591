import { apply, identity, multiply, toMatrix, type Matrix } from './matrix';
import type { TextRun } from './page-content';

/** A glyph as pdf.js hands it over; numbers between glyphs are adjustments in thousandths of the size. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

export interface FontFacts {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * An adjustment wider than this, in thousandths of the size, leaves a gap: a blank that was not painted, another
 * column, or room for letters that this font lacks and that the producer paints from another one.
 */
const gapAdjustment = 180;

/** The text state of a content stream (ISO 32000-1, 9.3) and what its show operators paint. */
export class TextState {
  private size = 0;
  private font: FontFacts = { name: '', bold: false, italic: false };
  private characterSpacing = 0;
  private wordSpacing = 0;
  private horizontalScale = 1;
  private leading = 0;
  private rise = 0;
  private matrix: Matrix = identity;
  private lineMatrix: Matrix = identity;

  /** A copy for the graphics state stack. */
  clone(): TextState {
    return Object.assign(new TextState(), this);
  }

  begin(): void {
    this.matrix = identity;
    this.lineMatrix = identity;
  }

  setFont(font: FontFacts, size: number): void {
    this.font = font;
    this.size = size;
  }

  setSpacing(kind: 'character' | 'word' | 'leading' | 'rise', value: number): void {
    if (kind === 'character') this.characterSpacing = value;
    else if (kind === 'word') this.wordSpacing = value;
    else if (kind === 'leading') this.leading = value;
    else this.rise = value;
  }

  setHorizontalScale(percent: number): void {
    this.horizontalScale = percent / 100;
  }

  setMatrix(value: unknown): void {
    this.matrix = toMatrix(value);
    this.lineMatrix = this.matrix;
  }

  move(x: number, y: number): void {
    this.lineMatrix = multiply(this.lineMatrix, [1, 0, 0, 1, x, y]);
    this.matrix = this.lineMatrix;
  }

  nextLine(): void {
    // TL is positive downwards; pdf.js keeps the sign of the operator that set it.
    this.move(0, -this.leading);
  }

  /** The runs that a show operator paints, one for each stretch without a gap. What fills a gap is told by position. */
  show(items: readonly unknown[], page: Matrix): readonly TextRun[] {
    const runs: TextRun[] = [];
    let text = '';
    let start = this.matrix;
    const flush = (): void => {
      if (text !== '') runs.push(this.run(text, start, page));
      text = '';
    };
    for (const item of items) {
      if (typeof item === 'number') {
        if (-item > gapAdjustment) flush();
        this.advance((-item / 1000) * this.size);
        if (text === '') start = this.matrix;
      } else if (isGlyph(item)) {
        if (text === '') start = this.matrix;
        text += item.unicode;
        const spacing = this.characterSpacing + (item.isSpace ? this.wordSpacing : 0);
        this.advance((item.width / 1000) * this.size + spacing);
      }
    }
    flush();
    return runs;
  }

  private advance(distance: number): void {
    this.matrix = multiply(this.matrix, [1, 0, 0, 1, distance * this.horizontalScale, 0]);
  }

  private run(text: string, start: Matrix, page: Matrix): TextRun {
    const first = multiply(page, start);
    const [left, baseline] = apply(first, 0, this.rise);
    const [right] = apply(multiply(page, this.matrix), 0, this.rise);
    const scale = Math.hypot(first[2], first[3]);
    return { text, left, right, baseline, size: Math.abs(this.size) * scale, ...fontOf(this.font) };
  }
}

function fontOf({ name, bold, italic }: FontFacts): Pick<TextRun, 'font' | 'bold' | 'italic'> {
  return { font: name, bold, italic };
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}
