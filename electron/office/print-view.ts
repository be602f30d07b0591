import { pageFontFamily, pageSvg } from '../../shared/document/paginate/page-svg';
import type { Page } from '../../shared/document/paginate/paged-document';
import type { PlanDocument } from '../../shared/document/plan-document';
import type { TimesFace } from '../../shared/document/times-metrics';
import { paginateBreathing } from './paginate-breathing';
import { tinosUrls } from './write/pdf/tinos';

export interface PrintView {
  /** A web page that loads nothing: one sheet per page, each of its own paper size. */
  readonly html: string;
  readonly pages: number;
}

/** The pages of a document for the system's printing: the same drawings as in the preview. */
export async function printViewOf(
  document: PlanDocument,
  signal?: AbortSignal,
): Promise<PrintView> {
  const { pages, watermark, properties } = await paginateBreathing(document, signal);
  const sheets = pages.map((page) => {
    return `<section class="${sheetName(page)}">${pageSvg(page, watermark)}</section>`;
  });
  const head = `<meta charset="utf-8"><title>${escapeText(properties.title)}</title><style>${styles(pages)}</style>`;
  const html = `<!doctype html><html lang="vi"><head>${head}</head><body>${sheets.join('')}</body></html>`;
  return { html, pages: pages.length };
}

/** Named pages (CSS Paged Media, section 5): upright and landscape sheets in one print job. */
function styles(pages: readonly Page[]): string {
  const sizes = new Map(pages.map((page) => [sheetName(page), page]));
  const sheets = [...sizes].map(([name, { widthPt, heightPt }]) => {
    // A hair less than the sheet, so that rounding never adds an empty one.
    const height = heightPt - 0.5;
    return (
      `@page ${name}{size:${widthPt}pt ${heightPt}pt;margin:0}` +
      `.${name}{page:${name};width:${widthPt}pt;height:${height}pt}.${name} svg{width:${widthPt}pt;height:${heightPt}pt}`
    );
  });
  return `${fontFaces()}html,body{margin:0}section{overflow:hidden;break-after:page}section:last-child{break-after:auto}svg{display:block}${sheets.join('')}`;
}

function sheetName({ widthPt, heightPt }: Page): string {
  return `sheet-${Math.round(widthPt)}-${Math.round(heightPt)}`;
}

const faces: Readonly<Record<TimesFace, string>> = {
  regular: '',
  bold: 'font-weight:700;',
  italic: 'font-style:italic;',
  boldItalic: 'font-weight:700;font-style:italic;',
};

function fontFaces(): string {
  return (Object.keys(faces) as TimesFace[])
    .map((face) => {
      return `@font-face{font-family:'${pageFontFamily}';${faces[face]}src:url(${tinosUrls[face]})}`;
    })
    .join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
