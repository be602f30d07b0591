import {
  Button,
  Divider,
  makeStyles,
  Popover,
  PopoverSurface,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  TextSortAscendingRegular,
  TextSortDescendingRegular,
} from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { Column } from '../../shared/plan/layout';
import { orderKindOf, type RowOrder } from '../../shared/view/sort-rows';
import type { AppendixView } from '../state/appendix-view';
import { requestFocus } from '../state/grid-focus';
import { headerMenu, type HeaderMenuPlace } from '../state/header-menu';
import { filterColumn, rowView, setOrder, valuesToChoose } from '../state/row-filter';
import { useStore } from '../ui/use-store';
import { columnName } from './column-name';
import { HiddenColumns } from './hidden-columns';
import { insightTexts } from './texts';
import { ValueChoice } from './value-choice';

const useStyles = makeStyles({
  surface: { width: '300px', display: 'grid', gap: '2px', padding: '10px' },
  entry: { justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
  label: { padding: '0 8px 4px', overflowWrap: 'anywhere' },
});

/** The menu of a column's head: sort the view by it, hide it, and choose which of its texts are shown. */
export function HeaderMenu(props: {
  readonly view: AppendixView;
  /** A filter or an order was set: what shows it must be in sight. */
  readonly onArranged: () => void;
}) {
  const place = useStore(headerMenu);
  const column = props.view.plan.layout.columns.find(({ id }) => id === place?.columnId);
  if (place === null || column === undefined) return null;
  return <OpenMenu key={column.id} {...props} place={place} column={column} />;
}

function OpenMenu(props: {
  readonly view: AppendixView;
  readonly onArranged: () => void;
  readonly place: HeaderMenuPlace;
  readonly column: Column;
}) {
  const styles = useStyles();
  const { view, place, column } = props;
  const { filter } = useStore(rowView);
  const target = useMemo(
    () => ({ getBoundingClientRect: () => new DOMRect(place.x, place.y, 0, 0) }),
    [place],
  );
  const values = useMemo(() => valuesToChoose(view.rows, column.id), [view.rows, column.id]);
  const done = () => {
    props.onArranged();
    close();
  };
  return (
    <Popover
      open
      trapFocus
      onOpenChange={(_event, { open }) => {
        if (!open) close();
      }}
      positioning={{ target, position: 'below', align: 'start' }}
    >
      <PopoverSurface
        className={styles.surface}
        aria-label={insightTexts.columnMenu(columnName(column))}
      >
        <Text weight="semibold" className={styles.label}>
          {columnName(column)}
        </Text>
        <OrderButtons column={column} onDone={done} />
        <Divider />
        <HiddenColumns layout={view.plan.layout} column={column} onDone={close} />
        <ValueChoice
          values={values}
          chosen={filter.values.get(column.id) ?? null}
          onChoose={(texts) => {
            filterColumn(column.id, texts);
            done();
          }}
          onCancel={close}
        />
      </PopoverSurface>
    </Popover>
  );
}

function OrderButtons({
  column,
  onDone,
}: {
  readonly column: Column;
  readonly onDone: () => void;
}) {
  const styles = useStyles();
  const { order } = useStore(rowView);
  const words = insightTexts.orders[orderKindOf(column.role)];
  const choose = (next: RowOrder | null) => {
    setOrder(next);
    onDone();
  };
  const button = (direction: RowOrder['direction'], icon: React.JSX.Element) => (
    <Button
      appearance="subtle"
      size="small"
      className={styles.entry}
      icon={icon}
      aria-pressed={order?.columnId === column.id && order.direction === direction}
      onClick={() => choose({ columnId: column.id, direction })}
    >
      {words[direction]}
    </Button>
  );
  return (
    <>
      {button('ascending', <TextSortAscendingRegular />)}
      {button('descending', <TextSortDescendingRegular />)}
      <Button
        appearance="subtle"
        size="small"
        className={styles.entry}
        icon={<ArrowUndoRegular />}
        disabled={order === null}
        onClick={() => choose(null)}
      >
        {insightTexts.planOrder}
      </Button>
    </>
  );
}

/** The keyboard goes back to the table. */
function close(): void {
  headerMenu.set(null);
  requestFocus({ nodeId: null });
}
