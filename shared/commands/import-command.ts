import { newId, type NodeId } from '../ids';
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
}

/** The nodes with ids of their own: the same file may be taken over twice. */
export function withNewIds(nodes: readonly PlanNode[]): readonly PlanNode[] {
  const ids = new Map<NodeId, NodeId>(nodes.map(({ id }) => [id, newId<'node'>()]));
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
