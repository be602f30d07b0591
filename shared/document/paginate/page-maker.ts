import type { DocumentProperties, PageSetup } from '../appendix-document';
import type { DocumentFootnote } from '../plan-document';
import type { SetLine } from './block-layout';
import type { FontMeasure } from './font-measure';
import { setFootnote, type SetFootnote } from './footnotes';
import type {
  ItemRole,
  OutlineEntry,
  Page,
  PagedDocument,
  PageItem,
  RowPlace,
} from './paged-document';
import { pointsOfMm } from './units';

/** Rounding in favour of what is placed: as much may stand over the lower margin. */
const tolerancePt = 0.05;
const footnoteRuleHeightPt = 7;
const footnoteRuleWidthPt = 144;

interface OpenPage {
  readonly items: PageItem[];
  readonly number: number;
  readonly footnotes: SetFootnote[];
}

/** The page that is being filled, and those behind it. Keeps the place where the next thing goes. */
export class PageMaker {
  readonly outline: OutlineEntry[] = [];
  readonly rows: RowPlace[] = [];
  /** Top of what comes next. */
  y = 0;
  /** Space that the last paragraph asks for below itself. */
  pendingSpace = 0;
  /** Nothing stands on the page yet. */
  isTop = true;
  private readonly pages: Page[] = [];
  private readonly shownNotes = new Set<number>();
  private page: OpenPage | null = null;
  private setup: PageSetup | null = null;
  private section = -1;
  private isFirstOfSection = true;
  private groups = 0;
  private nextNumber = 1;

  constructor(
    private readonly measure: FontMeasure,
    private readonly footnotes: readonly DocumentFootnote[],
  ) {}

  /** The pages of each section count from 1, its first one unnumbered. */
  startSection(section: number, setup: PageSetup): void {
    this.closePage();
    this.section = section;
    this.setup = setup;
    this.nextNumber = 1;
    this.isFirstOfSection = true;
    this.openPage();
  }

  /** Ends the page; the next one has the same form. */
  newPage(): void {
    this.closePage();
    this.isFirstOfSection = false;
    this.openPage();
  }

  finish(properties: DocumentProperties, watermark: string): PagedDocument {
    this.closePage();
    return { properties, watermark, pages: this.pages, outline: this.outline, rows: this.rows };
  }

  get left(): number {
    return pointsOfMm(this.form.marginsMm.left);
  }

  get textWidth(): number {
    const { widthMm, marginsMm } = this.form;
    return pointsOfMm(widthMm) - this.left - pointsOfMm(marginsMm.right);
  }

  get pageIndex(): number {
    return this.pages.length;
  }

  get sectionIndex(): number {
    return this.section;
  }

  /** Height that text without footnotes can still take. */
  get room(): number {
    return this.roomWith([]);
  }

  /** Height of a page with nothing on it. */
  get fullRoom(): number {
    const { heightMm, marginsMm } = this.form;
    return pointsOfMm(heightMm) - pointsOfMm(marginsMm.top) - pointsOfMm(marginsMm.bottom);
  }

  /** Height that is left when these footnotes come to the page as well. */
  roomWith(notes: readonly number[]): number {
    const bottom = pointsOfMm(this.form.heightMm) - pointsOfMm(this.form.marginsMm.bottom);
    const added = notes
      .filter((note) => !this.shownNotes.has(note))
      .map((note) => this.setNote(note));
    const all = [...(this.page?.footnotes ?? []), ...added];
    return bottom - this.y - heightOfNotes(all) + tolerancePt;
  }

  /** Space above the next paragraph: at the top of a page only where the section begins (as in Word and LibreOffice). */
  spaceAbove(spaceBefore: number): number {
    if (this.isTop) return this.isFirstOfSection ? spaceBefore : 0;
    return Math.max(this.pendingSpace, spaceBefore);
  }

  newGroup(): number {
    return this.groups++;
  }

  add(item: PageItem): void {
    this.page?.items.push(item);
  }

  /** Puts a line's texts down with its upper left corner at x, y, and takes its footnotes to this page. */
  addLine(line: SetLine, x: number, y: number, role: ItemRole, group: number): void {
    for (const text of line.texts) {
      this.add({ kind: 'text', ...text, x: x + text.x, y: y + text.y, role, group });
    }
    for (const note of line.footnotes) {
      if (this.shownNotes.has(note)) continue;
      this.shownNotes.add(note);
      this.page?.footnotes.push(this.setNote(note));
    }
  }

  private get form(): PageSetup {
    if (this.setup === null) throw new Error('No section was begun.');
    return this.setup;
  }

  private setNote(note: number): SetFootnote {
    return setFootnote(note, this.footnotes[note], this.textWidth, this.measure);
  }

  private openPage(): void {
    this.page = { items: [], number: this.nextNumber++, footnotes: [] };
    this.y = pointsOfMm(this.form.marginsMm.top);
    this.pendingSpace = 0;
    this.isTop = true;
    if (!this.isFirstOfSection) this.addPageNumber(this.page.number);
  }

  /** In the middle of the top margin (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.5); none on a section's first page. */
  private addPageNumber(number: number): void {
    const { pageNumberSizePt: sizePt, marginsMm } = this.form;
    const look = { sizePt, bold: false, italic: false };
    const text = String(number);
    const width = this.measure.width(text, look);
    this.add({
      kind: 'text',
      x: this.left + (this.textWidth - width) / 2,
      y: (pointsOfMm(marginsMm.top) - sizePt) / 2 + this.measure.ascent(sizePt),
      text,
      width,
      ...look,
      underline: false,
      wordSpacing: 0,
      role: 'artifact',
      group: this.newGroup(),
    });
  }

  private closePage(): void {
    if (this.page === null) return;
    this.addFootnotes(this.page.footnotes);
    this.pages.push({
      widthPt: pointsOfMm(this.form.widthMm),
      heightPt: pointsOfMm(this.form.heightMm),
      section: this.section,
      number: this.page.number,
      items: this.page.items,
    });
    this.page = null;
  }

  private addFootnotes(notes: readonly SetFootnote[]): void {
    if (notes.length === 0) return;
    const { heightMm, marginsMm } = this.form;
    let y = pointsOfMm(heightMm) - pointsOfMm(marginsMm.bottom) - heightOfNotes(notes);
    const ruleY = y + footnoteRuleHeightPt / 2;
    const x2 = this.left + footnoteRuleWidthPt;
    this.add({ kind: 'rule', x1: this.left, y1: ruleY, x2, y2: ruleY, thicknessPt: 0.5 });
    y += footnoteRuleHeightPt;
    for (const note of notes) {
      const group = this.newGroup();
      for (const line of note.lines) {
        for (const text of line.texts) {
          const at = { x: this.left + text.x, y: y + text.y };
          this.add({ kind: 'text', ...text, ...at, role: 'note', group });
        }
        y += line.height;
      }
    }
  }
}

function heightOfNotes(notes: readonly SetFootnote[]): number {
  if (notes.length === 0) return 0;
  return notes.reduce((sum, note) => sum + note.height, footnoteRuleHeightPt);
}
