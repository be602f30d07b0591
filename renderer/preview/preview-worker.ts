import { timesMeasure } from '../../shared/document/paginate/font-measure';
import { pageSvg } from '../../shared/document/paginate/page-svg';
import type { PagedDocument } from '../../shared/document/paginate/paged-document';
import { paginate } from '../../shared/document/paginate/paginate';
import { placedNodes } from '../../shared/document/paginate/row-owners';
import { CellSetter } from '../../shared/document/paginate/set-table';
import { planDocumentOf } from '../../shared/document/plan-document-of';
import type { FromPageThread, PageSummary, ToPageThread } from './preview-messages';

/**
 * The thread that makes the pages: a long plan is laid out without the window standing still. It keeps the last document
 * and draws the pages that are looked at; cells that it has set before are not set again.
 */
const setter = new CellSetter(timesMeasure);
let current: { readonly edition: number; readonly paged: PagedDocument } | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToPageThread>) => {
  try {
    if (data.kind === 'document') makePages(data);
    else drawPages(data);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer({ kind: 'failed', edition: data.edition, message });
  }
});

function makePages(request: Extract<ToPageThread, { kind: 'document' }>): void {
  const { edition, plan, options } = request;
  const document = planDocumentOf(plan, options);
  const paged = paginate(document, setter);
  current = { edition, paged };
  const pages: PageSummary = {
    shapes: paged.pages.map(({ widthPt, heightPt, section, number }) => {
      return { widthPt, heightPt, section, number };
    }),
    nodes: placedNodes(plan, document, paged),
    outline: paged.outline,
  };
  answer({ kind: 'pages', edition, pages });
}

function drawPages({ edition, pages }: Extract<ToPageThread, { kind: 'draw' }>): void {
  if (current?.edition !== edition) return;
  const { paged } = current;
  for (const index of pages) {
    const page = paged.pages[index];
    if (page === undefined) continue;
    answer({ kind: 'drawn', edition, page: index, svg: pageSvg(page, paged.watermark) });
  }
}

function answer(message: FromPageThread): void {
  self.postMessage(message);
}
