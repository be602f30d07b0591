import { marksField } from '../../../shared/body/marks';
import type { InlineMark } from '../../../shared/plan/body';
import type { RawBlock, RawDocument, RawPlace } from '../../../shared/raw/raw-document';
import { Numbering } from '../docx/numbering';
import type { ReadingJob } from '../read-context';
import { NoteCollector, type ReadPosition } from '../read-notes';
import { TextBuilder } from '../text-builder';
import { readCompoundFile } from './compound-file';
import { readFileInformation, type WordBinary } from './file-information';
import { readNoteStretches } from './footnotes';
import { readFontNames } from './fonts';
import { readLists } from './lists';
import { cellMark, ParagraphReader, type BinaryParagraph } from './paragraphs';
import { readRowDefinition } from './row-definition';
import { readSections, type Section } from './sections';
import { buildTable, type BinaryRow, type CellContent } from './table-builder';
import { VisibleText } from './visible-text';

/**
 * Reads a Word 97-2003 document ([MS-DOC]): paragraphs and tables with their merges, automatic numbers and legacy
 * fonts. Throws ReadProblem.
 */
export function readDoc(bytes: Uint8Array, job: ReadingJob): RawDocument {
  const word = readFileInformation(readCompoundFile(bytes));
  job.expect(word.characters.body);
  return new BodyReader(word, job).read();
}

const noStyles = {
  paragraphStyle: () => ({ run: {}, paragraph: {}, numberingStyleId: undefined }),
};

class BodyReader {
  private readonly notes = new NoteCollector();
  private readonly blocks: RawBlock[] = [];
  private readonly paragraphs: ParagraphReader;
  private readonly sections: readonly Section[];
  private readonly fontNames: readonly string[];
  private visible: VisibleText;
  /** Words of footnotes and endnotes by the positions of their signs in the body. */
  private readonly footnotes = new Map<number, string>();
  private readonly numbering: Numbering;
  private rows: BinaryRow[] = [];
  private cells: CellContent[] = [];
  private content: ParsedParagraph[] = [];
  private section = 0;

  constructor(
    private readonly word: WordBinary,
    private readonly job: ReadingJob,
  ) {
    this.paragraphs = new ParagraphReader(word);
    this.sections = readSections(word);
    this.fontNames = readFontNames(word);
    this.visible = new VisibleText(this.fontNames, this.notes, this.footnotes);
    // Styles of this format carry their list and level themselves; no level is linked to a style by name.
    this.numbering = new Numbering(readLists(word), noStyles);
  }

  read(): RawDocument {
    const { body } = this.word.characters;
    const hasPlaces = this.readFootnotes();
    for (const paragraph of this.paragraphs.between(0, body)) {
      this.job.advance(paragraph.end - paragraph.start);
      this.add(paragraph);
    }
    this.endTable();
    this.listOtherParts(hasPlaces);
    return { format: 'doc', blocks: this.blocks, notes: this.notes.notes };
  }

  /** Whether the file says where its footnotes belong. */
  private readFootnotes(): boolean {
    const stretches = readNoteStretches(this.word);
    const body = this.visible;
    stretches.forEach(({ at, start, end }, index) => {
      this.visible = new VisibleText(this.fontNames, this.notes);
      const position = { place: { part: 'footnote', index } } as const;
      const lines = [...this.paragraphs.between(start, end)].map(
        (paragraph) => this.parse(paragraph, position).text,
      );
      const text = lines.join('\n').trim();
      if (text !== '') this.footnotes.set(at, text);
    });
    this.visible = body;
    return stretches.length > 0;
  }

  private add(paragraph: BinaryParagraph): void {
    while (paragraph.start >= (this.sections[this.section]?.end ?? Infinity)) this.section += 1;
    if (paragraph.look.tableDepth > 0) this.addToTable(paragraph);
    else {
      this.endTable();
      this.addParagraph(paragraph);
    }
  }

  private addParagraph(paragraph: BinaryParagraph): void {
    const place = this.nextPlace();
    const parsed = this.parse(paragraph, { place });
    const { alignment, outlineLevel } = paragraph.look;
    this.blocks.push({
      kind: 'paragraph',
      place,
      text: parsed.text,
      bold: parsed.bold,
      italic: parsed.italic,
      ...marksField(parsed.marks),
      landscape: this.landscape,
      ...(alignment === undefined ? {} : { alignment }),
      ...(outlineLevel === undefined ? {} : { outlineLevel }),
      ...(parsed.numberLabel === undefined ? {} : { numberLabel: parsed.numberLabel }),
    });
  }

