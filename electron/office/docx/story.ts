import { FieldStack } from './fields';
import type { DocxParts } from './docx-parts';
import { Numbering } from './numbering';

/**
 * A story is a run of text with its own flow: the body, a header, a footnote, a text box. Fields and automatic
 * numbers go on from paragraph to paragraph inside one story and never leave it.
 */
export class Story {
  readonly fields = new FieldStack();
  readonly numbering: Numbering;

  constructor(
    readonly parts: DocxParts,
    /** Page numbers are content in no place where we look for content. */
    readonly kind: 'body' | 'margin' | 'aside',
  ) {
    this.numbering = new Numbering(parts.lists, parts.styles);
  }
}
