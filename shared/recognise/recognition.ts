import type { FileComment } from '../history/comments';
import type { Plan } from '../plan/plan';
import type { ColumnRole } from '../plan/layout';
import type { ImportReport } from './import-report';

/** What recognise() makes of a RawDocument. Imperfect input yields a value and a report, not an exception. */
export interface Recognition {
  /** One plan per appendix table found; usually one. Metadata and body are shared by all. Empty if none was found. */
  readonly plans: readonly Plan[];
  readonly report: ImportReport;
  /** How each source row of each appendix was read, for the preview. Same order as plans. */
  readonly traces: readonly RecognitionTrace[];
  /**
   * Comments of the file at cells of each plan. Same order as plans; left out where no plan has any. Comments beside the
   * plan's cells are items of the report.
   */
  readonly comments?: readonly (readonly FileComment[])[];
}

export interface RecognitionTrace {
  /** Index into RawDocument.blocks of the table. */
  readonly blockIndex: number;
  /** 0-based indexes of the header rows in the RawTable. */
  readonly headerRows: readonly number[];
  /** One entry per raw grid column. */
  readonly columns: readonly ColumnTrace[];
  /** One entry per raw row. */
  readonly rows: readonly { readonly kind: RawRowKind; readonly confidence: number }[];
  /** Printed rows that come from headings typed as paragraphs above this table. */
  readonly headingsAbove?: number;
  /** The further tables of an appendix that is typed as several tables. */
  readonly further?: readonly RecognitionTrace[];
}

export interface ColumnTrace {
  /** null: the column is left out. */
  readonly role: ColumnRole | null;
  readonly confidence: number;
  /** Index of the column in the plan's layout, or null. */
  readonly column: number | null;
}

export type RawRowKind =
  | 'title'
  | 'header'
  | 'repeated-header'
  | 'area'
  | 'group'
  | 'task'
  | 'continuation'
  | 'total'
  | 'blank'
  | 'unplaced';
