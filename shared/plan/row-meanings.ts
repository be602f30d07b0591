import { splitAgencies, type AgencyMention } from '../text/agencies';
import type { Agency } from '../text/agency-directory';
import type { IsoDate } from '../text/calendar';
import { chooseDirectory } from '../text/directory-choice';
import { parseFunding, unitOfLabel, type Funding, type MoneyUnit } from '../text/funding';
import { parseTimeframe, type Timeframe } from '../text/timeframe';
import { columnByRole, type Column, type ColumnRole } from './layout';
import type { Plan } from './plan';
import type { TaskRow, TableView } from './table-view';
import { tableViewOf } from './table-view-of';

/** What the words of a task row mean. null where the table has no such column. */
export interface RowMeaning {
  readonly timeframe: Timeframe | null;
  readonly funding: Funding | null;
  readonly lead: readonly AgencyMention[] | null;
  readonly coordinator: readonly AgencyMention[] | null;
}

export interface MeaningOptions {
  /** The user's agencies; a starter list for the issuer's level and the plan's date where it is left out. */
  readonly directory?: readonly Agency[];
  /** The printed table, where the caller has it already. */
  readonly view?: TableView;
}

/**
 * The meaning beside the words: one entry per row of tableViewOf(plan), null for headings. What was written stays as
 * written; nothing of this is stored. A cell that continues the one above means the same.
 *
 * A timeframe without a year is read in the plan's year; an amount without a unit in that of the column's label, else of
 * the line above the table («Đơn vị tính: …»), else in triệu đồng. Agencies are those that exist on the plan's date.
 *
 * Every different text is read once, so that a table of 10,000 rows takes a moment.
 */
export function rowMeanings(
  plan: Plan,
  options: MeaningOptions = {},
): readonly (RowMeaning | null)[] {
  const { rows } = options.view ?? tableViewOf(plan);
  const tasks = rows.filter((row) => row.kind === 'task');
  const read = meaningReader(plan, options.directory ?? directoryFor(plan, tasks));
  return rows.map((row) => (row.kind === 'task' ? read(row) : null));
}

/**
 * What a row means, to be asked again and again: every different text is read once. Holds as long as the plan's layout,
 * year, date and subtitle and the directory stay as they are.
 */
export function meaningReader(
  plan: Plan,
  directory: readonly Agency[],
): (row: TaskRow) => RowMeaning {
  const readers = readersOf(plan, directory);
  return (row) => ({
    timeframe: readers.timeframe(row),
    funding: readers.funding(row),
    lead: readers.lead(row),
    coordinator: readers.coordinator(row),
  });
}

/** The starter list for the issuer's level, or the one that knows most of the agencies in these rows. */
export function directoryFor(plan: Plan, rows: readonly TaskRow[]): readonly Agency[] {
  const columns = (['lead', 'coordinator'] as const).map((role) => columnByRole(plan.layout, role));
  const texts = columns.flatMap((column) => textsOf(rows, column));
  return chooseDirectory(plan.metadata.issuer, dayOfPlan(plan), texts);
}

type RowReader<Meaning> = (row: TaskRow) => Meaning | null;

function readersOf(
  plan: Plan,
  agencies: readonly Agency[],
): { readonly [Part in keyof RowMeaning]: RowReader<NonNullable<RowMeaning[Part]>> } {
  const { layout, metadata } = plan;
  const column = (role: ColumnRole): Column | undefined => columnByRole(layout, role);
  const [lead, coordinator, funding] = [column('lead'), column('coordinator'), column('funding')];
  const on = dayOfPlan(plan);
  const unit = unitOfPlan(plan);
  const split = onceEach((text) => splitAgencies(text, agencies, on === null ? {} : { on }));
  return {
    timeframe: readerOf(
      column('timeframe'),
      onceEach((text) =>
        parseTimeframe(text, metadata.year === null ? {} : { year: metadata.year }),
      ),
    ),
    funding: readerOf(
      funding,
      onceEach((text) => parseFunding(text, unit)),
    ),
    lead: readerOf(lead, split),
    coordinator: readerOf(coordinator, split),
  };
}

function readerOf<Meaning>(
  column: Column | undefined,
  read: (text: string) => Meaning,
): RowReader<Meaning> {
  if (column === undefined) return () => null;
  return ({ cells }) => read(cells[column.id]?.text ?? '');
}

/** A reader that lives as long as a plan is open must not remember every text ever typed. */
const mostTexts = 50_000;

/** The same function, asked once for each argument. */
function onceEach<Result>(read: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, { readonly result: Result }>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known.result;
    const result = read(text);
    if (results.size >= mostTexts) results.clear();
    results.set(text, { result });
    return result;
  };
}

/** Texts that differ, in printed order. */
function textsOf(rows: readonly TaskRow[], column: Column | undefined): readonly string[] {
  if (column === undefined) return [];
  return [...new Set(rows.map(({ cells }) => cells[column.id]?.text ?? ''))];
}

/** The day on which the agencies of the plan exist: its date, else the first day of its year. */
export function dayOfPlan({ metadata: { date, year } }: Plan): IsoDate | null {
  return date ?? (year === null ? null : `${year}-01-01`);
}

/** The unit of amounts that name none: the funding column's, else that of the line above the table. */
export function unitOfPlan({ layout, appendix }: Plan): MoneyUnit {
  const label = columnByRole(layout, 'funding')?.label ?? '';
  return unitOfLabel(label) ?? unitOfLabel(appendix.subtitle) ?? 'triệu đồng';
}
