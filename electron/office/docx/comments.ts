import { threadsOf, type CommentPart } from '../comment-threads';
import type { NoteCollector, ReadPosition } from '../read-notes';
import { childElements, childrenNamed, descendants, type XmlElement } from '../xml/xml-element';

interface DocxComment extends CommentPart {
  readonly element: XmlElement;
  readonly index: number;
  readonly resolved: boolean;
}

/** What it takes of DocxParts to note them. */
interface NotedParts {
  readonly notes: NoteCollector;
  readonly asideText: (container: XmlElement, position: ReadPosition) => string;
}

/**
 * The comments of a document (ECMA-376 part 1, 17.13.4), their threads and whether they are settled ([MS-DOCX] 2.5.3:
 * commentEx names a comment by the id of its last paragraph). Where they stand is learnt while the text is read.
 */
export class DocxComments {
  private readonly comments: readonly DocxComment[];
  private readonly starts = new Map<string, ReadPosition>();
  private readonly references = new Map<string, ReadPosition>();

  constructor(comments: XmlElement | undefined, extended: XmlElement | undefined) {
    const elements = comments === undefined ? [] : childrenNamed(comments, 'w:comment');
    const details = detailsByParagraph(extended);
    const idOfParagraph = new Map(
      elements.map((element) => [paragraphIdOf(element), idOf(element)]),
    );
    this.comments = elements.map((element, index) => {
      const detail = details.get(paragraphIdOf(element) ?? '');
      const parent = detail?.attributes['w15:paraIdParent'];
      return {
        id: idOf(element),
        parentId: parent === undefined ? undefined : idOfParagraph.get(parent),
        element,
        index,
        resolved: ['1', 'true', 'on'].includes(detail?.attributes['w15:done'] ?? ''),
      };
    });
  }

  /** The text that a comment is about begins here. */
  startAt(marker: XmlElement, position: ReadPosition): void {
    keepFirst(this.starts, idOf(marker), position);
  }

  /** Where the mark of a comment stands: at the end of the text that it is about. */
  referAt(reference: XmlElement, position: ReadPosition): void {
    keepFirst(this.references, idOf(reference), position);
  }

  /** Notes every thread where it stands, once the text has been read. One that stands nowhere is noted too. */
  note({ notes, asideText }: NotedParts): void {
    for (const { first, replies } of threadsOf(this.comments)) {
      const position = this.positionOf(first);
      const said = ({ element }: DocxComment): string => asideText(element, position);
      notes.addComment(position, said(first), {
        ...signatureOf(first),
        resolved: first.resolved,
        replies: replies.map((reply) => ({ ...signatureOf(reply), text: said(reply) })),
      });
    }
  }

  /** Of a comment about several cells the first; one that begins outside the tables, where its mark stands. */
  private positionOf({ id, index }: DocxComment): ReadPosition {
    const start = this.starts.get(id);
    const reference = this.references.get(id);
    if (start?.row !== undefined) return start;
    return reference ?? start ?? { place: { part: 'comment', index } };
  }
}

function signatureOf({ element: { attributes } }: DocxComment): {
  readonly author: string | undefined;
  readonly date: string | undefined;
} {
  return { author: attributes['w:author'], date: attributes['w:date'] };
}

function idOf({ attributes }: XmlElement): string {
  return attributes['w:id'] ?? '';
}

function paragraphIdOf(comment: XmlElement): string | undefined {
  const paragraphs = [...descendants(comment)].filter(({ name }) => name === 'w:p');
  return paragraphs.at(-1)?.attributes['w14:paraId'];
}

function detailsByParagraph(extended: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const elements = extended === undefined ? [] : childElements(extended);
  return new Map(elements.map((element) => [element.attributes['w15:paraId'] ?? '', element]));
}

function keepFirst(positions: Map<string, ReadPosition>, id: string, position: ReadPosition): void {
  if (!positions.has(id)) positions.set(id, position);
}
