import type { NodeId, PlanId, VersionId } from '../ids';
import { stableHash } from '../merge/stable-hash';

/**
 * The passport of a row says which row of which version of which plan it was when it was sent. It travels as plain text
 * (a hidden column of a sheet, hidden text of a Word table), because text is what every office program keeps through
 * sorting, copying, other formats and other programs:
 *
 *   PL1.<row>.<version>.<plan>.<check>
 *
 * The check is over the three ids, so that a passport that was cut, typed over or joined with another is noticed.
 */
export interface Passport {
  readonly nodeId: NodeId;
  readonly versionId: VersionId;
  readonly planId: PlanId;
}

/** torn: what is left of a passport, or two of them in one place; it says nothing about the row. */
export type ReadPassport =
  { readonly kind: 'whole'; readonly passport: Passport } | { readonly kind: 'torn' };

const mark = 'PL1';

export function encodePassport({ nodeId, versionId, planId }: Passport): string {
  const ids = [nodeId, versionId, planId].map(escapeId);
  return [mark, ...ids, checkOf(ids)].join('.');
}

/** null for text that is no passport at all. Blanks and invisible characters, which programs add, count for nothing. */
export function decodePassport(text: string): ReadPassport | null {
  const clean = text.replace(/[\s\p{Cf}]+/gu, '');
  if (!clean.includes(`${mark}.`)) return null;
  const found = new Map<string, Passport>();
  for (const piece of clean.split(new RegExp(`(?=${mark}\\.)`))) {
    const passport = passportIn(piece);
    // Some of it is not a whole passport: then nobody knows what the rest meant.
    if (passport === null) return { kind: 'torn' };
    found.set(piece, passport);
  }
  const [passport, ...others] = found.values();
  if (passport === undefined || others.length > 0) return { kind: 'torn' };
  return { kind: 'whole', passport };
}

function passportIn(text: string): Passport | null {
  const [head, node, version, plan, check, ...rest] = text.split('.');
  if (head !== mark || rest.length > 0) return null;
  if (!node || !version || !plan || check !== checkOf([node, version, plan])) return null;
  const [nodeId, versionId, planId] = [node, version, plan].map(unescapeId);
  if (!nodeId || !versionId || !planId) return null;
  return {
    nodeId: nodeId as NodeId,
    versionId: versionId as VersionId,
    planId: planId as PlanId,
  };
}

const checkLength = 5;

function checkOf(ids: readonly string[]): string {
  return stableHash(ids).slice(0, checkLength);
}

/** Ids are ULIDs; others (files of our own JSON) keep the marks of the form out of themselves. */
function escapeId(id: string): string {
  return encodeURIComponent(id).replace(
    /[.!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function unescapeId(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
