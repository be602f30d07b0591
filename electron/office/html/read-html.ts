import type { RawBlock, RawDocument } from '../../../shared/raw/raw-document';
import { rawParagraphOf } from '../docx/raw-paragraph';
import { documentLimits } from '../limits';
import { ReadingJob } from '../read-context';
import { NoteCollector } from '../read-notes';
import { ReadProblem } from '../read-problem';
import { decodeBytes, decodeNamed } from '../text-encoding';
import { descendants, type XmlElement } from '../xml/xml-element';
import { FlowReader } from './flow-reader';
import { HtmlStyles, plainLook } from './html-styles';
import { HtmlTableReader } from './html-table';
import { parseHtml } from './html-tree';

const charsetSearchLength = 4_096;

/**
 * Reads an HTML file: a web page, or what Word, Excel and web systems save under the names .doc and .xls. Nothing
 * that it refers to is fetched, no script is run. Throws ReadProblem.
 */
export function readHtml(bytes: Uint8Array, job: ReadingJob): RawDocument {
  if (bytes.length > documentLimits.textFileBytes) throw new ReadProblem('too-large');
  job.expect(bytes.length);
  const document = readHtmlText(decodeHtml(bytes), job);
  job.advance(bytes.length);
  return document;
}

/** The same from text, as it comes from the clipboard of Word, Excel or a browser. */
export function readHtmlText(html: string, job: ReadingJob = new ReadingJob({})): RawDocument {
  const root = parseHtml(html);
  const styles = new HtmlStyles(root);
  const notes = new NoteCollector();
  const blocks: RawBlock[] = [];
  const place = (index: number) => ({ part: 'body', index }) as const;
  const tables = new HtmlTableReader(styles, notes, () => job.checkCancelled());
  const flow = new FlowReader(styles, notes, (index) => ({ place: place(index) }));
  for (const item of flow.read(root, plainLook)) {
    if (item.kind === 'table')
      blocks.push(tables.read(item.element, item.look, place(blocks.length)));
    else blocks.push(rawParagraphOf(item.paragraph, { part: 'body', index: blocks.length }));
  }
  const producer = producerOf(root);
  return {
    format: 'html',
    ...(producer !== undefined && { producer }),
    blocks,
    notes: notes.notes,
  };
}

/** By byte order mark or valid UTF-8, else by the charset that the page names. */
function decodeHtml(bytes: Uint8Array): string {
  const start = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.length, charsetSearchLength),
  );
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(start.toString('latin1'))?.[1];
  const hasMark = [0xff, 0xfe, 0xef].includes(bytes[0] ?? 0);
  const decoded = named === undefined || hasMark ? undefined : decodeNamed(bytes, named);
  return decoded ?? decodeBytes(bytes);
}

/** <meta name="Generator" content="Microsoft Word 15">, <meta name=ProgId content=Excel.Sheet>. */
function producerOf(root: XmlElement): string | undefined {
  let program: string | undefined;
  for (const { name, attributes } of descendants(root)) {
    if (name === 'table') break;
    if (name !== 'meta') continue;
    const kind = attributes.name?.toLowerCase();
    if (kind === 'generator') return attributes.content;
    if (kind === 'progid') program = attributes.content;
  }
  return program;
}
