import type { ReactNode } from 'react';
import type { RowTexts } from '../../../shared/merge/merge-types';
import type { Column } from '../../../shared/plan/layout';
import { useBoardStyles } from './board-styles';
import { oneLine } from './item-words';

export interface LabelledField {
  readonly key: string;
  readonly label: string;
  readonly content: ReactNode;
}

/** «Nhiệm vụ: …», one below the other. */
export function FieldList({ fields }: { readonly fields: readonly LabelledField[] }) {
  const styles = useBoardStyles();
  return (
    <div className={styles.fields}>
      {fields.map(({ key, label, content }) => (
        <span key={key}>
          <span className={styles.label}>{label}: </span>
          {content}
        </span>
      ))}
    </div>
  );
}

/** The cells of a row that say something, in the order of columns; numbers are given by the plan and left out. */
export function cellFields(
  columns: readonly Column[],
  cells: RowTexts,
  show: (text: string, column: Column) => ReactNode,
): readonly LabelledField[] {
  return columns
    .filter(({ id, role }) => role !== 'number' && (cells[id] ?? '') !== '')
    .map((column) => ({
      key: column.id,
      label: oneLine(column.label),
      content: show(cells[column.id] ?? '', column),
    }));
}
