import type { MergeItemId } from '../../shared/merge/merge-types';
import type { NodeId, PlanId } from '../../shared/ids';
import type { WrittenNode } from '../../shared/round/plan-proposals';
import type { RoundId } from '../../shared/round/round-types';
import type { ReadingDatabase } from './database';
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
    WHERE round.id = ? AND withdrawn_at IS NULL
      AND command.cut_at IS NULL AND command.position <= plan.history_position
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
 * One walk along the log from the first of these commands on. Throws AppError 'not-found'.
 */
export function writesInForce(
  db: ReadingDatabase,
  planId: PlanId,
  commandKeys: ReadonlySet<number>,
): ReadonlyMap<number, readonly WrittenNode[]> {
  const last = new LastWriters(commandKeys);
  const planKey = planKeyOf(db, planId);
  const sql = `SELECT command_key, node_id, before IS NULL AS came, after FROM node_trace
      JOIN command ON command.key = command_key
      JOIN plan ON plan.key = command.plan_key
    WHERE command.plan_key = ? AND command.cut_at IS NULL AND command.position <= plan.history_position
      AND command.position >= (SELECT min(position) FROM command WHERE key IN (SELECT value FROM json_each(?)))
    ORDER BY command.position`;
  const trace = db.all(sql, [planKey, JSON.stringify([...commandKeys])], (row) => ({
    command: numeric(row, 'command_key'),
    nodeId: text(row, 'node_id') as NodeId,
    came: numeric(row, 'came') === 1,
    after: nullableText(row, 'after'),
  }));
  for (const each of trace) last.take(each);
  return last.byCommand();
}

interface TracedWrite {
  readonly command: number;
  readonly nodeId: NodeId;
  /** The command brought the node. */
  readonly came: boolean;
  /** JSON of the texts that it wrote; null where it took the node away. */
  readonly after: string | null;
}

/** Who wrote each text last, for nodes that one of the watched commands wrote into. */
class LastWriters {
  /** By node: the command that brought it, as long as nobody wrote into it since; else the writer of each key. */
  private readonly nodes = new Map<NodeId, number | Map<string, number>>();
  private readonly broughtBy = new Map<NodeId, string>();

  constructor(private readonly watched: ReadonlySet<number>) {}

  take({ command, nodeId, came, after }: TracedWrite): void {
    const isWatched = this.watched.has(command);
    if (after === null || came) {
      this.nodes.delete(nodeId);
      this.broughtBy.delete(nodeId);
      if (after === null || !isWatched) return;
      this.nodes.set(nodeId, command);
      this.broughtBy.set(nodeId, after);
      return;
    }
    if (!isWatched && !this.nodes.has(nodeId)) return;
    const keys = this.keysOf(nodeId);
    for (const key of namesIn(after)) keys.set(key, command);
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
    const brought = this.broughtBy.get(nodeId);
    const keys = new Map<string, number>(
      known === undefined || brought === undefined
        ? []
        : namesIn(brought).map((key) => [key, known]),
    );
    this.nodes.set(nodeId, keys);
    return keys;
  }
}

/** Texts were written by insertNodeTraces: an object of texts by key. */
function namesIn(json: string): readonly string[] {
  return Object.keys(JSON.parse(json) as Readonly<Record<string, unknown>>);
}
