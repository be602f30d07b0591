import type { InlineMark } from '../../../shared/plan/body';
import type { RawAlignment } from '../../../shared/raw/raw-document';
import { marksField } from '../../../shared/body/marks';
import type { ReadPosition } from '../read-notes';
import { TextBuilder } from '../text-builder';
import { childNamed, type XmlElement } from '../xml/xml-element';
import { InlineReader, isMarkDeleted, isMarkHidden } from './inline-reader';
import { readParagraphLook } from './look';
import type { Story } from './story';

/** A paragraph of any story. */
export interface ReadParagraph {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** As in RawParagraph; absent where the reader of the format knows no runs, or there are none. */
  readonly marks?: readonly InlineMark[];
  readonly alignment: RawAlignment | undefined;
  readonly numberLabel: string | undefined;
  /** 1-based. */
  readonly outlineLevel: number | undefined;
}

/**
 * Reads paragraph after paragraph of one container (the body, a cell, a text box). A paragraph whose mark was
 * deleted under change tracking runs on into the next one; its properties are those of the paragraph it ends in.
 */
export class ParagraphReader {
  private carried: TextBuilder | undefined;

  constructor(private readonly story: Story) {}

  /** The finished paragraph, or undefined when it runs on or is not printed at all. */
  read(element: XmlElement, position: ReadPosition): ReadParagraph | undefined {
    const properties = childNamed(element, 'w:pPr');
    const direct = readParagraphLook(properties);
    const text = this.carried ?? new TextBuilder();
    new InlineReader(this.story, position, direct.styleId, text).read(element);
    this.carried = isMarkDeleted(properties) ? text : undefined;
    if (this.carried !== undefined) return undefined;
    const look = this.story.parts.styles.paragraphLook(direct);
    // Hidden paragraphs are counted: Word skips numbers («Advance value») by putting some of them in.
    const numberLabel = this.story.numbering.next(direct, look);
    if (text.isEmpty && isMarkHidden(properties)) return undefined;
    const outline = look.outlineLevel;
    return {
      text: text.toString(),
      ...text.look,
      ...marksField(text.marks),
      alignment: look.alignment,
      numberLabel,
      outlineLevel: outline !== undefined && outline < 9 ? outline + 1 : undefined,
    };
  }

  /** What is left when the container ends after a paragraph that ran on. */
  finish(): ReadParagraph | undefined {
    const text = this.carried;
    this.carried = undefined;
    if (text === undefined || text.isBlank) return undefined;
    const plain = { alignment: undefined, numberLabel: undefined, outlineLevel: undefined };
    return { text: text.toString(), ...text.look, ...marksField(text.marks), ...plain };
  }
}
