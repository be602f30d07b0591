import type { RawBlock, RawPlace } from '../../../shared/raw/raw-document';
import { documentLimits } from '../limits';
import { ReadProblem } from '../read-problem';
import { resolveAlternateContent } from '../ooxml/markup-compatibility';
import type { XmlAttributes } from '../xml/namespace-scope';
import type { XmlSink } from '../xml/parse-xml';
import { childNamed, ElementBuilder, type XmlElement } from '../xml/xml-element';
import { noteAltChunk } from './block-text';
import { ParagraphReader, type ReadParagraph } from './paragraph-reader';
import { rawParagraphOf } from './raw-paragraph';
import type { Story } from './story';
import { TableReader } from './table-reader';
import { isWrapper, toInteger, unwrappedChildren } from './wordprocessing';

/**
 * Reads the main document part as it streams by: paragraphs and table rows are built as small trees, read and let
 * go, so that memory holds the result and one row, whatever the length of the table.
 */
export class BodyReader implements XmlSink {
  private readonly blocks: RawBlock[] = [];
  private readonly builder = new ElementBuilder(resolveAlternateContent);
  private readonly paragraphs: ParagraphReader;
  private table: TableReader | undefined;
  /** First block of the section being read: its page setup comes at its end. */
  private sectionStart = 0;
  private cellCount = 0;
  private sawBody = false;

  constructor(private readonly story: Story) {
    this.paragraphs = new ParagraphReader(story);
  }

  /** The blocks of the document, once the part has been parsed. */
  finish(): readonly RawBlock[] {
    if (!this.sawBody) throw new ReadProblem('damaged', 'no w:body');
    this.addParagraph(this.paragraphs.finish());
    return this.blocks;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.builder.active) this.builder.openElement(name, attributes);
    else if (name === 'w:body') this.sawBody = true;
    else if (name === 'w:tbl') this.startTable();
    else if (name !== 'w:document' && !isWrapper(name)) this.builder.openElement(name, attributes);
  }

  text(text: string): void {
    this.builder.addText(text);
  }

  close(name: string): void {
    if (this.builder.active) {
      for (const node of this.builder.closeElement() ?? []) {
        if (typeof node !== 'string') this.readElement(node);
      }
    } else if (name === 'w:tbl') this.endTable();
  }

  private get place(): RawPlace {
    return { part: 'body', index: this.blocks.length };
  }

  private startTable(): void {
    this.addParagraph(this.paragraphs.finish());
    this.table = new TableReader(this.story, this.place);
  }

  private endTable(): void {
    if (this.table !== undefined) this.blocks.push(this.table.finish(false));
    this.table = undefined;
  }

  private readElement(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        this.readParagraph(element);
        break;
      case 'w:tr':
        this.readRow(element);
        break;
      case 'w:tblGrid':
        return this.table?.setGrid(element);
      case 'w:sectPr':
        this.endSection(element);
        break;
      case 'w:tbl':
        this.readWholeTable(element);
        break;
      case 'w:altChunk':
        noteAltChunk(this.story, { place: this.place });
        break;
      default:
        return undefined;
    }
  }

  private readParagraph(element: XmlElement): void {
    this.addParagraph(this.paragraphs.read(element, { place: this.place }));
    const section = childNamed(childNamed(element, 'w:pPr'), 'w:sectPr');
    if (section !== undefined) this.endSection(section);
  }

  private readRow(element: XmlElement): void {
    this.cellCount += this.table?.addRow(element) ?? 0;
    if (this.cellCount > documentLimits.cells) throw new ReadProblem('too-much-content', 'cells');
  }

  /** A table that came as one tree, out of alternate content. */
  private readWholeTable(element: XmlElement): void {
    this.startTable();
    for (const child of unwrappedChildren(element)) this.readElement(child);
    this.endTable();
  }

  private addParagraph(paragraph: ReadParagraph | undefined): void {
    if (paragraph !== undefined) this.blocks.push(rawParagraphOf(paragraph, this.place));
  }

  private endSection(section: XmlElement): void {
    const landscape = isLandscape(section);
    for (let index = this.sectionStart; index < this.blocks.length; index++) {
      const block = this.blocks[index];
      if (block !== undefined) this.blocks[index] = { ...block, landscape } satisfies RawBlock;
    }
    this.sectionStart = this.blocks.length;
  }
}

/** w:pgSz (17.6.13): some producers turn the page without saying so. */
function isLandscape(section: XmlElement): boolean {
  const size = childNamed(section, 'w:pgSz');
  if (size === undefined) return false;
  const { attributes } = size;
  const width = toInteger(attributes['w:w']) ?? 0;
  const height = toInteger(attributes['w:h']) ?? 0;
  return width > 0 && height > 0 ? width > height : attributes['w:orient'] === 'landscape';
}
