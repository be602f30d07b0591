import type { ColumnId } from '../ids';
import { columnKeysOf } from '../inspect/column-keys';
import type { Plan } from '../plan/plan';
import { planIndexOf } from '../plan/plan-index';
import { parseFunding } from '../text/funding';
import {
  titleColumn,
  type AddProposal,
  type AddedRow,
  type BaseRow,
  type BoardProposal,
  type MergeBoard,
  type ProposalId,
  type RenumberedRow,
  type RowRef,
  type RowTexts,
} from './merge-types';

/** The JSON of `phu-luc merge`; docs/merge-json.md says what each field means. */
export interface MergeReport {
  readonly base: {
    readonly file: string;
    readonly rows: number;
    readonly columns: readonly string[];
  };
  readonly files: readonly ReportFile[];
  readonly changes: readonly ReportChange[];
  readonly doubtful: readonly ReportDoubt[];
  readonly renumbered: readonly ReportRenumbering[];
  readonly unreadable: readonly UnreadableFile[];
}

/** A file that could not be read, and why (Vietnamese). */
export interface UnreadableFile {
  readonly file: string;
  readonly reason: string;
}

export interface ReportFile {
  readonly file: string;
  readonly department: string;
  readonly scope: 'whole' | 'own-rows';
  readonly scope_reason: string;
  readonly paired_rows: number;
  readonly form_only: number;
  readonly unchanged: boolean;
  readonly missing_columns: readonly string[];
  readonly extra_columns: readonly string[];
  readonly other_texts: readonly ReportOtherText[];
}

/** What the file says beside a row of the base in a column that the base lacks. */
export interface ReportOtherText {
  readonly row: number;
  readonly source_row: number;
  readonly column: string;
  readonly text: string;
}

export interface ReportRow {
  readonly kind: 'task' | 'area' | 'group';
  readonly no: string;
  readonly text?: string;
  readonly cells?: Readonly<Record<string, string>>;
  readonly merged_from_above?: readonly string[];
  readonly other_cells?: Readonly<Record<string, string>>;
}

export interface ReportChange {
  readonly id: string;
  readonly file: string;
  readonly department: string;
  readonly kind: 'change' | 'add' | 'delete' | 'move';
  readonly row: number | null;
  readonly also_rows: readonly number[];
  readonly column: string | null;
  readonly base: string | number | ReportRow | null;
  readonly theirs: string | number | ReportRow | null;
  readonly typed?: TypedNumber;
  readonly conflicts_with: readonly string[];
  readonly why: readonly string[];
  readonly duplicate_of: string | null;
  readonly same_as: readonly string[];
  readonly in_scope: boolean;
  readonly source_row: number | null;
  readonly area?: number | string | null;
  readonly heading?: number | string | null;
  readonly after?: number | string | null;
}

/** What a funding cell says where it is nothing but a number. */
export interface TypedNumber {
  readonly type: 'number';
  readonly value: number;
}

export interface ReportDoubt {
  readonly file: string;
  readonly row: number;
  readonly source_row: number;
  readonly score: number;
  readonly explanation: string;
  readonly add: string | null;
}

export interface ReportRenumbering {
  readonly file: string;
  readonly kind: 'renumber';
  readonly row: number;
  readonly also_rows: readonly number[];
  readonly column: string;
  readonly base: string;
  readonly theirs: string;
}

/** @param fileName of the base. */
export function mergeReportOf(
  base: Plan,
  fileName: string,
  board: MergeBoard,
  unreadable: readonly UnreadableFile[] = [],
): MergeReport {
  const inOrder = [...unreadable].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { ...new ReportBuilder(base, fileName, board).build(), unreadable: inOrder };
}

class ReportBuilder {
  private readonly keys: ReadonlyMap<ColumnId, string>;
  private readonly numberKey: string;
  private readonly additions: ReadonlyMap<ProposalId, AddProposal>;
  private readonly files: ReadonlyMap<string, string>;

  constructor(
    private readonly base: Plan,
    private readonly fileName: string,
    private readonly board: MergeBoard,
  ) {
    const { keyOf, numberColumn } = columnKeysOf(base.layout);
    this.keys = keyOf;
    this.numberKey = (numberColumn === undefined ? undefined : keyOf.get(numberColumn)) ?? 'no';
    this.additions = new Map(
      board.proposals.flatMap(({ proposal }) =>
        proposal.kind === 'add' ? [[proposal.id, proposal] as const] : [],
      ),
    );
    this.files = new Map(board.submissions.map((each) => [each.submissionId, each.fileName]));
  }

  build(): Omit<MergeReport, 'unreadable'> {
    const { base, board } = this;
    return {
      base: {
        file: this.fileName,
        rows: planIndexOf(base).rows.length,
        columns: [...this.keys.values()],
      },
      files: board.submissions.map((each) => ({
        file: each.fileName,
        department: each.department,
        scope: each.scope,
        scope_reason: each.scopeReason,
        paired_rows: each.pairedRows,
        form_only: each.formOnly,
        unchanged: each.unchanged,
        missing_columns: each.columns.missing.map((id) => this.columnKey(id)),
        extra_columns: each.columns.extra.map(({ label }) => label),
        other_texts: each.remarks.map(({ target, sourceRow, label, text }) => ({
          row: target.row,
          source_row: sourceRow,
          column: label,
          text,
        })),
      })),
      changes: board.proposals.map((each) => this.change(each)),
      doubtful: board.doubts.map((doubt) => ({
        file: this.files.get(doubt.submissionId) ?? '',
        row: doubt.base.row,
        source_row: doubt.sourceRow,
        score: Math.round(doubt.scores.total * 100) / 100,
        explanation: doubt.explanation,
        add: doubt.addProposalId,
      })),
      renumbered: board.renumbered.map((each) => this.renumbering(each)),
    };
  }

