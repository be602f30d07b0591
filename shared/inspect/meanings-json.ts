import { z } from 'zod';
import type { Plan } from '../plan/plan';
import { rowMeanings, type RowMeaning } from '../plan/row-meanings';
import { describeTimeframe } from '../text/describe-timeframe';
import type { Timeframe } from '../text/timeframe';

/**
 * The meaning beside the words in the JSON of `phu-luc inspect`: `meanings` of an appendix, parallel to its rows, null
 * for headings. Documented in docs/inspect-json.md. It is derived from the rows each time; reading JSON back ignores it.
 */
const date = z.iso.date();
const frequency = z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'nine-months', 'year']);

/** What every timeframe and every part of one has. */
const beside = { words: z.string(), yearInferred: z.boolean(), conditional: z.boolean() };

const simpleTimeframes = [
  z.object({ kind: z.literal('empty'), ...beside }),
  z.object({
    kind: z.literal('span'),
    unit: z.enum(['year', 'months', 'quarter', 'month', 'day', 'range']),
    start: date.nullable(),
    due: date,
    ...beside,
  }),
  z.object({ kind: z.literal('due-dates'), dues: z.array(date), ...beside }),
  z.object({ kind: z.literal('before'), date, ...beside }),
  z.object({ kind: z.literal('open'), start: date, ...beside }),
  z.object({
    kind: z.literal('recurring'),
    every: z.array(frequency),
    by: z
      .object({ month: z.number().nullable(), day: z.number().nullable(), before: z.boolean() })
      .nullable(),
    within: z.object({ start: date, end: date }).nullable(),
    ...beside,
  }),
  z.object({ kind: z.literal('conditional'), ...beside }),
  z.object({
    kind: z.literal('unclear'),
    reason: z.enum(['no-year', 'no-such-date', 'backwards', 'not-understood']),
    ...beside,
  }),
] as const;

const timeframeSchema = z.union([
  ...simpleTimeframes,
  z.object({
    kind: z.literal('several'),
    parts: z.array(z.discriminatedUnion('kind', simpleTimeframes)),
    ...beside,
  }),
]);

const fundingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amount'), dong: z.number().int(), millions: z.number() }),
  z.object({ kind: z.literal('words'), text: z.string() }),
  z.object({ kind: z.literal('empty') }),
  z.object({
    kind: z.literal('doubtful'),
    reason: z.enum([
      'decimal-or-thousands',
      'not-a-number',
      'several-amounts',
      'amount-in-words',
      'negative',
      'too-large',
    ]),
    candidates: z.array(z.number()),
    text: z.string(),
  }),
]);

const agenciesSchema = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('agency'), agencyId: z.string(), written: z.string() }),
    z.object({ kind: z.literal('group'), written: z.string() }),
    z.object({ kind: z.literal('unknown'), written: z.string() }),
  ]),
);

export const inspectMeaningSchema = z.object({
  /** With `description`: the meaning as a short Vietnamese phrase. */
  timeframe: z.intersection(timeframeSchema, z.object({ description: z.string() })).nullable(),
  funding: fundingSchema.nullable(),
  lead: agenciesSchema.nullable(),
  coordinator: agenciesSchema.nullable(),
});

export interface InspectMeaning extends Omit<RowMeaning, 'timeframe'> {
  readonly timeframe: (Timeframe & { readonly description: string }) | null;
}

/** One entry per row of the appendix, in the order of inspectAppendix(plan).rows. */
export function inspectMeanings(plan: Plan): readonly (InspectMeaning | null)[] {
  return rowMeanings(plan).map((meaning) => {
    if (meaning === null) return null;
    const { timeframe } = meaning;
    if (timeframe === null) return { ...meaning, timeframe };
    return { ...meaning, timeframe: { ...timeframe, description: describeTimeframe(timeframe) } };
  });
}
