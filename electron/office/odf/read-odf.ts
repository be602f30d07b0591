import type { RawBlock, RawDocument, RawFormat, RawPlace } from '../../../shared/raw/raw-document';
import type { ReadingJob } from '../read-context';
import { NoteCollector } from '../read-notes';
import { ReadProblem } from '../read-problem';
import { parseXml, type XmlSink } from '../xml/parse-xml';
import type { XmlAttributes } from '../xml/namespace-scope';
import { descendants, ElementBuilder, type XmlElement } from '../xml/xml-element';
import type { ZipArchive } from '../zip/zip-archive';
import { isAside, noteAside, noteAsidesIn, plainText } from './asides';
import { BlockReader } from './block-reader';
import { odfPrefixes } from './namespaces';
import { OdfStyles, styleElements } from './styles';
import { TableCollector } from './table-rows';

/**
 * Reads an OpenDocument text (.odt) or spreadsheet (.ods), ODF 1.0 to 1.3: paragraphs, lists with their numbers,
 * tables with spans and repeated cells. Throws ReadProblem.
 */
export async function readOdf(
  archive: ZipArchive,
  format: Extract<RawFormat, 'odt' | 'ods'>,
  job: ReadingJob,
): Promise<RawDocument> {
  if (await isEncrypted(archive, job)) throw new ReadProblem('password', 'ODF encryption');
  const styles = new OdfStyles();
  const notes = new NoteCollector();
  if (archive.has('styles.xml')) {
    const root = await readTree(archive, 'styles.xml', job);
    for (const element of styleElements(root)) {
      styles.add(element);
      if (element.name === 'style:master-page') noteMargins(element, notes);
    }
  }
  const sink = new ContentSink(styles, notes, format);
  await parsePart(archive, 'content.xml', job, sink);
  const producer = await readProducer(archive, job);
  return {
    format,
    blocks: sink.blocks,
    notes: notes.notes,
    ...(producer === '' ? {} : { producer }),
  };
}

/** Collects the blocks of content.xml as they end, so that a long table is never held as one tree. */
class ContentSink implements XmlSink {
  readonly blocks: RawBlock[] = [];
  private readonly builder = new ElementBuilder();
  private readonly reader: BlockReader;
  private table: TableCollector | null = null;
  private tableHidden = false;
  private inHeader = false;
  private inBody = false;
  private landscape: boolean;

  constructor(
    private readonly styles: OdfStyles,
    private readonly notes: NoteCollector,
    private readonly format: 'odt' | 'ods',
  ) {
    this.reader = new BlockReader(styles, notes);
    this.landscape = styles.isLandscape('Standard') ?? false;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.builder.active) this.builder.openElement(name, attributes);
    else if (subtreeNames.has(name)) this.builder.openElement(name, attributes);
    else if (name === 'office:text' || name === 'office:spreadsheet') this.inBody = true;
    else if (name === 'table:table' && this.inBody) this.openTable(attributes);
    else if (name === 'table:table-header-rows') this.inHeader = true;
  }

  text(text: string): void {
    if (this.builder.active) this.builder.addText(text);
  }

  close(name: string): void {
    if (this.builder.active) {
      const [element] = this.builder.closeElement() ?? [];
      if (typeof element === 'object') this.take(element);
    } else if (name === 'table:table-header-rows') this.inHeader = false;
    else if (name === 'table:table') this.closeTable();
  }

  private take(element: XmlElement): void {
    if (!this.inBody) this.styles.add(element);
    else if (element.name === 'table:table-column') this.table?.addColumn(element);
    else if (element.name === 'table:table-row') this.table?.addRow(element, this.inHeader);
    else if (element.name === 'text:tracked-changes') this.noteChanges(element);
    else if (isAside(element)) noteAside(element, this.notes, { place: this.place() });
    else if (this.table === null) this.addBlocks(element);
  }

  private addBlocks(element: XmlElement): void {
    for (const block of this.reader.blocks(element, { place: this.place() })) {
      this.turnPage(block.styleName, 'paragraph');
      const { text, bold, italic, marks, alignment, numberLabel, outlineLevel } = block;
      this.blocks.push({
        kind: 'paragraph',
        place: this.place(),
        text,
        bold,
        italic,
        ...(marks === undefined ? {} : { marks }),
        landscape: this.landscape,
        ...(alignment === undefined ? {} : { alignment }),
        ...(numberLabel === undefined ? {} : { numberLabel }),
        ...(outlineLevel === undefined ? {} : { outlineLevel }),
      });
    }
  }

  private openTable(attributes: XmlAttributes): void {
    this.turnPage(attributes['table:style-name'], 'table');
    const sheet = this.format === 'ods' ? (attributes['table:name'] ?? '') : undefined;
    const place: RawPlace =
      sheet === undefined ? this.place() : { part: 'sheet', sheet, index: this.blocks.length };
    // LibreOffice says it in the style of the table (part 3, 17.15), others on the table itself.
    const { hidden } = this.styles.style('table', attributes['table:style-name']);
    this.tableHidden = attributes['table:display'] === 'false' || hidden === true;
    if (this.tableHidden && sheet !== undefined) this.notes.add('hidden-sheet', { place }, sheet);
    this.table = new TableCollector(place, this.reader, this.styles, this.notes, sheet);
  }

  private closeTable(): void {
    if (this.table !== null) this.blocks.push(this.table.finish(this.landscape, this.tableHidden));
    this.table = null;
  }

  /** A style with a master page starts a new page of that kind (part 3, 19.506). */
  private turnPage(styleName: string | undefined, family: string): void {
    const { masterPage } = this.styles.style(family, styleName);
    if (masterPage !== undefined)
      this.landscape = this.styles.isLandscape(masterPage) ?? this.landscape;
  }

  private noteChanges(element: XmlElement): void {
    for (const part of descendants(element)) {
      if (part.name !== 'text:deletion') continue;
      this.notes.add('tracked-deletion', { place: this.place() }, plainText(part));
    }
  }

  private place(): RawPlace {
    return { part: 'body', index: this.blocks.length };
  }
}

