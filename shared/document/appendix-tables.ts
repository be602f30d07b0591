import type { Layout } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { summariseAreas, summarisePlan } from '../plan/plan-summary';
import type { TableRow, TableView } from '../plan/table-view';
import { tableViewOf } from '../plan/table-view-of';
import type { DocumentColumn, DocumentRow, DocumentTable, PageSetup } from './appendix-document';
import { documentRowsOf } from './appendix-rows';
import { documentColumnsOf } from './document-columns';
import { keepRowsTogether } from './keep-together';
import { textWidthOf } from './page-setup';
import type { PrintOptions } from './print-options';
import { areaSumRow, closingTotalRow } from './total-rows';

/** Room between a cell's side border and its text, as Word gives a table by default (0.19 cm), a little tighter. */
const cellPaddingMm = 1.4;

export type TableOptions = Pick<
  PrintOptions,
  'tables' | 'tableSizePt' | 'areaSums' | 'closingTotal'
>;

/**
 * The appendix as one table, or as one per area with the same columns and a header each; rows above the first area have a
 * table of their own. Sums are values, made here from the amounts of the cells.
 */
export function appendixTables(
  plan: Plan,
  page: PageSetup,
  options: TableOptions,
): readonly DocumentTable[] {
  const view = tableViewOf(plan);
  const sizePt = options.tableSizePt;
  const room = { textWidthMm: textWidthOf(page), sizePt, cellPaddingMm };
  const columns = documentColumnsOf(plan.layout, view, room);
  const parts = partsOf(view, options);
  return parts.map((part, index) => {
    const closing = index === parts.length - 1 ? closingRows(plan, options) : [];
    const rows = withSums(plan, columns, part, options, closing);
    return keepRowsTogether({ sizePt, cellPaddingMm, columns, rows }, page);
  });
}

/** The appendix as one table, whatever the options say. */
export function appendixTable(plan: Plan, page: PageSetup, options: TableOptions): DocumentTable {
  const [table] = appendixTables(plan, page, { ...options, tables: 'whole' });
  if (table === undefined) throw new Error('A plan prints one table at least.');
  return table;
}

function partsOf(view: TableView, options: TableOptions): readonly TableView[] {
  return options.tables === 'whole' ? [view] : areasOf(view.rows).map((rows) => ({ rows }));
}

/** The rows of each area with the row of the area itself; first those above all areas, if there are any. */
function areasOf(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const areas: TableRow[][] = [[]];
  for (const row of rows) {
    if (row.kind === 'area') areas.push([row]);
    else areas.at(-1)?.push(row);
  }
  const filled = areas.filter((area) => area.length > 0);
  return filled.length === 0 ? [[]] : filled;
}

/** The plan's own closing lines win over a total that is made. */
function closingRows(plan: Plan, options: TableOptions): readonly DocumentRow[] {
  if (!options.closingTotal || plan.appendix.footer !== '') return [];
  return [closingTotalRow(plan.layout, summarisePlan(plan))];
}

function withSums(
  plan: Plan,
  columns: readonly DocumentColumn[],
  part: TableView,
  options: TableOptions,
  closing: readonly DocumentRow[],
): readonly DocumentRow[] {
  const footer = closing.length === 0 && isLastPart(plan, part) ? plan.appendix.footer : '';
  const rows = documentRowsOf(plan.layout, columns, part, footer);
  if (!options.areaSums) return [...rows, ...closing];
  const [header, body, footers] = divide(rows, part.rows.length);
  return [...header, ...bodyWithSums(plan, part.rows, body), ...footers, ...closing];
}

function isLastPart(plan: Plan, part: TableView): boolean {
  const last = tableViewOf(plan).rows.at(-1);
  return part.rows.at(-1)?.id === last?.id;
}

function divide(rows: readonly DocumentRow[], bodyLength: number) {
  const headerLength = rows.filter(({ kind }) => kind === 'header').length;
  const end = headerLength + bodyLength;
  return [rows.slice(0, headerLength), rows.slice(headerLength, end), rows.slice(end)] as const;
}

/** A sum below the last row of each area. */
function bodyWithSums(
  plan: Plan,
  viewRows: readonly TableRow[],
  body: readonly DocumentRow[],
): readonly DocumentRow[] {
  const figures = new Map(summariseAreas(plan).map((area) => [area.areaId, area]));
  const result: DocumentRow[] = [];
  let open: TableRow | null = null;
  const close = (layout: Layout): void => {
    const area = open?.kind === 'area' ? figures.get(open.id) : undefined;
    if (open?.kind === 'area' && area) result.push(areaSumRow(layout, open.number, area));
  };
  viewRows.forEach((row, index) => {
    if (row.kind === 'area') {
      close(plan.layout);
      open = row;
    }
    const printed = body[index];
    if (printed !== undefined) result.push(printed);
  });
  close(plan.layout);
  return result;
}
