import type { CommandOrigin } from '../commands/change';
import { inCapitals, fixedTexts } from '../document/form-text';
import { cellRun, type CellContent, type CellRun } from '../document/cell-runs';
import type { NodeId } from '../ids';
import { wordDifference } from '../merge/word-difference';
import { planIndexOf } from '../plan/plan-index';
import type { Plan, PlanMetadata } from '../plan/plan';
import { subjectOf } from '../round/round-letters';
import type { Letterhead, RecordRow, RecordTable } from '../round/record-table';
import { changeEntriesOf, rowPlaces, type ChangeEntry, type EntryText } from './change-entries';
import { changeTableTexts as texts, countsLine } from './change-table-texts';
import { comparePlansInDetail } from './compare-plans';

/** A state of a plan as the table of changes speaks of it. */
export interface ComparedState {
  readonly plan: Plan;
  /** «Bản trình ký lần 1». */
  readonly name: string;
  /** When it was so: «lúc 10:05 ngày 12/11/2026», or "" where the name says it. */
  readonly moment: string;
}

/** A step between the two states that wrote into a row. */
export interface RowStep {
  /** ISO time. */
  readonly at: string;
  /** null: typed. */
  readonly origin: CommandOrigin | null;
}

/** The steps in force of each node, in the order of time; none where the two states are not of one story. */
export type RowSteps = ReadonlyMap<NodeId, readonly RowStep[]>;

/**
 * Bảng so sánh, thuyết minh các nội dung sửa đổi: what an office attaches to a draft that it submits again. One row per
 * entry of the comparison, old words struck out and new ones in bold. Rows of which only the number differs are counted,
 * not listed. `rows` is empty where the states are alike.
 */
export function changeTableOf(
  earlier: ComparedState,
  later: ComparedState,
  steps: RowSteps,
): RecordTable {
  const comparison = comparePlansInDetail(earlier.plan, later.plan);
  const all = changeEntriesOf(comparison);
  const entries = all.filter(({ kind }) => kind !== 'renumbered');
  const places = rowPlaces(planIndexOf(earlier.plan).rows, comparison.columns);
  const { metadata } = later.plan;
  return {
    sheetName: texts.sheetName,
    form: 'attachment',
    letterhead: letterheadOf(metadata),
    titleLines: [
      texts.title,
      texts.about(subjectOf(metadata)),
      texts.earlier(earlier.name, earlier.moment),
      texts.later(later.name, later.moment),
      countsLine(entries),
      ...(entries.length === all.length ? [] : [texts.renumbered(all.length - entries.length)]),
      texts.legend,
    ],
    columns: [
      { label: texts.number, widthMm: 12, alignment: 'center' },
      { label: texts.contentAt(earlier.name), widthMm: 95, alignment: 'left' },
      { label: texts.contentAt(later.name), widthMm: 95, alignment: 'left' },
      { label: texts.note, widthMm: 45, alignment: 'left' },
    ],
    rows: entries.map((entry, index): RecordRow => {
      const earlierPlace = entry.earlierRowId === null ? undefined : places.get(entry.earlierRowId);
      const cells: readonly CellContent[] = [
        String(index + 1),
        sideOf(entry, 'before', earlierPlace ?? entry.place),
        sideOf(entry, 'after', entry.place),
        noteOf(entry, steps),
      ];
      return { kind: 'row', cells };
    }),
    closingLines: [],
  };
}

/** «lúc 10:05 ngày 12/11/2026», by the clock of the machine. */
export function momentInWords(isoTime: string): string {
  const moment = new Date(isoTime);
  return `lúc ${two(moment.getHours())}:${two(moment.getMinutes())} ngày ${dayOf(isoTime)}`;
}

