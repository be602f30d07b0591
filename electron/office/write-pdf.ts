import type { PlanDocument } from '../../shared/document/plan-document';
import type { PagedDocument } from '../../shared/document/paginate/paged-document';
import type { ReportProgress } from '../../shared/progress';
import { writeFileAtomically, type ByteSink } from './atomic-write';
import { breathe, paginateBreathing } from './paginate-breathing';
import type { WriteOptions, WriteResult } from './write-job';
import { openPdf, PdfPainter } from './write/pdf/draw-pdf';

/**
 * Writes the whole document as a PDF: the pages that the preview shows, fonts embedded, text that can be selected,
 * searched and read aloud. Errors: see writeFileAtomically.
 */
export async function writePdf(
  document: PlanDocument,
  path: string,
  options: WriteOptions = {},
): Promise<WriteResult> {
  const paged = await paginateBreathing(document, options.signal);
  await writeFileAtomically(path, (sink) => drawPages(paged, sink, options), options);
  return { warnings: [] };
}

async function drawPages(
  paged: PagedDocument,
  sink: ByteSink,
  options: WriteOptions,
): Promise<void> {
  const pdf = openPdf(paged, options.madeAt ?? new Date());
  const painter = new PdfPainter(pdf, paged);
  const total = paged.pages.length;
  for (const [index, page] of paged.pages.entries()) {
    painter.drawPage(page, index);
    report(options.onProgress, index + 1, total);
    await breathe(options.signal);
  }
  painter.finish();
  // Compressed pages are small; what the file weighs is kept until here.
  for await (const bytes of pdf as AsyncIterable<Uint8Array>) await sink(bytes);
}

function report(onProgress: ReportProgress | undefined, done: number, total: number): void {
  if (done % 10 === 0 || done === total) onProgress?.({ stage: 'writing', done, total });
}
