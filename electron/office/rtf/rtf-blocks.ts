import { marksField } from '../../../shared/body/marks';
import type { RawBlock, RawNote, RawNoteCode, RawPlace } from '../../../shared/raw/raw-document';
import { buildTable, type CellContent } from '../doc/table-builder';
import { cellContent } from '../docx/cell-content';
import { withLabel } from '../docx/block-text';
import type { ReadParagraph } from '../docx/paragraph-reader';
import { rawParagraphOf } from '../docx/raw-paragraph';
import type { FontEncoding } from '../legacy-text';
import { NoteCollector, type ReadPosition } from '../read-notes';
import { TextBuilder } from '../text-builder';
import { RtfTableRows } from './rtf-table-rows';
import type { RtfState } from './rtf-state';

/** A story beside the body while it is being read. */
interface Aside {
  readonly code: RawNoteCode;
  readonly part: RawPlace['part'];
  readonly lines: ReadParagraph[];
  /** What the story around it had begun. */
  readonly outer: { readonly text: TextBuilder; readonly label: string | undefined };
}

/** Puts text together: paragraphs, cells, rows and tables; stories of their own become notes. */
export class RtfBlocks {
  private readonly blocks: RawBlock[] = [];
  private readonly collector = new NoteCollector();
  private readonly table = new RtfTableRows();
  private readonly asides: Aside[] = [];
  private text = new TextBuilder();
  private quote = new TextBuilder();
  private quoted: RawNoteCode | undefined;
  private label: string | undefined;
  private labelText: TextBuilder | undefined;
  /** Finished lines of the cell being read, and the tables nested in it. */
  private lines: ReadParagraph[] = [];
  private nestedTables: string[] = [];
  private nested = '';
  /** The text that came last stands in a cell. */
  private inTable = false;
  /** What the file has said about the comment that comes next. */
  private comment = { author: '', date: '' };
  private landscape = false;
  private paper = { width: 0, height: 0 };

  get notes(): readonly RawNote[] {
    return this.collector.notes;
  }

  addText(text: string, encoding: FontEncoding, state: RtfState): void {
    if (this.asides.length === 0) this.inTable = state.inTable;
    const code = quoteCode(state);
    if (code !== this.quoted) this.endQuote();
    this.quoted = code;
    if (code !== undefined) this.quote.add(text, encoding, state);
    if (code === 'hidden-text' || code === 'tracked-deletion') return;
    (this.labelText ?? this.text).add(text, encoding, state);
  }

  addPlain(text: string): void {
    (this.labelText ?? this.text).addPlain(text);
  }

  startLabel(): void {
    this.labelText = new TextBuilder();
  }

  endLabel(): void {
    const label = this.labelText?.toString().trim();
    this.labelText = undefined;
    if (label !== undefined && label !== '') this.label = label;
  }

  startAside(code: RawNoteCode, part: RawPlace['part']): void {
    this.asides.push({ code, part, lines: [], outer: { text: this.text, label: this.label } });
    this.text = new TextBuilder();
    this.label = undefined;
  }

  /** @param around how text looks where the story stands; unknown where the file breaks off inside it */
  endAside(around?: RtfState): void {
    const aside = this.asides.pop();
    if (aside === undefined) return;
    if (!this.text.isBlank) aside.lines.push(this.takeParagraph(undefined));
    this.text = aside.outer.text;
    this.label = aside.outer.label;
    const text = aside.lines.map(withLabel).join('\n').trim();
    if (aside.code === 'comment') {
      this.addComment(text);
      return;
    }
    // A page number is no text.
    if (!/\p{L}/u.test(text)) return;
    if (aside.code === 'footnote' && around !== undefined && this.isBodyText(around)) {
      this.text.addFootnote(text);
      return;
    }
    const isMargin = aside.part === 'header' || aside.part === 'footer';
    const margin: ReadPosition = { place: { part: aside.part, index: 0 } };
    this.collector.add(aside.code, isMargin ? margin : this.position, text);
  }

  /** A footnote of a paragraph of the body belongs to its text; anywhere else it can only be noted. */
  private isBodyText({ inTable, hidden, deleted }: RtfState): boolean {
    return this.asides.length === 0 && !inTable && !hidden && !deleted;
  }

  /** Words of \\atnauthor, in front of the comment, and \\atndate, inside it. */
  addCommentFact(fact: 'author' | 'date', text: string): void {
    this.comment[fact] += text;
  }

  private addComment(text: string): void {
    const { author, date } = this.comment;
    this.comment = { author: '', date: '' };
    this.collector.addComment(this.position, text, { author, date: timeOfDttm(Number(date)) });
  }

  note(code: RawNoteCode, text: string): void {
    this.endQuote();
    this.collector.add(code, this.position, text);
  }

