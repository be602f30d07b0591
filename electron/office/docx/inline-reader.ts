import type { RawNoteCode } from '../../../shared/raw/raw-document';
import { encodingOfFont } from '../legacy-text';
import type { ReadPosition } from '../read-notes';
import { TextBuilder, type RunStyle } from '../text-builder';
import { childElements, childNamed, ownText, type XmlElement } from '../xml/xml-element';
import { readDrawing } from './drawing-reader';
import { isPageNumberInstruction } from './fields';
import { readRunLook, type RunLook } from './look';
import { footnoteText, readReference } from './reference-reader';
import type { Story } from './story';
import { isSymbolCode, symbolCharacter } from './symbols';
import { onOffOf } from './wordprocessing';

/** Not content, wherever they stand. */
const skipped = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:customXmlPr',
  'w:smartTagPr',
]);

/**
 * Reads the inline content of one paragraph (ECMA-376 part 1, 17.3) into text. Tracked changes are read as accepted.
 * What is not printed text becomes a note at the position of the paragraph.
 */
export class InlineReader {
  /** Where text goes: the paragraph, and on the way the notes that quote it. */
  private targets: readonly TextBuilder[];
  private readonly hiddenText = new TextBuilder();
  private runLook: RunLook = {};
  private runStyle: RunStyle = runStyleOf({});

  constructor(
    private readonly story: Story,
    private readonly position: ReadPosition,
    private readonly paragraphStyleId: string | undefined,
    private readonly text: TextBuilder,
  ) {
    this.targets = [text];
  }

  /** Reads the content of a paragraph element. */
  read(paragraph: XmlElement): void {
    this.readChildren(paragraph);
    this.addNote('hidden-text', this.hiddenText.toString());
  }

  private readChildren(element: XmlElement): void {
    for (const child of childElements(element)) this.readInline(child);
  }

  private readInline(element: XmlElement): void {
    switch (element.name) {
      case 'w:r':
        this.readRun(element);
        break;
      case 'w:ins':
      case 'w:moveTo':
        this.readQuoted(element, 'tracked-insertion', this.targets);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.readQuoted(element, 'tracked-deletion', []);
        break;
      case 'w:fldSimple':
        this.readSimpleField(element);
        break;
      case 'm:t':
        this.addText(ownText(element));
        break;
      case 'w:commentRangeStart':
        this.story.parts.comments.startAt(element, this.position);
        break;
      default:
        // Hyperlinks, content controls, smart tags, custom XML, and what we do not know: their runs are content.
        if (!skipped.has(element.name)) this.readChildren(element);
    }
  }

  /** Reads content that a note quotes; it also goes to `targets`. */
  private readQuoted(
    element: XmlElement,
    code: RawNoteCode,
    targets: readonly TextBuilder[],
  ): void {
    const quote = new TextBuilder();
    const outer = this.targets;
    this.targets = [...targets, quote];
    this.readChildren(element);
    this.targets = outer;
    this.addNote(code, quote.toString());
  }

  private readSimpleField(element: XmlElement): void {
    const instruction = element.attributes['w:instr'] ?? '';
    if (this.story.kind === 'margin' && isPageNumberInstruction(instruction)) return;
    this.readChildren(element);
  }

  private readRun(run: XmlElement): void {
    const direct = readRunLook(childNamed(run, 'w:rPr'));
    const outer = this.targets;
    this.runLook = this.story.parts.styles.runLook(this.paragraphStyleId, direct);
    this.runStyle = runStyleOf(this.runLook);
    if (this.runLook.hidden === true) this.targets = [this.hiddenText];
    for (const child of childElements(run)) this.readRunContent(child);
    this.targets = outer;
  }

