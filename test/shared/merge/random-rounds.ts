import { type ColumnId, type NodeId, type SubmissionId } from '../../../shared/ids';
import type { Submission, SubmissionComparison } from '../../../shared/merge/merge-types';
import { withPlainIds } from '../../../shared/merge/plain-ids';
import { buildNodes, type PrintedRow } from '../../../shared/plan/build-nodes';
import type { Layout } from '../../../shared/plan/layout';
import type { Plan } from '../../../shared/plan/plan';
import { planIndexOf } from '../../../shared/plan/plan-index';
import { planOf } from './plan-bed';
import {
  randomFrom,
  verbs,
  objects,
  scopes,
  extra,
  agencies,
  outputs,
  times,
  newWords,
  pick,
  type Random,
} from './random-words';

const labels = [
  'TT',
  'Mục tiêu',
  'Nhiệm vụ',
  'Kết quả',
  'Chủ trì',
  'Phối hợp',
  'Thời gian',
  'Kinh phí',
] as const;
const roles = [
  'number',
  'objective',
  'task',
  'output',
  'lead',
  'coordinator',
  'timeframe',
  'funding',
] as const;
const layout: Layout = {
  id: 'random',
  name: '8 cột',
  columns: labels.map((label, place) => ({
    id: `column-${place + 1}` as ColumnId,
    role: roles[place] ?? 'custom',
    label,
    level: place < 2 ? 'objective' : 'task',
    widthMm: 30,
  })),
};

/** A printed row with its texts; `joins`: its number and objective are one cell with those above. */
interface Line {
  readonly texts: string[];
  joins: boolean;
  readonly heading: boolean;
  /** Printed row of the base that it was; null for a new one. */
  readonly origin: number | null;
}

export interface Round {
  readonly base: Plan;
  readonly submission: Submission;
  /** Same, with passports. */
  readonly withPassports: Submission;
  /** Everything that was edited, in the words of `found`. */
  readonly truth: readonly string[];
  /** Printed row of the base by printed row of the submission. */
  readonly origins: readonly (number | null)[];
}

/** Rows of a random plan: areas, objectives of one to three tasks, now and then the same task twice. */
function randomLines(random: Random, rows: number): Line[] {
  const lines: Line[] = [];
  const perArea = Math.max(4, Math.ceil(rows / 6));
  let number = 0;
  for (let row = 0; row < rows; row += 1) {
    if (row % perArea === 0) {
      lines.push({
        texts: [String(lines.length), `Lĩnh vực ${pick(random, objects)} ${row}`],
        joins: false,
        heading: true,
        origin: lines.length,
      });
      number = 0;
    }
    const joins = number > 0 && lines.at(-1)?.heading === false && random() < 0.3;
    if (!joins) number += 1;
    const above = lines.at(-1)?.texts ?? [];
    const twin = random() < 0.04 ? lines[Math.floor(random() * lines.length)] : undefined;
    const task =
      twin?.heading === false
        ? (twin.texts[2] ?? '')
        : `${pick(random, verbs)} ${pick(random, objects)} ${pick(random, scopes)} ${pick(random, scopes)}`;
    lines.push({
      texts: [
        joins ? (above[0] ?? '') : String(number),
        joins
          ? (above[1] ?? '')
          : `${pick(random, ['100%', 'Nâng cao', 'Hoàn thiện', 'Tăng cường'])} ${pick(random, objects)} ${pick(random, scopes)}`,
        task,
        pick(random, outputs),
        pick(random, agencies),
        random() < 0.2 ? '' : pick(random, agencies),
        pick(random, times),
        random() < 0.7 ? '' : String(Math.floor(random() * 200)),
      ],
      joins,
      heading: false,
      origin: lines.length,
    });
  }
  return lines;
}

function planFrom(lines: readonly Line[]): Plan {
  const rows = lines.map(({ texts, joins, heading }): PrintedRow => {
    if (heading) return { kind: 'area', number: texts[0] ?? '', title: texts[1] ?? '' };
    const cells = layout.columns.map(({ id }, place) => [
      id,
      { text: texts[place] ?? '', continues: joins && place < 2 },
    ]);
    return { kind: 'task', cells: Object.fromEntries(cells) as never };
  });
  return withPlainIds({ ...planOf([]), layout, nodes: buildNodes(layout, rows) });
}

export function randomPlan(seed: number, rows: number): Plan {
  return planFrom(randomLines(randomFrom(seed), rows));
}

/**
 * One department's edits of the random plan of a seed; another number of the department, other edits: changes, rewording, new, deleted and moved rows, new numbers, retyping.
 */
export function randomRound(seed: number, rows: number, edits: number, department = 0): Round {
  const original = randomLines(randomFrom(seed), rows);
  const random = randomFrom(seed * 1009 + department);
  const lines = original.map((line) => ({ ...line, texts: [...line.texts] }));
  const truth: string[] = [];
  const touched = new Set<Line>();
  for (let edit = 0; edit < edits; edit += 1) editOnce(random, lines, { truth, touched });
  if (random() < 0.5) renumber(lines);
  if (random() < 0.5) for (const { texts } of lines) retype(random, texts);
  const [base, plan] = [planFrom(original), planFrom(lines)];
  const origins = lines.map(({ origin }) => origin);
  const fileName = `phong-${seed}.xlsx`;
  const submission: Submission = {
    id: fileName as SubmissionId,
    fileName,
    department: pick(random, agencies),
    plan,
    passports: null,
    baseVersionId: null,
    scope: 'whole',
  };
  return {
    base,
    submission,
    withPassports: { ...submission, passports: passportsOf(base, plan, origins) },
    truth: truth.sort(),
    origins,
  };
}

