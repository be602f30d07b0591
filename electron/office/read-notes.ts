import type { RawNote, RawNoteCode, RawPlace } from '../../shared/raw/raw-document';
import { documentLimits } from './limits';

/** Where a reader is: a block, or a cell of a table block. */
export interface ReadPosition {
  readonly place: RawPlace;
  readonly row?: number;
  readonly column?: number;
}

/** Collects what cannot become a block. Bounded, because a hostile file could ask for millions of notes. */
export class NoteCollector {
  private readonly collected: RawNote[] = [];

  get notes(): readonly RawNote[] {
    return this.collected;
  }

  add(code: RawNoteCode, position: ReadPosition, text: string): void {
    if (this.collected.length < documentLimits.notes) {
      this.collected.push({ code, ...position, text });
    } else if (this.collected.length === documentLimits.notes) {
      const words = 'Tệp có quá nhiều ghi chú; các ghi chú từ đây về sau không được liệt kê.';
      this.collected.push({ code: 'unreadable-part', ...position, text: words });
    }
  }
}
