import { readOleNames } from './ole/ole-directory';
import type { ByteSource } from './open-file';
import { OoxmlPackage } from './ooxml/ooxml-package';
import type { ReadingJob } from './read-context';
import { ReadProblem, type ReadProblemReason } from './read-problem';
import { sniffBytes, sniffLength } from './sniff-bytes';
import { ZipArchive } from './zip/zip-archive';

/** Formats with a reader (see read-document.ts), and JSON, which is read by readJsonFile. */
export type DetectedFormat =
  | 'docx'
  | 'xlsx'
  | 'doc'
  | 'xls'
  | 'odt'
  | 'ods'
  | 'pdf'
  | 'rtf'
  | 'html'
  /** Separated values or plain text: the reader finds out. */
  | 'text'
  | 'json';

/**
 * What a file is, by its content; its name is never asked. Throws ReadProblem with the reason why the content cannot
 * be read: damaged, protected, a picture, or a format without a reader.
 */
export async function detectContent(source: ByteSource, job: ReadingJob): Promise<DetectedFormat> {
  const start = await source.read(0, Math.min(source.size, sniffLength));
  const content = sniffBytes(start);
  switch (content) {
    case 'zip':
      return detectInZip(await ZipArchive.open(source), job);
    case 'ole':
      return detectInOle(await readOleNames(source));
    case 'json':
    case 'pdf':
    case 'rtf':
    case 'html':
    case 'text':
      return content;
    case 'picture':
    case 'lock-file':
    case 'word-xml':
    case 'mail':
      throw new ReadProblem(content);
    case 'binary':
      throw new ReadProblem('unknown-content');
  }
}

async function detectInZip(archive: ZipArchive, job: ReadingJob): Promise<DetectedFormat> {
  if (archive.has('[Content_Types].xml')) {
    const file = await OoxmlPackage.open(archive, job);
    return detectMainPart(file.contentType(await file.mainPart()));
  }
  if (archive.has('mimetype') && archive.sizeOf('mimetype') < 200) {
    const type = (await archive.readWhole('mimetype')).toString('latin1');
    const [, kind] = /^application\/vnd\.oasis\.opendocument\.(\w+)/.exec(type) ?? [];
    if (kind === 'text') return 'odt';
    if (kind === 'spreadsheet') return 'ods';
    if (kind === 'presentation') throw new ReadProblem('presentation');
  }
  throw new ReadProblem('unknown-content', 'a zip archive of something else');
}

/** By the content type of the main part (ECMA-376 part 1, 11.3.10 and 12.3.23); templates and macro files too. */
function detectMainPart(contentType: string): DetectedFormat {
  const type = contentType.toLowerCase();
  if (/wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)/.test(type)) {
    return 'docx';
  }
  if (type.includes('ms-excel.sheet.binary')) throw new ReadProblem('binary-excel');
  if (/spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)/.test(type)) {
    return 'xlsx';
  }
  if (/presentationml|ms-powerpoint/.test(type)) throw new ReadProblem('presentation');
  throw new ReadProblem('unknown-content', contentType);
}

/** By the streams that each program must write ([MS-OFFCRYPTO] 2.3.4, [MS-DOC] 2.1.1, [MS-XLS] 2.1.2). */
function detectInOle(names: ReadonlySet<string>): DetectedFormat {
  if (names.has('EncryptedPackage')) throw new ReadProblem('password');
  if (names.has('WordDocument')) return 'doc';
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  const reason: ReadProblemReason = names.has('PowerPoint Document') ? 'presentation' : 'other-ole';
  throw new ReadProblem(reason, [...names].join(', '));
}
