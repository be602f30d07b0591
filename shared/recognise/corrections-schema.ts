import { z } from 'zod';
import { columnRoles } from '../plan/layout';
import { chosenKinds, type RecognitionCorrections } from './recognition-corrections';

/**
 * Run-time shape of corrections that come over IPC or out of the library. Rows can be taken for what a user may choose
 * in the preview, nothing else; the bounds are those of the largest table that is read at all.
 */
const maxColumns = 1_000;
const maxRows = 200_000;
const maxTables = 500;

/** JSON keys are text: "0", "17". */
const position = z.string().regex(/^(?:0|[1-9]\d{0,6})$/);

const role = z.enum(columnRoles);

export const roleSchema = role.nullable();
export const blankMeaningSchema = z.enum(['continues', 'empty']);

const rowKind = z.enum(chosenKinds);

const index = z.number().int().min(0).max(9_999_999);

const table = z.object({
  headerRows: z.array(index).min(1).max(10).optional(),
  roles: bounded(z.record(position, roleSchema), maxColumns).optional(),
  rowKinds: bounded(z.record(position, rowKind), maxRows).optional(),
  blanks: bounded(z.record(position, blankMeaningSchema), maxColumns).optional(),
});

export const correctionsSchema = table.extend({
  tableIndex: index.optional(),
  tables: bounded(z.record(position, table), maxTables).optional(),
}) as unknown as z.ZodType<RecognitionCorrections>;

function bounded<T extends Readonly<Record<string, unknown>>>(
  schema: z.ZodType<T>,
  most: number,
): z.ZodType<T> {
  return schema.refine((value) => Object.keys(value).length <= most, 'Too many entries');
}
