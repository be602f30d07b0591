import { encodingOfFont } from '../legacy-text';
import { isSymbolFont, symbolCharacter } from '../docx/symbols';
import type { NoteCollector, ReadPosition } from '../read-notes';
import type { TextBuilder } from '../text-builder';
import { noteSign } from './footnotes';
import type { CharacterLook } from './looks';
import type { BinaryRun } from './paragraphs';

/** The characters with a meaning of their own ([MS-DOC] 2.9.1 and Word's own text). */
const fieldBegin = '\x13';
const fieldSeparator = '\x14';
const fieldEnd = '\x15';

/**
 * Puts together what a reader of the printed page sees of a run: field results without their codes, no text that was
 * deleted while changes were tracked, symbols as Unicode. A field may go on over paragraphs, so one instance serves
 * a whole part of the document in order.
 */
export class VisibleText {
  /** Open fields, innermost last: true while inside the instruction, which is not shown. */
  private readonly fields: boolean[] = [];

  constructor(
    private readonly fontNames: readonly string[],
    private readonly notes: NoteCollector,
    /** Words of footnotes by the positions of their signs; those that found their place are taken out. */
    private readonly footnotes: Map<number, string> = new Map(),
  ) {}

  append(builder: TextBuilder, run: BinaryRun, position: ReadPosition): void {
    if (run.look.deleted) {
      const text = this.shown(run.text);
      if (text.trim() !== '') this.notes.add('tracked-deletion', position, text);
      return;
    }
    if (run.look.symbol !== null) {
      this.appendSymbol(builder, run.look.symbol);
      return;
    }
    let at = run.start;
    for (const part of run.text.split(/([\x00-\x1f])/)) {
      if (part === noteSign && run.look.special) this.appendNote(builder, at, position);
      else if (part.length === 1 && part < ' ')
        this.appendControl(builder, part, run.look, position);
      else if (!this.inInstruction) this.appendPlain(builder, part, run.look);
      at += part.length;
    }
    if (run.look.inserted && run.text.trim() !== '') {
      this.notes.add('tracked-insertion', position, this.shown(run.text));
    }
  }

  /** A footnote of a paragraph of the body belongs to its text; in a cell it can only be noted. */
  private appendNote(builder: TextBuilder, at: number, position: ReadPosition): void {
    const text = this.footnotes.get(at);
    if (text === undefined || this.inInstruction) return;
    this.footnotes.delete(at);
    if (position.row === undefined) builder.addFootnote(text);
    else this.notes.add('footnote', position, text);
  }

  private get inInstruction(): boolean {
    return this.fields.includes(true);
  }

  private appendPlain(builder: TextBuilder, text: string, look: CharacterLook): void {
    const font = this.fontNames[look.font];
    if (!isSymbolFont(font)) {
      builder.add(text, encodingOfFont(font), look);
      return;
    }
    for (const character of text) {
      const code = character.charCodeAt(0);
      builder.add(symbolCharacter(font, code) ?? character, null, look);
    }
  }

  private appendSymbol(builder: TextBuilder, symbol: { font: number; code: number }): void {
    if (this.inInstruction) return;
    builder.addPlain(symbolCharacter(this.fontNames[symbol.font], symbol.code) ?? '•');
  }

  private appendControl(
    builder: TextBuilder,
    character: string,
    look: CharacterLook,
    position: ReadPosition,
  ): void {
    if (character === fieldBegin) this.fields.push(true);
    else if (character === fieldSeparator && this.fields.length > 0)
      this.fields[this.fields.length - 1] = false;
    else if (character === fieldEnd) this.fields.pop();
    else if (this.inInstruction) return;
    else if (character === '\x0b') builder.addPlain('\n');
    else if (character === '\t') builder.addPlain('\t');
    else if (character === '\x0e') builder.addPageBreak();
    else if (character === '\x1e') builder.addPlain('-');
    // The optional hyphen, U+00AD, has the code of TCVN3's «ư»; the font tells which of the two it is.
    else if (character === '\x1f') this.appendPlain(builder, '\u00ad', look);
    else if ((character === '\x01' || character === '\x08') && look.special) {
      this.notes.add('image', position, '');
    }
  }

  private shown(text: string): string {
    return text.replace(/[\x00-\x08\x0e-\x1f]/g, '');
  }
}
