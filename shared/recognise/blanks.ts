import { isNextNumberLabel, parseNumberLabel } from '../text/numbering';
import type { ColumnSet } from './body-rows';
import { valueColumns } from './continuation-rows';
import type { DraftRow, DraftTask } from './draft-rows';
import type { BlankMeaning } from './recognition-corrections';

/**
 * What blank, unmerged cells mean: the value above goes on, or there is none.
 *
 * Word and Excel have merged cells for the first, but many offices just leave the cells below a shared value blank.
 * The rules (docs/decisions gives the reasons) go from sure to doubtful:
 *
 *   number, objective, task   blank beside a text that belongs below them: goes on, unless the table merges such
 *                             cells elsewhere or nothing stands above
 *   values                    blank in a table that merges value cells: empty. Else goes on where evidence agrees:
 *                             a column that is otherwise always filled, a row that shares the objective above, several
 *                             blanks side by side, a column that rows often share (who, when)
 */
export interface BlankDecision {
  readonly row: DraftTask;
  readonly column: number;
  readonly continues: boolean;
  /** 0…1; below 0.7 the report asks for a look. */
  readonly confidence: number;
}

/** Decides every blank of the drafts. `meanings` holds what the user said, by column. */
export function decideBlanks(
  drafts: readonly DraftRow[],
  set: ColumnSet,
  meanings: readonly (BlankMeaning | undefined)[],
): readonly BlankDecision[] {
  return new BlankReader(drafts, set, meanings).decide();
}

interface Position {
  readonly row: DraftTask;
  readonly index: number;
  /** Columns of this row that go on from above, as decided so far. */
  readonly continuing: ReadonlySet<number>;
  /** The row above under the same heading, fully decided. */
  readonly above: Pick<Position, 'row' | 'continuing'> | null;
}

type Guess = Pick<BlankDecision, 'continues' | 'confidence'>;

const sureEmpty: Guess = { continues: false, confidence: 1 };

class BlankReader {
  private readonly tasks: readonly DraftTask[];
  private readonly merges: readonly boolean[];
  private readonly filledShare: readonly number[];
  private readonly mergesValues: boolean;
  private readonly repeatsObjectives: boolean;
  private readonly previousNumbers: readonly string[];
  private readonly nextNumbers: readonly string[];

  constructor(
    private readonly drafts: readonly DraftRow[],
    private readonly set: ColumnSet,
    private readonly meanings: readonly (BlankMeaning | undefined)[],
  ) {
    this.tasks = drafts.filter((draft) => draft.kind === 'task');
    this.merges = set.columns.map((_column, index) => this.hasRealMerge(index));
    this.filledShare = set.columns.map((_column, index) => this.shareFilled(index));
    this.mergesValues = valueColumns(set).some((column) => this.merges[column] === true);
    this.repeatsObjectives = this.numbersRunPerTask();
    this.previousNumbers = this.numbersAbove();
    this.nextNumbers = this.numbersBelow();
  }

  decide(): readonly BlankDecision[] {
    const decisions: BlankDecision[] = [];
    let above: Position['above'] = null;
    this.drafts.forEach((row, index) => {
      if (row.kind === 'heading') {
        above = null;
        return;
      }
      const continuing = mergedColumns(row);
      decisions.push(...this.decideRow({ row, index, continuing, above }, continuing));
      above = { row, continuing };
    });
    return decisions;
  }

  /** @param continuing the set of `at`, to which the columns are added that turn out to go on. */
  private decideRow(at: Position, continuing: Set<number>): readonly BlankDecision[] {
    const decisions: BlankDecision[] = [];
    for (const column of this.inOrderOfLevel()) {
      if (at.row.cells[column]?.state !== 'blank') continue;
      const guess = this.guess(at, column);
      if (guess.continues) continuing.add(column);
      decisions.push({ row: at.row, column, ...guess });
    }
    return decisions;
  }

  /** Number and objective first: what the values mean depends on them. */
  private inOrderOfLevel(): readonly number[] {
    const { number, objective, task, activity } = this.set;
    const upper = [number, objective, task, activity].filter((column) => column >= 0);
    return [...upper, ...valueColumns(this.set)];
  }

