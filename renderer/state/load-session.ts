import { call } from '../api';
import type { NodeId, PlanId } from '../../shared/ids';
import type { PlanSession } from '../../shared/ipc-contract';
import type { PlanNode } from '../../shared/plan/plan';
import { inTreeOrder } from '../../shared/plan/tree';

/**
 * Opens a plan of the library and fetches its nodes piece by piece. Begins anew where the plan changed meanwhile.
 * Rejects with ApiError.
 */
export async function loadSession(planId: PlanId): Promise<PlanSession> {
  for (;;) {
    const session = await call('library.open', { planId });
    const nodes = await nodesAt(planId, session.revision);
    if (nodes !== null) return { ...session, plan: { ...session.plan, nodes: inTreeOrder(nodes) } };
  }
}

/** All nodes at a revision, in the order of their ids; null where the plan is at another one by now. */
async function nodesAt(planId: PlanId, revision: number): Promise<readonly PlanNode[] | null> {
  const nodes: PlanNode[] = [];
  let after: NodeId | null = null;
  for (;;) {
    const piece = await call('library.nodes', { planId, after });
    if (piece.revision !== revision) return null;
    nodes.push(...piece.nodes);
    after = nodes.at(-1)?.id ?? null;
    if (piece.last) return nodes;
  }
}