function passportsOf(
  base: Plan,
  plan: Plan,
  origins: readonly (number | null)[],
): ReadonlyMap<NodeId, NodeId> {
  const [rows, own] = [planIndexOf(base).rows, planIndexOf(plan).rows];
  return new Map(
    origins.flatMap((origin, place) => {
      const [from, to] = [own[place]?.id, origin === null ? undefined : rows[origin]?.id];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    }),
  );
}

interface Account {
  readonly truth: string[];
  readonly touched: Set<Line>;
}

function editOnce(random: Random, lines: Line[], { truth, touched }: Account): void {
  const place = Math.floor(random() * lines.length);
  const line = lines[place];
  if (line === undefined || line.heading || touched.has(line) || line.origin === null) return;
  const below = lines[place + 1];
  const isAlone = !line.joins && below?.joins !== true;
  const kind = random();
  if (kind < 0.35) {
    const column = 3 + Math.floor(random() * 5);
    const text = `${pick(random, [times, outputs, agencies].flat())} (${Math.floor(random() * 900)})`;
    line.texts[column] = text;
    truth.push(`change ${line.origin} ${labels[column] ?? ''} ${text}`);
  } else if (kind < 0.6) {
    const text = reworded(random, line.texts[2] ?? '');
    line.texts[2] = text;
    truth.push(`change ${line.origin} ${labels[2]} ${text}`);
  } else if (kind < 0.75) {
    if (below?.joins === true) return;
    const task = `${pick(random, newWords)} ${pick(random, scopes)} ${Math.floor(random() * 900)}`;
    if (truth.some((each) => each.startsWith(`add ${task}`))) return;
    const texts = [
      '9',
      `Bổ sung ${pick(random, newWords)}`,
      task,
      '',
      pick(random, agencies),
      '',
      pick(random, times),
      '',
    ];
    lines.splice(place + 1, 0, { texts, joins: false, heading: false, origin: null });
    truth.push(`add ${task}`);
  } else if (kind < 0.87) {
    if (!isAlone) return;
    lines.splice(place, 1);
    truth.push(`delete ${line.origin}`);
  } else {
    if (!isAlone) return;
    const target = lines.findIndex(
      (each, at) =>
        each.heading &&
        (at > place || lines.slice(at + 1, place).some(({ heading }) => heading)) &&
        random() < 0.4,
    );
    if (target < 0 || lines[target + 1]?.joins === true) return;
    lines.splice(place, 1);
    lines.splice(target > place ? target : target + 1, 0, line);
    truth.push(`move ${line.origin}`);
  }
  touched.add(line);
}

/** Some words replaced, or a phrase put behind. */
function reworded(random: Random, text: string): string {
  const words = text.split(' ');
  const count = 1 + Math.floor(random() * Math.max(1, words.length / 3));
  if (random() < 0.4) return `${text}, ${pick(random, extra)}`;
  const at = Math.floor(random() * (words.length - count));
  return [
    ...words.slice(0, at),
    ...pick(random, extra).split(' ').slice(0, count),
    ...words.slice(at + count),
  ].join(' ');
}

function renumber(lines: readonly Line[]): void {
  let number = 0;
  for (const line of lines) {
    if (line.heading) number = 0;
    else if (!line.joins) number += 1;
    if (!line.heading) line.texts[0] = `${number}.`;
  }
}

function retype(random: Random, texts: string[]): void {
  texts.forEach((text, place) => {
    const form = random();
    if (place > 0 && form < 0.3) texts[place] = text.normalize('NFD').replace(' ', '\u00a0');
    else if (place > 0 && form < 0.5) texts[place] = `${text.replace(' ', '  ')} `;
  });
}

/** What a comparison found, in the words of Round.truth. */
export function found(comparison: SubmissionComparison): readonly string[] {
  return comparison.proposals
    .map((each) => {
      if (each.kind === 'add') return `add ${each.added.cells['column-3' as ColumnId] ?? ''}`;
      if (each.kind !== 'change') return `${each.kind} ${each.target.row}`;
      const place = Number(each.columnId.split('-')[1]) - 1;
      return `change ${each.target.row} ${labels[place] ?? ''} ${each.after}`;
    })
    .sort();
}

/** Changes that were put to another row of the base than the one that was edited. */
export function wrongRows(comparison: SubmissionComparison, { origins }: Round): number {
  return comparison.proposals.filter((each) => {
    if (each.kind !== 'change' || each.sourceRow === null) return false;
    const rows = [each.target, ...each.alsoRows].map(({ row }) => row);
    const origin = origins[each.sourceRow] ?? null;
    return origin === null || !rows.includes(origin);
  }).length;
}