  private guess(at: Position, column: number): Guess {
    const said = this.meanings[column];
    if (said !== undefined) return { continues: said === 'continues', confidence: 1 };
    if (column === this.set.number) return this.guessNumber(at);
    if (at.above === null) return sureEmpty;
    if (column === this.set.objective) return this.guessObjective(at);
    if (column === this.set.task || column === this.set.activity)
      return this.guessStatement(at, column);
    return this.guessValue(at, column);
  }

  private guessNumber(at: Position): Guess {
    if ((this.filledShare[this.set.number] ?? 0) === 0) return sureEmpty;
    if (at.above === null) return this.guessNumberBelowHeading(at);
    const merges = this.couldBeMerged(at, this.set.number);
    if (this.set.objective < 0) return this.guessTaskNumber(at, merges);
    if (merges && this.statesObjective(at.row)) {
      // One number over several objectives: the row above has none of its own either.
      const likeAbove =
        this.statesObjective(at.above.row) && at.above.continuing.has(this.set.number);
      return { continues: likeAbove, confidence: likeAbove ? 0.7 : 0.5 };
    }
    return { continues: true, confidence: merges ? 0.6 : 0.95 };
  }

  private statesObjective(row: DraftTask): boolean {
    return row.cells[this.set.objective]?.state === 'value';
  }

  /** Without objectives each task has its number: a gap in the count shows that one was left out. */
  private guessTaskNumber(at: Position, merges: boolean): Guess {
    const before = parseNumberLabel(this.previousNumbers[at.index] ?? '');
    const after = parseNumberLabel(this.nextNumbers[at.index] ?? '');
    const counts = before !== null && after !== null && isNextNumberLabel(before, after);
    if (counts || after === null) return { continues: !merges, confidence: merges ? 0.5 : 0.75 };
    return { continues: false, confidence: 0.5 };
  }

  /** «2» on a group row may number the rows below it too: then the next number is «3», not «2.1» or «1». */
  private guessNumberBelowHeading(at: Position): Guess {
    const heading = this.drafts[at.index - 1];
    if (heading?.kind !== 'heading') return sureEmpty;
    const label = parseNumberLabel(heading.reading.number);
    const next = parseNumberLabel(this.nextNumbers[at.index] ?? '');
    // An office that merges numbers could have merged this one, if the heading has a cell for its number at all.
    const hasNumberCell =
      (heading.source.body.view.slots[this.set.number]?.text ?? '') === heading.reading.number;
    const couldMerge = this.merges[this.set.number] === true && hasNumberCell;
    if (label?.style !== 'arabic' || couldMerge) return sureEmpty;
    const before = parseNumberLabel(this.previousNumbers[at.index - 1] ?? '');
    const siblings =
      (next !== null && isNextNumberLabel(label, next)) ||
      (before !== null && isNextNumberLabel(before, label));
    return siblings ? { continues: true, confidence: 0.75 } : { continues: false, confidence: 0.8 };
  }

  private guessObjective(at: Position): Guess {
    const { number, objective } = this.set;
    const merges = this.couldBeMerged(at, objective);
    if (number < 0 || at.continuing.has(number) || at.row.cells[number]?.text === '')
      return { continues: true, confidence: merges ? 0.6 : 0.95 };
    if (this.repeatsObjectives) return { continues: true, confidence: merges ? 0.5 : 0.8 };
    const alwaysStated = (this.filledShare[objective] ?? 0) >= 0.5;
    return { continues: alwaysStated && !merges, confidence: 0.6 };
  }

  /** A task blank over its activities, or an activity with a second output. */
  private guessStatement(at: Position, column: number): Guess {
    const parents = [this.set.number, this.set.objective, this.set.task].filter(
      (parent) => parent >= 0 && parent !== column,
    );
    const sharesParents =
      parents.length > 0 && parents.every((parent) => at.continuing.has(parent));
    if (!sharesParents) return { continues: false, confidence: 0.6 };
    return { continues: true, confidence: this.couldBeMerged(at, column) ? 0.6 : 0.9 };
  }

