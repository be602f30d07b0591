import type { ParagraphLook } from './look';
import { formatNumber } from './number-format';
import { levelCount, type NumberingInstance, type NumberingLevel } from './numbering-definitions';
import type { StyleSheet } from './style-sheet';

/** The level a paragraph stands on. */
interface ListPlace {
  readonly id: string;
  readonly instance: NumberingInstance;
  readonly level: number;
}

/**
 * Counts automatic numbers through a story in document order, as Word does when it lays the text out: each counted
 * paragraph must be asked for exactly once.
 */
export class Numbering {
  /** Current number of every level, per abstract list; undefined where a level has not started. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  /** Instance and level whose startOverride has been used up. */
  private readonly overridden = new Set<string>();

  constructor(
    private readonly instances: ReadonlyMap<string, NumberingInstance>,
    private readonly styles: Pick<StyleSheet, 'paragraphStyle'>,
  ) {}

  /**
   * The label of the next paragraph ("1.", "a)"), or undefined when it has none. `direct` is what the paragraph
   * itself says, `inForce` the same with its style.
   */
  next(direct: ParagraphLook, inForce: ParagraphLook): string | undefined {
    const place = this.placeOf(direct, inForce);
    const level = place?.instance.levels.get(place.level);
    if (place === undefined || level === undefined) return undefined;
    const counters = this.advance(place, level);
    return level.hidden ? undefined : labelOf(place, level, counters) || undefined;
  }

  /** 17.9.23: a style's numbering names the list; its level is the one linked to the style. */
  private placeOf(direct: ParagraphLook, inForce: ParagraphLook): ListPlace | undefined {
    const id = inForce.numberingId;
    const instance = id === undefined || id === '0' ? undefined : this.instances.get(id);
    if (id === undefined || instance === undefined) return undefined;
    const level =
      direct.numberingLevel ??
      (direct.numberingId === undefined ? this.linkedLevel(instance, direct.styleId) : 0) ??
      inForce.numberingLevel ??
      0;
    return { id, instance, level: Math.min(Math.max(level, 0), levelCount - 1) };
  }

  private linkedLevel(
    instance: NumberingInstance,
    styleId: string | undefined,
  ): number | undefined {
    const owner = this.styles.paragraphStyle(styleId).numberingStyleId;
    if (owner === undefined) return undefined;
    for (const [index, level] of instance.levels) if (level.styleId === owner) return index;
    return undefined;
  }

  private advance({ id, instance, level }: ListPlace, definition: NumberingLevel): Counters {
    const counters: Counters = this.counters.get(instance.abstractId) ?? [];
    this.counters.set(instance.abstractId, counters);
    this.applyStartOverride(id, instance, level, counters);
    const current = counters[level];
    const start = instance.startOverrides.get(level) ?? definition.start;
    counters[level] = current === undefined ? start : current + 1;
    for (let above = 0; above < level; above++) {
      counters[above] ??= instance.levels.get(above)?.start;
    }
    for (let below = level + 1; below < levelCount; below++) {
      const restartAfter = instance.levels.get(below)?.restartAfter ?? below;
      // w:lvlRestart counts levels from 1 (17.9.10), so the level it names is restartAfter - 1.
      if (level < restartAfter) counters[below] = undefined;
    }
    return counters;
  }

  private applyStartOverride(
    id: string,
    instance: NumberingInstance,
    level: number,
    counters: Counters,
  ): void {
    const start = instance.startOverrides.get(level);
    const key = `${id}/${level}`;
    if (start === undefined || this.overridden.has(key)) return;
    this.overridden.add(key);
    counters[level] = start - 1;
  }
}

type Counters = (number | undefined)[];

function labelOf({ instance }: ListPlace, level: NumberingLevel, counters: Counters): string {
  if (level.format === 'bullet') return level.text;
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const shown = instance.levels.get(index);
    const value = counters[index] ?? shown?.start ?? 0;
    if (shown?.format === 'bullet') return '';
    const format = level.decimalOnly ? 'decimal' : (shown?.format ?? 'decimal');
    return formatNumber(value, format, shown?.customFormat);
  });
}
