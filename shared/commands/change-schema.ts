import { z } from 'zod';
import { idSchema } from '../id-schema';
import type { ColumnId, CommandId, NodeId } from '../ids';
import {
  issuerLevels,
  type AppendixTexts,
  type Cell,
  type PlanMetadata,
  type PlanNode,
} from '../plan/plan';
import { bodyBlockSchema } from '../plan/body-schema';
import { columnRoles, type Column, type Layout } from '../plan/layout';
import type { Change, Command, CommandOrigin } from './change';

/**
 * Run-time shape of commands that come over IPC. Limits keep a broken window from filling the database:
 * a cell of 10 million characters is a mistake, not a task.
 */
const maxText = 200_000;
const text = z.string().max(maxText);
const nodeId = idSchema<NodeId>();
const columnId = idSchema<ColumnId>();
const cell: z.ZodType<Cell> = z.object({ text, continues: z.boolean() });
const orderKey = z.string().min(1).max(1_000);

const node = z.discriminatedUnion('kind', [
  z.object({
    id: nodeId,
    kind: z.enum(['area', 'group']),
    parentId: nodeId.nullable(),
    orderKey,
    number: text,
    title: text,
  }),
  z.object({
    id: nodeId,
    kind: z.enum(['objective', 'task', 'activity']),
    parentId: nodeId.nullable(),
    orderKey,
    cells: z.record(columnId, cell),
  }),
]) as unknown as z.ZodType<PlanNode>;

const position = z.object({ parentId: nodeId.nullable(), orderKey });

const metadata = z
  .object({
    name: text,
    documentType: z.enum(['plan', 'decision-with-plan']),
    year: z.number().int().nullable(),
    issuer: text,
    superior: text,
    number: text,
    place: text,
    date: z.string().max(10).nullable(),
    subject: text,
    decisionSubject: text,
    issuerLevel: z.enum(issuerLevels).nullable(),
    urgency: text,
    circulation: text,
    legalBases: z.array(text),
    signingAuthority: text,
    signerPosition: text,
    signerName: text,
    recipients: z.array(text),
  })
  .partial() as unknown as z.ZodType<Partial<PlanMetadata>>;

const appendix = z
  .object({ label: text, title: text, subtitle: text, footer: text })
  .partial() as unknown as z.ZodType<Partial<AppendixTexts>>;

const column: z.ZodType<Column> = z.object({
  id: columnId,
  role: z.enum(columnRoles),
  label: text,
  level: z.enum(['objective', 'task', 'activity']),
  widthMm: z.number().positive().max(1_000),
});

export const layoutSchema: z.ZodType<Layout> = z.object({
  id: z.string().min(1).max(64),
  name: text,
  columns: z.array(column).min(1).max(100),
  hidden: z.array(column).max(400).exactOptional(),
});

export const changeSchema: z.ZodType<Change> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set-cell'), nodeId, columnId, before: cell, after: cell }),
  z.object({
    kind: z.literal('set-heading'),
    nodeId,
    field: z.enum(['number', 'title']),
    before: text,
    after: text,
  }),
  z.object({ kind: z.literal('insert-nodes'), nodes: z.array(node) }),
  z.object({ kind: z.literal('delete-nodes'), nodes: z.array(node) }),
  z.object({ kind: z.literal('move-node'), nodeId, before: position, after: position }),
  z.object({ kind: z.literal('set-metadata'), before: metadata, after: metadata }),
  z.object({ kind: z.literal('set-appendix'), before: appendix, after: appendix }),
  z.object({ kind: z.literal('set-layout'), before: layoutSchema, after: layoutSchema }),
  z.object({
    kind: z.literal('splice-body'),
    part: z.enum(['body', 'decision']),
    at: z.number().int().min(0),
    before: z.array(bodyBlockSchema).max(20_000),
    after: z.array(bodyBlockSchema).max(20_000),
  }),
]);

const originSchema: z.ZodType<CommandOrigin> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['typed', 'pasted', 'filled', 'replaced']) }),
  z.object({ kind: z.literal('imported'), fileName: text }),
  z.object({
    kind: z.literal('merged'),
    sources: z.array(z.object({ department: text, fileName: text })).max(5_000),
  }),
  z.object({ kind: z.literal('restored'), versionName: text }),
]);

export const commandSchema: z.ZodType<Command> = z.object({
  id: idSchema<CommandId>(),
  label: z.string().max(500),
  changes: z.array(changeSchema).min(1),
  origin: originSchema.exactOptional(),
});
