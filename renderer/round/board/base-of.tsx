import { assertNever } from '../../../shared/assert-never';
import type { MergeItem, RowTexts } from '../../../shared/merge/merge-types';
import type { TableRow } from '../../../shared/plan/table-view';
import { rowName } from './board-entries';
import type { BoardFacts } from './board-facts';
import { useBoardStyles } from './board-styles';
import { cellFields, FieldList } from './field-list';
import { moveProposal, placeWords } from './item-words';
import { boardTexts } from './texts';
import { PlainText } from './word-marks';

/** What stood in the plan that was sent. */
export function BaseOf({ facts, item }: { readonly facts: BoardFacts; readonly item: MergeItem }) {
  const styles = useBoardStyles();
  switch (item.kind) {
    case 'cell':
      return <PlainText text={item.before} />;
    case 'deletion':
      return <BaseRow facts={facts} row={item.target.row} className={styles.struck} />;
    case 'move': {
      const proposal = moveProposal(facts, item.proposalIds[0]);
      if (proposal === null) return null;
      return (
        <>
          <span className={styles.label}>{boardTexts.from}</span>
          <span>{placeWords(facts, proposal.from)}</span>
        </>
      );
    }
    case 'addition':
      return null;
    default:
      return assertNever(item);
  }
}

/** All that a row of the base says. */
export function BaseRow(props: {
  readonly facts: BoardFacts;
  readonly row: number;
  /** Of the texts. */
  readonly className?: string;
}) {
  const { facts, className } = props;
  const row = facts.rows[props.row];
  if (row === undefined) return null;
  if (row.kind !== 'task') return <span className={className}>{rowName(row, facts.columns)}</span>;
  const show = (text: string) => <span className={className}>{text}</span>;
  return <FieldList fields={cellFields(facts.columns, textsOf(row), show)} />;
}

/** The texts of a row by column; none of a heading. */
export function textsOf(row: TableRow | undefined): RowTexts {
  if (row?.kind !== 'task') return {};
  return Object.fromEntries(Object.entries(row.cells).map(([id, { text }]) => [id, text]));
}
