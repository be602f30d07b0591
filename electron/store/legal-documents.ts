import type { PlanBases, StoredDocument } from '../../shared/legal/legal-document';
import type { ReadingDatabase, SqlRow, WritingDatabase } from './database';
import { nullableText, numeric, text, textList } from './row';

/** What the user wrote, corrected, merged or took out. */
export function readLegalDocuments(db: ReadingDatabase): readonly StoredDocument[] {
  return db.all('SELECT * FROM legal_document ORDER BY id', [], documentOf);
}

function documentOf(row: SqlRow): StoredDocument {
  return {
    id: text(row, 'id'),
    type: text(row, 'type'),
    symbol: text(row, 'symbol'),
    date: nullableText(row, 'date'),
    issuer: text(row, 'issuer'),
    subject: text(row, 'subject'),
    covers: textList(row, 'covers'),
    removed: numeric(row, 'removed') === 1,
  };
}

/** Keeps records, each in place of the one with its id, and deletes others, in one transaction. */
export function writeLegalDocuments(
  db: WritingDatabase,
  documents: readonly StoredDocument[],
  deletedIds: readonly string[],
  now: Date = new Date(),
): void {
  db.transaction(() => {
    for (const id of deletedIds) db.run('DELETE FROM legal_document WHERE id = ?', id);
    for (const each of documents) writeDocument(db, each, now.toISOString());
  });
}

function writeDocument(db: WritingDatabase, document: StoredDocument, time: string): void {
  db.run(
    `INSERT INTO legal_document (id, type, symbol, date, issuer, subject, covers, removed, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET type = excluded.type, symbol = excluded.symbol, date = excluded.date,
       issuer = excluded.issuer, subject = excluded.subject, covers = excluded.covers,
       removed = excluded.removed, changed_at = excluded.changed_at`,
    document.id,
    document.type,
    document.symbol,
    document.date,
    document.issuer,
    document.subject,
    JSON.stringify(document.covers),
    document.removed ? 1 : 0,
    time,
  );
}

/** The căn cứ of every plan that is not removed. */
export function readPlanBases(db: ReadingDatabase): readonly PlanBases[] {
  const sql = `SELECT plan.id, metadata.name, metadata.legal_bases
    FROM plan JOIN metadata ON metadata.plan_key = plan.key
    WHERE removed_at IS NULL ORDER BY plan.key`;
  return db.all(sql, [], (row) => ({
    planId: text(row, 'id'),
    planName: text(row, 'name'),
    legalBases: textList(row, 'legal_bases'),
  }));
}
