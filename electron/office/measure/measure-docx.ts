import { styleOfRole } from '../write/docx/paragraph-styles';
import { styleIds } from '../write/docx/styles-part';
import type {
  MeasuredDocument,
  MeasuredParagraph,
  MeasuredSection,
} from '../../../shared/document/proof/measured-document';
import type { ParagraphRole } from '../../../shared/document/plan-document';
import { twipsPerMm } from '../docx/wordprocessing';
import { withFile } from '../open-file';
import { OoxmlPackage } from '../ooxml/ooxml-package';
import { ReadingJob } from '../read-context';
import {
  childNamed,
  descendants,
  ElementBuilder,
  ownText,
  type XmlElement,
} from '../xml/xml-element';
import { ZipArchive } from '../zip/zip-archive';
import { MeasuredStyles } from './measured-styles';

/**
 * Reads from a Word file of ours how its elements look: sizes, weights, lengths of lines, margins, page numbers. Taken
 * from the parts of the file alone; the styles tell which element a paragraph is. Throws ReadProblem.
 */
export async function measureDocx(path: string, signal?: AbortSignal): Promise<MeasuredDocument> {
  return withFile(path, async (source) => {
    const job = new ReadingJob({ signal });
    const file = await OoxmlPackage.open(await ZipArchive.open(source), job);
    const main = await file.mainPart();
    const links = await file.relationships(main);
    const target = (type: string): string => links.find((link) => link.type === type)?.target ?? '';
    const styles = new MeasuredStyles(await file.tree(target('styles')));
    const headers = new Map<string, XmlElement>();
    for (const link of links.filter(({ type }) => type === 'header')) {
      headers.set(link.id, await file.tree(link.target));
    }
    const body = new BodyMeasure(styles, headers);
    await file.parse(main, body);
    return body.finish();
  });
}

const roles: ReadonlyMap<string, ParagraphRole> = new Map(
  (
    [
      'nationalName',
      'nationalMotto',
      'superiorAgency',
      'issuingAgency',
      'number',
      'placeAndDate',
      'documentType',
      'subject',
      'legalBasis',
      'partHeading',
      'sectionHeading',
      'pointHeading',
      'article',
      'bodyText',
      'recipientsLabel',
      'recipients',
      'signingAuthority',
      'signerName',
      'issuedWith',
      'appendixLabel',
      'appendixTitle',
      'appendixSubtitle',
      'appendixNote',
      'closing',
      'mark',
      'lineBelow',
    ] as const
  ).map((role) => [styleOfRole(role).id, role]),
);

/** Takes paragraphs and section properties out of the stream one by one: memory does not grow with the table. */
class BodyMeasure {
  private readonly builder = new ElementBuilder();
  private readonly paragraphs: (Omit<MeasuredParagraph, 'widthMm'> & {
    readonly edgesMm: number;
    widthMm: number | null;
  })[] = [];
  private readonly sections: MeasuredSection[] = [];
  private readonly table = { headers: 0, rows: 0, whole: 0, sizePt: 0, appendix: false };
  private cellWidthMm: number | null = null;
  private firstOfSection = 0;

  constructor(
    private readonly styles: MeasuredStyles,
    private readonly headers: ReadonlyMap<string, XmlElement>,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string | undefined>>): void {
    if (this.builder.active || name === 'w:p' || name === 'w:sectPr') {
      this.builder.openElement(name, attributes as Record<string, string>);
      return;
    }
    if (name === 'w:tblStyle') this.table.appendix = attributes['w:val'] === styleIds.table;
    if (name === 'w:tcW') this.cellWidthMm = Number(attributes['w:w']) / twipsPerMm;
    if (!this.table.appendix) return;
    if (name === 'w:tr') this.table.rows += 1;
    if (name === 'w:cantSplit') this.table.whole += 1;
    if (name === 'w:tblHeader') this.table.headers += 1;
  }

  text(text: string): void {
    if (this.builder.active) this.builder.addText(text);
  }

  close(name: string): void {
    if (!this.builder.active) {
      if (name === 'w:tc') this.cellWidthMm = null;
      return;
    }
    for (const node of this.builder.closeElement() ?? []) {
      if (typeof node === 'string') continue;
      if (node.name === 'w:p') this.addParagraph(node);
      else this.addSection(node);
    }
  }

  finish(): MeasuredDocument {
    const { rows, whole, headers, sizePt } = this.table;
    return {
      fontFamily: this.styles.fontFamily,
      sections: this.sections,
      paragraphs: this.paragraphs.map((each) => ({ ...each, widthMm: each.widthMm ?? 0 })),
      table:
        rows === 0 ? null : { sizePt, headerRepeats: headers > 0, rowsStayWhole: whole === rows },
    };
  }

