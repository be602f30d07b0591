import type { ColumnRole } from '../plan/layout';
import { parseNumberLabel } from '../text/numbering';
import type { RoleGuess } from './column-roles';
import { viewRow } from './column-view';
import type { Header, HeaderColumn } from './find-header';
import type { Grid } from './grid';
import type { TableCorrections } from './recognition-corrections';

/** A column of the appendix with its meaning settled. */
export interface SourceColumn extends HeaderColumn {
  readonly role: ColumnRole;
  readonly confidence: number;
}

/** Below this a label says too little to give the column a role. */
const weakest = 0.4;
/** Rows that are looked at to tell an unlabelled column by its content. */
const sampleSize = 200;

/**
 * Gives each role to the column whose label says it best; every role but custom goes to one column. A column whose
 * label says nothing is the number column if it holds numbers and none has been found, else a custom column: no
 * column that holds text is dropped. Unlabelled columns without any text are no columns.
 */
export function assignRoles(
  grid: Grid,
  header: Header,
  corrections: TableCorrections = {},
): readonly SourceColumn[] {
  const samples = columnSamples(grid, header);
  const columns = header.columns.filter(
    (column, index) => column.label !== '' || (samples[index] ?? []).length > 0,
  );
  const kept = columns.filter((column) => correctedRole(column, corrections) !== null);
  const taken = new Map<HeaderColumn, RoleGuess>();
  for (const column of kept) {
    const role = correctedRole(column, corrections);
    if (role !== undefined && role !== null) taken.set(column, { role, confidence: 1 });
  }
  takeByLabel(kept, taken);
  takeNumberByContent(header, samples, taken);
  return withPlaceForStatements(
    withUniqueLabels(
      kept.map((column) => ({
        ...column,
        ...(taken.get(column) ?? { role: 'custom', confidence: unsureCustom(column) }),
      })),
    ),
  );
}

/** undefined: not corrected; null: left out by the user. */
function correctedRole(
  column: HeaderColumn,
  corrections: TableCorrections,
): ColumnRole | null | undefined {
  for (let index = column.start; index < column.end; index += 1) {
    const role = corrections.roles?.[index];
    if (role !== undefined) return role;
  }
  return undefined;
}

/** A label that says nothing known makes a custom column: right as such, but worth a look. */
function unsureCustom(column: HeaderColumn): number {
  return column.label === '' ? 0.4 : 0.6;
}

function takeByLabel(columns: readonly HeaderColumn[], taken: Map<HeaderColumn, RoleGuess>): void {
  const wishes = columns
    .flatMap((column) => column.guesses.map((guess) => ({ column, guess })))
    .filter(({ guess }) => guess.confidence >= weakest)
    .sort((a, b) => b.guess.confidence - a.guess.confidence);
  const given = new Set([...taken.values()].map((guess) => guess.role));
  for (const { column, guess } of wishes) {
    if (taken.has(column) || (guess.role !== 'custom' && given.has(guess.role))) continue;
    taken.set(column, guess);
    given.add(guess.role);
  }
}

function takeNumberByContent(
  header: Header,
  samples: readonly (readonly string[])[],
  taken: Map<HeaderColumn, RoleGuess>,
): void {
  if ([...taken.values()].some((guess) => guess.role === 'number')) return;
  header.columns.forEach((column, index) => {
    const texts = samples[index] ?? [];
    const numbers = texts.filter((text) => parseNumberLabel(text) !== null).length;
    const numbered = texts.length > 0 && numbers >= texts.length * 0.8;
    const alreadyFound = [...taken.values()].some((guess) => guess.role === 'number');
    if (numbered && !taken.has(column) && !alreadyFound)
      taken.set(column, { role: 'number', confidence: column.label === '' ? 0.8 : 0.6 });
  });
}

/** Texts of each column in the first rows below the header. */
function columnSamples(grid: Grid, header: Header): readonly (readonly string[])[] {
  const samples: string[][] = header.columns.map(() => []);
  const first = (header.rows.at(-1) ?? -1) + 1;
  const last = Math.min(grid.rows.length, first + sampleSize);
  for (let row = first; row < last; row += 1) {
    viewRow(grid, row, header.columns).slots.forEach((slot, column) => {
      if (slot.text !== '' && slot.span === 1) samples[column]?.push(slot.text);
    });
  }
  return samples;
}

/** A plan has tasks: where no label says «nhiệm vụ», the next best statement column is it. */
function withPlaceForStatements(columns: readonly SourceColumn[]): readonly SourceColumn[] {
  if (columns.some((column) => column.role === 'task')) return columns;
  const statement =
    columns.find((column) => column.role === 'activity') ??
    columns.find((column) => column.role === 'objective') ??
    columns.find((column) => column.role === 'output');
  return columns.map((column) =>
    column === statement
      ? { ...column, role: 'task', confidence: column.confidence * 0.8 }
      : column,
  );
}

/** Labels name the cells of a row (inspect-json.ts), so each must be there once and none may be empty. */
function withUniqueLabels(columns: readonly SourceColumn[]): readonly SourceColumn[] {
  const seen = new Map<string, number>();
  return columns.map((column, index) => {
    const label = column.label === '' ? unlabelled(column.role, index) : column.label;
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return { ...column, label: times === 1 ? label : `${label} (${times})` };
  });
}

function unlabelled(role: ColumnRole, index: number): string {
  return role === 'number' ? 'TT' : `Cột ${index + 1}`;
}
