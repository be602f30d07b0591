import { newId, type ColumnId, type NodeId } from '../ids';
import type { Plan, PlanNode } from '../plan/plan';
import type { Command } from './change';

/** A command that takes the appendix of an imported plan over into a plan of the library, and what it did. */
export interface ImportCommand {
  /** null when there is nothing to take over. */
  readonly command: Command | null;
  /** Printed rows that came in, headings included. */
  readonly rows: number;
  /** What is worth knowing; one Vietnamese sentence each. Nothing of the table is dropped without one. */
  readonly notes: readonly string[];
  /** Where a cell of the imported plan stands once the command is carried out; null where it did not come in. */
  readonly cellOf: (place: CellPlace) => CellPlace | null;
}

/** A cell by the node that holds it, and its column or 'title' and 'number' of a heading. */
export interface CellPlace {
  readonly nodeId: NodeId;
  readonly columnId: ColumnId;
}

/** Ids of their own for nodes, by those they have: the same file may be taken over twice. */
export function newIdsOf(nodes: readonly PlanNode[]): ReadonlyMap<NodeId, NodeId> {
  return new Map(nodes.map(({ id }) => [id, newId<'node'>()]));
}

export function withIds(
  nodes: readonly PlanNode[],
  ids: ReadonlyMap<NodeId, NodeId>,
): readonly PlanNode[] {
  return nodes.map((node) => ({
    ...node,
    id: ids.get(node.id) ?? node.id,
    parentId: node.parentId === null ? null : (ids.get(node.parentId) ?? null),
  }));
}

/** The parts of a file that stay behind when only its table is taken over. */
export function leftBehind(imported: Plan): readonly string[] {
  const paragraphs = imported.body.length + imported.metadata.legalBases.length;
  return paragraphs === 0
    ? []
    : [
        `${paragraphs} đoạn ngoài bảng (căn cứ, nội dung kế hoạch) của tệp không được đưa vào; phần này của kế hoạch giữ nguyên.`,
      ];
}
