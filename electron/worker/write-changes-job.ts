import { textOfCell } from '../../shared/document/cell-runs';
import { compareWritten } from '../../shared/document/proof/compare-written';
import { changeTableOf } from '../../shared/history/change-table';
import type { RawDocument } from '../../shared/raw/raw-document';
import { recordDocumentOf } from '../../shared/round/record-document';
import type { RecordTable } from '../../shared/round/record-table';
import { recordWorkbook } from '../office/write/round/record-workbook';
import { writeWorkbook } from '../office/write/round/write-workbook';
import { readDocument } from '../office/read-document';
import { writeDocx } from '../office/write-docx';
import { breathe, type JobContext } from './job-context';
import type { InputOf, OutputOf } from './jobs';
import { writeProven } from './write-proven';

/**
 * Compares two states of a plan, writes the table of changes and proves it by reading it again. Writes nothing where the
 * states are alike. Throws AppError as writeProven does.
 */
export async function runWriteChangesJob(
  { earlier, later, steps, path, format }: InputOf<'write-changes'>,
  context: JobContext,
): Promise<OutputOf<'write-changes'>> {
  const { signal, onProgress } = context;
  onProgress({ stage: 'writing', done: 0, total: 0 });
  await breathe(signal);
  const table = changeTableOf(earlier, later, steps);
  const rows = table.rows.length;
  if (rows === 0) return { path, rows, differences: [] };
  const document = recordDocumentOf(table, later.plan.metadata);
  await breathe(signal);
  const { path: where, proof } = await writeProven(path, context, {
    write: async (unproven) => {
      if (format === 'docx') await writeDocx(document, unproven, { signal });
      else
        await writeWorkbook(recordWorkbook(table, later.plan.metadata.issuer), unproven, {
          signal,
        });
    },
    prove: async (unproven) => {
      onProgress({ stage: 'checking', done: 0, total: rows });
      await breathe(signal);
      const raw = await readDocument(unproven, { signal });
      const differences =
        format === 'docx' ? compareWritten(document, raw) : sheetDifferences(table, raw);
      return { differences };
    },
    unreadable: (difference) => ({ differences: [difference] }),
  });
  return { path: where, rows, differences: proof.differences };
}

/** Every text of the sheet in reading order, as it was to be written and as it was read. */
function sheetDifferences(table: RecordTable, raw: RawDocument): readonly string[] {
  const wanted = textsOfTable(table)
    .map(pressed)
    .filter((text) => text !== '');
  const found = raw.blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text]
        : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    )
    .map(pressed)
    .filter((text) => text !== '');
  const at = wanted.findIndex((text, index) => text !== found[index]);
  if (at === -1 && wanted.length === found.length) return [];
  const first = at === -1 ? wanted.length : at;
  const [want = '', have = ''] = [wanted[first], found[first]];
  return [`Ô thứ ${first + 1} phải là «${shown(want)}» nhưng đọc lại thành «${shown(have)}».`];
}

function textsOfTable({ letterhead, ...table }: RecordTable): readonly string[] {
  const head = (letterhead?.left ?? []).flatMap(({ text }, index) => [
    text,
    letterhead?.right[index]?.text ?? '',
  ]);
  const rows = table.rows.flatMap((row) =>
    row.kind === 'row' ? row.cells.map(textOfCell) : [row.text],
  );
  const labels = table.columns.map(({ label }) => label);
  return [...head, ...table.titleLines, ...labels, ...rows, ...table.closingLines];
}

/** How lines end is the format's own. */
function pressed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function shown(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
