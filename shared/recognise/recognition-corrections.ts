import type { ColumnRole } from '../plan/layout';
import type { RawRowKind } from './recognition';

/**
 * What the user set right in the import preview. Everything left out is recognised as usual; everything given is
 * taken as it is, with confidence 1.
 */
export interface RecognitionCorrections {
  /**
   * Index into RawDocument.blocks of the table that is the appendix, instead of the one found. The other corrections
   * are about this table; without it, about the first table of the first appendix found.
   */
  readonly tableIndex?: number;
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
