import type { NodeId, SubmissionId } from '../ids';
import type { AddProposal, MergeBoard, MergeItemId, RowRemark } from '../merge/merge-types';
import { stableHash } from '../merge/stable-hash';
import type { RemarkId } from './round-types';

/**
 * «Ý kiến khác»: what a department wrote beside the columns of the plan. Nothing in it can be accepted into a cell, so it
 * is read and, where it asks for one, answered in words.
 */
export interface BoardRemark {
  readonly id: RemarkId;
  readonly submissionId: SubmissionId;
  /** The department, or the file's name where that is not known. */
  readonly department: string;
  /** Row of the base that it stands beside; null: beside a new row. */
  readonly nodeId: NodeId | null;
  /** The item of the new row that it stands beside. */
  readonly itemId: MergeItemId | null;
  /** Printed row of the base at or after which it is shown; -1: above the first. */
  readonly row: number;
  /** Head of the column, as the department named it. */
  readonly label: string;
  readonly text: string;
}

/** Every remark of a board once, in printed order of the base, then of the submissions. */
export function boardRemarks(board: MergeBoard): readonly BoardRemark[] {
  const byId = new Map<RemarkId, BoardRemark>();
  for (const remark of [...besideRows(board), ...besideNewRows(board)]) {
    if (!byId.has(remark.id)) byId.set(remark.id, remark);
  }
  return [...byId.values()].sort((a, b) => a.row - b.row);
}

function besideRows({ submissions }: MergeBoard): readonly BoardRemark[] {
  return submissions.flatMap(({ submissionId, department, fileName, remarks }) =>
    remarks.map(({ target, label, text }: RowRemark): BoardRemark => ({
      id: stableHash(['remark', submissionId, target.nodeId, label, text]) as RemarkId,
      submissionId,
      department: department || fileName,
      nodeId: target.nodeId,
      itemId: null,
      row: target.row,
      label,
      text,
    })),
  );
}

function besideNewRows({ items, proposals }: MergeBoard): readonly BoardRemark[] {
  const rows = new Map(items.map(({ id, row }) => [id, row]));
  return proposals.flatMap(({ proposal, itemId }) => {
    if (proposal.kind !== 'add') return [];
    const { id, submissionId, department, fileName, added }: AddProposal = proposal;
    return added.unplaced.map(({ label, text }): BoardRemark => ({
      id: stableHash(['remark', id, label, text]) as RemarkId,
      submissionId,
      department: department || fileName,
      nodeId: null,
      itemId,
      row: rows.get(itemId) ?? -1,
      label,
      text,
    }));
  });
}
