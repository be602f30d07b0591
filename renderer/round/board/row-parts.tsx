import { mergeClasses } from '@fluentui/react-components';
import type {
  AddProposal,
  AdditionItem,
  DeletionItem,
  MoveItem,
} from '../../../shared/merge/merge-types';
import { rowName } from './board-entries';
import type { BoardFacts } from './board-facts';
import { useBoardStyles } from './board-styles';
import type { ProposalsProps } from './line-props';
import { addedCells, addProposal, moveProposal, oneLine, placeWords } from './item-words';
import { Proposers } from './proposers';
import { boardTexts } from './texts';
import { VariantView } from './variant-view';

/** All that a row of the base says, struck through: it is to go. */
export function RowBase({ facts, row }: { readonly facts: BoardFacts; readonly row: number }) {
  const styles = useBoardStyles();
  const found = facts.rows[row];
  if (found === undefined) return null;
  if (found.kind !== 'task') {
    return <span className={styles.struck}>{rowName(found, facts.columns)}</span>;
  }
  return (
    <div className={styles.fields}>
      {facts.columns
        .filter(({ id, role }) => role !== 'number' && (found.cells[id]?.text ?? '') !== '')
        .map(({ id, label }) => (
          <span key={id}>
            <span className={styles.label}>{oneLine(label)}: </span>
            <span className={styles.struck}>{found.cells[id]?.text}</span>
          </span>
        ))}
    </div>
  );
}

export function DeletionProposals({ facts, item }: ProposalsProps<DeletionItem>) {
  return (
    <>
      <Proposers facts={facts} proposalIds={item.proposalIds} />
      <span>{boardTexts.deletes}</span>
    </>
  );
}

/** Where a row that is to be moved stands now. */
export function MoveBase({ facts, item }: { readonly facts: BoardFacts; readonly item: MoveItem }) {
  const styles = useBoardStyles();
  const proposal = moveProposal(facts, item.proposalIds[0]);
  if (proposal === null) return null;
  return (
    <>
      <span className={styles.label}>{boardTexts.from}</span>
      <span>{placeWords(facts, proposal.from)}</span>
    </>
  );
}

export function MoveProposals({ facts, item, record, onChoose }: ProposalsProps<MoveItem>) {
  const styles = useBoardStyles();
  const chosen = record?.decision.kind === 'accept' ? record.decision.proposalId : null;
  const several = item.variants.length > 1;
  return (
    <div className={styles.beside}>
      {item.variants.map(({ to, proposalIds }, place) => (
        <VariantView
          key={proposalIds[0]}
          facts={facts}
          proposalIds={proposalIds}
          place={several ? place : null}
          chosen={chosen !== null && proposalIds.includes(chosen)}
          onChoose={onChoose === null ? null : () => onChoose(place)}
        >
          <span className={styles.label}>{boardTexts.to}</span>
          <span>{placeWords(facts, to)}</span>
        </VariantView>
      ))}
    </div>
  );
}

/** A new row; where several departments add it, each with its own words beside the others. */
export function AdditionProposals({ facts, item, record, onChoose }: ProposalsProps<AdditionItem>) {
  const styles = useBoardStyles();
  const chosen = record?.decision.kind === 'accept' ? record.decision.proposalId : null;
  const several = item.proposalIds.length > 1;
  return (
    <div className={styles.beside}>
      {item.proposalIds.map((id, place) => {
        const proposal = addProposal(facts, id);
        if (proposal === null) return null;
        return (
          <VariantView
            key={id}
            facts={facts}
            proposalIds={[id]}
            place={several ? place : null}
            chosen={chosen === id}
            onChoose={onChoose === null ? null : () => onChoose(place)}
          >
            <AddedRowView facts={facts} proposal={proposal} differing={item.differingColumns} />
          </VariantView>
        );
      })}
    </div>
  );
}

export function AddedRowView(props: {
  readonly facts: BoardFacts;
  readonly proposal: AddProposal;
  readonly differing: readonly string[];
}) {
  const styles = useBoardStyles();
  const { facts, proposal, differing } = props;
  const { added, place } = proposal;
  return (
    <div className={styles.fields}>
      <span className={styles.muted}>{placeWords(facts, place)}</span>
      {added.kind !== 'task' && (
        <span className={styles.fresh}>
          {[added.number, added.title].filter(Boolean).join(' ')}
        </span>
      )}
      {addedCells(facts, proposal).map(({ column, text }) => (
        <span key={column.id}>
          <span className={styles.label}>{oneLine(column.label)}: </span>
          <span
            className={mergeClasses(
              (differing.length === 0 || differing.includes(column.id)) && styles.fresh,
            )}
          >
            {text}
          </span>
        </span>
      ))}
      {added.unplaced.map(({ label, text }) => (
        <span key={label}>
          <span className={styles.label}>{boardTexts.unplaced(oneLine(label))}: </span>
          <span>{text}</span>
        </span>
      ))}
    </div>
  );
}
