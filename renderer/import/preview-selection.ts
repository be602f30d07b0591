import type { ColumnRole } from '../../shared/plan/layout';
import type {
  BlankMeaning,
  RecognitionCorrections,
} from '../../shared/recognise/recognition-corrections';
import type { RawRowKind } from '../../shared/recognise/recognition';
import type { ChosenKind } from '../../shared/recognise/recognition-corrections';
import { correct } from '../state/import-corrections';
import { withBlanks, withHeaderRows, withRole, withRowKind } from './correction-edits';
import type { PreviewModel } from './preview-model';
import { letters, type SourcePlace } from './source-table';
import { importTexts } from './texts';

/** Where the user stands in the source. `row` counts over all tables of the appendix; null is the header. */
export interface Selection {
  readonly row: number | null;
  /** 0-based grid column of the file; null for none. */
  readonly column: number | null;
}

export const nothingSelected: Selection = { row: null, column: null };

/** The selected row with how it is read and what can be done to it. */
export interface SelectedRow extends SourcePlace {
  /** As the source counts. */
  readonly number: number;
  readonly kind: RawRowKind;
  readonly confidence: number;
}

export interface SelectedColumn {
  readonly blockIndex: number;
  readonly column: number;
  readonly letter: string;
  readonly role: ColumnRole | null;
  readonly blanks: BlankMeaning | null;
}

export function selectedRow(model: PreviewModel, { row }: Selection): SelectedRow | null {
  const place = row === null ? undefined : model.source.places[row];
  const part = model.parts.find(({ blockIndex }) => blockIndex === place?.blockIndex);
  const read = place === undefined ? undefined : part?.trace?.rows[place.row];
  const raw = place === undefined ? undefined : part?.table.rows[place.row];
  if (place === undefined || read === undefined || raw === undefined) return null;
  return { ...place, number: raw.sourceRow, kind: read.kind, confidence: read.confidence };
}

/** Columns follow the first table of an appendix; a merged header makes one column of several. */
export function selectedColumn(
  model: PreviewModel,
  { column }: Selection,
  corrections: RecognitionCorrections,
): SelectedColumn | null {
  const [part] = model.parts;
  const read = column === null ? undefined : part?.trace?.columns[column];
  if (part === undefined || column === null || read === undefined) return null;
  const blanks = corrections.tables?.[part.blockIndex]?.blanks?.[column] ?? null;
  const letter = letters(column);
  return { blockIndex: part.blockIndex, column, letter, role: read.role, blanks };
}

export function setRowKind({ blockIndex, row, number }: SelectedRow, kind: ChosenKind): void {
  correct(importTexts.steps.kind(number, importTexts.chosenKinds[kind]), (corrections) =>
    withRowKind(corrections, blockIndex, row, kind),
  );
}

export function setHeaderRows(
  { blockIndex, number }: SelectedRow,
  headerRows: readonly number[],
): void {
  correct(importTexts.steps.header(number), (corrections) =>
    withHeaderRows(corrections, blockIndex, headerRows),
  );
}

export function setRole(
  { blockIndex, column, letter }: SelectedColumn,
  role: ColumnRole | null,
): void {
  correct(importTexts.steps.role(letter, importTexts.roleOf(role)), (corrections) =>
    withRole(corrections, blockIndex, column, role),
  );
}

export function setBlanks(
  { blockIndex, column, letter }: SelectedColumn,
  meaning: BlankMeaning | null,
): void {
  correct(importTexts.steps.blanks(letter), (corrections) =>
    withBlanks(corrections, blockIndex, column, meaning),
  );
}

/** The header grown by a row directly above or below it; null when the row is not its neighbour. */
export function grownHeader(model: PreviewModel, row: SelectedRow): readonly number[] | null {
  const part = model.parts.find(({ blockIndex }) => blockIndex === row.blockIndex);
  const header = part?.trace?.headerRows ?? [];
  const first = header[0];
  const last = header.at(-1);
  if (first === undefined || last === undefined || header.length >= 3) return null;
  if (row.row === last + 1) return [...header, row.row];
  return row.row === first - 1 ? [row.row, ...header] : null;
}
