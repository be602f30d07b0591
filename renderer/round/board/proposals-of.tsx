import { mergeClasses } from '@fluentui/react-components';
import { assertNever } from '../../../shared/assert-never';
import type { AddProposal, MergeItem } from '../../../shared/merge/merge-types';
import type { BoardFacts } from './board-facts';
import { useBoardStyles } from './board-styles';
import { cellFields, FieldList } from './field-list';
import { addProposal, oneLine, placeWords } from './item-words';
import type { ProposalsProps } from './line-props';
import { ProposalVariants, type ShownVariant } from './proposal-variants';
import { Proposers } from './proposers';
import { boardTexts } from './texts';
import { WordMarks } from './word-marks';

/** What is proposed about an item, by whom. */
export function ProposalsOf({ facts, item, record, onChoose }: ProposalsProps<MergeItem>) {
  const styles = useBoardStyles();
  const shown = (variants: readonly ShownVariant[]) => (
    <ProposalVariants facts={facts} record={record} variants={variants} onChoose={onChoose} />
  );
  switch (item.kind) {
    case 'cell':
      return shown(
        item.variants.map(({ text, proposalIds }) => ({
          proposalIds,
          content: <WordMarks before={item.before} after={text} />,
        })),
      );
    case 'move':
      return shown(
        item.variants.map(({ to, proposalIds }) => ({
          proposalIds,
          content: (
            <>
              <span className={styles.label}>{boardTexts.to}</span>
              <span>{placeWords(facts, to)}</span>
            </>
          ),
        })),
      );
    case 'addition':
      return shown(
        item.proposalIds.flatMap((id) => {
          const proposal = addProposal(facts, id);
          if (proposal === null) return [];
          const { differingColumns: differing } = item;
          const content = <AddedRow facts={facts} proposal={proposal} differing={differing} />;
          return [{ proposalIds: [id], content }];
        }),
      );
    case 'deletion':
      return (
        <>
          <Proposers facts={facts} proposalIds={item.proposalIds} />
          <span>{boardTexts.deletes}</span>
        </>
      );
    default:
      return assertNever(item);
  }
}

function AddedRow(props: {
  readonly facts: BoardFacts;
  readonly proposal: AddProposal;
  /** Columns in which it differs from the other proposals of the row. */
  readonly differing: readonly string[];
}) {
  const styles = useBoardStyles();
  const { facts, proposal, differing } = props;
  const { added, place } = proposal;
  const isFresh = (columnId: string) => differing.length === 0 || differing.includes(columnId);
  return (
    <>
      <span className={styles.muted}>{placeWords(facts, place)}</span>
      {added.kind !== 'task' && (
        <span className={styles.fresh}>
          {[added.number, added.title].filter(Boolean).join(' ')}
        </span>
      )}
      <FieldList
        fields={[
          ...cellFields(facts.columns, added.cells, (text, { id }) => (
            <span className={mergeClasses(isFresh(id) && styles.fresh)}>{text}</span>
          )),
          ...added.unplaced.map(({ label, text }) => ({
            key: `unplaced ${label}`,
            label: boardTexts.unplaced(oneLine(label)),
            content: text,
          })),
        ]}
      />
    </>
  );
}
