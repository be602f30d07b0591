import { z } from 'zod';
import { newId } from '../ids';
import { appendixFileOf } from '../inspect/appendix-json';
import { inspectAppendix } from '../inspect/inspect-appendix';
import { inspectComments, type InspectComment } from '../inspect/comments-json';
import type { InspectAppendix } from '../inspect/inspect-json';
import { inspectMeanings, type InspectMeaning } from '../inspect/meanings-json';
import { planFromAppendix } from '../inspect/plan-from-appendix';
import { bodyBlockSchema } from '../plan/body-schema';
import { issuerLevels, type BodyBlock, type Plan, type PlanMetadata } from '../plan/plan';
import { roleOfLabel } from './column-roles';
import type { ImportReport } from './import-report';
import type { Recognition } from './recognition';

/**
 * The document that `phu-luc inspect FILE --json` prints; docs/inspect-json.md describes it. Read back, it gives the
 * same plans (with fresh ids), so a plan can travel as JSON.
 */
export interface Inspection {
  readonly metadata: PlanMetadata;
  readonly body: readonly BodyBlock[];
  /** Articles of the decision that issues the plan; left out where there is none. */
  readonly decision?: readonly BodyBlock[];
  readonly appendices: readonly InspectedAppendix[];
  readonly report: ImportReport;
}

export interface InspectedAppendix extends InspectAppendix {
  /** What the words of each row mean; parallel to rows, null for headings. Ignored when read back. */
  readonly meanings: readonly (InspectMeaning | null)[];
  /** What the file says about cells; left out where it says nothing. Ignored when read back. */
  readonly comments?: readonly InspectComment[];
}

/** null when no appendix was found: then there is nothing to print. */
export function inspectionOf({ plans, report, comments }: Recognition): Inspection | null {
  const [first] = plans;
  if (first === undefined) return null;
  return {
    metadata: first.metadata,
    body: first.body,
    ...(first.decision.length > 0 && { decision: first.decision }),
    appendices: plans.map((plan, index) => {
      const said = inspectComments(plan, comments?.[index] ?? []);
      return {
        ...inspectAppendix(plan),
        meanings: inspectMeanings(plan),
        ...(said.length > 0 && { comments: said }),
      };
    }),
    report,
  };
}

const text = z.string();

const metadataSchema = z.object({
  name: text,
  documentType: z.enum(['plan', 'decision-with-plan']),
  year: z.number().int().nullable(),
  issuer: text,
  superior: text,
  number: text,
  place: text,
  date: text.nullable(),
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
});

const bodySchema = z.array(bodyBlockSchema);

const inspectionSchema = z.object({
  metadata: metadataSchema.partial().optional(),
  body: bodySchema.optional(),
  decision: bodySchema.optional(),
  appendices: z.array(z.unknown()).min(1),
});

/**
 * The plans in parsed JSON: an inspection, or a single appendix (appendix-json.ts). Empty when the JSON is neither.
 */
export function plansFromJson(json: unknown): readonly Plan[] {
  const single = appendixFileOf(json);
  if (single !== null) return [planFromAppendix(single, { roleOf })];
  const inspection = inspectionSchema.safeParse(json);
  if (!inspection.success) return [];
  const { metadata, body, decision, appendices } = inspection.data;
  const files = appendices.map(appendixFileOf);
  return files.flatMap((file) => {
    if (file === null) return [];
    const plan = planFromAppendix(file, { roleOf });
    return [
      {
        ...plan,
        id: newId<'plan'>(),
        metadata: { ...plan.metadata, ...withoutUndefined(metadata ?? {}) },
        body: body ?? [],
        decision: decision ?? [],
      },
    ];
  });
}

function roleOf(label: string): ReturnType<typeof roleOfLabel>['role'] {
  return roleOfLabel(label).role;
}

function withoutUndefined(
  metadata: z.infer<ReturnType<typeof metadataSchema.partial>>,
): Partial<PlanMetadata> {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));
}