  private guessValue(at: Position, column: number): Guess {
    const couldBeMerged = this.mergesValues && !at.row.afterCut;
    if (isBlankMerge(at, column)) return { continues: true, confidence: 0.7 };
    if (couldBeMerged || (this.filledShare[column] ?? 0) < 0.8) return sureEmpty;
    const evidence = this.evidenceForValue(at, column);
    if (evidence >= 2) return { continues: true, confidence: evidence >= 3 ? 0.85 : 0.7 };
    return { continues: false, confidence: 0.65 };
  }

  private evidenceForValue(at: Position, column: number): number {
    const usual = valueColumns(this.set).filter((each) => (this.filledShare[each] ?? 0) >= 0.8);
    const isBlank = (each: number): boolean => at.row.cells[each]?.state === 'blank';
    const shared = usual.filter((each) => this.isOftenShared(each)).filter(isBlank);
    const sharesObjective = at.continuing.has(this.set.objective) ? 1 : 0;
    const several = shared.length >= 2 ? 1 : 0;
    const all = usual.length >= 2 && usual.every(isBlank) ? 1 : 0;
    return sharesObjective + several + (this.isOftenShared(column) ? 1 : all);
  }

  /** Who does it and when is often the same for several tasks; what comes out of it seldom is. */
  private isOftenShared(column: number): boolean {
    const role = this.set.columns[column]?.role;
    return role === 'lead' || role === 'coordinator' || role === 'timeframe';
  }

  /** A merge in the source; the objective of a row cut in two was joined and is none. */
  private hasRealMerge(column: number): boolean {
    return this.tasks.some(
      (task) =>
        task.cells[column]?.state === 'merged' && task.source.view.slots[column]?.covering !== null,
    );
  }

  /** Whether an office that merges cells of this column would have merged this one, if it went on. */
  private couldBeMerged({ row }: Position, column: number): boolean {
    return this.merges[column] === true && !row.afterCut;
  }

  private shareFilled(column: number): number {
    if (this.tasks.length === 0) return 0;
    const filled = this.tasks.filter((task) => {
      const state = task.cells[column]?.state;
      return state === 'value' || state === 'merged';
    });
    return filled.length / this.tasks.length;
  }

  /** Rows with a number of their own and no objective: common where tasks are counted below a shared objective. */
  private numbersRunPerTask(): boolean {
    const { number, objective } = this.set;
    const numbered = this.tasks.filter((task) => task.cells[number]?.state === 'value');
    const without = numbered.filter((task) => task.cells[objective]?.state === 'blank');
    return without.length >= 2 && without.length * 5 >= numbered.length;
  }

  /** For each draft the number of the nearest task above, headings or not. */
  private numbersAbove(): readonly string[] {
    let last = '';
    return this.drafts.map((draft) => {
      const above = last;
      const text = draft.kind === 'task' ? (draft.cells[this.set.number]?.text ?? '') : '';
      if (text !== '') last = text;
      return above;
    });
  }

  /** For each draft the number of the nearest row below that has one, headings included. */
  private numbersBelow(): readonly string[] {
    const below: string[] = [];
    let next = '';
    for (let index = this.drafts.length - 1; index >= 0; index -= 1) {
      below[index] = next;
      const draft = this.drafts[index];
      const text =
        draft?.kind === 'task'
          ? (draft.cells[this.set.number]?.text ?? '')
          : (draft?.reading.number ?? '');
      if (text !== '') next = text;
    }
    return below;
  }
}

function mergedColumns(row: DraftTask): Set<number> {
  return new Set(row.cells.flatMap((cell, column) => (cell.state === 'merged' ? [column] : [])));
}

/**
 * At the top of a page, a blank cell over several rows below an objective that goes on: an office that left a value blank
 * for all tasks of an objective merged those cells too. A cell above that says something would have been merged no further.
 */
function isBlankMerge({ row, above, continuing }: Position, column: number): boolean {
  const cell = row.source.view.slots[column]?.cells[0];
  if (!row.afterCut || cell === undefined || cell.endRow - cell.row < 2) return false;
  const levels = [...continuing].some(
    (each) => row.cells[each]?.state === 'blank' && each !== column,
  );
  return levels && above?.row.cells[column]?.text === '';
}
