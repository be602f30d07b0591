import type { DocumentAlignment } from '../../../shared/document/appendix-document';
import { twipsPerMm } from '../docx/wordprocessing';
import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element';

export interface ParagraphMeasure {
  readonly styleId: string;
  readonly sizePt: number;
  /** Of the last run with text. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly alignment: DocumentAlignment;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly firstLineIndentMm: number;
  readonly spaceAfterPt: number;
  readonly lineSpacing: number;
}

const alignments: Readonly<Record<string, DocumentAlignment>> = {
  both: 'justify',
  center: 'center',
  right: 'right',
  end: 'right',
};

/** Properties in force: a paragraph's own, else those of its style and what that is based on, else the document's. */
export class MeasuredStyles {
  private readonly styles = new Map<string, XmlElement>();
  private readonly defaults: readonly XmlElement[];

  constructor(root: XmlElement) {
    for (const style of childrenNamed(root, 'w:style')) {
      this.styles.set(style.attributes['w:styleId'] ?? '', style);
    }
    const defaults = childNamed(root, 'w:docDefaults');
    this.defaults = ['w:pPrDefault', 'w:rPrDefault'].flatMap(
      (name) => childNamed(defaults, name) ?? [],
    );
  }

  get fontFamily(): string {
    return this.attribute(this.defaults, 'w:rPr', 'w:rFonts', 'w:ascii') ?? '';
  }

  paragraph(element: XmlElement): ParagraphMeasure {
    const own = childNamed(element, 'w:pPr');
    const styleId = childNamed(own, 'w:pStyle')?.attributes['w:val'] ?? 'Normal';
    const run = childrenNamed(element, 'w:r')
      .filter((each) => childNamed(each, 'w:t') !== undefined || childNamed(each, 'w:instrText'))
      .at(-1);
    const chain = [...this.chainOf(styleId), ...this.defaults];
    const paragraph = [element, ...chain];
    const runs = run === undefined ? chain : [run, ...chain];
    const twips = (child: string, attribute: string): number =>
      Number(this.attribute(paragraph, 'w:pPr', child, attribute) ?? 0);
    const alignment = this.attribute(paragraph, 'w:pPr', 'w:jc', 'w:val') ?? '';
    return {
      styleId,
      sizePt: Number(this.attribute(runs, 'w:rPr', 'w:sz', 'w:val') ?? 20) / 2,
      bold: this.toggle(runs, 'w:b'),
      italic: this.toggle(runs, 'w:i'),
      alignment: alignments[alignment] ?? 'left',
      leftMm: twips('w:ind', 'w:left') / twipsPerMm,
      rightMm: twips('w:ind', 'w:right') / twipsPerMm,
      firstLineIndentMm: twips('w:ind', 'w:firstLine') / twipsPerMm,
      spaceAfterPt: twips('w:spacing', 'w:after') / 20,
      lineSpacing: twips('w:spacing', 'w:line') / 240,
    };
  }

  private chainOf(id: string): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    for (let next: string | undefined = id; next !== undefined && chain.length < 20;) {
      const style = this.styles.get(next);
      if (style === undefined) break;
      chain.push(style);
      next = childNamed(style, 'w:basedOn')?.attributes['w:val'];
    }
    return chain;
  }

  /** The first holder that says it. */
  private attribute(
    holders: readonly XmlElement[],
    properties: string,
    child: string,
    attribute: string,
  ): string | undefined {
    for (const holder of holders) {
      const value = childNamed(childNamed(holder, properties), child)?.attributes[attribute];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  private toggle(holders: readonly XmlElement[], name: string): boolean {
    for (const holder of holders) {
      const found = childNamed(childNamed(holder, 'w:rPr'), name);
      if (found !== undefined) return found.attributes['w:val'] !== '0';
    }
    return false;
  }
}
