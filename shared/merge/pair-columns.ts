import { columnsWithText } from '../plan/columns-with-text';
import type { Column } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { foldText } from '../text/normalise';
import type { ColumnPairing } from './merge-types';

/**
 * Pairs the columns of a submission with those of the base by what they are for: first role and label, then role, then
 * label. Order does not count. What is left of the base is missing in the file (its cells say nothing); what is left of
 * the file and holds text is extra.
 */
export function pairColumns(base: Plan, submission: Plan): ColumnPairing {
  const found = new Map<Column, Column>();
  const free = new Set(base.layout.columns);
  const rules: readonly ((source: Column, target: Column) => boolean)[] = [
    (source, target) => sameRole(source, target) && sameLabel(source, target),
    sameRole,
    (source, target) => isLoose(source, target) && sameLabel(source, target),
    (source, target) => isLoose(source, target) && likeLabel(source, target),
  ];
  for (const matches of rules) {
    for (const source of submission.layout.columns) {
      const target = found.has(source)
        ? undefined
        : [...free].find((each) => matches(source, each));
      if (target === undefined) continue;
      free.delete(target);
      found.set(source, target);
    }
  }
  const filled = columnsWithText(submission);
  return {
    pairs: [...found].map(([source, target]) => ({ source: source.id, base: target.id })),
    missing: [...free].map(({ id }) => id),
    extra: submission.layout.columns
      .filter((column) => !found.has(column) && filled.has(column.id))
      .map(({ id, label }) => ({ source: id, label: label.replace(/\s+/g, ' ').trim() })),
  };
}

/** Several custom columns have one role and nothing in common. */
function sameRole(source: Column, target: Column): boolean {
  return source.role === target.role && source.role !== 'custom';
}

/** A column whose role was not told may be any but the number. */
function isLoose(source: Column, target: Column): boolean {
  const roles = [source.role, target.role];
  return roles.includes('custom') && !roles.includes('number');
}

function sameLabel(source: Column, target: Column): boolean {
  const label = wordsOf(source.label);
  return label !== '' && label === wordsOf(target.label);
}

/** «Ghi chú» and «Ghi chú (nếu có)». */
function likeLabel(source: Column, target: Column): boolean {
  const [a, b] = [wordsOf(source.label), wordsOf(target.label)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= shortestLabel && long.startsWith(`${short} `);
}

const shortestLabel = 5;

function wordsOf(label: string): string {
  return foldText(label)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
