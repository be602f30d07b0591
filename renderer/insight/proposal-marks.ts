import type { ColumnId, NodeId } from '../../shared/ids';
import type { PlanProposal, PlanProposals } from '../../shared/round/plan-proposals';
import { departmentTags } from '../../shared/text/department-tags';
import { createIdleWork } from '../state/idle-work';
import { shownProposals, type ShownProposals } from '../state/plan-proposals';
import { proposalWords } from '../state/proposal-words';
import { createStore } from '../state/store';
import { departmentColorAt } from '../ui/department-colors';
import './proposals.css';

interface Mark {
  readonly classNames: string;
  readonly hint: string;
}

type RowMarks = ReadonlyMap<ColumnId, Mark>;

/** How the table shows who proposed what. */
export interface ProposalMarks {
  readonly rows: ReadonlyMap<NodeId, RowMarks>;
  /** CSS of the departments, and groups of them, that are named in the class names. */
  readonly rules: string;
  /** What the looks were made with; null while nothing is shown. */
  readonly looks: CellLooks | null;
}

export const noProposalMarks: ProposalMarks = { rows: new Map(), rules: '', looks: null };

export const proposalMarks = createStore<ProposalMarks>(noProposalMarks);

/** Keeps the marks in step with what is known. Returns the way out. */
export function followProposalMarks(): () => void {
  const later = createIdleWork();
  const follow = () => {
    const shown = shownProposals.get();
    later(function* () {
      proposalMarks.set(yield* marksOf(shown, proposalMarks.get()));
    });
  };
  follow();
  return shownProposals.subscribe(follow);
}

/**
 * Rows whose marks are the same keep their entry of `before`, so that the grid draws only what changed. Yields after each
 * row.
 */
export function* marksOf(
  shown: ShownProposals,
  before: ProposalMarks,
): Generator<void, ProposalMarks, void> {
  if (shown.kind !== 'known') return noProposalMarks;
  const { proposals, placed } = shown;
  const looks = before.looks?.fits(proposals) === true ? before.looks : new CellLooks(proposals);
  const rows = new Map<NodeId, RowMarks>();
  for (const [rowId, cells] of placed) {
    const marks = new Map<ColumnId, Mark>();
    for (const [columnId, places] of cells) {
      const items = places.flatMap((place) => proposals.items[place] ?? []);
      marks.set(columnId, looks.of(items));
    }
    const old = before.rows.get(rowId);
    rows.set(rowId, old !== undefined && sameMarks(old, marks) ? old : marks);
    yield;
  }
  return { rows, rules: looks.rules(), looks };
}

type Names = Pick<PlanProposals, 'departments' | 'rounds'>;

/** The look of cells. Cells with proposals that read the same share one, over as many readings as departments stay. */
class CellLooks {
  private readonly ruleByName = new Map<string, string>();
  private readonly known = new Map<string, Mark>();
  private readonly madeFor: string;
  private readonly tags: readonly string[];

  constructor(private readonly names: Names) {
    this.madeFor = namesIn(names);
    this.tags = departmentTags(names.departments);
  }

  fits(names: Names): boolean {
    return this.madeFor === namesIn(names);
  }

  rules(): string {
    return [...this.ruleByName.values()].join('\n');
  }

  of(items: readonly PlanProposal[]): Mark {
    const key = items.map(readsAs).join('|');
    const known = this.known.get(key) ?? this.make(items);
    this.known.set(key, known);
    return known;
  }

  private make(items: readonly PlanProposal[]): Mark {
    const taken = items.filter(({ status }) => status.kind === 'taken');
    const waiting = items.filter(({ status }) => status.kind === 'waiting');
    const isConflict = waiting.some(({ status }) => status.kind === 'waiting' && status.isConflict);
    return {
      classNames: [
        ...(taken.length > 0 ? ['proposed', this.ruleOf('proposed', taken)] : []),
        ...(waiting.length > 0 ? ['awaits', this.ruleOf('awaits', waiting)] : []),
        ...(isConflict ? ['awaits-conflict'] : []),
      ].join(' '),
      hint: items.map((item) => proposalWords(item, this.names)).join('\n'),
    };
  }

  /** The class of a group of departments, and its rule. */
  private ruleOf(kind: 'proposed' | 'awaits', items: readonly PlanProposal[]): string {
    const own = [...new Set(items.flatMap(({ departments }) => departments))];
    const name = `${kind}-${own.join('-')}`;
    if (!this.ruleByName.has(name)) {
      const tag = tagOf(own.map((place) => this.tags[place] ?? ''));
      const look = kind === 'proposed' ? groundOf(own) : '';
      this.ruleByName.set(name, `.${name}{--${kind}-tag:${JSON.stringify(tag)};${look}}`);
    }
    return name;
  }
}

function namesIn({ departments, rounds }: Names): string {
  return JSON.stringify([departments, rounds.map(({ united }) => united)]);
}

/** The hour is enough of the time: words have the day by the clock of the machine. */
function readsAs({ kind, round, departments, status }: PlanProposal): string {
  const how =
    status.kind === 'taken' ? `${status.how} ${status.at.slice(0, 13)}` : String(status.isConflict);
  return `${kind} ${round} ${departments.join()} ${how}`;
}

const mostTags = 2;

/** «NV», «NV·TP», «NV·TP·+3» */
function tagOf(tags: readonly string[]): string {
  const more = tags.length - mostTags;
  return [...tags.slice(0, mostTags), ...(more > 0 ? [`+${more}`] : [])].join('·');
}

function groundOf(departments: readonly number[]): string {
  return `--proposed-ground:${departmentColorAt(departments[0] ?? 0).ground};--proposed-bar:${barOf(departments)};`;
}

/** The bar at the left edge: of one department its pattern, of several their colours one below the other. */
export function barOf(departments: readonly number[]): string {
  const [first = 0] = departments;
  if (departments.length < 2) return patternOf(first);
  const part = 100 / departments.length;
  const stops = departments.map(
    (place, index) => `${departmentColorAt(place).ground} ${index * part}% ${(index + 1) * part}%`,
  );
  return `linear-gradient(180deg,${stops.join(',')})`;
}

const ink = 'var(--department-words)';
const patterns = [
  `linear-gradient(${ink},${ink})`,
  `repeating-linear-gradient(180deg,${ink} 0 8px,transparent 8px 12px)`,
  `repeating-linear-gradient(180deg,${ink} 0 2px,transparent 2px 5px)`,
  `linear-gradient(90deg,${ink} 0 1px,transparent 1px 2px,${ink} 2px 3px)`,
] as const;

/** Departments of one colour have different patterns: colours come back after eight, colour and pattern after 32. */
function patternOf(department: number): string {
  const place = department + Math.floor(department / 8);
  return patterns[place % patterns.length] ?? patterns[0];
}

function sameMarks(a: RowMarks, b: RowMarks): boolean {
  return a.size === b.size && [...b].every(([columnId, mark]) => a.get(columnId) === mark);
}
