import type { CommandOrigin } from '../commands/change';
import type { PlanBirth, StepKind } from './versions';

/** A value that a cell had, from a moment on. */
export interface CellValue {
  /** ISO time. */
  readonly at: string;
  /** The revision that gave it this value; 0: the cell came with the plan. */
  readonly revision: number;
  readonly text: string;
  /** The cell was one with the one above; text is "" then. */
  readonly continues: boolean;
  readonly cause: ValueCause;
}

/**
 * birth     the plan was read from a file or begun here
 * others    a command with its label, and where its content came from (null: typed); or the undoing or redoing of one
 */
export type ValueCause =
  | { readonly kind: 'birth'; readonly fileName: string | null }
  | { readonly kind: StepKind; readonly label: string; readonly origin: CommandOrigin | null };

/** One step of the log as far as it concerns one node, in the order of revisions. */
export interface TracedStep {
  readonly revision: number;
  readonly kind: StepKind;
  readonly at: string;
  readonly label: string;
  readonly origin: CommandOrigin | null;
  /** Texts of the node before and after the command (not the step), see node-traces.ts. */
  readonly before: TextsOrGone;
  readonly after: TextsOrGone;
}

type TextsOrGone = Readonly<Record<string, string | null>> | null;

/**
 * The values of one cell, the oldest first. A step after which the cell says the same as before is no entry, nor is one
 * that takes the row away.
 *
 * @param key column id, or 'number' and 'title' of a heading
 * @param current what the cell says now: the value it was born with where no step touched it
 */
export function cellPast(
  steps: readonly TracedStep[],
  key: string,
  birth: PlanBirth,
  current: string | null,
): readonly CellValue[] {
  const born = bornValue(steps, key, current);
  const values: CellValue[] =
    born === undefined
      ? []
      : [{ ...valueOf(born), at: birth.at, revision: 0, cause: birthCause(birth) }];
  for (const step of steps) {
    const value = valueAfter(step, key);
    const last = values.at(-1);
    if (value === undefined) continue;
    const { text, continues } = valueOf(value);
    if (last?.text === text && last.continues === continues) continue;
    const { kind, label, origin, at, revision } = step;
    values.push({ text, continues, at, revision, cause: { kind, label, origin } });
  }
  return values;
}

/** What the cell said when the plan came in; undefined for a row that a command brought. */
function bornValue(
  steps: readonly TracedStep[],
  key: string,
  current: string | null,
): string | null | undefined {
  const [first] = steps;
  if (first?.before === null) return undefined;
  const touching = steps.find((step) => isTouched(step, key));
  return touching === undefined ? current : textOf(touching.before, key);
}

function valueAfter(step: TracedStep, key: string): string | null | undefined {
  const texts = step.kind === 'undo' ? step.before : step.after;
  return texts === null || !isTouched(step, key) ? undefined : textOf(texts, key);
}

/** A row that came or went was touched in all its cells, also in those that were empty. */
function isTouched({ before, after }: TracedStep, key: string): boolean {
  return before === null || after === null || key in before || key in after;
}

function textOf(texts: TextsOrGone, key: string): string | null {
  const text = texts?.[key];
  return text === undefined ? '' : text;
}

function valueOf(text: string | null): Pick<CellValue, 'text' | 'continues'> {
  return { text: text ?? '', continues: text === null };
}

function birthCause({ fileName }: PlanBirth): ValueCause {
  return { kind: 'birth', fileName };
}
