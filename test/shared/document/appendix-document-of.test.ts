import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppendixDocument } from '../../../shared/document/appendix-document';
import { appendixDocumentOf } from '../../../shared/document/appendix-document-of';
import { textWidthOf } from '../../../shared/document/page-setup';
import { widestPieceMm } from '../../../shared/document/text-metrics';
import type { Layout } from '../../../shared/plan/layout';
import type { Plan } from '../../../shared/plan/plan';
import { goldenPlan } from '../../electron/office/write/golden-plan';
import {
  activityLayout,
  column,
  objectiveLayout,
  planOf,
  printedPlan,
  task,
} from '../plan/printed-rows';

const heading = (number: string, title: string, kind: 'area' | 'group' = 'area') => ({
  kind,
  number,
  title,
});
const texts = (document: AppendixDocument) =>
  document.table.rows.map((row) => row.cells.map((cell) => cell.text));
const withFooter = (plan: Plan, footer: string): Plan => ({
  ...plan,
  appendix: { ...plan.appendix, footer },
});

describe('appendixDocumentOf', () => {
  it('sets label, title and subtitle in the form of the decree, and leaves out what is missing', () => {
    const { titleLines } = appendixDocumentOf(goldenPlan('long-khanh'));
    expect(
      titleLines.map(({ role, sizePt, bold, italic, alignment }) => {
        return { role, sizePt, bold, italic, alignment };
      }),
    ).toEqual([
      { role: 'title', sizePt: 14, bold: true, italic: false, alignment: 'center' },
      { role: 'subtitle', sizePt: 14, bold: false, italic: true, alignment: 'center' },
    ]);
    expect(titleLines.at(-1)?.spaceAfterPt).toBeGreaterThan(0);
  });

  it('is landscape A4 unless asked otherwise, with margins within the decree', () => {
    const plan = goldenPlan('tu-son');
    expect(appendixDocumentOf(plan).page).toMatchObject({
      orientation: 'landscape',
      widthMm: 297,
      heightMm: 210,
    });
    expect(appendixDocumentOf(plan, { orientation: 'portrait' }).page).toMatchObject({
      widthMm: 210,
      heightMm: 297,
      marginsMm: { top: 20, right: 15, bottom: 20, left: 30 },
    });
  });

  it.each(['landscape', 'portrait'] as const)(
    'makes columns that fill the %s text width exactly',
    (orientation) => {
      const { page, table } = appendixDocumentOf(goldenPlan('tu-son'), { orientation });
      const total = table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
      expect(total).toBeCloseTo(textWidthOf(page), 6);
    },
  );

  it.each(['tu-son', 'long-khanh'] as const)('breaks no word of %s', (name) => {
    const { table } = appendixDocumentOf(goldenPlan(name));
    for (const { cells } of table.rows) {
      for (const cell of cells.filter(({ columnSpan }) => columnSpan === 1)) {
        const room = table.columns[cell.column]!.widthMm - 2 * table.cellPaddingMm;
        const word = widestPieceMm(cell.text, { sizePt: table.sizePt, bold: cell.bold });
        expect(word).toBeLessThanOrEqual(room);
      }
    }
  });

  it('does not let a web address squeeze the other columns', () => {
    const plan = planOf(objectiveLayout, [
      task(objectiveLayout, '1', `https://${'a'.repeat(300)}`, 'x', 'y', 'z', '5'),
    ]);
    const { page, table } = appendixDocumentOf(plan);
    expect(table.columns[1]!.widthMm).toBeLessThan(textWidthOf(page) * 0.3);
  });

  it('covers every column of every row exactly once, for any plan', () => {
    fc.assert(
      fc.property(printedPlan(), (plan) => {
        const { table } = appendixDocumentOf(plan);
        for (const { cells } of table.rows) {
          const covered = cells.flatMap(({ column: start, columnSpan }) =>
            Array.from({ length: columnSpan }, (_, index) => start + index),
          );
          expect(covered).toEqual(plan.layout.columns.map((_, index) => index));
        }
      }),
    );
  });

  it('has as many covered positions below a cell as it spans rows, for any plan', () => {
    fc.assert(
      fc.property(printedPlan(), (plan) => {
        const { rows } = appendixDocumentOf(plan).table;
        rows.forEach(({ cells }, index) => {
          for (const { column: at, rowSpan } of cells.filter((cell) => cell.rowSpan > 0)) {
            const below = rows
              .slice(index + 1)
              .map((row) => row.cells.find((c) => c.column === at));
            const end = below.findIndex((cell) => cell?.rowSpan !== 0);
            expect(end < 0 ? below.length : end).toBe(rowSpan - 1);
          }
        });
      }),
    );
  });

  it('runs headings across the table beside their number, bold, kept with the next row', () => {
    const plan = planOf(objectiveLayout, [
      heading('I', 'Cải cách thể chế'),
      task(objectiveLayout, '1', 'a', 'b', 'c', 'd', ''),
    ]);
    const row = appendixDocumentOf(plan).table.rows[1]!;
    expect(row).toMatchObject({ kind: 'heading', keepWithNext: true });
    expect(row.cells).toMatchObject([
      { column: 0, columnSpan: 1, text: 'I', bold: true, alignment: 'center' },
      { column: 1, columnSpan: 5, text: 'Cải cách thể chế', bold: true, alignment: 'left' },
    ]);
  });

  it('merges the number of a group over the tasks that continue it', () => {
    const document = appendixDocumentOf(goldenPlan('tu-son'));
    const at = document.table.rows.findIndex(({ cells }) =>
      cells[1]?.text.startsWith('Số hóa kết quả giải quyết TTHC còn'),
    );
    const spans = document.table.rows.slice(at, at + 4).map(({ cells }) => cells[0]!.rowSpan);
    expect(spans).toEqual([3, 0, 0, 1]);
  });

  it('writes number and title of a heading in one cell where there is no column for the number', () => {
    const columns = objectiveLayout.columns.filter(({ role }) => role !== 'number');
    const layout: Layout = { ...objectiveLayout, columns };
    const plan = planOf(layout, [heading('I', 'Thể chế'), heading('2.', 'Nhóm', 'group')]);
    expect(texts(appendixDocumentOf(plan)).slice(1)).toEqual([['I. Thể chế'], ['2. Nhóm']]);
  });

  it('keeps the title of a heading when the number column is not the first', () => {
    const layout: Layout = {
      ...objectiveLayout,
      columns: [column('task', 'task'), column('output', 'task'), column('number', 'task')],
    };
    const plan = planOf(layout, [heading('I', 'Thể chế')]);
    expect(texts(appendixDocumentOf(plan))[1]).toEqual(['Thể chế', 'I']);
  });

  it('keeps money right with its value, and words in the same column left', () => {
    const rows = ['1.250,5', 'Lồng ghép', ''].map((funding) =>
      task(objectiveLayout, '1', 'a', 'b', 'c', 'd', funding),
    );
    const cells = appendixDocumentOf(planOf(objectiveLayout, rows)).table.rows.slice(1);
    const funding = cells.map((row) => row.cells.at(-1)!);
    expect(funding[0]).toMatchObject({ text: '1.250,5', number: 1250.5, alignment: 'right' });
    expect(funding[1]).toMatchObject({ text: 'Lồng ghép', alignment: 'left' });
    expect(funding[1]).not.toHaveProperty('number');
    expect(funding[2]).not.toHaveProperty('number');
  });

  it('counts money in the unit that the column names', () => {
    const columns = objectiveLayout.columns.map((each) =>
      each.role === 'funding' ? { ...each, label: 'Kinh phí (đồng)' } : each,
    );
    const layout: Layout = { ...objectiveLayout, columns };
    const plan = planOf(layout, [task(layout, '1', 'a', 'b', 'c', 'd', '5.000.000')]);
    expect(appendixDocumentOf(plan).table.rows[1]!.cells.at(-1)?.number).toBe(5_000_000);
  });

  it('takes only plain whole numbers of TT for numbers', () => {
    const numbers = ['1', '12', '01', '1.1', '2.', 'I', '1234567890'].map((number) =>
      task(objectiveLayout, number, 'a', 'b', 'c', 'd', ''),
    );
    const rows = appendixDocumentOf(planOf(objectiveLayout, numbers)).table.rows.slice(1);
    expect(rows.map(({ cells }) => cells[0]!.number)).toEqual([
      1,
      12,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('closes with the total row where the plan has one', () => {
    const plan = withFooter(planOf(objectiveLayout, []), 'Tổng cộng: 44 nhiệm vụ');
    const rows = appendixDocumentOf(plan).table.rows;
    expect(rows.map(({ kind }) => kind)).toEqual(['header', 'closing']);
    expect(rows[1]!.cells).toMatchObject([
      { column: 0, columnSpan: 6, text: 'Tổng cộng: 44 nhiệm vụ', bold: true },
    ]);
  });

  it('keeps the rows of a short objective on one page, but not its last with what follows', () => {
    const plan = planOf(objectiveLayout, [
      task(objectiveLayout, '1', 'Mục tiêu', 'b', 'c', 'd', ''),
      task(objectiveLayout, null, null, 'e', 'f', 'g', ''),
      task(objectiveLayout, '2', 'Mục tiêu khác', 'b', 'c', 'd', ''),
    ]);
    const rows = appendixDocumentOf(plan).table.rows.slice(1);
    expect(rows.map(({ keepWithNext }) => keepWithNext)).toEqual([true, false, false]);
  });

  it('lets an objective longer than a page run over pages, with its text at the top', () => {
    const long = Array.from({ length: 60 }, () =>
      task(objectiveLayout, null, null, 'nhiệm vụ', 'c', 'd', ''),
    );
    const first = task(objectiveLayout, '1', 'Mục tiêu chung', 'nhiệm vụ', 'c', 'd', '');
    const rows = appendixDocumentOf(planOf(objectiveLayout, [first, ...long])).table.rows.slice(1);
    expect(rows[0]!.cells[1]).toMatchObject({ rowSpan: 61, verticalAlignment: 'top' });
    expect(rows.filter(({ keepWithNext }) => keepWithNext).length).toBeLessThan(5);
  });

  it('prints layouts with activities', () => {
    const plan = planOf(activityLayout, [
      task(activityLayout, '1', 'mục tiêu', 'nhiệm vụ', 'một', 'x', 'y', ''),
      task(activityLayout, null, null, null, 'hai', 'x', 'y', ''),
    ]);
    const rows = appendixDocumentOf(plan).table.rows.slice(1);
    expect(rows.map(({ cells }) => cells.slice(0, 4).map(({ rowSpan }) => rowSpan))).toEqual([
      [2, 2, 2, 1],
      [0, 0, 0, 1],
    ]);
  });
});
