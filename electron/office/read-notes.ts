import type {
  RawComment,
  RawNote,
  RawNoteCode,
  RawPlace,
  RawReply,
} from '../../shared/raw/raw-document';
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
  /** Answers to comments, which count as notes of their own. */
  private answers = 0;
  private isFull = false;

  get notes(): readonly RawNote[] {
    return this.collected;
  }

  add(code: RawNoteCode, position: ReadPosition, text: string): void {
    this.push({ code, ...position, text });
  }

  /** A comment with what was answered; one without a word, and an answer without one, say nothing. */
  addComment(position: ReadPosition, text: string, about: CommentDetails): void {
    const said = this.shortened(text, position);
    const replies = (about.replies ?? []).flatMap((reply): readonly RawReply[] => {
      const words = this.shortened(reply.text, position);
      return words === '' ? [] : [{ ...signatureOf(reply), text: words }];
    });
    if (said === '' && replies.length === 0) return;
    const left = Math.max(0, documentLimits.notes - this.size);
    const kept = replies.slice(0, left);
    const comment = { ...signatureOf(about), resolved: about.resolved === true, replies: kept };
    this.push({ code: 'comment', ...position, text: said, comment });
    this.answers += kept.length;
    if (kept.length < replies.length) this.noteOverflow(position.place);
  }

  private get size(): number {
    return this.collected.length + this.answers;
  }

  private push(note: RawNote): void {
    if (!this.isFull && this.size < documentLimits.notes) this.collected.push(note);
    else this.noteOverflow(note.place);
  }

  private noteOverflow(place: RawPlace): void {
    if (this.isFull) return;
    this.isFull = true;
    const text = 'Tệp có quá nhiều ghi chú; các ghi chú từ đây về sau không được liệt kê.';
    this.collected.push({ code: 'unreadable-part', place, text });
  }

  private shortened(text: string, position: ReadPosition): string {
    const words = text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
    if (words.length <= documentLimits.commentCharacters) return words;
    const limit = formatThousands(documentLimits.commentCharacters);
    const cut = `Ghi chú dài quá ${limit} ký tự nên chỉ giữ phần đầu.`;
    this.push({ code: 'unreadable-part', ...position, text: cut });
    return words.slice(0, documentLimits.commentCharacters);
  }
}

/** What a file says of a comment, as it says it. */
interface CommentDetails {
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly resolved?: boolean | undefined;
  readonly replies?: readonly (CommentDetails & { readonly text: string })[];
}

function signatureOf({ author, date }: CommentDetails): Pick<RawComment, 'author' | 'date'> {
  const name = (author ?? '').replace(/\s+/g, ' ').normalize('NFC').trim();
  return { author: name.slice(0, longestName), date: isoTime(date ?? '') };
}

const longestName = 200;

/** The text when it is an ISO date or time, shortened to seconds; null when it is none. */
function isoTime(text: string): string | null {
  const [, day, time = '', zone = ''] =
    /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d)?)?(?:[.,]\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(text.trim()) ??
    [];
  if (day === undefined) return null;
  const iso = time === '' ? day : `${day}${time}${zone}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

function formatThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '.');
}
