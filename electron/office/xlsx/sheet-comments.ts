import { threadsOf, type CommentPart } from '../comment-threads';
import type { OoxmlPackage, Relationship } from '../ooxml/ooxml-package';
import type { NoteCollector, ReadPosition } from '../read-notes';
import {
  childElements,
  childNamed,
  childrenNamed,
  ownText,
  type XmlElement,
} from '../xml/xml-element';
import { signedNote } from '../signed-note';
import { parseCellReference } from './cell-reference';
import { textOf } from './element-text';
import type { LocateCell } from './locate-cell';

/**
 * Notes the comments on the cells of a sheet: threads ([MS-XLSX] 2.6.205) with the names of their persons, and notes
 * (ECMA-376 part 1, 18.7). Of a thread Excel keeps a note that repeats it for older versions; that one is passed over.
 */
export async function noteSheetComments(
  file: OoxmlPackage,
  links: readonly Relationship[],
  locate: LocateCell,
  notes: NoteCollector,
): Promise<void> {
  const parts = async (type: string): Promise<readonly XmlElement[]> => {
    const trees: XmlElement[] = [];
    for (const link of links) if (link.type === type) trees.push(await file.tree(link.target));
    return trees;
  };
  const threads = await parts('threadedComment');
  const persons = threads.length === 0 ? new Map<string, string>() : await personsOf(file);
  const said = threads.flatMap(childElements).map((element) => threadPart(element, persons));
  for (const { first, replies } of threadsOf(said)) {
    notes.addComment(positionOf(first.reference, locate), first.text, { ...first, replies });
  }
  const known = new Set(said.map(({ id }) => `tc=${id}`.toUpperCase()));
  for (const root of await parts('comments')) noteNotes(root, known, locate, notes);
}

interface ThreadPart extends CommentPart {
  readonly reference: string;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly text: string;
  readonly resolved: boolean;
}

function threadPart(element: XmlElement, persons: ReadonlyMap<string, string>): ThreadPart {
  const { ref = '', id = '', parentId, personId = '', dT, done } = element.attributes;
  return {
    id,
    parentId,
    reference: ref,
    author: persons.get(personId),
    date: dT,
    text: textOf(element, 'tc:text'),
    resolved: done === '1' || done === 'true',
  };
}

async function personsOf(file: OoxmlPackage): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { type, target, external } of await file.relationships(await file.mainPart())) {
    if (type !== 'person' || external || !file.archive.has(target)) continue;
    for (const { attributes } of childElements(await file.tree(target)))
      names.set(attributes.id ?? '', attributes.displayName ?? '');
  }
  return names;
}

/** @param threads what Excel writes in the place of the author of a note that stands for a thread. */
function noteNotes(
  root: XmlElement,
  threads: ReadonlySet<string>,
  locate: LocateCell,
  notes: NoteCollector,
): void {
  const named = childNamed(root, 'x:authors');
  const authors = named === undefined ? [] : childrenNamed(named, 'x:author').map(ownText);
  const list = childNamed(root, 'x:commentList');
  for (const comment of list === undefined ? [] : childrenNamed(list, 'x:comment')) {
    const author = authors[Number(comment.attributes.authorId ?? '')]?.trim() ?? '';
    if (threads.has(author.toUpperCase())) continue;
    const said = signedNote(textOf(comment, 'x:t'), author);
    const position = positionOf(comment.attributes.ref ?? '', locate);
    notes.addComment(position, said.text, { ...said, date: undefined });
  }
}

function positionOf(reference: string, locate: LocateCell): ReadPosition {
  const place = parseCellReference(reference.split(':')[0] ?? '');
  return locate(place?.row ?? 1, place?.column ?? 0);
}
