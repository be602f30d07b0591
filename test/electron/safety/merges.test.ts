import { describe, expect, it } from 'vitest';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { recognise } from '../../../shared/recognise/recognise';
import { AppError } from '../../../shared/app-error';
import { onlyTable, readBytes, textCell, xlsxOf } from '../office/read/office-file';

const labels = ['TT', 'Mục tiêu', 'Nhiệm vụ', 'Chủ trì'];

function sheetRow(number: number, texts: readonly string[]): string {
  const cells = texts.map((text, index) =>
    text === '' ? '' : textCell(`${'ABCD'[index] ?? ''}${number}`, text),
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

function workbookOf(rows: readonly (readonly string[])[], merges: readonly string[]): Uint8Array {
  const data = rows.map((texts, index) => sheetRow(index + 1, texts)).join('');
  const areas = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return xlsxOf({
    S: `<sheetData>${data}</sheetData><mergeCells count="${merges.length}">${areas}</mergeCells>`,
  });
}

const task = (number: string, objective: string): readonly string[] => [
  number,
  objective,
  'Rà soát thủ tục hành chính',
  'Công an',
];

describe('merged areas', () => {
  it('by the ten thousand are all read, each an objective over its two tasks', async () => {
    const count = 10_000;
    const rows = Array.from({ length: count }, (_, index) => [
      task(`${index + 1}`, `Mục tiêu ${index + 1}`),
      task('', ''),
    ]).flat();
    const merges = Array.from({ length: count }, (_, index) => [
      `A${index * 2 + 2}:A${index * 2 + 3}`,
      `B${index * 2 + 2}:B${index * 2 + 3}`,
    ]).flat();
    const document = await readBytes(workbookOf([labels, ...rows], merges));
    const spans = onlyTable(document).rows.flatMap(({ cells }) =>
      cells.filter(({ rowSpan }) => rowSpan > 1),
    );
    expect(spans).toHaveLength(2 * count);
    const { plans, report } = recognise(document);
    const view = tableViewOf(plans[0]!);
    expect(view.rows).toHaveLength(2 * count);
    const merged = view.rows.filter(
      (row) => row.kind === 'task' && Object.values(row.cells).some((cell) => cell.mergedFromAbove),
    );
    expect(merged).toHaveLength(count);
    expect(report.unplaced).toBe(0);
  });

  it.each(['A1:XFD1048576', 'A1:D1048576', 'A1:XFD1', 'A2:XFD1048576', 'B2:B1048576'])(
    'of a whole sheet, column or row cost nothing: %s',
    async (area) => {
      const before = process.memoryUsage().rss;
      const document = await readBytes(
        workbookOf([labels, task('1', 'Mục tiêu'), task('2', 'x')], [area]),
      );
      const table = onlyTable(document);
      expect(table.rows.length).toBeLessThanOrEqual(3);
      expect(() => recognise(document)).not.toThrow();
      expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    },
  );

  it('of a whole sheet keep its words or list them', async () => {
    const document = await readBytes(
      workbookOf([labels, task('1', 'Mục tiêu')], ['A1:XFD1048576']),
    );
    const kept = JSON.stringify([document.blocks, document.notes]);
    for (const text of [...labels, ...task('1', 'Mục tiêu')]) expect(kept).toContain(text);
  });

  it.each([
    ['each over the next', (index: number) => `A${index + 2}:D${index + 4}`],
    ['all over the same', () => 'B2:C40'],
    ['turned round', (index: number) => `D${index + 4}:A${index + 2}`],
    ['beyond the sheet', () => 'A1:ZZZ9999999'],
    ['without an end', () => 'A1:'],
    ['of nothing', () => ''],
  ])('that lie %s are read or refused, and never twice', async (_, refOf) => {
    const rows = Array.from({ length: 60 }, (__, index) =>
      task(`${index + 1}`, `Mục tiêu ${index}`),
    );
    const merges = Array.from({ length: 50 }, (__, index) => refOf(index));
    const result = await readBytes(workbookOf([labels, ...rows], merges)).catch(
      (error: unknown) => error,
    );
    if (result instanceof Error) {
      expect(result).toBeInstanceOf(AppError);
      return;
    }
    const taken = new Set<string>();
    onlyTable(result as Awaited<ReturnType<typeof readBytes>>).rows.forEach((row, at) => {
      for (const { column, columnSpan, rowSpan } of row.cells)
        for (let down = 0; down < rowSpan; down += 1)
          for (let right = 0; right < columnSpan; right += 1) {
            const position = `${at + down}/${column + right}`;
            expect(taken.has(position)).toBe(false);
            taken.add(position);
          }
    });
  });
});
