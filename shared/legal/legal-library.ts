import { foldWithoutDiacritics } from '../text/normalise';
import { citeFull } from './cite';
import type { LegalDocument, PlanBases, StoredDocument } from './legal-document';
import { documentsInBasis } from './parse-legal-basis';
import { documentKey, isSameDocument, similarSubjects } from './same-document';

/** One place where a document is cited. */
export interface Mention {
  readonly planId: string;
  readonly planName: string;
  /** Place of the căn cứ in the plan's list. */
  readonly line: number;
  readonly document: LegalDocument;
}

export interface LegalEntry {
  readonly key: string;
  /** What to cite: the user's own record, or the fullest citation. */
  readonly document: LegalDocument;
  /** Set where the user wrote or corrected the document. */
  readonly stored: StoredDocument | null;
  readonly mentions: readonly Mention[];
  readonly conflicts: readonly Conflict[];
}

/** Plans that say different things of one document; each value with the plans that have it. */
export interface Conflict {
  readonly field: 'date' | 'subject' | 'type';
  readonly values: readonly { readonly value: string; readonly plans: readonly string[] }[];
}

interface Cluster {
  readonly stored: StoredDocument | null;
  readonly mentions: Mention[];
  /** Citations already in it, once each: comparing with these is enough. */
  readonly members: Map<string, LegalDocument>;
}

/**
 * Every document that the user keeps or a plan cites, once. What the user took out stays out; what was merged shows as
 * the record it was merged into.
 */
export function legalLibraryOf(
  stored: readonly StoredDocument[],
  plans: readonly PlanBases[],
): readonly LegalEntry[] {
  const clusters = stored.map((document): Cluster => {
    const members = new Map<string, LegalDocument>([[documentKey(document), document]]);
    return { stored: document, mentions: [], members };
  });
  const byKey = new Map<string, Cluster>();
  // What was merged into a record is found there, even if a record that was taken out knows it too.
  const standing = clusters.filter((cluster) => cluster.stored?.removed === false);
  for (const cluster of [...standing, ...clusters]) {
    for (const key of [...cluster.members.keys(), ...(cluster.stored?.covers ?? [])]) {
      if (!byKey.has(key)) byKey.set(key, cluster);
    }
  }
  for (const mention of plans.flatMap(mentionsOf)) {
    const key = documentKey(mention.document);
    const cluster = byKey.get(key) ?? clusterFor(clusters, mention.document);
    byKey.set(key, cluster);
    cluster.members.set(key, mention.document);
    cluster.mentions.push(mention);
  }
  return clusters.filter(({ stored: record }) => record?.removed !== true).map(entryOf);
}

function clusterFor(clusters: Cluster[], document: LegalDocument): Cluster {
  const found = clusters.find(
    ({ stored, members }) =>
      stored?.removed !== true &&
      [...members.values()].some((member) => isSameDocument(member, document)),
  );
  if (found !== undefined) return found;
  const made: Cluster = { stored: null, mentions: [], members: new Map() };
  clusters.push(made);
  return made;
}

export function mentionsOf({ planId, planName, legalBases }: PlanBases): readonly Mention[] {
  return legalBases.flatMap((text, line) =>
    documentsInBasis(text).map((document) => ({ planId, planName, line, document })),
  );
}

function entryOf({ stored, mentions, members }: Cluster): LegalEntry {
  const document = stored ?? fullest([...members.values()]);
  return {
    key: stored?.id ?? documentKey(document),
    document,
    stored,
    mentions,
    conflicts: conflictsOf(mentions),
  };
}

function fullest(documents: readonly LegalDocument[]): LegalDocument {
  const [best] = [...documents].sort((a, b) => citeFull(b).length - citeFull(a).length);
  if (best === undefined) throw new Error('A document is cited nowhere');
  return best;
}

function conflictsOf(mentions: readonly Mention[]): readonly Conflict[] {
  const all: readonly Conflict[] = [
    { field: 'date', values: valuesOf(mentions, ({ date }) => date ?? '') },
    { field: 'type', values: valuesOf(mentions, ({ type }) => type) },
    { field: 'subject', values: valuesOf(mentions, ({ subject }) => subject, similarSubjects) },
  ];
  return all.filter(({ values }) => values.length > 1);
}

function valuesOf(
  mentions: readonly Mention[],
  read: (document: LegalDocument) => string,
  isSame: (a: string, b: string) => boolean = (a, b) => a === b,
): Conflict['values'] {
  const values: { readonly value: string; readonly plans: string[] }[] = [];
  for (const { document, planName } of mentions) {
    const value = read(document);
    if (value === '') continue;
    const known = values.find((each) => each.value === value || isSame(each.value, value));
    if (known === undefined) values.push({ value, plans: [planName] });
    else if (!known.plans.includes(planName)) known.plans.push(planName);
  }
  return values;
}

/** Entries whose citation has every word of the query, with or without diacritics; all for a blank query. */
export function searchLegal(entries: readonly LegalEntry[], query: string): readonly LegalEntry[] {
  const words = foldWithoutDiacritics(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return entries;
  return entries.filter(({ document }) => {
    const text = foldWithoutDiacritics(`${citeFull(document)} ${document.symbol}`);
    return words.every((word) => text.includes(word));
  });
}

/** Keys that a record must cover to stand for all of an entry, or of several that are merged. */
export function coveredKeys(entries: readonly LegalEntry[]): readonly string[] {
  const keys = entries.flatMap(({ stored, document, mentions }) => [
    documentKey(document),
    ...(stored?.covers ?? []),
    ...mentions.map((mention) => documentKey(mention.document)),
  ]);
  return [...new Set(keys)];
}
