import { marksField } from '../../../shared/body/marks';
import { formatNumber } from '../docx/number-format';
import type { ReadParagraph } from '../docx/paragraph-reader';
import type { NoteCollector, ReadPosition } from '../read-notes';
import { TextBuilder } from '../text-builder';
import type { XmlElement } from '../xml/xml-element';
import { parseDeclarations, type HtmlLook, type HtmlStyles } from './html-styles';

/** Paragraphs and tables in reading order. Tables are left to the caller, with the look around them. */
export type FlowItem =
  | { readonly kind: 'paragraph'; readonly paragraph: ReadParagraph }
  | { readonly kind: 'table'; readonly element: XmlElement; readonly look: HtmlLook };

const blocks = new Set(
  (
    'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'html li main nav ol p pre section ul tr td th caption'
  ).split(' '),
);

/** Splits a container into paragraphs as a browser would show them: blocks end lines, runs of blanks are one. */
export class FlowReader {
  private readonly items: FlowItem[] = [];
  private text = new TextBuilder();
  private endsBlank = true;
  private label: string | undefined;
  private readonly hiddenText: string[] = [];

  constructor(
    private readonly styles: HtmlStyles,
    private readonly notes: NoteCollector,
    /** Where a note stands, given the number of items before it. */
    private readonly position: (items: number) => ReadPosition,
  ) {}

  /** `element` is the container; its own look is already in `look`. */
  read(element: XmlElement, look: HtmlLook): readonly FlowItem[] {
    this.readChildren(element, look);
    this.endParagraph(look, undefined);
    const hidden = this.hiddenText.join('').trim();
    if (hidden !== '') this.notes.add('hidden-text', this.position(this.items.length), hidden);
    return this.items;
  }

  private readChildren(element: XmlElement, look: HtmlLook): void {
    let number = Number(element.attributes.start ?? 1) || 1;
    for (const child of element.children) {
      if (typeof child === 'string') this.addText(child, look);
      else if (child.name === 'li') {
        number = Number(child.attributes.value) || number;
        this.readListItem(child, element, number, look);
        number += 1;
      } else this.readElement(child, look);
    }
  }

  private readElement(element: XmlElement, outer: HtmlLook): void {
    const look = this.styles.look(element, outer);
    switch (element.name) {
      case 'br':
        this.addLineBreak();
        break;
      case 'table':
        this.endParagraph(outer, undefined);
        this.items.push({ kind: 'table', element, look });
        break;
      case 'img':
        this.notes.add('image', this.position(this.items.length), element.attributes.alt ?? '');
        break;
      case 'frame':
      case 'iframe':
      case 'embed':
        this.notes.add(
          'external-link',
          this.position(this.items.length),
          element.attributes.src ?? '',
        );
        break;
      case 'del':
        this.readDeleted(element, look);
        break;
      case 'style':
      case 'head':
        break;
      default:
        this.readOther(element, look, outer);
    }
  }

  private readOther(element: XmlElement, look: HtmlLook, outer: HtmlLook): void {
    const style = element.attributes.style;
    if (style !== undefined && /mso-list:\s*ignore/i.test(style)) {
      // Word writes the automatic number of a paragraph as text, in a span of its own.
      this.label = textIn(element, this.styles, look) || undefined;
    } else if (blocks.has(element.name)) {
      this.endParagraph(outer, undefined);
      this.readChildren(element, look);
      this.endParagraph(look, headingLevel(element));
    } else this.readChildren(element, look);
  }

  private readListItem(item: XmlElement, list: XmlElement, number: number, outer: HtmlLook): void {
    const look = this.styles.look(item, outer);
    this.endParagraph(outer, undefined);
    const isPlain =
      parseDeclarations(list.attributes.style ?? '').get('list-style-type') === 'none';
    if (!isPlain) this.label = list.name === 'ol' ? orderedLabel(list, number) : '•';
    this.readChildren(item, look);
    this.endParagraph(look, undefined);
  }

  private readDeleted(element: XmlElement, look: HtmlLook): void {
    const text = textIn(element, this.styles, look);
    if (text !== '') this.notes.add('tracked-deletion', this.position(this.items.length), text);
  }

  private addText(raw: string, look: HtmlLook): void {
    if (look.hidden) {
      this.hiddenText.push(raw);
      return;
    }
    if (look.preformatted) {
      this.text.add(raw.replace(/\r\n?/g, '\n'), look.encoding, look);
      this.endsBlank = false;
      return;
    }
    const collapsed = raw.replace(/[ \t\r\n\f]+/g, ' ');
    const text = this.endsBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (text === '') return;
    this.text.add(text, look.encoding, look);
    this.endsBlank = text.endsWith(' ');
  }

  private addLineBreak(): void {
    this.text.addPlain('\n');
    this.endsBlank = true;
  }

  private endParagraph(look: HtmlLook, outlineLevel: number | undefined): void {
    const { text, label } = this;
    if (text.isEmpty && label === undefined) return;
    this.text = new TextBuilder();
    this.endsBlank = true;
    this.label = undefined;
    // The blank before the end of a block, and the line break there, are not shown.
    const shown = text.toString().replace(/ +$/, '').replace(/\n$/, '');
    if (shown === '' && text.isBlank && label === undefined) return;
    this.items.push({
      kind: 'paragraph',
      paragraph: {
        text: shown,
        ...text.look,
        ...marksField(text.marks),
        alignment: look.alignment,
        numberLabel: label,
        outlineLevel,
      },
    });
  }
}

/** The text of an element on one line. */
function textIn(element: XmlElement, styles: HtmlStyles, look: HtmlLook): string {
  const builder = new TextBuilder();
  const visit = (node: XmlElement, outer: HtmlLook): void => {
    for (const child of node.children) {
      if (typeof child === 'string') builder.add(child, outer.encoding, outer);
      else visit(child, styles.look(child, outer));
    }
  };
  visit(element, look);
  return builder.toString().replace(/\s+/g, ' ').trim();
}

function headingLevel({ name }: XmlElement): number | undefined {
  const level = /^h([1-6])$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

const listFormats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function orderedLabel(list: XmlElement, number: number): string {
  const type = list.attributes.type ?? '1';
  const format = Object.hasOwn(listFormats, type) ? listFormats[type] : undefined;
  return `${formatNumber(number, format ?? 'decimal')}.`;
}
