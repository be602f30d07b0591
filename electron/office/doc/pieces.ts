import { ReadProblem } from '../read-problem';
import { documentLimits } from '../limits';
import type { WordBinary } from './file-information';

/** A stretch of the text that lies in one place of the WordDocument stream. Positions count UTF-16 units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Byte offset of the first character. */
  readonly offset: number;
  /** 1 for Windows-1252 text, 2 for UTF-16. */
  readonly bytesPerCharacter: 1 | 2;
}

export interface PieceText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const prcMark = 0x01;
const pieceTableMark = 0x02;
const compressedBit = 0x40000000;

/** The whole text of the document, all parts one after the other, by its piece table ([MS-DOC] 2.4.1, 2.9.38). */
export function readPieces(word: WordBinary): PieceText {
  const { offset, length } = word.part('pieces');
  const clx = word.table.slice(offset, length);
  let at = 0;
  while (at < clx.length && clx.u8(at) === prcMark) at += 3 + clx.u16(at + 1);
  if (at >= clx.length || clx.u8(at) !== pieceTableMark)
    throw new ReadProblem('damaged', 'no Pcdt');
  const count = Math.floor((clx.u32(at + 1) - 4) / 12);
  const positions = at + 5;
  const descriptors = positions + (count + 1) * 4;
  const pieces: Piece[] = [];
  const texts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = clx.u32(positions + index * 4);
    const end = clx.u32(positions + (index + 1) * 4);
    if (end < start || end > documentLimits.characters)
      throw new ReadProblem('damaged', 'piece order');
    const location = clx.u32(descriptors + index * 8 + 2);
    const piece = pieceAt(location, start, end);
    pieces.push(piece);
    texts.push(textOfPiece(word, piece));
  }
  return { text: texts.join(''), pieces };
}

function pieceAt(location: number, start: number, end: number): Piece {
  const compressed = (location & compressedBit) !== 0;
  const offset = location & 0x3fffffff;
  return compressed
    ? { start, end, offset: offset / 2, bytesPerCharacter: 1 }
    : { start, end, offset, bytesPerCharacter: 2 };
}

function textOfPiece(word: WordBinary, piece: Piece): string {
  const length = piece.end - piece.start;
  if (piece.bytesPerCharacter === 2) return word.main.utf16(piece.offset, length);
  const bytes = word.main.slice(piece.offset, length).bytes;
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Finds pieces by position quickly for a caller that moves forward through the text. */
export class PieceCursor {
  private index = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  /** The piece that holds character `position`, or null past the end. */
  pieceAt(position: number): Piece | null {
    if (position < (this.pieces[this.index]?.start ?? 0)) this.index = 0;
    while (this.index < this.pieces.length) {
      const piece = this.pieces[this.index];
      if (piece !== undefined && position >= piece.start && position < piece.end) return piece;
      this.index += 1;
    }
    return null;
  }

  /** Byte offset of a character in the WordDocument stream, or null past the end. */
  offsetOf(position: number): number | null {
    const piece = this.pieceAt(position);
    if (piece === null) return null;
    return piece.offset + (position - piece.start) * piece.bytesPerCharacter;
  }
}
