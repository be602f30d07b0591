import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { acceptTogether, reject } from './board-actions';
import { rowName, type BoardEntry } from './board-entries';
import { bulkChoice } from './bulk';
import { shortened } from './item-words';
import { boardTexts } from './texts';
import type { BoardWork, BoardWorkProps } from './use-board-work';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    padding: '4px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', gap: '8px', flexShrink: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** A row of the base above what is proposed about it, to be decided as a whole where there is more than one thing. */
export function RowLine(
  props: BoardWorkProps & {
    readonly entry: Extract<BoardEntry, { readonly kind: 'row' }>;
    readonly work: BoardWork;
  },
) {
  const styles = useStyles();
  const { entry, facts, visible, work, readOnly } = props;
  const name = rowName(entry.row, facts.columns);
  const ids = new Set<string>(entry.itemIds);
  const own = visible.filter(({ key }) => ids.has(key) && !props.settled.has(key));
  const bulk = own.length > 1 ? bulkChoice(facts, props.settled, own, true) : null;
  const items = own.flatMap((target) => (target.kind === 'item' ? [target.item] : []));
  const last = own.at(-1)?.key ?? '';
  const decideRow = (step: Promise<void>) => void step.then(() => work.goOn(last));
  return (
    <div className={styles.row} role="row">
      <Text className={styles.name} weight="semibold" role="rowheader">
        {name}
      </Text>
      <div className={styles.buttons} role="gridcell">
        {!readOnly && bulk !== null && bulk.count > 1 && (
          <Button
            size="small"
            tabIndex={-1}
            appearance="subtle"
            onClick={() =>
              decideRow(acceptTogether(bulk.decisions, boardTexts.labels.row(shortened(name))))
            }
          >
            {boardTexts.acceptRow}
          </Button>
        )}
        {!readOnly && own.length > 1 && (
          <Button
            size="small"
            tabIndex={-1}
            appearance="subtle"
            onClick={() => decideRow(reject(facts, items))}
          >
            {boardTexts.rejectRow}
          </Button>
        )}
      </div>
    </div>
  );
}
