import type { RawPlace } from '../../../shared/raw/raw-document';
import { readCompoundFile } from '../doc/compound-file';
import type { NoteCollector } from '../read-notes';
import { signedNote } from '../signed-note';
import { noteMargins } from '../xlsx/sheet-surroundings';
import { biff, biffCharacters, biffRecords, type BiffRecord } from './biff-records';

/** The kind of object that holds the text of a comment ([MS-XLS] 2.5.143, ftCmo.ot). */
const commentObject = 0x19;

/**
 * Notes what stands beside the cells of an Excel 97-2003 workbook and SheetJS does not tell: text boxes and shapes with
 * words, comments, page headers and footers. `placeOf` gives the place of the sheet at an index.
 */
export function noteSheetAsides(
  file: Uint8Array,
  placeOf: (sheet: number) => RawPlace | undefined,
  notes: NoteCollector,
): void {
  const stream = readCompoundFile(file).get('Workbook');
  if (stream === undefined) return;
  const walk = new AsideWalk(placeOf, notes);
  for (const record of biffRecords(stream)) walk.take(record);
  walk.finish();
}

/** Goes through the records and knows in which sheet it is. */
class AsideWalk {
  private readonly sheetAt = new Map<number, number>();
  private sheet = -1;
  private objectKind = 0;
  private objectId = 0;
  /** Of the comments of the sheet, by the id of their object, words and cells: different records tell them. */
  private readonly comments = new Map<number, string>();
  private readonly cells = new Map<
    number,
    { readonly row: number; readonly column: number; readonly author: string }
  >();
  /** The text of an object, which stands in the records that continue it. */
  private open: { text: string; left: number; readonly isComment: boolean } | null = null;

  constructor(
    private readonly placeOf: (sheet: number) => RawPlace | undefined,
    private readonly notes: NoteCollector,
  ) {}

  take({ type, offset, data }: BiffRecord): void {
    if (type !== biff.continuation) this.closeText();
    switch (type) {
      case biff.boundSheet:
        this.sheetAt.set(data.u32(0), this.sheetAt.size);
        break;
      case biff.beginning:
        // A chart inside a sheet begins too; it is no sheet of the list, and its words are its sheet's.
        this.beginSheet(this.sheetAt.get(offset) ?? this.sheet);
        break;
      case biff.header:
      case biff.footer:
        this.noteMargin(type === biff.header ? 'header' : 'footer', data);
        break;
      case biff.object:
        this.objectKind = data.length >= 8 ? data.u16(4) : 0;
        this.objectId = data.length >= 8 ? data.u16(6) : 0;
        break;
      case biff.note:
        this.placeComment(data);
        break;
      case biff.text:
        if (data.length < 12 || data.u16(10) === 0) break;
        this.open = { text: '', left: data.u16(10), isComment: this.objectKind === commentObject };
        break;
      case biff.continuation:
        this.addText(data);
        break;
      default:
        break;
    }
  }

  private addText(data: BiffRecord['data']): void {
    if (this.open === null || this.open.left <= 0 || data.length < 2) return;
    const piece = biffCharacters(data, 0, this.open.left);
    this.open.text += piece;
    this.open.left -= piece.length;
    if (this.open.left <= 0) this.closeText();
  }

  private closeText(): void {
    const place = this.placeOf(this.sheet);
    const text = this.open?.text.replace(/\r\n?/g, '\n').normalize('NFC').trim() ?? '';
    if (this.open !== null && place !== undefined && text !== '') {
      if (this.open.isComment) this.comments.set(this.objectId, text);
      else this.notes.add('text-box', { place }, text);
    }
    this.open = null;
  }

  /** A comment's cell and author ([MS-XLS] 2.4.179): row, column, flags, object, name. */
  private placeComment(data: BiffRecord['data']): void {
    if (data.length < 11) return;
    const author = biffCharacters(data, 10, data.u16(8));
    this.cells.set(data.u16(6), { row: data.u16(0), column: data.u16(2), author });
  }

  private beginSheet(sheet: number): void {
    if (sheet !== this.sheet) this.noteComments();
    this.sheet = sheet;
  }

  finish(): void {
    this.closeText();
    this.noteComments();
  }

  /** The comments of a sheet that ends; one whose cell no record names belongs to the sheet. */
  private noteComments(): void {
    const place = this.placeOf(this.sheet);
    for (const [id, text] of this.comments) {
      if (place === undefined) break;
      const { author, ...cell } = this.cells.get(id) ?? { author: '' };
      const said = signedNote(text, author);
      this.notes.addComment({ place, ...cell }, said.text, { ...said, date: undefined });
    }
    this.comments.clear();
    this.cells.clear();
  }

  private noteMargin(part: 'header' | 'footer', data: BiffRecord['data']): void {
    const place = this.placeOf(this.sheet);
    if (place === undefined || data.length < 4) return;
    noteMargins([{ part, text: biffCharacters(data, 2, data.u16(0)) }], place, this.notes);
  }
}
