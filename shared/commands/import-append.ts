import type { ColumnId, NodeId } from '../ids';
import { buildNodes, type PrintedRow } from '../plan/build-nodes';
import { columnByRole, leafLevelOf, type Layout } from '../plan/layout';
import { planIndexOf, type PlanIndex } from '../plan/plan-index';
import type { HeadingNode, Plan, PlanNode } from '../plan/plan';
import { keysIn, slotBetween, type Slot } from '../plan/slot';
import { tableViewOf } from '../plan/table-view-of';
import { isHeading } from '../plan/tree';
import type { Change } from './change';
import { matchColumns } from './import-columns';
import { placeAfter } from './import-cells';
import { leftBehind, type ImportCommand } from './import-command';
import { editKeepingPrinted } from './keep-printed';
import {
  sameHeading,
  sectionsOf,
  type HeadedSection,
  type Section,
  type Sourced,
} from './import-sections';

/**
 * Adds the rows of an imported plan to a plan. Everything the plan has stays as it is, numbers included.
 *
 *   area or group that the plan has too (sameHeading)   its rows go below the plan's own rows of that heading
 *   one that the plan does not have                     goes to the end, whole
 *   rows under no heading                               go below the last rows of the table
 *
 * A cell that continues the heading or row above in the file stands for itself where other rows come to stand above it.
 */
export function appendRows(target: Plan, imported: Plan): ImportCommand {
  const columns = matchColumns(target.layout, imported);
  const appender = new Appender(target, columns.layout);
  appender.addAtRoot(sectionsOf(imported, columns));
  const nodes = appender.nodes();
  const layoutChange: readonly Change[] =
    columns.added.length === 0
      ? []
      : [{ kind: 'set-layout', before: target.layout, after: columns.layout }];
  const command =
    nodes.length === 0
      ? null
      : editKeepingPrinted(planIndexOf(target), 'Thêm các dòng từ tệp đã nhập', [
          ...layoutChange,
          { kind: 'insert-nodes', nodes },
        ]);
  return {
    command,
    cellOf: placeAfter(target, imported, command, { rowOf: appender.rowOf, ...columns }),
    rows: tableViewOf(imported).rows.length - appender.joined.length,
    notes: [
      ...columns.added.map(({ label }) => `Đã thêm cột «${label}» vì kế hoạch chưa có cột này.`),
      ...appender.joined.map(joinedNote),
      ...footerNote(imported),
      ...leftBehind(imported),
    ],
  };
}

function joinedNote({ own, title }: JoinedHeading): string {
  return own === title
    ? `Đã gộp vào mục «${own}» có sẵn.`
    : `Đã gộp «${title}» vào mục «${own}» có sẵn.`;
}

function footerNote({ appendix }: Plan): readonly string[] {
  const footer = appendix.footer.replace(/\s+/g, ' ').trim();
  return footer === '' ? [] : [`Dòng cuối bảng không được đưa vào: «${footer}».`];
}

interface JoinedHeading {
  readonly own: string;
  /** The heading's words in the file. */
  readonly title: string;
}

class Appender {
  /** The plan's headings that took rows in. */
  readonly joined: JoinedHeading[] = [];
  /** From printed rows of the imported plan to rows of the target. */
  readonly rowOf = new Map<NodeId, NodeId>();
  private readonly index: PlanIndex;
  private readonly numberColumn: ColumnId | undefined;
  /** New children by where they go: a slot among the plan's own nodes, and the nodes for it with what is below. */
  private readonly places = new Map<
    string,
    { readonly slot: Slot; readonly trees: PlanNode[][] }
  >();

  constructor(
    target: Plan,
    private readonly layout: Layout,
  ) {
    this.index = planIndexOf(target);
    this.numberColumn = columnByRole(layout, 'number')?.id;
  }

  addAtRoot(sections: readonly Section[]): void {
    this.add(sections, null, this.lastHeading());
  }

