import { z } from 'zod';
import { layoutSchema } from '../commands/change-schema';
import type { Layout } from '../plan/layout';
import { numberingChoices, type NumberingChoice } from './numbering-choice';

/** A layout that the user kept under a name, with how its tables are numbered and summed up. */
export interface OwnLayout {
  /** No hidden columns. Its id says «own», so that it is never taken for a built-in one. */
  readonly layout: Layout;
  /** null: as each table has it. */
  readonly numbering: NumberingChoice | null;
  readonly sums: LayoutSums;
}

export interface LayoutSums {
  /** A row of sums below each area. */
  readonly areas: boolean;
  /** The closing row of the table. */
  readonly closing: boolean;
}

const ownPrefix = 'own-';

export const ownLayoutSchema: z.ZodType<OwnLayout> = z.object({
  layout: layoutSchema.refine(
    ({ id, name }) => id.startsWith(ownPrefix) && name.trim() !== '' && name.length <= 200,
  ),
  numbering: z.enum(numberingChoices).nullable(),
  sums: z.object({ areas: z.boolean(), closing: z.boolean() }),
});

export function isOwnLayoutId(id: string): boolean {
  return id.startsWith(ownPrefix);
}

/** A layout to be kept: the shown columns under a name. @param id of the own layout that it replaces. */
export function ownLayoutOf(
  layout: Layout,
  name: string,
  choices: Pick<OwnLayout, 'numbering' | 'sums'>,
  id: string,
): OwnLayout {
  return { layout: { id, name: name.trim(), columns: layout.columns }, ...choices };
}

export function newOwnLayoutId(unique: string): string {
  return `${ownPrefix}${unique}`;
}
