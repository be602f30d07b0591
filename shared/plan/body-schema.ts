import { z } from 'zod';
import { inlineStyles, type BodyBlock } from './body';

/** Run-time shape of body blocks, within bounds that no document reaches: they come from files and from the window. */
const text = z.string().max(200_000);
const position = z.number().int().min(0).max(200_000);

const mark = z.union([
  z.object({ kind: z.enum(inlineStyles), from: position, to: position }),
  z.object({ kind: z.literal('footnote'), at: position, text }),
]);
const marks = z.array(mark).max(10_000).exactOptional();

export const bodyBlockSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.number().int().min(1).max(20),
    number: text,
    text,
    marks,
  }),
  z.object({
    kind: z.literal('paragraph'),
    text,
    marks,
    alignment: z.enum(['left', 'center', 'right', 'justify']).exactOptional(),
  }),
  z.object({
    kind: z.literal('table'),
    rows: z.array(z.array(text).max(1_000)).max(10_000),
    header: z.boolean().exactOptional(),
  }),
]) as unknown as z.ZodType<BodyBlock>;
