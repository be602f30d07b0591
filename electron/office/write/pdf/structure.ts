import type PDFDocument from 'pdfkit';
import type { ItemRole } from '../../../../shared/document/paginate/paged-document';

type Element = ReturnType<InstanceType<typeof PDFDocument>['struct']>;

/** Structure types of PDF (ISO 32000-1, 14.8.4). */
const types: Readonly<Record<Exclude<ItemRole, 'artifact'>, string>> = {
  heading: 'H',
  text: 'P',
  cell: 'P',
  'header-cell': 'P',
  note: 'Note',
};

/**
 * The logical order of the text, for readers that cannot see: one element for each paragraph and cell, also where a page
 * ends in it. Page numbers, rules and the watermark are left out of it as artifacts.
 */
export class PdfStructure {
  private readonly root: Element;
  private readonly elements = new Map<number, Element>();

  constructor(private readonly document: InstanceType<typeof PDFDocument>) {
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  /** Runs `draw` as content of the group's element. */
  mark(role: ItemRole, group: number, draw: () => void): void {
    if (role === 'artifact') this.document.markContent('Artifact', { type: 'Pagination' });
    else this.elementOf(role, group).add(this.document.markStructureContent(types[role]));
    draw();
    this.document.endMarkedContent();
  }

  finish(): void {
    this.root.end();
  }

  private elementOf(role: Exclude<ItemRole, 'artifact'>, group: number): Element {
    const known = this.elements.get(group);
    if (known !== undefined) return known;
    const made = this.document.struct(types[role]);
    this.root.add(made);
    this.elements.set(group, made);
    return made;
  }
}
