import { basename } from 'node:path';
import type { RawBlock, RawDocument } from '../../shared/raw/raw-document';
import { detectContent, type DetectedFormat } from './detect-format';
import { withFile, type ByteSource } from './open-file';
import { OoxmlPackage } from './ooxml/ooxml-package';
import { ReadingJob, type ReadOptions } from './read-context';
import { ReadProblem, readProblemToAppError } from './read-problem';
import { ZipArchive } from './zip/zip-archive';

type Reader = (source: ByteSource, job: ReadingJob) => Promise<RawDocument>;

/**
 * One reader per format; a new format is an entry here and a case in detect-format.ts. Each is loaded when first
 * used: opening a Word file shall not cost the time and memory of the libraries for PDF and old Excel files.
 */
const readers: Readonly<Record<Exclude<DetectedFormat, 'json'>, Reader>> = {
  docx: async (source, job) => {
    const { readDocx } = await import('./docx/read-docx');
    return readDocx(await openPackage(source, job), job);
  },
  xlsx: async (source, job) => {
    const { readXlsx } = await import('./xlsx/read-xlsx');
    return readXlsx(await openPackage(source, job), job);
  },
  doc: async (source, job) => {
    const { readDoc } = await import('./doc/read-doc');
    return readDoc(await readAll(source), job);
  },
  xls: async (source, job) => {
    const { readXls } = await import('./xls/read-xls');
    return readXls(await readAll(source), job);
  },
  odt: async (source, job) => {
    const { readOdf } = await import('./odf/read-odf');
    return readOdf(await ZipArchive.open(source), 'odt', job);
  },
  ods: async (source, job) => {
    const { readOdf } = await import('./odf/read-odf');
    return readOdf(await ZipArchive.open(source), 'ods', job);
  },
  rtf: async (source, job) => {
    const { readRtf } = await import('./rtf/read-rtf');
    return readRtf(await readAll(source), job);
  },
  html: async (source, job) => {
    const { readHtml } = await import('./html/read-html');
    return readHtml(await readAll(source), job);
  },
  text: async (source, job) => {
    const { readText } = await import('./text-table/read-text');
    return readText(await readAll(source), job);
  },
  pdf: async (source, job) => {
    const { readPdf } = await import('./pdf/read-pdf');
    return readPdf(await readAll(source), job);
  },
};

/**
 * Reads an office file into neutral tables and paragraphs. The format is decided by content, never by the name.
 * Nothing outside the file is opened, and nothing is written.
 *
 * Throws AppError with a Vietnamese message that names the file: 'file-not-found', 'file-locked', 'file-unreadable',
 * 'not-an-office-file', 'unsupported-format' (a JSON file too: see readJsonFile), 'password-protected',
 * 'damaged-file', 'file-too-large', 'unsafe-file', 'empty-document', 'cancelled'.
 */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<RawDocument> {
  return translateProblems(path, async () => {
    const job = new ReadingJob(options);
    job.checkCancelled();
    return withFile(path, async (source) => {
      const format = await detectContent(source, job);
      if (format === 'json') throw new ReadProblem('json');
      const document = await readers[format](source, job);
      if (!document.blocks.some(hasText)) throw new ReadProblem('no-content');
      return document;
    });
  });
}

/** The format of a file by its content. Throws AppError as readDocument does. */
export async function detectFormat(
  path: string,
  options: ReadOptions = {},
): Promise<DetectedFormat> {
  return translateProblems(path, () =>
    withFile(path, (source) => detectContent(source, new ReadingJob(options))),
  );
}

/** The value in a JSON file (UTF-8). Throws AppError as readDocument does, 'damaged-file' when it is no JSON. */
export async function readJsonFile(path: string): Promise<unknown> {
  return translateProblems(path, async () => {
    const bytes = await withFile(path, readAll);
    try {
      return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, '')) as unknown;
    } catch (error) {
      throw new ReadProblem('damaged', 'JSON', { cause: error });
    }
  });
}

async function openPackage(source: ByteSource, job: ReadingJob): Promise<OoxmlPackage> {
  return OoxmlPackage.open(await ZipArchive.open(source), job);
}

function readAll(source: ByteSource): Promise<Buffer> {
  return source.read(0, source.size);
}

async function translateProblems<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ReadProblem ? readProblemToAppError(error, basename(path)) : error;
  }
}

function hasText(block: RawBlock): boolean {
  if (block.kind === 'paragraph') return block.text.trim() !== '';
  return block.rows.some((row) => row.cells.some((cell) => cell.text.trim() !== ''));
}
