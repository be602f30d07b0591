import type { AppendixTexts, Plan } from './plan';
import type { TableCell, TableRow } from './table-view';
import { tableViewOf } from './table-view-of';

/**
 * The differences between two printed appendices as Vietnamese sentences that name row and column; empty when they are
 * equal. `a` is what should be printed, `b` what was found.
 *
 * Compared are the column labels, every heading and cell, every span and the texts around the table. Columns are paired
 * by place, not id. Unicode form (NFC or NFD) and blanks at the ends of lines are no difference; everything else is.
 */
export function comparePlans(a: Plan, b: Plan): readonly string[] {
  const columns = compareColumns(a, b);
  if (columns.length > 0) return columns;
  return [...compareTexts(a.appendix, b.appendix), ...compareRows(a, b)];
}

const textNames: Readonly<Record<keyof AppendixTexts, string>> = {
  label: 'Dòng «Phụ lục»',
  title: 'Tên phụ lục',
  subtitle: 'Dòng «Kèm theo…»',
  footer: 'Phần dưới bảng',
};

function compareTexts(a: AppendixTexts, b: AppendixTexts): readonly string[] {
  return (['label', 'title', 'subtitle', 'footer'] as const).flatMap((key) =>
    difference(textNames[key], a[key], b[key]),
  );
}

function compareColumns(a: Plan, b: Plan): readonly string[] {
  const labelsOf = (plan: Plan): readonly string[] => plan.layout.columns.map(({ label }) => label);
  const [labels, others] = [labelsOf(a), labelsOf(b)];
  if (labels.length !== others.length) {
    return [`Bảng phải có ${labels.length} cột nhưng có ${others.length} cột.`];
  }
  return labels.flatMap((label, index) =>
    difference(`Tên cột thứ ${index + 1}`, label, others[index] ?? ''),
  );
}

/**
 * Rows are paired from both ends, so that one missing row is reported as such and not as a difference of all rows
 * after it.
 */
function compareRows(a: Plan, b: Plan): readonly string[] {
  const [left, right] = [printedRowsOf(a), printedRowsOf(b)];
  const common = Math.min(left.length, right.length);
  let start = 0;
  while (start < common && left[start]?.key === right[start]?.key) start += 1;
  let end = 0;
  while (end < common - start && left.at(-1 - end)?.key === right.at(-1 - end)?.key) end += 1;
  const [leftRest, rightRest] = [
    left.slice(start, left.length - end),
    right.slice(start, right.length - end),
  ];
  const labels = a.layout.columns.map(({ label }) => label.replace(/\s+/g, ' '));
  const sentences: string[] = [];
  if (left.length !== right.length) {
    sentences.push(`Bảng phải có ${left.length} dòng nhưng có ${right.length} dòng.`);
  }
  for (let index = 0; index < Math.max(leftRest.length, rightRest.length); index += 1) {
    sentences.push(...comparePair(leftRest[index], rightRest[index], start + index + 1, labels));
  }
  return sentences;
}

/** A row as it looks: its kind, and number and title or the cells in column order. */
interface LookOfRow {
  readonly kind: TableRow['kind'];
  readonly texts: readonly string[];
  readonly spans: readonly boolean[];
  /** Equal for rows that look the same. */
  readonly key: string;
}

function printedRowsOf(plan: Plan): readonly LookOfRow[] {
  return tableViewOf(plan).rows.map((row) => {
    if (row.kind !== 'task') return lookOf(row.kind, [row.number, row.title], []);
    const cells = plan.layout.columns.map(({ id }): TableCell | undefined => row.cells[id]);
    return lookOf(
      row.kind,
      cells.map((cell) => cell?.text ?? ''),
      cells.map((cell) => cell?.mergedFromAbove === true),
    );
  });
}

function lookOf(
  kind: TableRow['kind'],
  texts: readonly string[],
  spans: readonly boolean[],
): LookOfRow {
  return { kind, texts, spans, key: JSON.stringify([kind, texts.map(comparable), spans]) };
}

function comparePair(
  expected: LookOfRow | undefined,
  found: LookOfRow | undefined,
  rowNumber: number,
  labels: readonly string[],
): readonly string[] {
  const row = `Dòng ${rowNumber}`;
  if (expected === undefined)
    return found === undefined ? [] : [`${row} thừa: ${quote(summary(found))}.`];
  if (found === undefined) return [`${row} bị thiếu: ${quote(summary(expected))}.`];
  if (expected.kind !== found.kind) {
    return [`${row} phải là ${kindNames[expected.kind]} nhưng là ${kindNames[found.kind]}.`];
  }
  const names = expected.kind === 'task' ? labels : ['số thứ tự', 'tiêu đề'];
  return names.flatMap((name, index) => [
    ...difference(`${row}, cột «${name}»`, expected.texts[index] ?? '', found.texts[index] ?? ''),
    ...spanDifference(`${row}, cột «${name}»`, expected.spans[index], found.spans[index]),
  ]);
}

const kindNames: Readonly<Record<TableRow['kind'], string>> = {
  area: 'dòng lĩnh vực',
  group: 'dòng nhóm',
  task: 'dòng nhiệm vụ',
};

function spanDifference(
  where: string,
  expected: boolean | undefined,
  found: boolean | undefined,
): readonly string[] {
  if (expected === found) return [];
  return [
    expected === true
      ? `${where}: ô phải gộp với ô phía trên nhưng đang để riêng.`
      : `${where}: ô phải để riêng nhưng đang gộp với ô phía trên.`,
  ];
}

function difference(where: string, expected: string, found: string): readonly string[] {
  if (comparable(expected) === comparable(found)) return [];
  return [`${where}: phải là ${quote(expected)} nhưng là ${quote(found)}.`];
}

function comparable(text: string): string {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

function summary(row: LookOfRow): string {
  return row.texts.filter((text) => text !== '').join(' | ');
}

const longestQuote = 120;

function quote(text: string): string {
  const shown = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return shown === '' ? '(trống)' : `«${shown}»`;
}
