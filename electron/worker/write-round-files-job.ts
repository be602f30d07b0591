import { basename } from 'node:path';
import { textOfCell } from '../../shared/document/cell-runs';
import type { PlanDocument, DocumentBlock } from '../../shared/document/plan-document';
import type { RawDocument } from '../../shared/raw/raw-document';
import type { RecordTable } from '../../shared/round/record-table';
import { readDocument } from '../office/read-document';
import { writeDocx } from '../office/write-docx';
import { recordWorkbook } from '../office/write/round/record-workbook';
import { writeWorkbook } from '../office/write/round/write-workbook';
import { breathe, type JobContext } from './job-context';
import type { RoundFile, WriteRoundFilesInput, WriteRoundFilesOutput } from './round-jobs';

/**
 * Writes letters, records and replies, and proves each by reading it again: every text that was to be written must be
 * found. Throws AppError of the writer and 'cancelled'.
 */
export async function runWriteRoundFilesJob(
  { files }: WriteRoundFilesInput,
  context: JobContext,
): Promise<WriteRoundFilesOutput> {
  const differences: string[] = [];
  const total = files.length;
  for (const [done, file] of files.entries()) {
    context.onProgress({ stage: 'writing', done, total });
    await breathe(context.signal);
    await write(file, context);
    differences.push(...(await missingIn(file, context)));
  }
  return { differences };
}

function write(file: RoundFile, { signal }: JobContext): Promise<unknown> {
  return file.kind === 'docx'
    ? writeDocx(file.document, file.path, { signal })
    : writeWorkbook(recordWorkbook(file.table, ''), file.path, { signal });
}

async function missingIn(file: RoundFile, { signal }: JobContext): Promise<readonly string[]> {
  const texts = file.kind === 'docx' ? textsOfDocument(file.document) : textsOfRecord(file.table);
  const found = textOf(await readDocument(file.path, { signal }));
  const missing = texts.map(pressed).filter((text) => text !== '' && !found.includes(text));
  return missing.length === 0
    ? []
    : [
        `Tệp «${basename(file.path)}»: đọc lại thì thiếu ${missing.length} đoạn, đầu tiên là «${(missing[0] ?? '').slice(0, 80)}».`,
      ];
}

function textsOfDocument({ sections }: PlanDocument): readonly string[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(textsOfBlock));
}

function textsOfBlock(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'columns':
      return block.columns.flatMap(({ paragraphs }) => paragraphs.flatMap(textsOfBlock));
    case 'table':
      return block.table.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    case 'text-table':
      return block.rows.flat().map(textOfCell);
  }
}

function textsOfRecord({
  titleLines,
  columns,
  rows,
  closingLines,
}: RecordTable): readonly string[] {
  const cells = rows.flatMap((row) =>
    row.kind === 'row' ? row.cells.map(textOfCell) : [row.text],
  );
  return [...titleLines, ...columns.map(({ label }) => label), ...cells, ...closingLines];
}

function textOf({ blocks }: RawDocument): string {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [`${block.numberLabel ?? ''}${block.text}`]
      : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
  return texts.map(pressed).join('');
}

/** Blanks and line breaks are the program's to set. */
function pressed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}