  private addParagraph(element: XmlElement): void {
    const properties = childNamed(element, 'w:pPr');
    const section = childNamed(properties, 'w:sectPr');
    const look = this.styles.paragraph(element);
    const role = roles.get(look.styleId);
    if (role === 'lineBelow') this.addLine(look.leftMm + look.rightMm);
    else if (role !== undefined) {
      const text = textOf(element);
      const edgesMm = look.leftMm + look.rightMm;
      const { sizePt, bold, italic, alignment, firstLineIndentMm, spaceAfterPt, lineSpacing } =
        look;
      if (text !== '')
        this.paragraphs.push({
          role,
          text,
          sizePt,
          bold,
          italic,
          alignment,
          firstLineIndentMm,
          spaceAfterPt,
          lineSpacing,
          edgesMm,
          widthMm: this.cellWidthMm === null ? null : this.cellWidthMm - edgesMm,
        });
    } else if (look.styleId === styleIds.tableText) this.table.sizePt = look.sizePt;
    if (section !== undefined) this.addSection(section);
  }

  /** Of the paragraph right above; its length is known at once in a cell, else when the page is. */
  private addLine(edgesMm: number): void {
    const above = this.paragraphs.at(-1);
    if (above === undefined) return;
    const lineBelowMm = this.cellWidthMm === null ? -edgesMm : this.cellWidthMm - edgesMm;
    this.paragraphs[this.paragraphs.length - 1] = { ...above, lineBelowMm };
  }

  private addSection(element: XmlElement): void {
    const section = sectionOf(element, this.headers, this.styles);
    this.sections.push(section);
    const textWidth = section.widthMm - section.marginsMm.left - section.marginsMm.right;
    for (let index = this.firstOfSection; index < this.paragraphs.length; index += 1) {
      const paragraph = this.paragraphs[index];
      if (paragraph?.widthMm !== null) continue;
      const { lineBelowMm } = paragraph;
      this.paragraphs[index] = {
        ...paragraph,
        widthMm: textWidth - paragraph.edgesMm,
        ...(lineBelowMm !== undefined && { lineBelowMm: textWidth + lineBelowMm }),
      };
    }
    this.firstOfSection = this.paragraphs.length;
  }
}

function textOf(paragraph: XmlElement): string {
  let text = '';
  for (const element of descendants(paragraph)) {
    if (element.name === 'w:t') text += ownText(element);
    else if (element.name === 'w:br') text += '\n';
  }
  return text.trim();
}

function sectionOf(
  element: XmlElement,
  headers: ReadonlyMap<string, XmlElement>,
  styles: MeasuredStyles,
): MeasuredSection {
  const millimetres = (child: string, attribute: string): number =>
    Number(childNamed(element, child)?.attributes[`w:${attribute}`] ?? 0) / twipsPerMm;
  const header = (type: string): XmlElement | undefined => {
    const reference = element.children.find(
      (node) =>
        typeof node !== 'string' &&
        node.name === 'w:headerReference' &&
        node.attributes['w:type'] === type,
    );
    const id = typeof reference === 'object' ? reference.attributes['r:id'] : undefined;
    return id === undefined ? undefined : headers.get(id);
  };
  const following = header('default');
  const firstPage = childNamed(element, 'w:titlePg') === undefined ? following : header('first');
  const paragraph = following === undefined ? undefined : numberParagraph(following);
  const start = childNamed(element, 'w:pgNumType')?.attributes['w:start'];
  const look = paragraph === undefined ? undefined : styles.paragraph(paragraph);
  return {
    widthMm: millimetres('w:pgSz', 'w'),
    heightMm: millimetres('w:pgSz', 'h'),
    marginsMm: {
      top: millimetres('w:pgMar', 'top'),
      right: millimetres('w:pgMar', 'right'),
      bottom: millimetres('w:pgMar', 'bottom'),
      left: millimetres('w:pgMar', 'left'),
    },
    pageNumber:
      look === undefined
        ? null
        : {
            sizePt: look.sizePt,
            alignment: look.alignment,
            startsAt: start === undefined ? null : Number(start),
            onFirstPage: firstPage !== undefined && numberParagraph(firstPage) !== undefined,
          },
  };
}

/** The paragraph of a header that holds the field PAGE. */
function numberParagraph(header: XmlElement): XmlElement | undefined {
  return [...descendants(header)].find(
    (element) =>
      element.name === 'w:p' &&
      [...descendants(element)].some(
        (each) => each.name === 'w:instrText' && /^\s*PAGE\b/.test(ownText(each)),
      ),
  );
}
