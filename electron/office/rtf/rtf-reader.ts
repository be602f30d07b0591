import { TextDecoder } from 'node:util';
import type { RawBlock, RawDocument } from '../../../shared/raw/raw-document';
import { ReadProblem } from '../read-problem';
import { RtfBlocks } from './rtf-blocks';
import { destinationOf } from './rtf-destinations';
import { encodingOfCodePage, RtfFontTable } from './rtf-fonts';
import { applyFormatting, firstState, type RtfState } from './rtf-state';
import type { RtfToken } from './rtf-tokens';

const deepestGroup = 1_000;

/** Words that stand for one character. */
const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
]);

/** Follows the tokens: group states, destinations, code pages. What is text goes to RtfBlocks. */
export class RtfReader {
  private readonly stack: RtfState[] = [];
  private state = firstState();
  private readonly fonts = new RtfFontTable();
  private readonly blocks = new RtfBlocks();
  private documentEncoding = 'windows-1252';
  private readonly decoders = new Map<string, TextDecoder>();
  /** Bytes of one code page that have not been decoded yet: a letter may take more than one. */
  private pending: number[] = [];
  private skip = 0;
  /** The next word says what the group is. */
  private atGroupStart = false;
  private starred = false;
  private producer = '';

  constructor(private readonly bytes: Uint8Array) {}

  token(token: RtfToken): void {
    switch (token.kind) {
      case 'open':
        this.openGroup();
        break;
      case 'close':
        this.closeGroup();
        break;
      case 'word':
        this.word(token.word, token.parameter);
        break;
      case 'byte':
        this.byte(token.code);
        break;
      case 'bytes':
        for (let at = token.start; at < token.end; at++) this.byte(this.bytes[at] ?? 0);
    }
  }

  finish(): RawDocument {
    this.flush();
    const blocks: readonly RawBlock[] = this.blocks.finish();
    const producer = this.producer.replace(/;$/, '').trim();
    return {
      format: 'rtf',
      ...(producer !== '' && { producer }),
      blocks,
      notes: this.blocks.notes,
    };
  }

  private openGroup(): void {
    this.flush();
    if (this.stack.length >= deepestGroup) throw new ReadProblem('too-deep', 'groups');
    this.stack.push({ ...this.state });
    this.atGroupStart = true;
    this.starred = false;
    this.skip = 0;
  }

  private closeGroup(): void {
    this.flush();
    const outer = this.stack.pop();
    const { destination } = this.state;
    if (outer !== undefined) {
      if (destination !== outer.destination) this.endDestination(destination, outer);
      this.state = outer;
    }
    this.atGroupStart = false;
    this.skip = 0;
  }

  private endDestination(destination: RtfState['destination'], outer: RtfState): void {
    if (destination.kind === 'label') this.blocks.endLabel();
    else if (destination.kind === 'aside') this.blocks.endAside(outer);
  }

  private word(word: string, parameter: number | undefined): void {
    if (word === '*') {
      this.starred = true;
      return;
    }
    const isFirst = this.atGroupStart;
    this.atGroupStart = false;
    if (isFirst && this.startsDestination(word)) return;
    if (word === 'u') this.unicode(parameter ?? 0);
    else if (this.state.destination.kind === 'fonts') this.fontWord(word, parameter);
    else if (this.state.destination.kind !== 'skip') this.textWord(word, parameter);
  }

  /** Whether the word makes its group a destination; unknown starred ones are to be left out (RTF 1.9.1). */
  private startsDestination(word: string): boolean {
    const destination =
      destinationOf(word) ?? (this.starred ? ({ kind: 'skip' } as const) : undefined);
    if (destination === undefined) return false;
    const outer = this.state.destination;
    if (outer.kind === 'skip') return true;
    if (word === 'pict') this.blocks.note('image', '');
    if (destination.kind === 'text') return true;
    this.flush();
    this.state.destination = destination;
    if (destination.kind === 'label') this.blocks.startLabel();
    else if (destination.kind === 'aside')
      this.blocks.startAside(destination.code, destination.part);
    return true;
  }

  private fontWord(word: string, parameter: number | undefined): void {
    this.flush();
    this.fonts.word(word, parameter);
  }

  private textWord(word: string, parameter: number | undefined): void {
    const character = characters.get(word);
    if (character !== undefined) {
      this.flush();
      this.blocks.addPlain(character);
      return;
    }
    this.flush();
    // The optional hyphen has the code of TCVN3's «ư»; the font tells which of the two it is.
    if (word === '-') this.addText('\u00ad');
    else if (word === 'ansicpg') this.documentEncoding = encodingOfCodePage(parameter ?? 1252);
    else if (!applyFormatting(this.state, word, parameter)) {
      this.blocks.word(word, parameter, this.state);
    }
  }

  private unicode(parameter: number): void {
    this.flush();
    // Parameters are signed 16-bit numbers.
    this.addText(String.fromCharCode(parameter < 0 ? parameter + 0x10000 : parameter));
    this.skip = this.state.unicodeSkip;
  }

  private byte(code: number): void {
    this.atGroupStart = false;
    if (this.skip > 0) this.skip -= 1;
    else if (this.state.destination.kind !== 'skip') this.pending.push(code);
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    const font = this.font();
    const encoding = font?.codePage ?? this.documentEncoding;
    // Legacy fonts are single-byte fonts of western Windows, whatever code page surrounds them.
    const isLegacy = font?.encoding !== undefined && font.encoding !== null;
    this.addText(this.decoder(isLegacy ? 'windows-1252' : encoding).decode(bytes));
  }

  private addText(text: string): void {
    const { destination } = this.state;
    if (destination.kind === 'fonts') this.fonts.text(text);
    else if (destination.kind === 'producer') this.producer += text;
    else if (destination.kind === 'comment') this.blocks.addCommentFact(destination.fact, text);
    else if (destination.kind !== 'skip') {
      this.blocks.addText(text, this.font()?.encoding ?? null, this.state);
    }
  }

  private font(): ReturnType<RtfFontTable['font']> {
    return this.state.font === undefined ? undefined : this.fonts.font(this.state.font);
  }

  private decoder(encoding: string): TextDecoder {
    const known = this.decoders.get(encoding);
    if (known !== undefined) return known;
    const decoder = new TextDecoder(encoding);
    this.decoders.set(encoding, decoder);
    return decoder;
  }
}
