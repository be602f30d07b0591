import type { NoteCollector, ReadPosition } from '../read-notes';
import type { XmlElement } from '../xml/xml-element';
import type { DocxComments } from './comments';
import type { NumberingInstance } from './numbering-definitions';
import type { StyleSheet } from './style-sheet';

/** What every reader of a Word story needs: loaded once per file. */
export interface DocxParts {
  readonly styles: StyleSheet;
  readonly lists: ReadonlyMap<string, NumberingInstance>;
  readonly footnotes: ReadonlyMap<string, XmlElement>;
  readonly endnotes: ReadonlyMap<string, XmlElement>;
  readonly comments: DocxComments;
  readonly notes: NoteCollector;
  /** The text of a story beside the one being read: a footnote, comment or text box. */
  readonly asideText: (container: XmlElement, position: ReadPosition) => string;
}
