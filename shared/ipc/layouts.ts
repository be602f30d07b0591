import { z } from 'zod';
import { printOptionsSchema, type PrintOptions } from '../document/print-options';
import type { PlanId } from '../ids';

/** Channels of this feature: their requests, checked at run time, and their responses (see ipc-contract.ts). */
const planId = z
  .string()
  .min(1)
  .max(64)
  .transform((value) => value as PlanId);

export const layoutsRequests = {
  'print-options.get': z.object({ planId }),
  'print-options.set': z.object({ planId, options: printOptionsSchema }),
} as const satisfies Record<string, z.ZodType>;

export interface LayoutsResponses {
  'print-options.get': PrintOptions;
  /** The options as they are kept now. */
  'print-options.set': PrintOptions;
}
