import type { RawPlace } from '../raw/raw-document';

/** What an import did with every non-empty cell and paragraph of the source. */
export interface ImportReport {
  /** Number of non-empty source cells and paragraphs, and what became of them. used + ignored + unplaced = total. */
  readonly total: number;
  /** Became part of the plan. */
  readonly used: number;
  /** Known and not content: the header row typed again on a later page, a page number. Listed in items. */
  readonly ignored: number;
  /** Found no place in the plan. Every one of them is listed in items. */
  readonly unplaced: number;
  readonly items: readonly ReportItem[];
  /** 0…1: how sure recognition is about the whole; below 0.8 the preview asks for a look. */
  readonly confidence: number;
}

export interface ReportItem {
  readonly severity: 'info' | 'warning' | 'loss';
  readonly code: ReportCode;
  /** One clear Vietnamese sentence. */
  readonly message: string;
  /** The source text concerned, if any. */
  readonly text?: string;
  readonly where?: SourceWhere;
}

export interface SourceWhere {
  readonly place: RawPlace;
  /** 1-based row as the source counts, and 0-based column, for cells. */
  readonly sourceRow?: number;
  readonly column?: number;
}

export type ReportCode =
  | 'repeated-header'
  | 'joined-row'
  | 'filled-blank'
  | 'doubtful-blank'
  | 'doubtful-row'
  | 'doubtful-column'
  | 'extra-table'
  | 'unplaced-cell'
  | 'unplaced-paragraph'
  | 'text-cleaned'
  | 'doubtful-text'
  | 'missing-metadata'
  | 'reader-note';