function dayOf(isoTime: string): string {
  const moment = new Date(isoTime);
  return `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Columns that the agency stands over: the number and the earlier content. */
const agencyColumns = 2;

function letterheadOf({ superior, issuer }: PlanMetadata): Letterhead {
  const agency = { text: inCapitals(issuer), bold: true };
  const left =
    superior === ''
      ? [agency, { text: '', bold: false }]
      : [{ text: inCapitals(superior), bold: false }, agency];
  const right = [fixedTexts.nationalName, fixedTexts.nationalMotto].map((text) => {
    return { text, bold: true };
  });
  return { left, right, leftColumns: agencyColumns };
}

type Side = 'before' | 'after';

/** Where it stands, then each text under its label. */
function sideOf(entry: ChangeEntry, side: Side, place: string): CellContent {
  if (entry.texts.every((text) => text[side] === null)) {
    const isGone = side === 'after';
    return [cellRun(isGone ? texts.removed : texts.notThere, { italic: true })];
  }
  const lines = entry.texts.map((text) => [...labelRuns(text), ...markedRuns(text, side)]);
  const head = place === '' ? [] : [[cellRun(place, { italic: true })]];
  return [...head, ...lines].flatMap((line, index) =>
    index === 0 ? line : [cellRun('\n'), ...line],
  );
}

function labelRuns({ label }: EntryText): readonly CellRun[] {
  return label === '' ? [] : [cellRun(texts.label(label), { italic: true })];
}

/** A text that is only on one side is marked as a whole. */
function markedRuns({ before, after }: EntryText, side: Side): readonly CellRun[] {
  const mark = side === 'before' ? { strike: true } : { bold: true };
  const own = side === 'before' ? before : after;
  if (own === null) return [cellRun(texts.notThere, { italic: true })];
  if (own === '') return [cellRun(texts.empty, { italic: true })];
  if (before === null || after === null) return [cellRun(own, mark)];
  const hidden = side === 'before' ? 'added' : 'removed';
  return wordDifference(before, after)
    .filter(({ kind }) => kind !== hidden)
    .map(({ kind, text }) => cellRun(text, kind === 'same' ? {} : mark));
}

/** What kind of change it is, and where it came from as far as the log tells. */
function noteOf(entry: ChangeEntry, steps: RowSteps): string {
  const also = entry.moved && entry.kind !== 'moved' ? `, ${texts.moved}` : '';
  return [`${kindName(entry)}${also}`, ...sourceLines(entry, steps)].join('\n');
}

function kindName({ kind, texts: pairs }: ChangeEntry): string {
  switch (kind) {
    case 'added':
      return 'Bổ sung';
    case 'deleted':
      return 'Bỏ';
    case 'moved':
      return 'Chuyển vị trí';
    case 'changed':
    case 'renumbered':
      return 'Sửa';
    case 'text':
      if (pairs.every(({ before }) => before === null)) return 'Bổ sung';
      return pairs.every(({ after }) => after === null) ? 'Bỏ' : 'Sửa';
  }
}

function sourceLines(entry: ChangeEntry, steps: RowSteps): readonly string[] {
  const cells = entry.texts.flatMap(({ cell }) => (cell === null ? [] : [cell.ownerId]));
  const nodeIds = new Set([entry.rowId, entry.earlierRowId, ...cells].filter((id) => id !== null));
  const own = [...nodeIds]
    .flatMap((id) => steps.get(id) ?? [])
    .sort((one, other) => one.at.localeCompare(other.at));
  const last = own.at(-1);
  if (last === undefined) return [];
  const days = new Set(own.map(({ at }) => dayOf(at)));
  const day = dayOf(last.at);
  return [
    ...new Set(own.flatMap(({ origin }) => originLine(origin))),
    days.size === 1 ? texts.day(day) : texts.lastDay(day),
  ];
}

/** Nothing for what the officer wrote: the day says it all. */
function originLine(origin: CommandOrigin | null): readonly string[] {
  switch (origin?.kind) {
    case 'imported':
      return [texts.imported(origin.fileName)];
    case 'merged': {
      const names = origin.sources.map(({ department, fileName }) => department || fileName);
      return [texts.merged([...new Set(names)].join(', '))];
    }
    case 'restored':
      return [texts.restored(origin.versionName)];
    default:
      return [];
  }
}
