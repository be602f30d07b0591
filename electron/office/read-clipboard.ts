import { AppError } from '../../shared/app-error';
import type { ClipboardContent } from '../../shared/clipboard-content';
import type { RawDocument } from '../../shared/raw/raw-document';
import { documentLimits } from './limits';
import { ReadingJob, type ReadOptions } from './read-context';
import { ReadProblem } from './read-problem';

/**
 * Reads a copied table: from Word, Excel, LibreOffice and browsers as HTML, from programs without it as RTF, else
 * as text with tabs. The first form that holds a table is taken: it has merges and bold, text has neither.
 *
 * Throws AppError 'empty-document' when there is no table, 'file-too-large', 'unsafe-file', 'cancelled'.
 */
export async function readClipboard(
  content: ClipboardContent,
  options: ReadOptions = {},
): Promise<RawDocument> {
  const job = new ReadingJob(options);
  job.checkCancelled();
  try {
    for (const read of formsOf(content)) {
      const document = await read(job);
      if (document.blocks.some((block) => block.kind === 'table' && block.rows.length > 0)) {
        return document;
      }
    }
  } catch (error) {
    throw error instanceof ReadProblem ? clipboardError(error) : error;
  }
  throw new AppError(
    'empty-document',
    'Bộ nhớ tạm không có bảng nào. Hãy chọn bảng trong Word, Excel hoặc trang web, nhấn Ctrl+C rồi dán lại.',
  );
}

type ReadForm = (job: ReadingJob) => Promise<RawDocument>;

function formsOf({ html, rtf, text }: ClipboardContent): readonly ReadForm[] {
  const forms: ReadForm[] = [];
  for (const form of [html, rtf, text]) {
    if (form.length > documentLimits.textFileBytes) throw new ReadProblem('too-large', 'clipboard');
  }
  if (/<table[\s>]/i.test(html)) {
    forms.push(async (job) => (await import('./html/read-html')).readHtmlText(html, job));
  }
  if (rtf.includes('\\trowd')) {
    forms.push(async (job) =>
      (await import('./rtf/read-rtf')).readRtf(Buffer.from(rtf, 'latin1'), job),
    );
  }
  if (text.includes('\t')) {
    forms.push(async (job) =>
      (await import('./text-table/read-text')).readText(Buffer.from(text, 'utf8'), job),
    );
  }
  return forms;
}

function clipboardError(problem: ReadProblem): AppError {
  const large = problem.reason === 'too-large' || problem.reason === 'too-much-content';
  return large
    ? new AppError(
        'file-too-large',
        'Nội dung vừa sao chép quá lớn. Hãy chọn riêng bảng phụ lục rồi sao chép lại, hoặc mở tệp chứa bảng.',
        { cause: problem },
      )
    : new AppError(
        'damaged-file',
        'Không đọc được nội dung vừa sao chép. Hãy sao chép lại bảng, hoặc mở tệp chứa bảng.',
        { cause: problem },
      );
}
