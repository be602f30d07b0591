import PDFDocument from 'pdfkit';
import type {
  OutlineEntry,
  Page,
  PagedDocument,
  PageItem,
} from '../../../../shared/document/paginate/paged-document';
import { watermarkOf } from '../../../../shared/document/paginate/watermark';
import { operatorsOf } from './page-operators';
import { PdfFonts } from './pdf-fonts';
import { PdfStructure } from './structure';

type Pdf = InstanceType<typeof PDFDocument>;

/** A pdfkit document without pages: embedded fonts only, tagged, in Vietnamese, with the plan's title. */
export function openPdf({ properties }: PagedDocument, madeAt: Date): Pdf {
  return new PDFDocument({
    autoFirstPage: false,
    // Otherwise pdfkit begins with Helvetica, which it does not embed.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    info: {
      Title: properties.title,
      Author: properties.author,
      Subject: properties.subject,
      Creator: 'Phụ Lục',
      Producer: 'Phụ Lục',
      CreationDate: madeAt,
    },
  });
}

/** Draws page after page. */
export class PdfPainter {
  private readonly fonts: PdfFonts;
  private readonly structure: PdfStructure;
  private readonly outline: OutlinePainter;
  /** Of a document that is never written; see drawWatermark. */
  private readonly drawingFonts: PdfFonts;

  constructor(
    private readonly pdf: Pdf,
    private readonly paged: PagedDocument,
  ) {
    this.fonts = new PdfFonts(pdf);
    this.drawingFonts = new PdfFonts(new PDFDocument({ autoFirstPage: false, font: '' }));
    this.structure = new PdfStructure(pdf);
    this.outline = new OutlinePainter(pdf, paged.outline);
  }

  drawPage(page: Page, index: number): void {
    this.pdf.addPage({ size: [page.widthPt, page.heightPt], margin: 0 });
    this.drawWatermark(page);
    for (const run of runsOf(page.items)) {
      const [first] = run;
      const role = first?.kind === 'text' ? first.role : 'artifact';
      const group = first?.kind === 'text' ? first.group : -1;
      this.structure.mark(role, group, () => {
        this.pdf.addContent(run.map((item) => operatorsOf(item, this.fonts)).join('\n'));
      });
    }
    this.outline.addEntriesOf(index);
  }

  finish(): void {
    this.structure.finish();
    this.pdf.end();
  }

  /**
   * As shapes: words across the page would stand in the middle of what is searched, copied and read aloud. The outlines
   * come from a copy of the font: taking that of «Ả» loads its part «A» as a glyph that stands for no letter, and then
   * the «A» of all text would say nothing to who searches and copies.
   */
  private drawWatermark(page: Page): void {
    const mark = watermarkOf(page, this.paged.watermark);
    if (mark === null) return;
    const { text, angle } = mark;
    const face = this.drawingFonts.open(text);
    const scale = text.sizePt / face.unitsPerEm;
    this.structure.mark('artifact', -1, () => {
      this.pdf.save().translate(text.x, text.y);
      this.pdf.rotate((-angle * 180) / Math.PI).scale(scale, -scale);
      for (const { path, advanceWidth } of face.outlinesOf(text.text)) {
        this.pdf.path(path.toSVG()).fill('#cccccc').translate(advanceWidth, 0);
      }
      this.pdf.restore();
    });
  }
}

/** Items that belong together, one after another: the text of one paragraph, or rules. */
function runsOf(items: readonly PageItem[]): readonly (readonly PageItem[])[] {
  const runs: PageItem[][] = [];
  let last: string | null = null;
  for (const item of items) {
    const key = item.kind === 'text' ? `${item.role} ${item.group}` : 'rules';
    if (key === last) runs.at(-1)?.push(item);
    else runs.push([item]);
    last = key;
  }
  return runs;
}

/** Bookmarks. Each must be made while its page is the current one. */
class OutlinePainter {
  private readonly open: { readonly level: number; readonly item: PDFKit.PDFOutline }[] = [];

  constructor(
    private readonly pdf: Pdf,
    private readonly entries: readonly OutlineEntry[],
  ) {}

  addEntriesOf(page: number): void {
    for (const entry of this.entries) if (entry.page === page) this.add(entry);
  }

  private add({ text, level }: OutlineEntry): void {
    while ((this.open.at(-1)?.level ?? -1) >= level) this.open.pop();
    const parent = this.open.at(-1)?.item ?? this.pdf.outline;
    this.open.push({ level, item: parent.addItem(text) });
  }
}
