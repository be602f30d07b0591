import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ColumnId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import { openOnBoard, shownProposals } from '../state/plan-proposals';
import { proposalsOfCell, proposalWords } from '../state/proposal-words';
import { useStore } from '../ui/use-store';
import type { RowField } from './row-fields';
import { detailTexts } from './texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '6px' },
  entry: {
    display: 'grid',
    gap: '4px',
    justifyItems: 'start',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    overflowWrap: 'anywhere',
  },
});

/** Who proposed what the chosen cell says, and what waits there, while the table shows it; with the way to the board. */
export function ProposalNote(props: {
  readonly row: TableRow;
  readonly columns: readonly Column[];
  readonly cell: RowField;
}) {
  const styles = useStyles();
  const shown = useStore(shownProposals);
  if (shown.kind !== 'known') return null;
  const columnId = tableColumnOf(props.cell, props.columns);
  const items = columnId === undefined ? [] : proposalsOfCell(shown, props.row.id, columnId);
  if (items.length === 0) return null;
  const { proposals } = shown;
  return (
    <ul className={styles.list} aria-label={detailTexts.proposals} data-testid="cell-proposals">
      {items.map((item) => {
        const round = proposals.rounds[item.round];
        return (
          <li key={`${item.itemId} ${item.status.kind}`} className={styles.entry}>
            <Text size={200}>{proposalWords(item, proposals)}</Text>
            {round !== undefined && (
              <Button size="small" onClick={() => openOnBoard(round.roundId, item.itemId)}>
                {detailTexts.openOnBoard}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A heading stands in the first two columns of the table. */
function tableColumnOf(
  { field, columnId }: RowField,
  columns: readonly Column[],
): ColumnId | undefined {
  if (field === 'cell') return columnId;
  return columns[field === 'number' ? 0 : Math.min(1, columns.length - 1)]?.id;
}
