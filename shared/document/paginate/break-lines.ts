import { piecesOf } from './break-opportunities';
import type { FontMeasure } from './font-measure';
import type { Fragment, Line, LineRoom, Span } from './inline';

/** Word's and LibreOffice's default distance between tab stops, 1.27 cm (w:defaultTabStop 720). */
const tabStopPt = 36;
/** For the rounding of sums only: a word that is wider by a hair does not fit. */
const tolerancePt = 0.001;

/**
 * Breaks the text of a paragraph into lines as Word and LibreOffice do: as many words as fit, blanks hang over the edge, a
 * word wider than the line is cut between letters. At least one line, also for no text.
 */
export function breakLines(
  spans: readonly Span[],
  room: LineRoom,
  measure: FontMeasure,
): readonly Line[] {
  const breaker = new LineBreaker(room, measure);
  for (const piece of piecesWithSpans(spans)) breaker.add(piece);
  return breaker.finish();
}

interface Part {
  readonly span: Span;
  readonly text: string;
}

/** Pieces of the whole text, each as the parts of the spans it lies in. */
function* piecesWithSpans(spans: readonly Span[]): Generator<readonly Part[]> {
  const [only] = spans;
  if (spans.length === 1 && only !== undefined) {
    for (const text of piecesOf(only.text)) yield [{ span: only, text }];
    return;
  }
  let at = 0;
  let used = 0;
  for (const piece of piecesOf(spans.map((span) => span.text).join(''))) {
    const parts: Part[] = [];
    for (let left = piece.length; left > 0;) {
      const span = spans[at];
      if (span === undefined) break;
      const text = span.text.slice(used, used + left);
      if (text !== '') parts.push({ span, text });
      used += text.length;
      left -= text.length;
      if (used >= span.text.length) {
        at++;
        used = 0;
      }
    }
    yield parts;
  }
}

class LineBreaker {
  private readonly lines: Line[] = [];
  private fragments: Fragment[] = [];
  /** Right end of what stands in the line, blanks included. */
  private x: number;
  private visibleEnd: number;

  constructor(
    private readonly room: LineRoom,
    private readonly measure: FontMeasure,
  ) {
    this.x = room.firstStart;
    this.visibleEnd = room.firstStart;
  }

  add(piece: readonly Part[]): void {
    const text = piece.map((part) => part.text).join('');
    if (text === '\n') this.endLine('break');
    else if (text === '\t') this.x = this.nextTabStop();
    else this.addWord(piece, text);
  }

  finish(): readonly Line[] {
    this.endLine('paragraph');
    return this.lines;
  }

  private addWord(piece: readonly Part[], text: string): void {
    if (this.fits(piece, text)) {
      this.appendAll(piece);
      return;
    }
    const tail = this.endsAtSlash(piece, text) ? this.takeBackToBlank() : [];
    if (tail === null) {
      this.addCut(piece);
      return;
    }
    if (this.x > this.lineStart) this.endLine('wrapped');
    this.appendAll(tail);
    if (this.fits(piece, text)) this.appendAll(piece);
    else this.addCut(piece);
  }

  /**
   * LibreOffice takes the place behind a slash for the line's end and then goes back to the blank before it, so that paths
   * and symbols such as 55-NQ/TU stay whole; where the line has no blank, it cuts between letters.
   */
  private endsAtSlash(piece: readonly Part[], text: string): boolean {
    for (const { index } of text.matchAll(/\/(?=\p{L})/gu)) {
      if (this.fits(trimParts(piece, index + 1), text.slice(0, index + 1))) return true;
    }
    return false;
  }

  /** Takes what stands behind the last blank out of the line; null where the line has no blank inside. */
  private takeBackToBlank(): readonly Part[] | null {
    const at = this.fragments.findLastIndex((fragment) => fragment.text.includes(' '));
    const last = this.fragments[at];
    if (last === undefined) return null;
    const cut = last.text.lastIndexOf(' ') + 1;
    const tail = [{ span: last.span, text: last.text.slice(cut) }, ...this.fragments.slice(at + 1)];
    const text = last.text.slice(0, cut);
    const width = this.measure.width(text, last.span.look);
    this.fragments = [...this.fragments.slice(0, at), { ...last, text, width }];
    this.visibleEnd = last.x + this.measure.width(text.trimEnd(), last.span.look);
    return tail.filter((part) => part.text !== '');
  }

