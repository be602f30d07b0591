import type { MergeItemId } from '../../shared/merge/merge-types';
import type { NodeId, PlanId } from '../../shared/ids';
import type { WrittenNode } from '../../shared/round/plan-proposals';
import type { RoundId } from '../../shared/round/round-types';
import type { ReadingDatabase } from './database';
import { commandInForce } from './edit-state';
import { planKeyOf } from './plan-key';
import { nullableText, numeric, text } from './row';

/** The logged command in force that decided each item of a round last. */
export function commandsOfItems(
  db: ReadingDatabase,
  roundId: RoundId,
): ReadonlyMap<MergeItemId, number> {
  const sql = `SELECT item_id, command.key AS command_key FROM merge_decision
      JOIN round ON round.key = round_key
      JOIN plan ON plan.key = round.plan_key
      JOIN command ON command.key = command_key
    WHERE round.id = ? AND withdrawn_at IS NULL AND ${commandInForce}
    ORDER BY merge_decision.key`;
  return new Map(
    db.all(sql, [roundId], (row) => [
      text(row, 'item_id') as MergeItemId,
      numeric(row, 'command_key'),
    ]),
  );
}

/**
 * What is left of the texts that some commands wrote: of each node the keys that no later command in force has written.
 * One walk along the log from the first of these commands on; of rows that came whole the texts are read only where
 * somebody wrote into them since. Throws AppError 'not-found'.
 */
export function writesInForce(
  db: ReadingDatabase,
  planId: PlanId,
  commandKeys: ReadonlySet<number>,
): ReadonlyMap<number, readonly WrittenNode[]> {
  const planKey = planKeyOf(db, planId);
  const last = new LastWriters(commandKeys, (nodeId, command) =>
    textsAfter(db, planKey, nodeId, command),
  );
  const sql = `SELECT command_key, node_id,
      CASE WHEN after IS NULL THEN 'went' WHEN before IS NULL THEN 'came' ELSE 'changed' END AS kind,
      CASE WHEN before IS NOT NULL THEN after END AS after
    FROM node_trace
      JOIN command ON command.key = command_key
      JOIN plan ON plan.key = command.plan_key
    WHERE command.plan_key = ? AND ${commandInForce}
      AND command.position >= (SELECT min(position) FROM command WHERE key IN (SELECT value FROM json_each(?)))
    ORDER BY command.position`;
  const trace = db.all(sql, [planKey, JSON.stringify([...commandKeys])], (row) => ({
    command: numeric(row, 'command_key'),
    nodeId: text(row, 'node_id') as NodeId,
    kind: text(row, 'kind') as TracedWrite['kind'],
    after: nullableText(row, 'after'),
  }));
  for (const each of trace) last.take(each);
  return last.byCommand();
}

/** JSON of what a command wrote into a node. */
function textsAfter(db: ReadingDatabase, planKey: number, nodeId: NodeId, command: number): string {
  const sql = 'SELECT after FROM node_trace WHERE plan_key = ? AND node_id = ? AND command_key = ?';
  return db.get(sql, [planKey, nodeId, command], (row) => text(row, 'after')) ?? '{}';
}

interface TracedWrite {
  readonly command: number;
  readonly nodeId: NodeId;
  readonly kind: 'came' | 'changed' | 'went';
  /** JSON of the texts that were changed; null where the node came or went. */
  readonly after: string | null;
}

/** Who wrote each text last, for nodes that one of the watched commands wrote into. */
class LastWriters {
  /** By node: the command that brought it, as long as nobody wrote into it since; else the writer of each key. */
  private readonly nodes = new Map<NodeId, number | Map<string, number>>();

  constructor(
    private readonly watched: ReadonlySet<number>,
    private readonly broughtTexts: (nodeId: NodeId, command: number) => string,
  ) {}

  take({ command, nodeId, kind, after }: TracedWrite): void {
    const isWatched = this.watched.has(command);
    if (kind !== 'changed') {
      if (kind === 'came' && isWatched) this.nodes.set(nodeId, command);
      else this.nodes.delete(nodeId);
      return;
    }
    if (!isWatched && !this.nodes.has(nodeId)) return;
    const keys = this.keysOf(nodeId);
    for (const key of namesIn(after ?? '{}')) keys.set(key, command);
  }

  byCommand(): ReadonlyMap<number, readonly WrittenNode[]> {
    const found = new Map<number, WrittenNode[]>();
    const add = (command: number, node: WrittenNode): void => {
      if (!this.watched.has(command)) return;
      const nodes = found.get(command);
      if (nodes === undefined) found.set(command, [node]);
      else nodes.push(node);
    };
    for (const [nodeId, writers] of this.nodes) {
      if (typeof writers === 'number') {
        add(writers, [nodeId, null]);
        continue;
      }
      const commands = new Set(writers.values());
      for (const command of commands) {
        const keys = [...writers].flatMap(([key, writer]) => (writer === command ? [key] : []));
        add(command, [nodeId, keys]);
      }
    }
    return found;
  }

  /** Writers by key; a node that was brought whole is taken apart. */
  private keysOf(nodeId: NodeId): Map<string, number> {
    const known = this.nodes.get(nodeId);
    if (known instanceof Map) return known;
    const keys = new Map<string, number>(
      known === undefined
        ? []
        : namesIn(this.broughtTexts(nodeId, known)).map((key) => [key, known]),
    );
    this.nodes.set(nodeId, keys);
    return keys;
  }
}

/** Texts were written by insertNodeTraces: an object of texts by key. */
function namesIn(json: string): readonly string[] {
  return Object.keys(JSON.parse(json) as Readonly<Record<string, unknown>>);
}
