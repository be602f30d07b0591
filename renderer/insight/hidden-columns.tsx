import { Button, Divider, makeStyles, tokens } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import type { Column, Layout } from '../../shared/plan/layout';
import { hideColumnOfPlan, showColumnOfPlan } from '../state/column-actions';
import { storeStatus } from '../state/store-status';
import { useStore } from '../ui/use-store';
import { columnName } from './column-name';
import { insightTexts } from './texts';

const useStyles = makeStyles({
  entry: { justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
});

/** Takes the column out of sight, or puts a hidden one beside it; nothing where the library may only be looked at. */
export function HiddenColumns(props: {
  readonly layout: Layout;
  readonly column: Column;
  readonly onDone: () => void;
}) {
  const styles = useStyles();
  const { layout, column, onDone } = props;
  const { kind } = useStore(storeStatus);
  const hidden = layout.hidden ?? [];
  const isLast = layout.columns.length === 1;
  if (kind === 'read-only' || (isLast && hidden.length === 0)) return null;
  const entry = (label: string, icon: React.JSX.Element, work: () => void) => (
    <Button
      key={label}
      appearance="subtle"
      size="small"
      className={styles.entry}
      icon={icon}
      onClick={() => {
        onDone();
        work();
      }}
    >
      {label}
    </Button>
  );
  return (
    <>
      {!isLast &&
        entry(insightTexts.hideColumn, <EyeOffRegular />, () => hideColumnOfPlan(column.id))}
      {hidden.map((each) =>
        entry(insightTexts.showColumn(columnName(each)), <EyeRegular />, () =>
          showColumnOfPlan(each.id, column.id),
        ),
      )}
      <Divider />
    </>
  );
}