  private readRunContent(element: XmlElement): void {
    switch (element.name) {
      case 'w:t':
      case 'w:delText':
        this.addText(ownText(element));
        break;
      case 'w:tab':
      case 'w:ptab':
        this.addPlain('\t');
        break;
      case 'w:br':
        this.addBreak(element.attributes['w:type']);
        break;
      case 'w:cr':
        this.addPlain('\n');
        break;
      case 'w:noBreakHyphen':
        this.addPlain('\u2011');
        break;
      case 'w:softHyphen':
        // The code of TCVN3's «ư», for which editors write this element: the font tells which of the two it is.
        this.addText('\u00ad');
        break;
      case 'w:sym':
        this.addSymbol(element.attributes['w:font'], element.attributes['w:char']);
        break;
      case 'w:fldChar':
        this.story.fields.fieldCharacter(element.attributes['w:fldCharType']);
        break;
      case 'w:instrText':
        this.story.fields.addInstruction(ownText(element));
        break;
      case 'w:ruby':
        this.readChildren(childNamed(element, 'w:rubyBase') ?? element);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'w:contentPart':
        readDrawing(element, this.story.parts, this.position);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.readFootnote(element);
        break;
      case 'w:commentReference':
        this.story.parts.comments.referAt(element, this.position);
        break;
      default:
        return undefined;
    }
  }

  /** A footnote of a paragraph of the body belongs to its text; anywhere else it can only be noted. */
  private readFootnote(reference: XmlElement): void {
    const { kind, parts } = this.story;
    const belongs =
      kind === 'body' && this.position.row === undefined && this.targets.includes(this.text);
    if (!belongs) readReference(reference, parts, this.position);
    else if (this.isPrinted) {
      const text = footnoteText(reference, parts, this.position);
      if (text !== '') this.text.addFootnote(text);
    }
  }

  /** Whether text at this point is printed, as far as fields decide. */
  private get isPrinted(): boolean {
    const { fields, kind } = this.story;
    return fields.isVisible && !(kind === 'margin' && fields.isPageNumber);
  }

  private addText(raw: string): void {
    if (!this.isPrinted) return;
    const { font } = this.runLook;
    const encoding = encodingOfFont(font);
    // Line ends in the XML are the producer's layout, not line breaks of the text.
    const line = raw.replace(/[\t\r\n]+/g, ' ');
    const text = encoding === null ? this.withSymbols(line) : line;
    for (const target of this.targets) target.add(text, encoding, this.runStyle);
  }

  private addPlain(text: string): void {
    if (this.isPrinted) for (const target of this.targets) target.addPlain(text);
  }

  private addBreak(type: string | undefined): void {
    if (type !== 'page' && type !== 'column') {
      this.addPlain('\n');
      return;
    }
    if (this.isPrinted) for (const target of this.targets) target.addPageBreak();
  }

  private addSymbol(font: string | undefined, hexadecimal: string | undefined): void {
    const code = Number.parseInt(hexadecimal ?? '', 16);
    if (Number.isNaN(code)) return;
    this.addPlain(this.symbol(font, code));
  }

  /** Glyphs of symbol fonts typed as ordinary text. */
  private withSymbols(text: string): string {
    return text.replace(/[\uf020-\uf0ff]/g, (character) =>
      this.symbol(this.runLook.font, character.charCodeAt(0)),
    );
  }

  private symbol(font: string | undefined, code: number): string {
    const known = symbolCharacter(font, code);
    if (known !== undefined) return known;
    if (code < 0xe000 || code > 0xf8ff) return String.fromCodePoint(code & 0xffff);
    const place = isSymbolCode(code) ? code & 0xff : code;
    this.addNote('unknown-symbol', `${font ?? ''} ${place.toString(16).toUpperCase()}`.trim());
    return '\ufffd';
  }

  private addNote(code: RawNoteCode, text: string): void {
    if (text.trim() !== '') this.story.parts.notes.add(code, this.position, text);
  }
}

function runStyleOf({ bold, italic, capitals, underline, position }: RunLook): RunStyle {
  return {
    bold: bold === true,
    italic: italic === true,
    capitals: capitals === true,
    underline: underline === true,
    ...(position === 'superscript' || position === 'subscript' ? { position } : {}),
  };
}

/** Whether the paragraph mark has been deleted: its text then runs on into the next paragraph (17.13.5.15). */
export function isMarkDeleted(properties: XmlElement | undefined): boolean {
  const mark = childNamed(properties, 'w:rPr');
  return childNamed(mark, 'w:del') !== undefined || childNamed(mark, 'w:moveFrom') !== undefined;
}

/** Whether the paragraph mark itself is hidden, so that an otherwise empty paragraph takes no line. */
export function isMarkHidden(properties: XmlElement | undefined): boolean {
  return onOffOf(childNamed(properties, 'w:rPr'), 'w:vanish') === true;
}
