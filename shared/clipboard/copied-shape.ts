import { z } from 'zod';
import { columnRoles } from '../plan/layout';

/**
 * What the program puts on the clipboard beside HTML and text when rows of an appendix are copied: the meaning that a
 * table of texts loses. It travels under a type of its own, so whatever else is copied later replaces it too.
 */
export const copiedShapeType = 'application/x-phu-luc-table';

const schema = z.object({
  /** Every column of the table was copied: the rows themselves, not just a part of their cells. */
  isWhole: z.boolean(),
  columns: z.array(z.object({ role: z.enum(columnRoles), label: z.string().max(1000) })).max(100),
  /** One per row of the copied block, in its order. */
  rows: z.array(z.enum(['area', 'group', 'task'])).max(100_000),
  /** Names this copying or cutting: whoever pastes can tell that the clipboard still holds it. */
  stamp: z.string().max(40).optional(),
});

export type CopiedShape = z.infer<typeof schema>;

/** The shape from its text; null for none and for anything odd. */
export function parseCopiedShape(text: string): CopiedShape | null {
  if (text === '') return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
