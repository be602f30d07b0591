import type { PlanId } from '../ids';

/** A plan that was taken out of the library and can be put back. */
export interface RemovedPlan {
  readonly planId: PlanId;
  readonly name: string;
  readonly issuer: string;
  readonly year: number | null;
  /** ISO time. */
  readonly removedAt: string;
}
