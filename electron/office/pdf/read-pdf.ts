import './without-canvas';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { RawDocument } from '../../../shared/raw/raw-document';
import { documentLimits } from '../limits';
import type { ReadingJob } from '../read-context';
import { ReadProblem } from '../read-problem';
import { BlockBuilder } from './block-builder';
import { readPage } from './read-page';

// pdf.js looks for its worker here before it would load one from a file; this one runs on our own worker thread.
Object.assign(globalThis, { pdfjsWorker: pdfWorker });

const pageLimit = 2_000;

/**
 * Reads a PDF with a text layer: ruled tables become cells by their lines, a table that goes on over pages becomes
 * one, other text becomes paragraphs. A scan without text is refused as 'scan'. Throws ReadProblem.
 */
export async function readPdf(bytes: Uint8Array, job: ReadingJob): Promise<RawDocument> {
  const document = await openPdfDocument(bytes);
  try {
    return await readPages(document, job);
  } finally {
    await document.destroy();
  }
}

/** The caller destroys it. Throws ReadProblem. */
export async function openPdfDocument(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      // pdf.js takes the buffer over; the caller's stays usable.
      data: Uint8Array.from(bytes),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    const password = error instanceof Error && error.name === 'PasswordException';
    throw new ReadProblem(password ? 'password' : 'damaged', 'pdf', { cause: error });
  }
}

async function readPages(document: PDFDocumentProxy, job: ReadingJob): Promise<RawDocument> {
  const builder = new BlockBuilder();
  const count = Math.min(document.numPages, pageLimit);
  job.expect(count);
  let characters = 0;
  let images = 0;
  for (let number = 1; number <= count; number += 1) {
    job.checkCancelled();
    const page = await readPage(await document.getPage(number));
    characters += page.runs.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (characters > documentLimits.characters)
      throw new ReadProblem('too-much-content', 'pdf text');
    images += page.imageCount;
    builder.addPage(page);
    job.advance(1);
  }
  // A scan may carry a stamp or page numbers as text; a page of a plan has hundreds of characters.
  if (characters < 20 * count)
    throw new ReadProblem(images > 0 ? 'scan' : 'no-content', 'no text layer');
  const producer = await producerOf(document);
  const blocks = builder.finish();
  return {
    format: 'pdf',
    blocks,
    notes: builder.notes.notes,
    ...(producer === '' ? {} : { producer }),
  };
}

async function producerOf(document: PDFDocumentProxy): Promise<string> {
  const { info } = (await document.getMetadata()) as { info: { Producer?: unknown } };
  return typeof info.Producer === 'string' ? info.Producer : '';
}