/** Elements that are small enough to be held as a tree. */
const subtreeNames = new Set([
  'text:p',
  'text:h',
  'text:list',
  'text:tracked-changes',
  'table:table-row',
  'table:table-column',
  'style:style',
  'style:default-style',
  'style:font-face',
  'style:page-layout',
  'style:master-page',
  'text:list-style',
  'table:shapes',
  'draw:frame',
  'draw:g',
  'draw:custom-shape',
  'draw:rect',
  'draw:ellipse',
]);

function noteMargins(masterPage: XmlElement, notes: NoteCollector): void {
  for (const part of descendants(masterPage)) {
    if (part.name !== 'style:header' && part.name !== 'style:footer') continue;
    const text = plainText(part);
    const place: RawPlace = { part: part.name === 'style:header' ? 'header' : 'footer', index: 0 };
    if (/\p{L}/u.test(text)) notes.add('header-footer-text', { place }, text);
    noteAsidesIn(part, notes, { place });
  }
}

async function isEncrypted(archive: ZipArchive, job: ReadingJob): Promise<boolean> {
  if (!archive.has('META-INF/manifest.xml')) return false;
  const manifest = await readTree(archive, 'META-INF/manifest.xml', job);
  return [...descendants(manifest)].some(({ name }) => name === 'manifest:encryption-data');
}

async function readProducer(archive: ZipArchive, job: ReadingJob): Promise<string> {
  if (!archive.has('meta.xml')) return '';
  const meta = await readTree(archive, 'meta.xml', job);
  const generator = [...descendants(meta)].find(({ name }) => name === 'meta:generator');
  return generator?.children.filter((node) => typeof node === 'string').join('') ?? '';
}

async function readTree(archive: ZipArchive, part: string, job: ReadingJob): Promise<XmlElement> {
  const builder = new ElementBuilder();
  let root: XmlElement | undefined;
  await parsePart(archive, part, job, {
    open: (name, attributes) => builder.openElement(name, attributes),
    text: (text) => builder.addText(text),
    close: () => {
      const [element] = builder.closeElement() ?? [];
      if (typeof element === 'object') root = element;
    },
  });
  if (root === undefined) throw new ReadProblem('damaged', part);
  return root;
}

async function parsePart(
  archive: ZipArchive,
  part: string,
  job: ReadingJob,
  sink: XmlSink,
): Promise<void> {
  job.expect(archive.sizeOf(part));
  await parseXml(counted(archive.read(part), job), odfPrefixes, sink);
}

async function* counted(
  pieces: AsyncIterable<Buffer>,
  job: ReadingJob,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    yield piece;
    job.advance(piece.length);
  }
}
