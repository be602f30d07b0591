import type { InlineMark, InlineStyle } from '../../shared/plan/body';
import { tidyMarks } from '../../shared/body/marks';
import { decodeRun, type FontEncoding } from './legacy-text';

export interface TextLook {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** How a run is shown. */
export interface RunStyle extends TextLook {
  /** Small letters are shown as capitals. */
  readonly capitals?: boolean;
  readonly underline?: boolean | undefined;
  readonly position?: 'superscript' | 'subscript' | undefined;
}

interface Piece {
  readonly encoding: FontEncoding;
  readonly capitals: boolean;
  text: string;
  /** Looks by the place in `text` from which they hold. */
  readonly looks: { readonly from: number; readonly styles: readonly InlineStyle[] }[];
  readonly footnotes: { readonly at: number; readonly text: string }[];
}

/**
 * Joins runs to the text of a paragraph. Neighbouring runs of one legacy encoding are decoded together, because an
 * editor may cut a run between a letter and its mark; NFC comes last for the same reason.
 */
export class TextBuilder {
  private readonly pieces: Piece[] = [];
  private pendingBreak = false;
  private hasMarks = false;
  private visible = { any: false, bold: true, italic: true };

  add(text: string, encoding: FontEncoding, look: RunStyle): void {
    if (text === '') return;
    if (this.pendingBreak) {
      this.pendingBreak = false;
      if (this.pieces.length > 0) this.push('\n', null, false);
    }
    this.push(text, encoding, look.capitals === true, look);
    if (!/\S/.test(text)) return;
    this.visible = {
      any: true,
      bold: this.visible.bold && look.bold,
      italic: this.visible.italic && look.italic,
    };
  }

  /** A character that stands for itself whatever the font: tab, line break, hyphen. It looks like what is before it. */
  addPlain(text: string): void {
    this.push(text, null, false);
  }

  /** A footnote whose sign stands here. */
  addFootnote(text: string): void {
    if (this.pieces.length === 0) this.push('', null, false);
    const last = this.pieces.at(-1);
    last?.footnotes.push({ at: last.text.length, text });
    this.hasMarks = true;
  }

  /** A page or column break: a line break, but only between words. */
  addPageBreak(): void {
    this.pendingBreak = true;
  }

  /** Puts text in front of all that was added. */
  prefix(text: string): void {
    this.pieces.unshift({ encoding: null, capitals: false, text, looks: [], footnotes: [] });
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

  /** Looks of parts of the text and its footnotes; without bold and italic where `look` says them of the whole. */
  get marks(): readonly InlineMark[] {
    if (!this.hasMarks) return [];
    const { bold, italic } = this.look;
    const text = this.toString();
    const found = tidyMarks(text, marksOfPieces(this.pieces)).filter(
      ({ kind }) => !(kind === 'bold' && bold) && !(kind === 'italic' && italic),
    );
    return found;
  }

  private push(text: string, encoding: FontEncoding, capitals: boolean, given?: RunStyle): void {
    const last = this.pieces.at(-1);
    const before = last?.looks.at(-1)?.styles ?? [];
    const styles = given === undefined ? before : stylesOf(given);
    if (styles.length > 0) this.hasMarks = true;
    if (last?.encoding === encoding && last.capitals === capitals) {
      if (styles.join() !== before.join()) last.looks.push({ from: last.text.length, styles });
      last.text += text;
    } else {
      this.pieces.push({ encoding, capitals, text, looks: [{ from: 0, styles }], footnotes: [] });
    }
  }
}

function stylesOf(look: RunStyle): readonly InlineStyle[] {
  return [
    ...(look.bold ? (['bold'] as const) : []),
    ...(look.italic ? (['italic'] as const) : []),
    ...(look.underline === true ? (['underline'] as const) : []),
    ...(look.position === undefined ? [] : [look.position]),
  ];
}

/** Marks by their places in the shown text, which decoding and composing may have made shorter than the source's. */
function marksOfPieces(pieces: readonly Piece[]): readonly InlineMark[] {
  const marks: InlineMark[] = [];
  let start = 0;
  for (const piece of pieces) {
    const cuts = [
      ...new Set([
        0,
        ...piece.looks.map(({ from }) => from),
        ...piece.footnotes.map(({ at }) => at),
        piece.text.length,
      ]),
    ].sort((a, b) => a - b);
    const places = new Map<number, number>([[0, start]]);
    let place = start;
    cuts.slice(1).forEach((cut, index) => {
      place += shownLength(piece, cuts[index] ?? 0, cut);
      places.set(cut, place);
    });
    const at = (cut: number): number => places.get(cut) ?? place;
    piece.looks.forEach(({ from, styles }, index) => {
      const to = piece.looks[index + 1]?.from ?? piece.text.length;
      for (const kind of styles) marks.push({ kind, from: at(from), to: at(to) });
    });
    for (const note of piece.footnotes)
      marks.push({ kind: 'footnote', at: at(note.at), text: note.text });
    start = place;
  }
  return marks;
}

/** Units that a stretch adds to the shown text; a mark that composes with the letter before it adds none. */
function shownLength(piece: Piece, from: number, to: number): number {
  const shown = shownText({ ...piece, text: piece.text.slice(from, to) });
  return shown.normalize('NFC').replace(/^\p{M}+/u, '').length;
}

function shownText({ text, encoding, capitals }: Piece): string {
  const decoded = decodeRun(text, encoding);
  return capitals ? decoded.toLocaleUpperCase('vi') : decoded;
}
