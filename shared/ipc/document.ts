import { z } from 'zod';
import type { ChosenFile } from './answers';
import { idSchema } from '../id-schema';
import type { PlanId, TaskId } from '../ids';

/** Channels of this feature: their requests, checked at run time, and their responses (see ipc-contract.ts). */

export const documentRequests = {
  /** Opens the system's print dialog with the pages of the plan, as its print options have them. */
  'document.print': z.object({
    planId: idSchema<PlanId>(),
    taskId: idSchema<TaskId>(),
  }),
  /** Asks where to and saves the checklist of an exported file as text. */
  'document.save-check': z.object({
    fileName: z.string().min(1).max(500),
    text: z.string().min(1).max(200_000),
  }),
} as const satisfies Record<string, z.ZodType>;

export interface DocumentResponses {
  'document.print': PrintOutcome;
  /** null when the officer closed the dialog. */
  'document.save-check': ChosenFile | null;
}

/** Handed to the system's printing, or the officer closed the dialog. */
export type PrintOutcome = 'sent' | 'cancelled';
