import type { Column } from '../../shared/plan/layout';

/** A column's label on one line. */
export function columnName({ label }: Pick<Column, 'label'>): string {
  return label.replace(/\s+/g, ' ').trim();
}
