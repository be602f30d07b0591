import { z } from 'zod';

/**
 * Texts by label, taken as they are: z.record copies into a fresh object and loses a label «__proto__». To be asked with
 * textOf, because an object also answers to «constructor».
 */
const textsByLabel = z.custom<Readonly<Record<string, string>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string'),
  'Expected an object of texts',
);

/** The text under a label, or undefined when the file has none there. */
export function textOf(texts: Readonly<Record<string, string>>, label: string): string | undefined {
  return Object.hasOwn(texts, label) ? texts[label] : undefined;
}

/**
 * The JSON of `phu-luc inspect FILE --json`, documented in docs/inspect-json.md. Rows have the shape of the golden
 * files: the number column is `no`; every other column is in `cells` by its label; a cell that continues the one
 * above repeats its value and is listed in merged_from_above (with the number column's own label too).
 */
export const inspectRowSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('area'), no: z.string(), text: z.string() }),
  z.object({ kind: z.literal('group'), no: z.string(), text: z.string() }),
  z.object({
    kind: z.literal('task'),
    no: z.string(),
    cells: textsByLabel,
    merged_from_above: z.array(z.string()),
  }),
]);

export const inspectAppendixSchema = z.object({
  label: z.string().nullable(),
  title: z.string().nullable(),
  subtitle: z.string().nullable(),
  footer: z.string().nullable(),
  columns: z.array(z.string()),
  /** Role of each column, same order as columns. */
  roles: z.array(z.string()),
  rows: z.array(inspectRowSchema),
});

export type InspectRow = z.infer<typeof inspectRowSchema>;
export type InspectAppendix = z.infer<typeof inspectAppendixSchema>;
