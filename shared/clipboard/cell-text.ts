import { cleanText } from '../text/normalise';
import type { HtmlAttributes } from './html-tokens';
import { ListSigns } from './list-signs';

/** Elements that stand on lines of their own. */
const blocks = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre center table tr'.split(' '),
);

/** Bullets that Word draws with symbol fonts; their letters mean nothing in another font. */
const symbolBullets = new Set(['·', '§', 'o', 'Ø', 'ü', 'v', '\uf0b7', '\uf0a7']);

/**
 * Gathers the text of one cell as a browser shows it: runs of blanks are one blank, `<br>` and the ends of paragraphs are
 * line breaks, one break at the very end shows nothing (LibreOffice ends every cell with one). Where the cell keeps its
 * blanks (white-space: pre-wrap), so does the text.
 */
export class CellText {
  private text = '';
  /** A block was left: a break is due before whatever text comes next. */
  private breakDue = false;
  /** Content of the number or bullet of a Word list item, which is markup there and text here. */
  private marker: string | null = null;
  private markerDepth = 0;
  private readonly lists = new ListSigns();
  /** The sign of a list item whose text has not come yet. */
  private itemSign = '';
  /** In a table inside the cell: where the text of its row starts, and whether the next text joins that row's line. */
  private innerRowStart = 0;
  private joinsLine = false;

  constructor(private readonly keepsBlanks: boolean) {}

  add(text: string): void {
    if (this.marker !== null) {
      this.marker += text;
      return;
    }
    const shown = this.keepsBlanks ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    const isBetweenTags =
      !this.keepsBlanks && shown === ' ' && (this.joinsLine || this.atLineStart());
    if (shown === '' || isBetweenTags) return;
    this.breakIfDue();
    if (this.itemSign !== '' && shown.trim() !== '') {
      this.text += `${this.itemSign} `;
      this.itemSign = '';
      this.text += shown.trimStart();
      return;
    }
    this.text += !this.keepsBlanks && this.atLineStart() ? shown.replace(/^ /, '') : shown;
  }

  open(name: string, attributes: HtmlAttributes): void {
    if (this.marker !== null) {
      if (name === 'span') this.markerDepth += 1;
      return;
    }
    this.lists.open(name, attributes);
    if (name === 'br') {
      this.breakIfDue();
      this.text += '\n';
    } else if (name === 'td' || name === 'th') {
      this.startInnerCell();
    } else if (blocks.has(name)) {
      this.breakDue ||= this.text !== '' && !this.joinsLine;
      if (name === 'tr') this.innerRowStart = this.text.length;
      if (name === 'li') this.itemSign = this.lists.item(attributes);
    } else if (/mso-list:\s*ignore/i.test(attributes.get('style') ?? '')) {
      this.marker = '';
      this.markerDepth = 1;
    }
  }

  close(name: string): void {
    if (this.marker === null) {
      this.lists.close(name);
      if (blocks.has(name)) {
        this.breakDue = this.text !== '';
        this.joinsLine = false;
      }
      return;
    }
    if (name === 'span') this.markerDepth -= 1;
    if (this.markerDepth > 0) return;
    const bullet = cleanText(this.marker);
    this.marker = null;
    if (bullet !== '') this.add(`${symbolBullets.has(bullet) ? '-' : bullet} `);
  }

  result(): string {
    const shown = this.text.replace(/\n$/, '');
    return this.keepsBlanks ? shown : cleanText(shown);
  }

  /** A table inside a cell: its cells follow each other on the line, its rows are lines. */
  private startInnerCell(): void {
    if (this.text.length === this.innerRowStart) return;
    this.joinsLine = true;
    this.breakDue = false;
    if (!/\s$/.test(this.text)) this.text += ' ';
  }

  private breakIfDue(): void {
    this.joinsLine = false;
    if (this.breakDue && !this.text.endsWith('\n')) this.text += '\n';
    this.breakDue = false;
  }

  private atLineStart(): boolean {
    return this.breakDue || this.text === '' || this.text.endsWith('\n');
  }
}
