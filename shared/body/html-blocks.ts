import { separateNotes, withNotesInPlace, type NoteToken } from '../clipboard/html-notes';
import type { HtmlAttributes, HtmlToken } from '../clipboard/html-tokens';
import { ListSigns } from '../clipboard/list-signs';
import { tableOfTokens } from '../clipboard/read-html-table';
import { shownTokens } from '../clipboard/shown-tokens';
import type { BodyAlignment, BodyBlock, BodyPart, InlineMark } from '../plan/body';
import { cleanText } from '../text/normalise';
import { HtmlLooks, type HtmlLook } from './html-looks';
import { articleOfText, HeadingReader } from './heading-of-text';
import { headingLook } from './heading-look';
import { carryMarks, marksField, sliceMarks } from './marks';

/** What pasted HTML gives. Pictures are counted, not taken over; nothing of the HTML is run or fetched. */
export interface HtmlBlocks {
  readonly blocks: readonly BodyBlock[];
  readonly pictures: number;
}

/**
 * The blocks of HTML from the clipboard, as Word, LibreOffice, Google Docs or a browser put it there: headings by their
 * numbers or tags, lists with their signs, tables, bold, italic, underlined, raised text, footnotes. In a table a footnote
 * stands in brackets, and what a merged cell covers is empty. Total and linear in the length of the HTML.
 */
export function blocksFromHtml(html: string, part: BodyPart): HtmlBlocks {
  const { tokens, notes } = separateNotes(html, shownTokens(html));
  const reader = new HtmlReader(part, notes);
  for (const token of tokens) reader.take(token);
  return reader.finish();
}

const blockTags = new Set(
  'address article aside blockquote body center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul'.split(
    ' ',
  ),
);

/** The paragraph that is being read. */
class Line {
  text = '';
  readonly marks: InlineMark[] = [];
  alignment: BodyAlignment | undefined;
  outlineLevel: number | undefined;
  label = '';

  add(text: string, look: HtmlLook): void {
    const from = this.text.length;
    this.text += text;
    for (const kind of look.styles) this.marks.push({ kind, from, to: this.text.length });
  }
}

class HtmlReader {
  private readonly blocks: BodyBlock[] = [];
  private readonly headings = new HeadingReader();
  private readonly looks = new HtmlLooks();
  private readonly lists = new ListSigns();
  /** The sign of a list item whose text has not come yet; it may stand in a paragraph of its own. */
  private itemSign = '';
  private line = new Line();
  /** What stands in the table that is being read. */
  private readonly table: (HtmlToken | NoteToken)[] = [];
  private tableDepth = 0;
  private pictures = 0;

  constructor(
    private readonly part: BodyPart,
    private readonly notes: ReadonlyMap<string, string>,
  ) {}

  take(token: HtmlToken | NoteToken): void {
    if (token.kind === 'open' && token.name === 'img') this.pictures += 1;
    if (token.kind === 'open' && token.name === 'table') this.startTable();
    if (this.tableDepth > 0) this.takeIntoTable(token);
    else if (token.kind === 'text') this.addText(token.text);
    else if (token.kind === 'note') this.addNote(token.id);
    else if (token.kind === 'open') this.open(token.name, token.attributes);
    else this.close(token.name);
  }

  finish(): HtmlBlocks {
    this.endLine();
    this.endTable();
    return { blocks: this.blocks, pictures: this.pictures };
  }

  private open(name: string, attributes: HtmlAttributes): void {
    if (name === 'br') {
      this.addBreak();
      return;
    }
    if (blockTags.has(name)) this.endLine();
    this.lists.open(name, attributes);
    this.looks.open(name, attributes);
    if (blockTags.has(name)) this.startBlock(name, attributes);
  }

  private startBlock(name: string, attributes: HtmlAttributes): void {
    this.line.alignment = this.looks.look.alignment;
    const heading = /^h([1-6])$/.exec(name)?.[1];
    const outline = /mso-outline-level:\s*([1-9])/i.exec(attributes.get('style') ?? '')?.[1];
    const level = heading ?? outline;
    if (level !== undefined) this.line.outlineLevel = Number(level);
    if (name === 'li') this.itemSign = this.lists.item(attributes);
  }

  private close(name: string): void {
    if (blockTags.has(name)) this.endLine();
    if (name === 'li' || name === 'ul' || name === 'ol') this.itemSign = '';
    this.lists.close(name);
    this.looks.close(name);
  }

  private startTable(): void {
    if (this.tableDepth === 0) this.endLine();
    this.tableDepth += 1;
  }

  private takeIntoTable(token: HtmlToken | NoteToken): void {
    this.table.push(token);
    if (token.kind === 'close' && token.name === 'table') this.tableDepth -= 1;
    if (this.tableDepth === 0) this.endTable();
  }

  private endTable(): void {
    const tokens = this.table.splice(0);
    const rows = tableOfTokens(withNotesInPlace({ tokens, notes: this.notes }))?.rows ?? [];
    const texts = rows.map((row) => row.map(({ text }) => cleanText(text)));
    if (texts.some((row) => row.some((text) => text !== '')))
      this.blocks.push({ kind: 'table', rows: texts });
  }

  private addText(raw: string): void {
    const { look } = this.looks;
    if (look.hidden) return;
    const text = look.preformatted ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.itemSign !== '' && text.trim() !== '') {
      this.line.label = this.itemSign;
      this.itemSign = '';
    }
    if (look.isLabel) this.line.label += text;
    else if (text !== ' ' || !/(?:^|\s)$/.test(this.line.text)) this.line.add(text, look);
  }

  private addNote(id: string): void {
    const text = this.notes.get(id) ?? '';
    if (text !== '') this.line.marks.push({ kind: 'footnote', at: this.line.text.length, text });
  }

  private addBreak(): void {
    this.line.add('\n', this.looks.look);
  }

  private endLine(): void {
    const { line } = this;
    this.line = new Line();
    const label = signOf(cleanText(line.label));
    const raw = label === '' ? line.text : `${label} ${line.text}`;
    const text = cleanText(raw);
    if (text === '' || text === label) return;
    const shift = raw.length - line.text.length;
    const marks = line.marks.map((mark) =>
      mark.kind === 'footnote'
        ? { ...mark, at: mark.at + shift }
        : { ...mark, from: mark.from + shift, to: mark.to + shift },
    );
    this.blocks.push(this.blockOf(text, carryMarks(raw, text, marks), line));
  }

  private blockOf(text: string, marks: readonly InlineMark[], line: Line): BodyBlock {
    const bold = marks.some(
      (mark) => mark.kind === 'bold' && mark.to - mark.from >= text.length - 6,
    );
    const article = this.part === 'decision' ? articleOfText(text) : null;
    if (article !== null) this.headings.takeArticle(article);
    const parts = article ?? this.headings.read(text, bold, line.outlineLevel);
    if (parts === null) {
      const { alignment } = line;
      const set = alignment === 'center' || alignment === 'right' ? { alignment } : {};
      return { kind: 'paragraph', text, ...marksField(marks), ...set };
    }
    const byForm = headingLook(parts).textBold;
    const own = sliceMarks(marks, text.length - parts.text.length, text.length).filter(
      ({ kind }) => !(byForm && kind === 'bold'),
    );
    return { kind: 'heading', ...parts, ...marksField(own) };
  }
}

/** Word's automatic label: bullets of symbol fonts are dashes, the sub-item's «o» is a plus. */
function signOf(label: string): string {
  if (label === '' || /[\p{L}\p{N}]/u.test(label)) return label === 'o' ? '+' : label;
  return label.startsWith('+') ? '+' : '-';
}