  private fits(piece: readonly Part[], text: string): boolean {
    const parts = trimParts(piece, text.trimEnd().length);
    return this.x + this.widthOf(parts) + this.leanOf(parts) <= this.room.end + tolerancePt;
  }

  private appendAll(parts: readonly Part[]): void {
    for (const part of parts) this.append(part.span, part.text);
  }

  /** A piece that no line can hold: letter by letter. */
  private addCut(piece: readonly Part[]): void {
    for (const { span, text } of piece) {
      for (const letter of text) this.addWhole(span, letter);
    }
  }

  private addWhole(span: Span, text: string): void {
    const width = this.measure.width(text.trimEnd(), span.look);
    if (this.x + width > this.room.end + tolerancePt && this.x > this.lineStart) {
      this.endLine('wrapped');
    }
    this.append(span, text);
  }

  private append(span: Span, text: string): void {
    const width = this.measure.width(text, span.look);
    const visible = text.trimEnd();
    if (visible !== '' || span.footnote !== undefined) {
      this.visibleEnd =
        this.x + (visible === text ? width : this.measure.width(visible, span.look));
    }
    const last = this.fragments.at(-1);
    if (last?.span === span && Math.abs(last.x + last.width - this.x) < 1e-6) {
      const joined = { ...last, text: last.text + text, width: last.width + width };
      this.fragments[this.fragments.length - 1] = joined;
    } else {
      this.fragments.push({ span, text, width, x: this.x });
    }
    this.x += width;
  }

  private endLine(end: Line['end']): void {
    const fragments = this.visibleFragments();
    this.lines.push({
      fragments,
      width: this.visibleEnd - this.lineStart,
      stretchable: stretchableBlanks(fragments),
      blankAfter: end === 'wrapped' && this.fragments.at(-1)?.text.endsWith(' ') === true,
      end,
    });
    this.fragments = [];
    this.x = this.room.start;
    this.visibleEnd = this.x;
  }

  /** Without the blanks at the end, which hang over the edge. */
  private visibleFragments(): readonly Fragment[] {
    const kept = [...this.fragments];
    for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
      const text = last.text.trimEnd();
      if (text === '' && last.span.footnote === undefined) continue;
      const width = text === last.text ? last.width : this.measure.width(text, last.span.look);
      return [...kept, { ...last, text, width }];
    }
    return kept;
  }

  private nextTabStop(): number {
    return Math.floor(this.x / tabStopPt + 1 + 1e-6) * tabStopPt;
  }

  private get lineStart(): number {
    return this.lines.length === 0 ? this.room.firstStart : this.room.start;
  }

  /** Slanted letters lean over what comes after: LibreOffice keeps a twelfth of the line's height free for that. */
  private leanOf(parts: readonly Part[]): number {
    const last = parts.findLast(({ text }) => text !== '');
    if (last?.span.look.italic !== true) return 0;
    return Math.floor((this.measure.pitch(last.span.look.sizePt) * 20) / 12) / 20;
  }

  private widthOf(parts: readonly Part[]): number {
    return parts.reduce((sum, part) => sum + this.measure.width(part.text, part.span.look), 0);
  }
}

function trimParts(parts: readonly Part[], length: number): readonly Part[] {
  let left = length;
  return parts.map((part) => {
    const text = part.text.slice(0, Math.max(0, left));
    left -= part.text.length;
    return { ...part, text };
  });
}

/** Blanks behind the last tab: only those of one stretch without gaps can share out room. */
function stretchableBlanks(fragments: readonly Fragment[]): number {
  let blanks = 0;
  let end: number | undefined;
  for (const fragment of fragments) {
    if (end !== undefined && Math.abs(fragment.x - end) > 1e-6) blanks = 0;
    for (const character of fragment.text) if (character === ' ') blanks++;
    end = fragment.x + fragment.width;
  }
  return blanks;
}