  private addToTable(paragraph: BinaryParagraph): void {
    const { look } = paragraph;
    if (look.endsRow && look.tableDepth === 1) {
      this.rows.push({
        definition: paragraph.properties === null ? null : readRowDefinition(paragraph.properties),
        cells: this.cells,
      });
      this.cells = [];
      this.content = [];
      return;
    }
    const position = { place: this.nextPlace(), row: this.rows.length, column: this.cells.length };
    if (look.tableDepth > 1) {
      if (look.endsInnerRow) return;
      if (look.endsInnerCell) this.notes.add('nested-table', position, this.plainText(paragraph));
    }
    this.content.push(this.parse(paragraph, position));
    if (paragraph.mark === cellMark && look.tableDepth === 1) {
      this.cells.push(cellOf(this.content, look.alignment));
      this.content = [];
    }
  }

  private endTable(): void {
    if (this.rows.length > 0)
      this.blocks.push(buildTable(this.rows, this.nextPlace(), this.landscape));
    this.rows = [];
    this.cells = [];
    this.content = [];
  }

  private parse(paragraph: BinaryParagraph, position: ReadPosition): ParsedParagraph {
    const builder = new TextBuilder();
    for (const run of paragraph.runs) {
      if (run.look.hidden && run.text.trim() !== '')
        this.notes.add('hidden-text', position, run.text);
      this.visible.append(builder, run, position);
    }
    const { list, listLevel } = paragraph.look;
    const numbered = { numberingId: String(list), numberingLevel: listLevel };
    const numberLabel = list === 0 ? undefined : this.numbering.next(numbered, numbered);
    const { bold, italic } = builder.look;
    return { text: builder.toString(), bold, italic, marks: builder.marks, numberLabel };
  }

  private get landscape(): boolean {
    return this.sections[this.section]?.landscape ?? false;
  }

  private nextPlace(): RawPlace {
    return { part: 'body', index: this.blocks.length };
  }

  private plainText(paragraph: BinaryParagraph): string {
    return paragraph.runs.map(({ text }) => text).join('');
  }

  /** Headers, comments and text boxes follow the body; they are listed, as are footnotes whose sign is not in the text. */
  private listOtherParts(hasPlaces: boolean): void {
    for (const text of this.footnotes.values())
      this.notes.add('footnote', { place: { part: 'footnote', index: 0 } }, text);
    const { body, footnotes, headers, comments, endnotes, textBoxes } = this.word.characters;
    const parts = [
      { code: 'footnote', part: 'footnote', length: footnotes },
      { code: 'header-footer-text', part: 'header', length: headers },
      { code: 'comment', part: 'comment', length: comments },
      { code: 'footnote', part: 'footnote', length: endnotes },
      { code: 'text-box', part: 'textbox', length: textBoxes },
    ] as const;
    let start = body;
    for (const { code, part, length } of parts) {
      let index = 0;
      const isListed = code === 'footnote' && hasPlaces;
      for (const paragraph of isListed ? [] : this.paragraphs.between(start, start + length)) {
        const place: RawPlace = { part, index };
        const { text } = this.parse(paragraph, { place });
        if (/[\p{L}]/u.test(text)) this.notes.add(code, { place }, text.trim());
        index += 1;
      }
      start += length;
    }
  }
}

interface ParsedParagraph {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly marks: readonly InlineMark[];
  readonly numberLabel: string | undefined;
}

/** The paragraphs of a cell as one text; numbers of paragraphs after the first are put in front of their text. */
function cellOf(
  paragraphs: readonly ParsedParagraph[],
  alignment: CellContent['alignment'],
): CellContent {
  const [first] = paragraphs;
  const visible = paragraphs.filter(({ text }) => text.trim() !== '');
  return {
    text: paragraphs
      .map(({ text, numberLabel }, index) =>
        index === 0 || numberLabel === undefined ? text : `${numberLabel} ${text}`,
      )
      .join('\n'),
    bold: visible.length > 0 && visible.every(({ bold }) => bold),
    italic: visible.length > 0 && visible.every(({ italic }) => italic),
    ...(alignment === undefined ? {} : { alignment }),
    ...(first?.numberLabel === undefined ? {} : { numberLabel: first.numberLabel }),
  };
}
