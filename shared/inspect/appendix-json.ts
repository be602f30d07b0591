import { z } from 'zod';
import { inspectAppendixSchema, inspectRowSchema } from './inspect-json';

const text = z.string().nullish();

/**
 * A single appendix as a JSON file: what `inspect` prints per appendix, or the same rows with the facts of the document
 * beside them (issuer, year, number, date, appendix_label, appendix_title, appendix_subtitle).
 */
export const appendixFileSchema = z.object({
  issuer: text,
  year: z.number().int().nullish(),
  number: text,
  /** ISO date. */
  date: text,
  appendix_label: text,
  appendix_title: text,
  appendix_subtitle: text,
  ...inspectAppendixSchema.partial().shape,
  columns: z.array(z.string()).min(1),
  rows: z.array(inspectRowSchema),
});

export type AppendixFile = z.infer<typeof appendixFileSchema>;

/** The appendix in parsed JSON, or null when the JSON is something else. */
export function appendixFileOf(json: unknown): AppendixFile | null {
  const result = appendixFileSchema.safeParse(json);
  return result.success ? result.data : null;
}
