import { marksField, tidyMarks } from '../../../shared/body/marks';
import type { InlineMark } from '../../../shared/plan/body';
import type { RawAlignment } from '../../../shared/raw/raw-document';
import { encodingOfFont } from '../legacy-text';
import type { NoteCollector, ReadPosition } from '../read-notes';
import { TextBuilder } from '../text-builder';
import type { XmlElement } from '../xml/xml-element';
import { footnoteText, isAside, noteAside } from './asides';
import type { OdfStyle, OdfStyles } from './styles';

export interface OdfParagraph {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly marks?: readonly InlineMark[];
  readonly alignment: RawAlignment | undefined;
}

/** The visible text of text:p or text:h (part 3, 6.1). White space collapses as 6.1.2 says. */
export function readParagraph(
  element: XmlElement,
  styles: OdfStyles,
  notes: NoteCollector,
  position: ReadPosition,
): OdfParagraph {
  const style = styles.style('paragraph', element.attributes['text:style-name']);
  const builder = new TextBuilder();
  new InlineReader(styles, notes, position, builder).read(element, style);
  const { bold, italic } = builder.look;
  const text = builder.toString().trimEnd();
  const marks = marksField(tidyMarks(text, builder.marks));
  return { text, bold, italic, ...marks, alignment: style.alignment };
}

class InlineReader {
  /** The text so far ends with a blank, so further ones collapse into it. */
  private endsWithBlank = true;

  constructor(
    private readonly styles: OdfStyles,
    private readonly notes: NoteCollector,
    private readonly position: ReadPosition,
    private readonly builder: TextBuilder,
  ) {}

  read(element: XmlElement, look: OdfStyle): void {
    for (const node of element.children) {
      if (typeof node === 'string') this.addText(node, look);
      else this.readChild(node, look);
    }
  }

  private readChild(element: XmlElement, look: OdfStyle): void {
    if (element.name === 'text:note' && this.position.row === undefined) {
      const text = footnoteText(element);
      if (text !== '') this.builder.addFootnote(text);
      return;
    }
    if (isAside(element)) {
      noteAside(element, this.notes, this.position);
      return;
    }
    switch (element.name) {
      case 'text:s':
        this.builder.addPlain(
          ' '.repeat(Math.min(1_000, Number(element.attributes['text:c'] ?? '1'))),
        );
        this.endsWithBlank = false;
        break;
      case 'text:tab':
        this.builder.addPlain('\t');
        break;
      case 'text:line-break':
        this.builder.addPlain('\n');
        this.endsWithBlank = true;
        break;
      case 'text:span': {
        const own = this.styles.style('text', element.attributes['text:style-name']);
        this.read(element, mix(look, own));
        break;
      }
      default:
        this.read(element, look);
    }
  }

  private addText(text: string, look: OdfStyle): void {
    let collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    if (this.endsWithBlank) collapsed = collapsed.replace(/^ /, '');
    if (collapsed === '') return;
    this.endsWithBlank = collapsed.endsWith(' ');
    if (look.hidden === true) {
      this.notes.add('hidden-text', this.position, collapsed);
      return;
    }
    this.builder.add(collapsed, encodingOfFont(look.font), {
      bold: look.bold === true,
      italic: look.italic === true,
    });
  }
}

function mix(base: OdfStyle, own: OdfStyle): OdfStyle {
  return {
    ...base,
    bold: own.bold ?? base.bold,
    italic: own.italic ?? base.italic,
    hidden: own.hidden ?? base.hidden,
    font: own.font ?? base.font,
  };
}
