import type { ColumnId, NodeId } from '../../shared/ids';
import type { PlanProposal, PlanProposals } from '../../shared/round/plan-proposals';
import { departmentTags } from '../../shared/text/department-tags';
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
}

const nothing: ProposalMarks = { rows: new Map(), rules: '' };

export const proposalMarks = createStore<ProposalMarks>(nothing);

/** Keeps the marks in step with what is known. Returns the way out. */
export function followProposalMarks(): () => void {
  const follow = () => {
    proposalMarks.update((before) => marksOf(shownProposals.get(), before));
  };
  follow();
  return shownProposals.subscribe(follow);
}

/** Rows whose marks are the same keep their entry of `before`, so that the grid draws only what changed. */
export function marksOf(shown: ShownProposals, before: ProposalMarks): ProposalMarks {
  if (shown.kind !== 'known') return before.rows.size === 0 ? before : nothing;
  const { proposals, placed } = shown;
  const tags = departmentTags(proposals.departments);
  const look = new CellLooks(proposals, tags);
  const rows = [...placed].map(([rowId, cells]): readonly [NodeId, RowMarks] => {
    const marks = new Map([...cells].map(([columnId, places]) => [columnId, look.of(places)]));
    const old = before.rows.get(rowId);
    return [rowId, old !== undefined && sameMarks(old, marks) ? old : marks];
  });
  return { rows: new Map(rows), rules: [...look.rules.values()].join('\n') };
}

/** The look of cells; those with the same proposals share it. */
class CellLooks {
  readonly rules = new Map<string, string>();
  private readonly known = new Map<string, Mark>();

  constructor(
    private readonly proposals: PlanProposals,
    private readonly tags: readonly string[],
  ) {}

  of(places: readonly number[]): Mark {
    const key = places.join();
    const known = this.known.get(key) ?? this.make(places);
    this.known.set(key, known);
    return known;
  }

  private make(places: readonly number[]): Mark {
    const items = places.flatMap((place) => this.proposals.items[place] ?? []);
    const taken = items.filter(({ status }) => status.kind === 'taken');
    const waiting = items.filter(({ status }) => status.kind === 'waiting');
    const isConflict = waiting.some(({ status }) => status.kind === 'waiting' && status.isConflict);
    return {
      classNames: [
        ...(taken.length > 0 ? ['proposed', this.ruleOf('proposed', taken)] : []),
        ...(waiting.length > 0 ? ['awaits', this.ruleOf('awaits', waiting)] : []),
        ...(isConflict ? ['awaits-conflict'] : []),
      ].join(' '),
      hint: items.map((item) => proposalWords(item, this.proposals)).join('\n'),
    };
  }

  /** The class of a group of departments, and its rule. */
  private ruleOf(kind: 'proposed' | 'awaits', items: readonly PlanProposal[]): string {
    const own = [...new Set(items.flatMap(({ departments }) => departments))];
    const name = `${kind}-${own.join('-')}`;
    if (!this.rules.has(name)) {
      const tag = tagOf(own.map((place) => this.tags[place] ?? ''));
      const look = kind === 'proposed' ? groundOf(own) : '';
      this.rules.set(name, `.${name}{--${kind}-tag:${JSON.stringify(tag)};${look}}`);
    }
    return name;
  }
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
  return (
    a.size === b.size &&
    [...b].every(([columnId, { classNames, hint }]) => {
      const old = a.get(columnId);
      return old?.classNames === classNames && old.hint === hint;
    })
  );
}
