import { Numbering } from '../docx/numbering';
import type { NumberingInstance } from '../docx/numbering-definitions';
import type { XmlElement } from '../xml/xml-element';
import type { OdfStyles } from './styles';

const noStyles = {
  paragraphStyle: () => ({ run: {}, paragraph: {}, numberingStyleId: undefined }),
};

interface OpenList {
  readonly key: string;
  readonly styleName: string | undefined;
}

/**
 * Counts the items of lists (part 3, 5.3). A list starts at its first number unless it continues an earlier one,
 * named or the last of the same style; a list inside an item is a level of the outer list.
 */
export class ListCounter {
  private readonly instances = new Map<string, NumberingInstance>();
  private readonly numbering = new Numbering(this.instances, noStyles);
  private readonly open: OpenList[] = [];
  /** xml:id of a list, and style of the last list, → key of its count. */
  private readonly known = new Map<string, string>();
  /** The next paragraph is the first of its item and carries the label. */
  private itemStarts = false;

  constructor(private readonly styles: OdfStyles) {}

  enterList({ attributes }: XmlElement): void {
    const outer = this.open.at(-1);
    const styleName = attributes['text:style-name'] ?? outer?.styleName;
    const key = outer?.key ?? this.keyOf(attributes, styleName);
    this.open.push({ key, styleName });
    const id = attributes['xml:id'];
    if (id !== undefined) this.known.set(`id ${id}`, key);
    if (styleName !== undefined) this.known.set(`style ${styleName}`, key);
    const levels = this.styles.listLevels(styleName ?? '');
    if (levels !== undefined && !this.instances.has(key)) {
      this.instances.set(key, { abstractId: key, levels, startOverrides: new Map() });
    }
  }

  leaveList(): void {
    this.open.pop();
    this.itemStarts = false;
  }

  enterItem(): void {
    this.itemStarts = true;
  }

  /** The label of the next paragraph, when it is the first of a numbered item. */
  label(): string | undefined {
    const list = this.open.at(-1);
    if (list === undefined || !this.itemStarts) return undefined;
    this.itemStarts = false;
    const place = { numberingId: list.key, numberingLevel: this.open.length - 1 };
    return this.numbering.next(place, place);
  }

  private keyOf(attributes: XmlElement['attributes'], styleName: string | undefined): string {
    const named = attributes['text:continue-list'];
    const continued =
      named !== undefined
        ? this.known.get(`id ${named}`)
        : attributes['text:continue-numbering'] === 'true'
          ? this.known.get(`style ${styleName ?? ''}`)
          : undefined;
    return continued ?? `list ${this.instances.size + this.known.size}`;
  }
}
