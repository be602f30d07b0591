import { z } from 'zod';
import { printOptionsSchema, type PrintOptions } from '../document/print-options';
import { idSchema } from '../id-schema';
import type { PlanId } from '../ids';
import { ownLayoutSchema, type OwnLayout } from '../layouts/own-layout';
import type { PlanBases, StoredDocument } from '../legal/legal-document';
import type { Layout } from '../plan/layout';

/** Channels of this feature: their requests, checked at run time, and their responses (see ipc-contract.ts). */
const planId = idSchema<PlanId>();
const recordId = z.string().min(1).max(64);
const words = z.string().max(5_000);

const storedDocument: z.ZodType<StoredDocument> = z.object({
  id: recordId,
  type: z.string().max(200),
  symbol: z.string().max(200),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  issuer: words,
  subject: words,
  covers: z.array(z.string().max(12_000)).max(2_000),
  removed: z.boolean(),
});

export const layoutsRequests = {
  'print-options.get': z.object({ planId }),
  'print-options.set': z.object({ planId, options: printOptionsSchema }),
  'layouts.list': z.undefined(),
  'layouts.save': z.object({ own: ownLayoutSchema }),
  'layouts.remove': z.object({ id: recordId }),
  /** The layout of another plan of the library. */
  'layouts.of-plan': z.object({ planId }),
  'legal-bases.list': z.undefined(),
  'legal-bases.save': z.object({
    documents: z.array(storedDocument).max(1_000),
    deletedIds: z.array(recordId).max(1_000),
  }),
} as const satisfies Record<string, z.ZodType>;

export interface LayoutsResponses {
  'print-options.get': PrintOptions;
  /** The options as they are kept now. */
  'print-options.set': PrintOptions;
  'layouts.list': readonly OwnLayout[];
  'layouts.save': readonly OwnLayout[];
  'layouts.remove': readonly OwnLayout[];
  'layouts.of-plan': Layout;
  'legal-bases.list': LegalSources;
  'legal-bases.save': LegalSources;
}

/** What the library of legal bases is made of (shared/legal/legal-library.ts). */
export interface LegalSources {
  readonly documents: readonly StoredDocument[];
  readonly plans: readonly PlanBases[];
}
