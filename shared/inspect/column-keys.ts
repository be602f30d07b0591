import { columnByRole } from '../plan/layout';
import type { ColumnId } from '../ids';
import type { Layout } from '../plan/layout';

/** The columns of a table under names that a JSON object can use as keys. */
export interface ColumnKeys {
  /** In printed order. */
  readonly keys: readonly string[];
  readonly keyOf: ReadonlyMap<ColumnId, string>;
  /** The column that rows print as `no`, if there is one. */
  readonly numberColumn: ColumnId | undefined;
}

export function columnKeysOf(layout: Layout): ColumnKeys {
  const keys = uniqueLabels(layout.columns.map(({ label }) => label));
  return {
    keys,
    keyOf: new Map(layout.columns.map(({ id }, index) => [id, keys[index] ?? ''])),
    numberColumn: columnByRole(layout, 'number')?.id,
  };
}

/**
 * Labels on one line, made unique in printed order: a label that was there before gets « (2)», « (3)»…, the first
 * number that is free («Ghi chú», «Ghi chú (2)»). A column without a label is called «Cột n» by its place.
 */
export function uniqueLabels(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const wanted = labels.map(
    (label, index) => label.replace(/\s+/g, ' ').trim() || `Cột ${index + 1}`,
  );
  const reserved = new Set(wanted);
  return wanted.map((label) => {
    let key = label;
    for (let count = 2; taken.has(key) || (key !== label && reserved.has(key)); count += 1) {
      key = `${label} (${count})`;
    }
    taken.add(key);
    return key;
  });
}
