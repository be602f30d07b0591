import { z } from 'zod';

/** Run-time shape of an id of ours (ids.ts) that comes from outside; whether anything has it is for the store to say. */
export function idSchema<T extends string>() {
  return z
    .string()
    .min(1)
    .max(64)
    .transform((value) => value as T);
}
