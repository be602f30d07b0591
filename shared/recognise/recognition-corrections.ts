import type { ColumnRole } from '../plan/layout';
import type { RawRowKind } from './recognition';

/** What a row may be set to by hand; the other kinds are for recognition to find. */
export const chosenKinds = [
  'area',
  'group',
  'task',
  'continuation',
  'repeated-header',
  'total',
  'unplaced',
] as const satisfies readonly RawRowKind[];

export type ChosenKind = (typeof chosenKinds)[number];

/**
 * What the user set right in the import preview. Everything left out is recognised as usual; everything given is
 * taken as it is, with confidence 1.
 *
 * The fields of TableCorrections themselves are about the chosen table or, without one, the first table of the first
 * appendix found. `tables` is about any table: also the further tables of an appendix typed as several, and other
 * appendices of the same file.
 */
export interface RecognitionCorrections extends TableCorrections {
  /** Index into RawDocument.blocks of the table that is the appendix, instead of the one found. */
  readonly tableIndex?: number;
  /** By index into RawDocument.blocks. */
  readonly tables?: Readonly<Record<number, TableCorrections>>;
}

export interface TableCorrections {
  /** 0-based rows of the header. */
  readonly headerRows?: readonly number[];
  /** By 0-based grid column (any column under the header cell will do). null: leave the column out. */
  readonly roles?: Readonly<Record<number, ColumnRole | null>>;
  /** By 0-based row. */
  readonly rowKinds?: Readonly<Record<number, RawRowKind>>;
  /** What a blank, unmerged cell means, by 0-based grid column. */
  readonly blanks?: Readonly<Record<number, BlankMeaning>>;
}

export type BlankMeaning = 'continues' | 'empty';

/** Everything that was said about one table. */
export function correctionsOfTable(
  corrections: RecognitionCorrections,
  blockIndex: number,
  isFirst: boolean,
): TableCorrections {
  const own = corrections.tables?.[blockIndex] ?? {};
  if (!isFirst) return own;
  const { headerRows, roles, rowKinds, blanks } = corrections;
  return {
    ...(headerRows === undefined ? {} : { headerRows }),
    ...own,
    roles: { ...roles, ...own.roles },
    rowKinds: { ...rowKinds, ...own.rowKinds },
    blanks: { ...blanks, ...own.blanks },
  };
}
