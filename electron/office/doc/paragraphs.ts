import { ReadProblem } from '../read-problem';
import type { ByteView } from './byte-view';
import type { WordBinary } from './file-information';
import { FormattedPages } from './formatted-pages';
import {
  withCharacterModifiers,
  withParagraphModifiers,
  type CharacterLook,
  type ParagraphLook,
} from './looks';
import { PieceCursor, readPieces, type PieceText } from './pieces';
import { modifiersOf } from './property-modifiers';
import { StyleSheet, type Style } from './style-sheet';

/** A paragraph, cell end or row end of the text, with its mark still in its runs. */
export interface BinaryParagraph {
  readonly start: number;
  readonly end: number;
  /** The character that ends it: paragraph mark, cell mark, page or section break. */
  readonly mark: string;
  readonly look: ParagraphLook;
  /** All modifiers of its mark, for the definition of a table row. */
  readonly properties: ByteView | null;
  readonly runs: readonly BinaryRun[];
}

export interface BinaryRun {
  /** Position of its first character in the whole text. */
  readonly start: number;
  readonly text: string;
  readonly look: CharacterLook;
}

export const cellMark = '\x07';
const marks = /[\r\x07\x0c]/g;
const hugeProperties: readonly number[] = [0x646b, 0x6646];

/** Walks the paragraphs of a document and looks up what their marks and characters say. */
export class ParagraphReader {
  private readonly content: PieceText;
  private readonly cursor: PieceCursor;
  private readonly paragraphPages: FormattedPages;
  private readonly characterPages: FormattedPages;
  private readonly styles: StyleSheet;

  constructor(private readonly word: WordBinary) {
    this.content = readPieces(word);
    this.cursor = new PieceCursor(this.content.pieces);
    this.paragraphPages = new FormattedPages(word, word.part('paragraphPages'), 'paragraph');
    this.characterPages = new FormattedPages(word, word.part('characterPages'), 'character');
    this.styles = new StyleSheet(word);
  }

  /** The paragraphs between two character positions, in order. */
  *between(start: number, end: number): Generator<BinaryParagraph> {
    const { text } = this.content;
    let from = start;
    while (from < Math.min(end, text.length)) {
      marks.lastIndex = from;
      const found = marks.exec(text)?.index ?? end - 1;
      const to = Math.min(found + 1, end);
      yield this.paragraph(from, to);
      from = to;
    }
  }

  /** Plain text of a stretch, for the parts of the document that are only listed. */
  textBetween(start: number, end: number): string {
    return this.content.text.slice(start, end);
  }

  private paragraph(start: number, end: number): BinaryParagraph {
    const offset = this.cursor.offsetOf(end - 1);
    const run = offset === null ? null : this.paragraphPages.runAt(offset);
    const list = run?.properties ?? null;
    const style = this.styles.style(list !== null && list.length >= 2 ? list.u16(0) : 0);
    const properties =
      list !== null && list.length > 2 ? this.whole(list.slice(2, list.length - 2)) : null;
    return {
      start,
      end,
      mark: this.content.text.charAt(end - 1),
      look:
        properties === null ? style.paragraph : withParagraphModifiers(style.paragraph, properties),
      properties,
      runs: this.runs(start, end - 1, style),
    };
  }

  /** A list that is too long for a page lies in the Data stream ([MS-DOC] sprmPHugePapx). */
  private whole(list: ByteView): ByteView {
    const huge = modifiersOf(list).find(({ code }) => hugeProperties.includes(code));
    if (huge === undefined) return list;
    const { data } = this.word;
    if (data === null) throw new ReadProblem('damaged', 'no Data stream');
    const at = huge.operand.u32(0);
    return data.slice(at + 2, data.u16(at));
  }

  private runs(start: number, end: number, style: Style): readonly BinaryRun[] {
    const runs: BinaryRun[] = [];
    let from = start;
    while (from < end) {
      const piece = this.cursor.pieceAt(from);
      if (piece === null) break;
      const offset = piece.offset + (from - piece.start) * piece.bytesPerCharacter;
      const formatted = this.characterPages.runAt(offset);
      const bytes = (formatted?.endOffset ?? Number.MAX_SAFE_INTEGER) - offset;
      const length = Math.max(1, Math.floor(bytes / piece.bytesPerCharacter));
      const to = Math.min(end, piece.end, from + length);
      runs.push({
        start: from,
        text: this.content.text.slice(from, to),
        look:
          formatted?.properties == null
            ? style.characters
            : withCharacterModifiers(style.characters, formatted.properties),
      });
      from = to;
    }
    return runs;
  }
}
