import type { Plan, PlanMetadata } from '../../shared/plan/plan';
import type { Layout } from '../../shared/plan/layout';
import type { ImportReport } from '../../shared/recognise/import-report';
import { insertTextBlocks } from './body-rows';
import type { WritingDatabase } from './database';
import { insertNode } from './node-rows';
import { numeric } from './row';

/** Where an imported plan came from. */
export interface ImportSource {
  readonly fileName: string;
  readonly report: ImportReport;
}

/**
 * Stores a new plan with all its content, in one transaction: it is there as a whole or not at all.
 * Throws when a plan with its id exists.
 */
export function savePlan(
  db: WritingDatabase,
  plan: Plan,
  source?: ImportSource,
  now: Date = new Date(),
): void {
  db.transaction(() => {
    const time = now.toISOString();
    const insert = 'INSERT INTO plan (id, created_at, changed_at) VALUES (?, ?, ?) RETURNING key';
    const key = db.get(insert, [plan.id, time, time], (row) => numeric(row, 'key')) ?? 0;
    insertMetadata(db, key, plan.metadata);
    insertAppendix(db, key, plan);
    insertLayout(db, key, plan.layout);
    for (const node of plan.nodes) insertNode(db, key, node);
    insertTextBlocks(db, key, 'body', 0, plan.body);
    insertTextBlocks(db, key, 'decision', 0, plan.decision);
    if (source !== undefined) insertImport(db, key, source, time);
  });
}

export function insertLayout(db: WritingDatabase, planKey: number, layout: Layout): void {
  db.run(
    'INSERT INTO layout (plan_key, id, name) VALUES (?, ?, ?)',
    planKey,
    layout.id,
    layout.name,
  );
  const sql = `INSERT INTO layout_column (plan_key, position, id, role, label, level, width_mm, hidden)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
  const shown = layout.columns.length;
  [...layout.columns, ...(layout.hidden ?? [])].forEach((column, position) => {
    const { id, role, label, level, widthMm } = column;
    db.run(sql, planKey, position, id, role, label, level, widthMm, position < shown ? 0 : 1);
  });
}

function insertMetadata(db: WritingDatabase, planKey: number, metadata: PlanMetadata): void {
  db.run(
    `INSERT INTO metadata (plan_key, name, document_type, year, issuer, superior, number, place, date, subject,
       decision_subject, issuer_level, urgency, circulation, legal_bases, signing_authority, signer_position,
       signer_name, recipients)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    planKey,
    metadata.name,
    metadata.documentType,
    metadata.year,
    metadata.issuer,
    metadata.superior,
    metadata.number,
    metadata.place,
    metadata.date,
    metadata.subject,
    metadata.decisionSubject,
    metadata.issuerLevel,
    metadata.urgency,
    metadata.circulation,
    JSON.stringify(metadata.legalBases),
    metadata.signingAuthority,
    metadata.signerPosition,
    metadata.signerName,
    JSON.stringify(metadata.recipients),
  );
}

function insertAppendix(db: WritingDatabase, planKey: number, plan: Plan): void {
  const { label, title, subtitle, footer } = plan.appendix;
  const sql =
    'INSERT INTO appendix (plan_key, label, title, subtitle, footer) VALUES (?, ?, ?, ?, ?)';
  db.run(sql, planKey, label, title, subtitle, footer);
}

function insertImport(
  db: WritingDatabase,
  planKey: number,
  source: ImportSource,
  time: string,
): void {
  const sql = 'INSERT INTO import (plan_key, file_name, report, imported_at) VALUES (?, ?, ?, ?)';
  db.run(sql, planKey, source.fileName, JSON.stringify(source.report), time);
}
