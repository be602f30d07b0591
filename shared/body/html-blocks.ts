import { htmlTokens, type HtmlAttributes, type HtmlToken } from '../clipboard/html-tokens';
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
 * numbers or tags, lists with their signs, tables, bold, italic, underlined, raised text, footnotes of Word. Total and
 * linear in the length of the HTML.
 */
export function blocksFromHtml(html: string, part: BodyPart): HtmlBlocks {
  const reader = new HtmlReader(part);
  for (const token of htmlTokens(html)) reader.take(token);
  return reader.finish();
}

const blockTags = new Set(
  'address article aside blockquote body center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul'.split(
    ' ',
  ),
);

interface ListLevel {
  readonly ordered: boolean;
  next: number;
}

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
  private readonly lists: ListLevel[] = [];
  private line = new Line();
  private table: string[][] | null = null;
  private tableDepth = 0;
  private pictures = 0;
  /** Words of Word's footnotes by their id, and the one being read. */
  private readonly notes = new Map<string, string>();
  private noteId: string | null = null;
  private noteDepth = 0;

  constructor(private readonly part: BodyPart) {}

  take(token: HtmlToken): void {
    if (token.kind === 'text') this.addText(token.text);
    else if (token.kind === 'open') this.open(token.name, token.attributes);
    else this.close(token.name);
  }

  finish(): HtmlBlocks {
    this.endLine();
    this.endTable();
    return { blocks: this.blocks.map((block) => this.withNotes(block)), pictures: this.pictures };
  }

  private open(name: string, attributes: HtmlAttributes): void {
    if (name === 'br') {
      this.addBreak();
      return;
    }
    if (name === 'img') {
      this.pictures += 1;
      return;
    }
    const reference = /mso-footnote-id:\s*(\w+)/i.exec(attributes.get('style') ?? '')?.[1];
    if (blockTags.has(name)) this.endLine();
    if (name === 'div' && (attributes.get('style') ?? '').includes('mso-element:footnote'))
      this.noteId = attributes.get('id') ?? null;
    if (this.noteId !== null && name === 'div') this.noteDepth += 1;
    this.openList(name);
    this.openTable(name);
    this.looks.open(name, attributes, reference !== undefined);
    if (reference !== undefined && this.noteId === null)
      this.line.marks.push({ kind: 'footnote', at: this.line.text.length, text: reference });
    if (blockTags.has(name)) this.startBlock(name, attributes);
  }

  private startBlock(name: string, attributes: HtmlAttributes): void {
    this.line.alignment = this.looks.look.alignment;
    const heading = /^h([1-6])$/.exec(name)?.[1];
    const outline = /mso-outline-level:\s*([1-9])/i.exec(attributes.get('style') ?? '')?.[1];
    const level = heading ?? outline;
    if (level !== undefined) this.line.outlineLevel = Number(level);
    if (name === 'li') this.line.label = this.itemLabel();
  }

  private close(name: string): void {
    if (blockTags.has(name)) this.endLine();
    if (name === 'div' && this.noteId !== null) {
      this.noteDepth -= 1;
      if (this.noteDepth === 0) this.noteId = null;
    }
    if (name === 'ol' || name === 'ul') this.lists.pop();
    if (name === 'table') this.closeTable();
    this.looks.close(name);
  }

  private openList(name: string): void {
    if (name === 'ol' || name === 'ul') this.lists.push({ ordered: name === 'ol', next: 1 });
  }

  private itemLabel(): string {
    const list = this.lists.at(-1);
    if (list?.ordered !== true) return this.lists.length > 1 ? '+' : '-';
    list.next += 1;
    return `${list.next - 1}.`;
  }

  private openTable(name: string): void {
    if (name === 'table') {
      this.endLine();
      this.tableDepth += 1;
      this.table ??= [];
    } else if (this.table !== null && this.tableDepth === 1 && /^t[rdh]$/.test(name)) {
      this.endLine();
      if (name === 'tr') this.table.push([]);
      else this.table.at(-1)?.push('');
    }
  }

  private closeTable(): void {
    this.endLine();
    this.tableDepth = Math.max(0, this.tableDepth - 1);
    if (this.tableDepth === 0) this.endTable();
  }

  private endTable(): void {
    const rows = (this.table ?? [])
      .filter((row) => row.length > 0)
      .map((row) => row.map(cleanText));
    this.table = null;
    if (rows.some((row) => row.some((text) => text !== '')))
      this.blocks.push({ kind: 'table', rows });
  }

  private addText(raw: string): void {
    const { look } = this.looks;
    if (look.hidden) return;
    const text = look.preformatted ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ');
    if (look.isLabel) this.line.label += text;
    else if (text !== ' ' || !/(?:^|\s)$/.test(this.line.text)) this.line.add(text, look);
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
    if (this.noteId !== null) {
      const before = this.notes.get(this.noteId);
      this.notes.set(this.noteId, before === undefined ? text : `${before}\n${text}`);
      return;
    }
    const row = this.table?.at(-1);
    if (row !== undefined && row.length > 0) {
      row[row.length - 1] = [row.at(-1) ?? '', text].filter((each) => each !== '').join('\n');
      return;
    }
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
    const parts =
      (this.part === 'decision' ? articleOfText(text) : null) ??
      this.headings.read(text, bold, line.outlineLevel);
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

  /** Footnotes come behind the text that refers to them. */
  private withNotes(block: BodyBlock): BodyBlock {
    if (block.kind === 'table' || block.marks === undefined) return block;
    const { marks, ...rest } = block;
    const found = marks.flatMap((mark): readonly InlineMark[] => {
      if (mark.kind !== 'footnote') return [mark];
      const text = this.notes.get(mark.text);
      return text === undefined ? [] : [{ ...mark, text }];
    });
    return { ...rest, ...marksField(found) };
  }
}

/** Word's automatic label: bullets of symbol fonts are dashes, the sub-item's «o» is a plus. */
function signOf(label: string): string {
  if (label === '' || /[\p{L}\p{N}]/u.test(label)) return label === 'o' ? '+' : label;
  return label.startsWith('+') ? '+' : '-';
}
