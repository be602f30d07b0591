import { z } from 'zod';
import type { ColumnRole } from '../plan/layout';
import type { RawDocument } from '../raw/raw-document';
import { foldText } from '../text/normalise';
import { firstFilledRow } from './choose-tables';
import { blankMeaningSchema, roleSchema } from './corrections-schema';
import { findHeader, headerOfChosenRows, type Header } from './find-header';
import { gridOf, type Grid } from './grid';
import { correctionsOfTable } from './recognition-corrections';
import type {
  BlankMeaning,
  RecognitionCorrections,
  TableCorrections,
} from './recognition-corrections';

/**
 * What makes two tables "of the same shape": the labels of their header, as words, in order. Grid columns, rows above
 * the header, fonts and the file format do not count, so that the Word and the Excel copy of one form are alike.
 * A table without a known header is known by the texts of its first filled row.
 */
export interface TableShape {
  readonly blockIndex: number;
  /** Short, and different for different labels. */
  readonly fingerprint: string;
}

/**
 * Corrections in terms of a shape, to be used on the next file: header rows counted from the row where the header is
 * found, columns counted as printed. Single rows are of one file only and are left out.
 */
export interface ShapeCorrections {
  /** The table was chosen by the user over the one found. */
  readonly chosen?: boolean;
  readonly headerRows?: readonly number[];
  readonly roles?: Readonly<Record<number, ColumnRole | null>>;
  readonly blanks?: Readonly<Record<number, BlankMeaning>>;
}

const ordinal = z.string().regex(/^\d{1,4}$/);

export const shapeCorrectionsSchema = z.object({
  chosen: z.boolean().optional(),
  headerRows: z.array(z.number().int().min(-1_000).max(1_000)).min(1).max(10).optional(),
  roles: z.record(ordinal, roleSchema).optional(),
  blanks: z.record(ordinal, blankMeaningSchema).optional(),
}) as unknown as z.ZodType<ShapeCorrections>;

/** The shape of every table that has text. */
export function shapesOf(raw: RawDocument): readonly TableShape[] {
  return shapesOfGrids(gridsOf(raw));
}

function shapesOfGrids(grids: ReadonlyMap<number, Grid>): readonly TableShape[] {
  return [...grids.values()].flatMap((grid) => {
    const labels = anchorOf(grid).header.columns.map(({ label }) => foldText(label));
    if (labels.every((label) => label === '')) return [];
    return [{ blockIndex: grid.blockIndex, fingerprint: hashOf(labels) }];
  });
}

/** What corrections say about the shapes of a document; null for a shape of which nothing is to be remembered. */
export function rememberedOf(
  raw: RawDocument,
  corrections: RecognitionCorrections,
  firstTable: number | null,
): readonly { readonly shape: TableShape; readonly corrections: ShapeCorrections | null }[] {
  const grids = gridsOf(raw);
  return shapesOfGrids(grids).flatMap((shape) => {
    const grid = grids.get(shape.blockIndex);
    if (grid === undefined) return [];
    const isFirst = shape.blockIndex === firstTable;
    const own = correctionsOfTable(corrections, shape.blockIndex, isFirst);
    const chosen = corrections.tableIndex === shape.blockIndex;
    return [{ shape, corrections: inTermsOfShape(grid, own, chosen) }];
  });
}

/** The corrections for this document that were remembered for shapes like its own. null when there are none. */
export function recalled(
  raw: RawDocument,
  memory: ReadonlyMap<string, ShapeCorrections>,
): RecognitionCorrections | null {
  const grids = gridsOf(raw);
  const tables: Record<number, TableCorrections> = {};
  let tableIndex: number | undefined;
  for (const { blockIndex, fingerprint } of shapesOfGrids(grids)) {
    const known = memory.get(fingerprint);
    const grid = grids.get(blockIndex);
    if (known === undefined || grid === undefined) continue;
    if (known.chosen === true) tableIndex ??= blockIndex;
    tables[blockIndex] = inTermsOfTable(grid, known);
  }
  if (Object.keys(tables).length === 0) return null;
  return { tables, ...(tableIndex === undefined ? {} : { tableIndex }) };
}

/** A header stands at the top; the rest of a long table need not be looked at to know its shape. */
const topRows = 200;

function gridsOf(raw: RawDocument): ReadonlyMap<number, Grid> {
  const grids = new Map<number, Grid>();
  raw.blocks.forEach((block, index) => {
    if (block.kind !== 'table') return;
    grids.set(index, gridOf({ ...block, rows: block.rows.slice(0, topRows) }, index, raw.format));
  });
  return grids;
}

interface Anchor {
  readonly row: number;
  readonly header: Header;
}

/** Where the header of a table stands by itself, whatever the user said. */
function anchorOf(grid: Grid): Anchor {
  const header = findHeader(grid) ?? headerOfChosenRows(grid, [firstFilledRow(grid)]);
  return { row: header.rows[0] ?? 0, header };
}

function inTermsOfShape(
  grid: Grid,
  { headerRows, roles, blanks }: TableCorrections,
  chosen: boolean,
): ShapeCorrections | null {
  const anchor = anchorOf(grid);
  const { columns } =
    headerRows === undefined ? anchor.header : headerOfChosenRows(grid, headerRows);
  const ordinals = <T>(values: Readonly<Record<number, T>> | undefined): Record<number, T> =>
    Object.fromEntries(
      Object.entries(values ?? {}).flatMap(([key, value]) => {
        const at = columns.findIndex(({ start, end }) => start <= Number(key) && Number(key) < end);
        return at < 0 ? [] : [[at, value]];
      }),
    );
  const shape = {
    ...(chosen ? { chosen } : {}),
    ...(headerRows === undefined ? {} : { headerRows: headerRows.map((row) => row - anchor.row) }),
    ...nonEmpty('roles', ordinals(roles)),
    ...nonEmpty('blanks', ordinals(blanks)),
  };
  return Object.keys(shape).length === 0 ? null : shape;
}

function inTermsOfTable(grid: Grid, known: ShapeCorrections): TableCorrections {
  const anchor = anchorOf(grid);
  const headerRows = known.headerRows
    ?.map((row) => row + anchor.row)
    .filter((row) => row >= 0 && row < grid.rows.length);
  const usable = headerRows?.length === known.headerRows?.length ? headerRows : undefined;
  const { columns } = usable === undefined ? anchor.header : headerOfChosenRows(grid, usable);
  const positions = <T>(values: Readonly<Record<number, T>> | undefined): Record<number, T> =>
    Object.fromEntries(
      Object.entries(values ?? {}).flatMap(([key, value]) => {
        const column = columns[Number(key)];
        return column === undefined ? [] : [[column.start, value]];
      }),
    );
  return {
    ...(usable === undefined ? {} : { headerRows: usable }),
    ...nonEmpty('roles', positions(known.roles)),
    ...nonEmpty('blanks', positions(known.blanks)),
  };
}

function nonEmpty(name: string, values: object): object {
  return Object.keys(values).length === 0 ? {} : { [name]: values };
}

/** FNV-1a over 64 bits, as text: no secrets here, only a short name for a list of labels. */
function hashOf(labels: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const char of `${labels.length}\u0000${labels.join('\u0000')}`) {
    hash ^= BigInt(char.codePointAt(0) ?? 0);
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
