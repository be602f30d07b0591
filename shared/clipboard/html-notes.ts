import { CellText } from './cell-text';
import type { HtmlAttributes, HtmlToken } from './html-tokens';

/**
 * Footnotes and endnotes in HTML. Word marks the sign with a style and ends the document with the notes; LibreOffice does
 * the same with classes. A note repeats its sign in front of its words.
 *
 *   <a style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a> … <div style='mso-element:footnote' id=ftn1>
 *   <a class="sdfootnoteanc" href="#sdfootnote1sym">1</a> … <div id="sdfootnote1">
 */

/** What has a sign in the text and its words at the end: only then is there something to bring together. */
const anyNote = /mso-(?:foot|end)note-id|sd(?:foot|end)notesym/i;

export interface TextWithNotes {
  /** The text without the notes at its end; in place of a sign stands the id of its note. */
  readonly tokens: Iterable<HtmlToken | NoteToken>;
  /** What each note says, by its id; "\n" divides its paragraphs. */
  readonly notes: ReadonlyMap<string, string>;
}

export interface NoteToken {
  readonly kind: 'note';
  readonly id: string;
}

/** Takes signs and notes out of a text. */
export function separateNotes(html: string, tokens: Iterable<HtmlToken>): TextWithNotes {
  if (!anyNote.test(html)) return { tokens, notes: new Map() };
  const reader = new NoteReader();
  for (const token of tokens) reader.take(token);
  return reader.result();
}

/**
 * The same tokens with each note in brackets behind the words that refer to it: a cell is text only, and what a note says
 * must not become a row of its own.
 */
export function* withNotesInPlace({ tokens, notes }: TextWithNotes): Generator<HtmlToken> {
  for (const token of tokens) {
    if (token.kind !== 'note') yield token;
    else {
      const words = notes.get(token.id)?.replaceAll('\n', ' ') ?? '';
      if (words !== '') yield { kind: 'text', text: ` (${words})` };
    }
  }
}

class NoteReader {
  private readonly text: (HtmlToken | NoteToken)[] = [];
  private readonly notes = new Map<string, CellText>();
  private note: { readonly text: CellText; depth: number } | null = null;
  private inSign = false;

  take(token: HtmlToken): void {
    if (this.inSign && !endsSign(token)) return;
    const endsHere = this.inSign && token.kind === 'close' && token.name === 'a';
    this.inSign = false;
    if (endsHere || this.startsSign(token)) return;
    if (this.note !== null) this.takeIntoNote(this.note, token);
    else if (!this.startsNote(token)) this.text.push(token);
  }

  result(): TextWithNotes {
    const notes = [...this.notes].map(([id, text]) => [id, text.result()] as const);
    return { tokens: this.text, notes: new Map(notes) };
  }

  private startsSign(token: HtmlToken): boolean {
    const id = token.kind === 'open' ? noteSignId(token.name, token.attributes) : null;
    if (id === null) return false;
    this.inSign = true;
    if (this.note === null) this.text.push({ kind: 'note', id });
    return true;
  }

  private startsNote(token: HtmlToken): boolean {
    const id = token.kind === 'open' ? noteBlockId(token.name, token.attributes) : null;
    if (id === null) return false;
    this.note = { text: new CellText(false), depth: 1 };
    this.notes.set(id, this.note.text);
    return true;
  }

  private takeIntoNote(note: { readonly text: CellText; depth: number }, token: HtmlToken): void {
    if (token.kind === 'text') note.text.add(token.text);
    else {
      if (token.kind === 'open') note.text.open(token.name, token.attributes);
      else note.text.close(token.name);
      if (token.name === 'div') note.depth += token.kind === 'open' ? 1 : -1;
      if (note.depth === 0) this.note = null;
    }
  }
}

/** Its end tag ends a sign; one that is never closed ends with its paragraph or cell. */
function endsSign(token: HtmlToken): boolean {
  if (token.kind === 'text') return false;
  return token.name === 'a' ? token.kind === 'close' : blocks.has(token.name);
}

const blocks = new Set(['p', 'div', 'td', 'th', 'tr', 'table', 'li']);

/** The id of the note whose sign this element is, in the text or in front of the note itself; null for other elements. */
function noteSignId(name: string, attributes: HtmlAttributes): string | null {
  if (name !== 'a') return null;
  const word = /mso-(?:foot|end)note-id:\s*(\w+)/i.exec(attributes.get('style') ?? '')?.[1];
  if (word !== undefined) return word;
  if (!/^sd(?:foot|end)note(?:anc|sym)$/.test(attributes.get('class') ?? '')) return null;
  return /^#(sd(?:foot|end)note\d+)(?:anc|sym)$/.exec(attributes.get('href') ?? '')?.[1] ?? null;
}

/** The id of the note that this element holds; null for other elements. */
function noteBlockId(name: string, attributes: HtmlAttributes): string | null {
  if (name !== 'div') return null;
  const id = attributes.get('id') ?? null;
  const isWord = /mso-element:\s*(?:foot|end)note\s*(?:;|$)/i.test(attributes.get('style') ?? '');
  return isWord || (id !== null && /^sd(?:foot|end)note\d+$/.test(id)) ? id : null;
}
