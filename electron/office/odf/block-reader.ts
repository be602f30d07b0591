import type { RawCell } from '../../../shared/raw/raw-document';
import type { NoteCollector, ReadPosition } from '../read-notes';
import { childElements, type XmlElement } from '../xml/xml-element';
import { isAside, noteAside } from './asides';
import { ListCounter } from './list-counter';
import { readParagraph, type OdfParagraph } from './paragraph-text';
import type { OdfStyles } from './styles';

export interface OdfBlock extends OdfParagraph {
  readonly numberLabel: string | undefined;
  readonly outlineLevel: number | undefined;
  readonly styleName: string | undefined;
}

/** Reads paragraphs in document order, with the numbers that lists give them. */
export class BlockReader {
  private readonly lists: ListCounter;

  constructor(
    private readonly styles: OdfStyles,
    private readonly notes: NoteCollector,
  ) {
    this.lists = new ListCounter(styles);
  }

  /** The paragraphs of a block element: itself, or those in a list or section. A table inside comes as its lines. */
  *blocks(element: XmlElement, position: ReadPosition): Generator<OdfBlock> {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        yield this.paragraph(element, position);
        break;
      case 'text:list':
        this.lists.enterList(element);
        for (const item of childElements(element)) {
          if (item.name === 'text:list-item') this.lists.enterItem();
          for (const child of childElements(item)) yield* this.blocks(child, position);
        }
        this.lists.leaveList();
        break;
      case 'table:table':
        yield* this.nestedTable(element, position);
        break;
      case 'text:section':
      case 'text:index-body':
      case 'table:table-header-rows':
      case 'table:table-rows':
      case 'table:table-row':
      case 'table:table-cell':
        for (const child of childElements(element)) yield* this.blocks(child, position);
        break;
      default:
        // Comments of a cell, and shapes anchored to the page or a cell.
        if (isAside(element)) noteAside(element, this.notes, position);
    }
  }

  /** The paragraphs of a cell as one text; numbers after the first stand in front of their line. */
  cellContent(
    cell: XmlElement,
    position: ReadPosition,
  ): Omit<RawCell, 'column' | 'columnSpan' | 'rowSpan'> {
    const lines = childElements(cell).flatMap((child) => [...this.blocks(child, position)]);
    const visible = lines.filter(({ text }) => text.trim() !== '');
    const [first] = lines;
    return {
      text: lines
        .map(({ text, numberLabel }, index) =>
          index === 0 || numberLabel === undefined ? text : `${numberLabel} ${text}`,
        )
        .join('\n'),
      bold: visible.length > 0 && visible.every(({ bold }) => bold),
      italic: visible.length > 0 && visible.every(({ italic }) => italic),
      ...(first?.alignment === undefined ? {} : { alignment: first.alignment }),
      ...(first?.numberLabel === undefined ? {} : { numberLabel: first.numberLabel }),
    };
  }

  private paragraph(element: XmlElement, position: ReadPosition): OdfBlock {
    const level = Number(element.attributes['text:outline-level']);
    return {
      ...readParagraph(element, this.styles, this.notes, position),
      numberLabel: this.lists.label(),
      outlineLevel: element.name === 'text:h' && level >= 1 ? level : undefined,
      styleName: element.attributes['text:style-name'],
    };
  }

  private *nestedTable(element: XmlElement, position: ReadPosition): Generator<OdfBlock> {
    const lines = childElements(element).flatMap((child) => [...this.blocks(child, position)]);
    const text = lines.map((line) => line.text).join('\n');
    if (text.trim() !== '') this.notes.add('nested-table', position, text);
    yield* lines;
  }
}