  /** A word about structure. */
  word(word: string, parameter: number | undefined, state: RtfState): void {
    switch (word) {
      case 'par':
      case 'sect':
        this.endParagraph(state);
        break;
      case 'page':
      case 'column':
        this.text.addPageBreak();
        break;
      case 'cell':
        this.endCell(state);
        break;
      case 'row':
        if (this.asides.length === 0) this.table.endRow();
        break;
      case 'nestcell':
        this.nested += `${this.takeNested(state)}\t`;
        break;
      case 'nestrow':
        this.nested = `${this.nested.replace(/\t$/, '')}\n`;
        break;
      default:
        this.pageWord(word, parameter);
        this.table.word(word, parameter);
    }
  }

  finish(): readonly RawBlock[] {
    this.endQuote();
    while (this.asides.length > 0) this.endAside();
    if (!this.text.isEmpty) this.addBlock(this.takeParagraph(undefined));
    this.endTable();
    return this.blocks;
  }

  private get position(): ReadPosition {
    const place = { part: 'body', index: this.blocks.length } as const;
    return this.inTable ? { place, ...this.table.position } : { place };
  }

  private endParagraph(state: RtfState): void {
    const paragraph = this.takeParagraph(state);
    const aside = this.asides.at(-1);
    if (aside !== undefined) aside.lines.push(paragraph);
    else if (state.inTable && state.nesting > 1) this.nested += `${withLabel(paragraph)}\n`;
    else if (state.inTable) this.lines.push(paragraph);
    else this.addBlock(paragraph);
  }

  private addBlock(paragraph: ReadParagraph): void {
    this.inTable = false;
    this.endTable();
    const place = { part: 'body', index: this.blocks.length } as const;
    this.blocks.push({ ...rawParagraphOf(paragraph, place), landscape: this.isLandscape });
  }

  private endCell(state: RtfState): void {
    if (this.asides.length > 0) {
      this.endParagraph(state);
      return;
    }
    this.inTable = true;
    this.endNestedTable();
    const paragraph = this.takeParagraph(state);
    const isRest = this.nestedTables.length > 0 && paragraph.text === '';
    const lines = isRest ? this.lines : [...this.lines, paragraph];
    const content: CellContent = cellContent(
      { lines, nestedTables: this.nestedTables },
      this.collector,
      this.position,
    );
    this.table.addCell(content);
    this.lines = [];
    this.nestedTables = [];
  }

  private endTable(): void {
    const rows = this.table.take();
    if (rows.length === 0) return;
    const place = { part: 'body', index: this.blocks.length } as const;
    this.blocks.push(buildTable(rows, place, this.isLandscape));
  }

  private takeNested(state: RtfState): string {
    return withLabel(this.takeParagraph(state));
  }

  private endNestedTable(): void {
    const text = this.nested.trimEnd();
    this.nested = '';
    if (text === '') return;
    this.nestedTables.push(text);
    const look = { bold: false, italic: false, alignment: undefined };
    this.lines.push({ text, ...look, numberLabel: undefined, outlineLevel: undefined });
  }

  private takeParagraph(state: RtfState | undefined): ReadParagraph {
    this.endQuote();
    const { text, label } = this;
    this.text = new TextBuilder();
    this.label = undefined;
    const outline = state?.outlineLevel;
    return {
      text: text.toString(),
      ...text.look,
      ...marksField(text.marks),
      alignment: state?.alignment,
      numberLabel: label,
      outlineLevel: outline !== undefined && outline >= 0 && outline < 9 ? outline + 1 : undefined,
    };
  }

  private endQuote(): void {
    const text = this.quote.toString();
    if (this.quoted !== undefined && text.trim() !== '') {
      this.collector.add(this.quoted, this.position, text);
    }
    this.quote = new TextBuilder();
    this.quoted = undefined;
  }

  private get isLandscape(): boolean {
    return this.landscape || this.paper.width > this.paper.height;
  }

  private pageWord(word: string, parameter = 0): void {
    if (word === 'landscape' || word === 'lndscpsxn') this.landscape = true;
    else if (word === 'sectd') this.startSection();
    else if (word === 'paperw' || word === 'pgwsxn') this.paper.width = parameter;
    else if (word === 'paperh' || word === 'pghsxn') this.paper.height = parameter;
  }

  private startSection(): void {
    this.endTable();
    this.landscape = false;
  }
}

/** A time packed into 32 bits ([MS-DOC] 2.9.70 DTTM): minute, hour, day, month, years since 1900. */
function timeOfDttm(packed: number): string | undefined {
  if (!Number.isInteger(packed) || packed === 0) return undefined;
  const bits = (from: number, count: number): string =>
    String((packed >>> from) & ((1 << count) - 1)).padStart(2, '0');
  const year = 1900 + ((packed >>> 20) & 0x1ff);
  return `${year}-${bits(16, 4)}-${bits(11, 5)}T${bits(6, 5)}:${bits(0, 6)}`;
}

function quoteCode(state: RtfState): RawNoteCode | undefined {
  if (state.hidden) return 'hidden-text';
  if (state.deleted) return 'tracked-deletion';
  return state.inserted ? 'tracked-insertion' : undefined;
}
