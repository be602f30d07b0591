import type { Edge } from './assignment';
import { groupBy } from './group-by';
import { thresholds } from './match-thresholds';

/** Other readings of an assignment: whether one is as good, but for the margin. */
export class Rivals {
  private readonly byLeft: ReadonlyMap<number, readonly Edge[]>;
  private readonly byRight: ReadonlyMap<number, readonly Edge[]>;
  private readonly chosenByLeft: ReadonlyMap<number, Edge>;
  private readonly chosenByRight: ReadonlyMap<number, Edge>;
  private readonly scoreOf: ReadonlyMap<string, number>;

  constructor(edges: readonly Edge[], chosen: readonly Edge[]) {
    this.byLeft = groupBy(edges, ({ left }) => left);
    this.byRight = groupBy(edges, ({ right }) => right);
    this.chosenByLeft = new Map(chosen.map((edge) => [edge.left, edge]));
    this.chosenByRight = new Map(chosen.map((edge) => [edge.right, edge]));
    this.scoreOf = new Map(edges.map((edge) => [nameOf(edge.left, edge.right), edge.score]));
  }

  /** A row on either side would go nearly as well with another: alone, or by a change of partners. */
  contest(edge: Edge): boolean {
    const toOtherRight = (this.byLeft.get(edge.left) ?? []).some((other) => {
      if (other === edge) return false;
      const loser = this.chosenByRight.get(other.right);
      return this.loss(edge, other, loser, loser?.left, edge.right) < thresholds.margin;
    });
    return (
      toOtherRight ||
      (this.byRight.get(edge.right) ?? []).some((other) => {
        if (other === edge) return false;
        const loser = this.chosenByLeft.get(other.left);
        return this.loss(edge, other, loser, edge.left, loser?.right) < thresholds.margin;
      })
    );
  }

  /** What is lost when `other` takes the place of `edge`, and the pair that it breaks up takes what is left over. */
  private loss(
    edge: Edge,
    other: Edge,
    loser: Edge | undefined,
    left: number | undefined,
    right: number | undefined,
  ): number {
    const now = edge.score + (loser?.score ?? 0);
    const leftOver =
      loser === undefined || left === undefined || right === undefined
        ? 0
        : (this.scoreOf.get(nameOf(left, right)) ?? 0);
    return now - other.score - leftOver;
  }
}

function nameOf(left: number, right: number): string {
  return `${left}/${right}`;
}
