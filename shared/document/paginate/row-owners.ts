import type { NodeId } from '../../ids';
import type { Plan } from '../../plan/plan';
import { tableViewOf } from '../../plan/table-view-of';
import type { PlanDocument } from '../plan-document';
import type { PagedDocument, RowPlace } from './paged-document';

/** A printed row of the plan and where it begins. */
export interface PlacedNode {
  readonly nodeId: NodeId;
  readonly page: number;
  readonly y: number;
  readonly height: number;
}

/**
 * Which row of the grid stands where. The rows of the tables are those of the table view in the same order; headers, sums
 * and closing rows, which stand for no row of the plan, are left out.
 */
export function placedNodes(
  plan: Plan,
  document: PlanDocument,
  paged: PagedDocument,
): readonly PlacedNode[] {
  const view = tableViewOf(plan).rows;
  const placed: PlacedNode[] = [];
  let next = 0;
  for (const place of paged.rows) {
    if (!standsForRow(document, place)) continue;
    const row = view[next++];
    if (row === undefined) break;
    placed.push({ nodeId: row.id, page: place.page, y: place.y, height: place.height });
  }
  return placed;
}

function standsForRow(document: PlanDocument, place: RowPlace): boolean {
  const block = document.sections[place.section]?.blocks[place.block];
  if (block?.kind !== 'table') return false;
  const kind = block.table.rows[place.row]?.kind;
  return kind === 'heading' || kind === 'task';
}
