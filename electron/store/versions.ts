import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { AppError } from '../../shared/app-error';
import type { VersionKind, VersionSummary } from '../../shared/history/versions';
import { newId, type PlanId, type VersionId } from '../../shared/ids';
import type { Plan } from '../../shared/plan/plan';
import { countLeafRows } from '../../shared/plan/plan-summary';
import type { ReadingDatabase, SqlRow, WritingDatabase } from './database';
import { loadPlan } from './load-plan';
import { planKeyOf } from './plan-key';
import { bytes, numeric, text } from './row';

/**
 * Versions: whole states of a plan under a name. The content is kept beside the command log, not derived from it, so it
 * stays exact whatever is undone, cut off or imported later.
 */
export interface NewVersion {
  readonly name: string;
  readonly kind: VersionKind;
  readonly note: string;
}

/** Older automatic versions go; those that people made stay for ever. */
const keptAutomaticVersions = 30;

/** Keeps the plan as it is now. Throws AppError 'not-found'. */
export function createVersion(
  db: WritingDatabase,
  planId: PlanId,
  { name, kind, note }: NewVersion,
  now: Date = new Date(),
): VersionId {
  return db.transaction(() => {
    const planKey = planKeyOf(db, planId);
    const { plan, revision } = loadPlan(db, planId);
    keepContent(db, planKey, revision, plan);
    const id = newId<'version'>();
    db.run(
      `INSERT INTO version (id, plan_key, revision, name, kind, note, task_count, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      planKey,
      revision,
      name,
      kind,
      note,
      countLeafRows(plan),
      now.toISOString(),
    );
    if (kind === 'automatic') dropOldAutomaticVersions(db, planKey);
    return id;
  });
}

/** The plan as the version holds it, under its own id. Throws AppError 'not-found'. */
export function loadVersion(db: ReadingDatabase, versionId: VersionId): Plan {
  const sql = `SELECT content FROM version JOIN version_content USING (plan_key, revision)
    WHERE version.id = ?`;
  const content = db.get(sql, [versionId], (row) => bytes(row, 'content'));
  if (content === undefined) throw noVersion();
  return unpacked(content);
}

/** The newest first. Throws AppError 'not-found' for a plan that is gone. */
export function listVersions(db: ReadingDatabase, planId: PlanId): readonly VersionSummary[] {
  const sql = `${selectVersion} WHERE plan_key = ? ORDER BY key DESC`;
  return db.all(sql, [planKeyOf(db, planId)], toSummary);
}

/** Throws AppError 'not-found'. */
export function versionSummary(db: ReadingDatabase, versionId: VersionId): VersionSummary {
  const version = db.get(`${selectVersion} WHERE id = ?`, [versionId], toSummary);
  if (version === undefined) throw noVersion();
  return version;
}

/** Another name and note. An automatic version that was given a name is kept like any other named one. */
export function renameVersion(
  db: WritingDatabase,
  versionId: VersionId,
  name: string,
  note: string,
): void {
  const sql = `UPDATE version SET name = ?, note = ?,
    kind = CASE kind WHEN 'automatic' THEN 'named' ELSE kind END WHERE id = ?`;
  if (db.run(sql, name, note, versionId) === 0) throw noVersion();
}

/** Throws AppError 'not-found', or 'invalid-request' for a version that departments were sent. */
export function deleteVersion(db: WritingDatabase, versionId: VersionId): void {
  db.transaction(() => {
    if (versionSummary(db, versionId).kind === 'sent') {
      throw new AppError(
        'invalid-request',
        'Phiên bản này là bản đã gửi đi lấy ý kiến; ý kiến trả về được so với nó nên không xóa được.',
      );
    }
    const sql = 'SELECT plan_key FROM version WHERE id = ?';
    const planKey = db.get(sql, [versionId], (row) => numeric(row, 'plan_key')) ?? 0;
    db.run('DELETE FROM version WHERE id = ?', versionId);
    dropUnusedContent(db, planKey);
  });
}

function keepContent(db: WritingDatabase, planKey: number, revision: number, plan: Plan): void {
  const known = db.get(
    'SELECT 1 AS known FROM version_content WHERE plan_key = ? AND revision = ?',
    [planKey, revision],
    (row) => numeric(row, 'known'),
  );
  if (known !== undefined) return;
  const sql = 'INSERT INTO version_content (plan_key, revision, content) VALUES (?, ?, ?)';
  db.run(sql, planKey, revision, packed(plan));
}

function dropOldAutomaticVersions(db: WritingDatabase, planKey: number): void {
  db.run(
    `DELETE FROM version WHERE plan_key = ? AND kind = 'automatic' AND key NOT IN
       (SELECT key FROM version WHERE plan_key = ? AND kind = 'automatic' ORDER BY key DESC LIMIT ?)`,
    planKey,
    planKey,
    keptAutomaticVersions,
  );
  dropUnusedContent(db, planKey);
}

function dropUnusedContent(db: WritingDatabase, planKey: number): void {
  db.run(
    `DELETE FROM version_content WHERE plan_key = ? AND revision NOT IN
       (SELECT revision FROM version WHERE plan_key = ?)`,
    planKey,
    planKey,
  );
}

/** Low effort: a long appendix is packed in a fraction of a second, to about a tenth of its size. */
function packed(plan: Plan): Uint8Array {
  return brotliCompressSync(JSON.stringify(plan), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 3 },
  });
}

function unpacked(content: Uint8Array): Plan {
  // Written by keepContent; the model's later fields are added here when it grows.
  return JSON.parse(brotliDecompressSync(content).toString('utf8')) as Plan;
}

const selectVersion = 'SELECT id, name, kind, note, created_at, revision, task_count FROM version';

function toSummary(row: SqlRow): VersionSummary {
  return {
    versionId: text(row, 'id') as VersionId,
    name: text(row, 'name'),
    kind: text(row, 'kind') as VersionKind,
    note: text(row, 'note'),
    createdAt: text(row, 'created_at'),
    revision: numeric(row, 'revision'),
    taskCount: numeric(row, 'task_count'),
  };
}

function noVersion(): AppError {
  return new AppError(
    'not-found',
    'Không tìm thấy phiên bản này. Có thể phiên bản đã bị xóa; hãy chọn phiên bản khác.',
  );
}
