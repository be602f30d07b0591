import type { NodeId, PlanId } from '../../shared/ids';
import type { PlanPiece, PlanSession } from '../../shared/ipc-contract';
import { loadFrame, loadPiece, markOpened } from '../store/load-plan';
import type { AppContext } from './app-context';

/** Nodes of one piece: some hundred kilobytes on the way, read in a few milliseconds. */
const pieceSize = 1_000;

/** Opens a plan at its last durable state; its nodes follow in pieces. Throws AppError 'not-found'. */
export function openPlan(context: AppContext, planId: PlanId): PlanSession {
  const session = loadFrame(context.library.reader, planId);
  const writer = context.library.writerIfAny;
  if (writer !== undefined) markOpened(writer, planId);
  return session;
}

/** The nodes of a plan after the given one; null begins. Throws AppError 'not-found'. */
export function readPiece(context: AppContext, planId: PlanId, after: NodeId | null): PlanPiece {
  return loadPiece(context.library.reader, planId, after, pieceSize);
}
