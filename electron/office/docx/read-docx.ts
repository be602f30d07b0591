import type { RawDocument } from '../../../shared/raw/raw-document';
import { readProducer } from '../ooxml/producer';
import type { OoxmlPackage, Relationship } from '../ooxml/ooxml-package';
import type { ReadingJob } from '../read-context';
import { NoteCollector } from '../read-notes';
import { childElements, type XmlElement } from '../xml/xml-element';
import { readStoryText } from './block-text';
import { BodyReader } from './body-reader';
import { DocxComments } from './comments';
import type { DocxParts } from './docx-parts';
import { noteLinksOut, readMargins } from './margin-reader';
import { readNumberingDefinitions } from './numbering-definitions';
import { Story } from './story';
import { StyleSheet } from './style-sheet';

/** A footnote may quote a text box that has a comment…; a file that goes deeper refers to itself. */
const deepestAside = 4;

/**
 * Reads a WordprocessingML document (ECMA-376 part 1, 17; transitional and strict). Throws ReadProblem.
 */
export async function readDocx(file: OoxmlPackage, job: ReadingJob): Promise<RawDocument> {
  const main = await file.mainPart();
  const links = await file.relationships(main);
  job.expect(file.archive.sizeOf(main));
  const parts = await loadParts(file, links);
  const body = new BodyReader(new Story(parts, 'body'));
  await file.parse(main, body);
  const blocks = body.finish();
  await readMargins(file, links, parts);
  parts.comments.note(parts);
  await noteLinksOut(file, links, parts.notes);
  const producer = await readProducer(file);
  return {
    format: 'docx',
    ...(producer !== undefined && { producer }),
    blocks,
    notes: parts.notes.notes,
  };
}

async function loadParts(file: OoxmlPackage, links: readonly Relationship[]): Promise<DocxParts> {
  const tree = (type: string): Promise<XmlElement | undefined> => partTree(file, links, type);
  const styles = new StyleSheet(await tree('styles'));
  let depth = 0;
  const parts: DocxParts = {
    styles,
    lists: readNumberingDefinitions(await tree('numbering'), styles),
    footnotes: byId(await tree('footnotes')),
    endnotes: byId(await tree('endnotes')),
    comments: new DocxComments(await tree('comments'), await tree('commentsExtended')),
    notes: new NoteCollector(),
    asideText: (container, position) => {
      if (depth >= deepestAside) return '';
      depth += 1;
      const text = readStoryText(container, new Story(parts, 'aside'), position);
      depth -= 1;
      return text;
    },
  };
  return parts;
}

async function partTree(
  file: OoxmlPackage,
  links: readonly Relationship[],
  type: string,
): Promise<XmlElement | undefined> {
  const link = links.find((candidate) => candidate.type === type && !candidate.external);
  return link !== undefined && file.archive.has(link.target) ? file.tree(link.target) : undefined;
}

function byId(root: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const elements = root === undefined ? [] : childElements(root);
  return new Map(elements.map((element) => [element.attributes['w:id'] ?? '', element]));
}
