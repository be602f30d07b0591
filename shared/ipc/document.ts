import type { z } from 'zod';

/** Channels of this feature: their requests, checked at run time, and their responses (see ipc-contract.ts). */
export const documentRequests = {} as const satisfies Record<string, z.ZodType>;

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled as channels are added
export interface DocumentResponses {}