  private change(related: BoardProposal): ReportChange {
    const { proposal, conflictsWith, why, duplicateOf, sameAs } = related;
    const beside = {
      conflicts_with: conflictsWith,
      why,
      duplicate_of: duplicateOf,
      same_as: sameAs,
      in_scope: proposal.inScope,
      source_row: proposal.sourceRow,
    };
    const head = {
      id: proposal.id,
      file: proposal.fileName,
      department: proposal.department,
      kind: proposal.kind,
    };
    switch (proposal.kind) {
      case 'change': {
        const { target, alsoRows, columnId, before, after } = proposal;
        const place = {
          row: target.row,
          also_rows: rowsOf(alsoRows),
          column: this.columnKey(columnId),
        };
        const typed = this.typedNumber(columnId, after);
        return { ...head, ...place, base: before, theirs: after, ...typed, ...beside };
      }
      case 'delete':
        return {
          ...head,
          ...this.wholeRow(proposal.target),
          base: this.baseRow(proposal.target, proposal.before),
          theirs: null,
          ...beside,
        };
      case 'move': {
        const { from, to, target } = proposal;
        const place = { area: this.areaOf(to.heading), heading: this.nameOf(to.heading) };
        const rows = {
          base: this.above(from.after, from.heading),
          theirs: this.above(to.after, to.heading),
        };
        return { ...head, ...this.wholeRow(target), ...rows, ...beside, ...place };
      }
      case 'add': {
        const { place, added } = proposal;
        const where = {
          area: this.areaOf(place.heading),
          heading: this.nameOf(place.heading),
          after: this.above(place.after, place.heading),
        };
        const row = { row: null, also_rows: [], column: null, base: null };
        return { ...head, ...row, theirs: this.newRow(added), ...beside, ...where };
      }
    }
  }

  private wholeRow({ row }: BaseRow): Pick<ReportChange, 'row' | 'also_rows' | 'column'> {
    return { row, also_rows: [], column: null };
  }

  private newRow(added: AddedRow): ReportRow {
    if (added.kind !== 'task') return { kind: added.kind, no: added.number, text: added.title };
    const other = added.unplaced.map(({ label, text }) => [label, text] as const);
    return {
      kind: 'task',
      no: added.number,
      cells: this.cells(added.cells),
      merged_from_above: added.mergedFromAbove.map((id) => this.columnKey(id)),
      ...(other.length === 0 ? {} : { other_cells: Object.fromEntries(other) }),
    };
  }

  private baseRow({ row }: BaseRow, texts: RowTexts): ReportRow {
    const view = planIndexOf(this.base).rows[row];
    if (view?.kind !== 'task') {
      return { kind: view?.kind ?? 'task', no: view?.number ?? '', text: texts[titleColumn] ?? '' };
    }
    const number = [...this.keys].find(([, key]) => key === this.numberKey)?.[0];
    const no = number === undefined ? '' : (texts[number] ?? '');
    return { kind: 'task', no, cells: this.cells(texts) };
  }

  /** Every column of the base but the number, as in the golden files. */
  private cells(texts: RowTexts): Readonly<Record<string, string>> {
    const named = [...this.keys].filter(([, key]) => key !== this.numberKey);
    return Object.fromEntries(named.map(([id, key]) => [key, texts[id] ?? '']));
  }

  private renumbering(each: RenumberedRow): ReportRenumbering {
    return {
      file: this.files.get(each.submissionId) ?? '',
      kind: 'renumber',
      row: each.target.row,
      also_rows: rowsOf(each.alsoRows),
      column: each.columnId === titleColumn ? this.numberKey : this.columnKey(each.columnId),
      base: each.before,
      theirs: each.after,
    };
  }

  /** The row above: a row of the base, the id of an addition, or the heading where it is the first below it. */
  private above(after: RowRef | null, heading: RowRef | null): number | string | null {
    return this.nameOf(after ?? heading);
  }

  private nameOf(ref: RowRef | null): number | string | null {
    if (ref === null) return null;
    return ref.kind === 'base' ? ref.row : ref.proposalId;
  }

  /** The area that a heading lies in: its printed row, or the id of the addition. */
  private areaOf(ref: RowRef | null): number | string | null {
    if (ref === null) return null;
    const index = planIndexOf(this.base);
    if (ref.kind === 'added') {
      const addition = this.additions.get(ref.proposalId);
      const above = addition?.place.heading ?? null;
      return above === null ? ref.proposalId : this.areaOf(above);
    }
    let top = ref.nodeId;
    for (
      let id = index.nodes.get(top)?.parentId ?? null;
      id !== null;
      id = index.nodes.get(id)?.parentId ?? null
    ) {
      top = id;
    }
    return index.ranges.get(top)?.first ?? ref.row;
  }

  private typedNumber(columnId: ColumnId, text: string): Pick<ReportChange, 'typed'> {
    const column = this.base.layout.columns.find(({ id }) => id === columnId);
    if (column?.role !== 'funding' || !/^[\d.,]+$/.test(text)) return {};
    // In the unit of the column, whatever that is.
    const funding = parseFunding(text, 'triệu đồng');
    return funding.kind === 'amount' ? { typed: { type: 'number', value: funding.millions } } : {};
  }

  private columnKey(id: ColumnId): string {
    return id === titleColumn ? 'text' : (this.keys.get(id) ?? String(id));
  }
}

function rowsOf(rows: readonly BaseRow[]): readonly number[] {
  return rows.map(({ row }) => row);
}
