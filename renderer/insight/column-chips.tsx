import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { orderKindOf } from '../../shared/view/sort-rows';
import type { AppendixView } from '../state/appendix-view';
import { filterColumn, rowView, setOrder } from '../state/row-filter';
import { useStore } from '../ui/use-store';
import { columnName } from './column-name';
import { insightTexts } from './texts';

/** What was set in the heads of columns; a click takes it back. */
export function ColumnChips({ view }: { readonly view: AppendixView }) {
  const { filter, order } = useStore(rowView);
  const { columns } = view.plan.layout;
  const sorted = columns.find(({ id }) => id === order?.columnId);
  return (
    <>
      {columns.map((column) => {
        const texts = filter.values.get(column.id);
        if (texts === undefined) return null;
        return (
          <Chip
            key={column.id}
            label={insightTexts.columnFilter(columnName(column), texts.size)}
            hint={insightTexts.freeColumnHint}
            onClear={() => filterColumn(column.id, null)}
          />
        );
      })}
      {order !== null && sorted !== undefined && (
        <Chip
          label={insightTexts.columnOrder(
            columnName(sorted),
            insightTexts.orders[orderKindOf(sorted.role)][order.direction],
          )}
          hint={insightTexts.planOrder}
          onClear={() => setOrder(null)}
        />
      )}
    </>
  );
}

function Chip(props: {
  readonly label: string;
  readonly hint: string;
  readonly onClear: () => void;
}) {
  return (
    <Button
      size="small"
      appearance="primary"
      icon={<DismissRegular />}
      iconPosition="after"
      title={props.hint}
      onClick={props.onClear}
    >
      {props.label}
    </Button>
  );
}
