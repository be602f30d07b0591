import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectAppendix } from '../../../shared/inspect/inspect-appendix';
import type { InspectRow } from '../../../shared/inspect/inspect-json';
import { recognise } from '../../../shared/recognise/recognise';
import { documentOf, typedForms, typedTable, type PrintedAppendix } from './raw-builders';

type TaskRow = Extract<InspectRow, { readonly kind: 'task' }>;

const golden = join(import.meta.dirname, '../../fixtures/golden');

function appendixOf(name: string): PrintedAppendix {
  return JSON.parse(readFileSync(join(golden, `${name}.json`), 'utf8')) as PrintedAppendix;
}

function usuallyFilled({ rows }: PrintedAppendix, label: string): boolean {
  const tasks = rows.filter((row): row is TaskRow => row.kind === 'task');
  return tasks.filter((row) => row.cells[label] !== '').length >= tasks.length * 0.8;
}

/** Every plan in every form that an office may have typed it in. */
const cases = ['tu-son', 'long-khanh', 'phuong-1', 'hong-loc'].flatMap((name) =>
  typedForms.map((form) => ({ name, ...form })),
);

describe.each(cases)('the appendix of $name, $merges merges and headings $headings', (form) => {
  const printed = appendixOf(form.name);
  const { plans, report } = recognise(documentOf(typedTable(printed, form)));
  const appendix = inspectAppendix(plans[0]!);

  it('has the same columns and closing row', () => {
    expect(appendix.columns).toEqual(printed.columns);
    expect(appendix.footer).toBe(printed.footer);
  });

  /**
   * Without merged cells a blank tells nothing in a column that is often empty anyway, nor where the value that goes
   * on is empty itself.
   */
  const isTold = (row: TaskRow, label: string) =>
    form.merges === 'real' || (usuallyFilled(printed, label) && row.cells[label] !== '');

  it('has the same headings, numbers and texts', () => {
    // In «2. Thực hiện …» the dot only divides number and title; in a cell of its own it stays.
    const numberOf = (no: string) => (form.headings === 'across' ? no.replace(/\.$/, '') : no);
    const texts = (rows: PrintedAppendix['rows']) =>
      rows.map((row, index) => {
        if (row.kind !== 'task') return { ...row, no: numberOf(row.no) };
        const truth = printed.rows[index] as TaskRow;
        const told = Object.entries(row.cells).filter(
          ([label]) => isTold(truth, label) || !truth.merged_from_above.includes(label),
        );
        return { no: row.no, cells: Object.fromEntries(told) };
      });
    expect(texts(appendix.rows)).toEqual(texts(printed.rows));
  });

  it('has the same merges', () => {
    const [number] = printed.columns;
    const merges = (rows: PrintedAppendix['rows']) =>
      rows.map((row, index) =>
        row.kind !== 'task'
          ? []
          : row.merged_from_above.filter(
              (label) => label === number || isTold(printed.rows[index] as TaskRow, label),
            ),
      );
    expect(merges(appendix.rows)).toEqual(merges(printed.rows));
  });

  it('loses nothing', () => {
    expect(report.unplaced).toBe(0);
    expect(report.used + report.ignored).toBe(report.total);
  });
});