  /** Parents before children; the order keys of new siblings follow each other in the order in which they came. */
  nodes(): readonly PlanNode[] {
    return [...this.places.values()].flatMap(({ slot, trees }) => {
      const roots = trees.flatMap((tree) => tree.filter(({ parentId }) => parentId === null));
      const keys = new Map(keysIn(slot, roots.length).map((key, at) => [roots[at]?.id, key]));
      return trees.flat().map((node) => {
        const orderKey = keys.get(node.id);
        return orderKey === undefined ? node : { ...node, parentId: slot.parentId, orderKey };
      });
    });
  }

  /** @param rowsGoTo heading under which rows of this level go; null for the root. */
  private add(
    sections: readonly Section[],
    parentId: NodeId | null,
    rowsGoTo: NodeId | null,
  ): void {
    for (const section of sections) {
      if (section.kind === 'rows') this.put(this.slotForRows(rowsGoTo), section.rows);
      else this.addHeaded(section, parentId);
    }
  }

  private addHeaded(section: HeadedSection, parentId: NodeId | null): void {
    const children = this.index.children.get(parentId) ?? [];
    const own = sameHeading(
      section.node.title,
      children.filter(
        (node): node is HeadingNode => isHeading(node) && node.kind === section.node.kind,
      ),
    );
    if (own === undefined) {
      const last = children.at(-1);
      this.put(slotBetween(parentId, last, undefined), section.printed);
      return;
    }
    this.joined.push({ own: own.title, title: section.node.title });
    this.rowOf.set(section.node.id, own.id);
    this.add(section.inside, own.id, own.id);
  }

  private put(slot: Slot, printed: readonly Sourced<PrintedRow>[]): void {
    const key = `${slot.parentId ?? ''}/${slot.previousKey ?? ''}`;
    const place = this.places.get(key) ?? { slot, trees: [] };
    const tree = buildNodes(this.layout, this.standingAlone(printed));
    place.trees.push([...tree]);
    const leaf = leafLevelOf(this.layout);
    const rows = tree.filter((node) => isHeading(node) || node.kind === leaf);
    rows.forEach(({ id }, at) => {
      const source = printed[at]?.sourceId;
      if (source !== undefined) this.rowOf.set(source, id);
    });
    this.places.set(key, place);
  }

  /**
   * The first row of a stretch that loses its heading: what continued the heading's number has no number of its own.
   * Other cells carry the text that they continued, and buildNodes lets them stand for themselves.
   */
  private standingAlone(printed: readonly PrintedRow[]): readonly PrintedRow[] {
    const [first, ...others] = printed;
    if (first?.kind !== 'task' || this.numberColumn === undefined) return printed;
    const number = first.cells[this.numberColumn];
    if (number?.continues !== true) return printed;
    const cells = { ...first.cells, [this.numberColumn]: { text: '', continues: false } };
    const covered = others.findIndex(
      (row) =>
        row.kind !== 'task' || row.cells[this.numberColumn ?? ('' as ColumnId)]?.continues !== true,
    );
    const rest = others.map((row, at) =>
      row.kind === 'task' && (covered === -1 || at < covered) ? this.withBlankNumber(row) : row,
    );
    return [{ ...first, cells }, ...rest];
  }

  private withBlankNumber(row: Extract<PrintedRow, { readonly kind: 'task' }>): PrintedRow {
    if (this.numberColumn === undefined) return row;
    return { ...row, cells: { ...row.cells, [this.numberColumn]: { text: '', continues: true } } };
  }

  /** Below the last row directly under the heading, before its first heading where it has no rows yet. */
  private slotForRows(parentId: NodeId | null): Slot {
    const children = this.index.children.get(parentId) ?? [];
    const last = children.findLastIndex((node) => !isHeading(node));
    return slotBetween(parentId, children[last], children[last + 1]);
  }

  /** The heading under which the last row of the table is printed. */
  private lastHeading(): NodeId | null {
    let heading: NodeId | null = null;
    for (;;) {
      const last: PlanNode | undefined = this.index.children.get(heading)?.at(-1);
      if (last === undefined || !isHeading(last)) return heading;
      heading = last.id;
    }
  }
}
