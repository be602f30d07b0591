import {
  Button,
  makeStyles,
  ProgressBar,
  Select,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { BoardFacts } from './board-facts';
import { boardKinds, type BoardFilter, type BoardKind } from './board-filter';
import { openedPlan, redo, undo } from '../../state/open-plan';
import { useStore } from '../../ui/use-store';
import { boardTexts } from './texts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px 8px',
    alignItems: 'center',
    padding: '6px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  kinds: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  kind: { minWidth: 0 },
  department: { width: '180px' },
  actions: { display: 'flex', gap: '6px' },
  left: { display: 'grid', gap: '2px', minWidth: '170px', marginLeft: 'auto' },
});

export interface BoardToolbarProps {
  readonly facts: BoardFacts;
  readonly filter: BoardFilter;
  readonly counts: Readonly<Record<BoardKind, number>>;
  readonly open: number;
  readonly total: number;
  readonly readOnly: boolean;
  readonly onFilter: (filter: BoardFilter) => void;
  readonly onBulk: () => void;
}

/** What is shown of the board, how much is left, and what can be done at once. */
export function BoardToolbar(props: BoardToolbarProps) {
  const styles = useStyles();
  const { facts, filter, open, total, onFilter } = props;
  return (
    <div className={styles.bar} role="toolbar" aria-label={boardTexts.kindFilter}>
      <KindButtons {...props} />
      <Select
        size="small"
        className={styles.department}
        aria-label={boardTexts.department}
        value={filter.department ?? ''}
        onChange={(_event, { value }) =>
          onFilter({ ...filter, department: value === '' ? null : value })
        }
      >
        <option value="">{boardTexts.everyDepartment}</option>
        {facts.departments.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label={boardTexts.decidedFilter}
        value={filter.decided}
        onChange={(_event, { value }) =>
          onFilter({ ...filter, decided: value as BoardFilter['decided'] })
        }
      >
        {(['all', 'open', 'decided'] as const).map((decided) => (
          <option key={decided} value={decided}>
            {boardTexts.decided[decided]}
          </option>
        ))}
      </Select>
      <span className={styles.left} role="status" data-testid="board-left">
        <Text size={200} weight="semibold">
          {boardTexts.left(open, total)}
        </Text>
        <ProgressBar value={total === 0 ? 1 : (total - open) / total} aria-hidden="true" />
      </span>
      {!props.readOnly && (
        <span className={styles.actions}>
          <Button
            size="small"
            appearance="primary"
            icon={<CheckmarkCircleRegular />}
            onClick={props.onBulk}
          >
            {boardTexts.bulk}
          </Button>
          <HistoryButtons />
        </span>
      )}
    </div>
  );
}

/** Every decision is a step of the plan: what is taken back is said by its name. */
function HistoryButtons() {
  const open = useStore(openedPlan);
  const undoLabel = open?.undoLabel ?? null;
  const redoLabel = open?.redoLabel ?? null;
  return (
    <>
      <Button
        size="small"
        icon={<ArrowUndoRegular />}
        aria-label={boardTexts.undo}
        title={undoLabel === null ? boardTexts.undo : boardTexts.undoOf(undoLabel)}
        disabledFocusable={undoLabel === null}
        onClick={() => void undo()}
      />
      <Button
        size="small"
        icon={<ArrowRedoRegular />}
        aria-label={boardTexts.redo}
        title={redoLabel === null ? boardTexts.redo : boardTexts.redoOf(redoLabel)}
        disabledFocusable={redoLabel === null}
        onClick={() => void redo()}
      />
    </>
  );
}

/** Kinds that nothing on this board belongs to are left out: fewer buttons are easier to read. */
function KindButtons({ filter, counts, onFilter }: BoardToolbarProps) {
  const styles = useStyles();
  const shown = boardKinds.filter(
    (kind) => kind === 'all' || kind === filter.kind || counts[kind] > 0,
  );
  return (
    <span className={styles.kinds}>
      {shown.map((kind) => (
        <ToggleButton
          key={kind}
          className={styles.kind}
          size="small"
          appearance="subtle"
          shape="circular"
          checked={filter.kind === kind}
          onClick={() => onFilter({ ...filter, kind })}
        >
          {`${boardTexts.kinds[kind]} ${counts[kind]}`}
        </ToggleButton>
      ))}
    </span>
  );
}
