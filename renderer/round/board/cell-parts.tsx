import type { CellItem } from '../../../shared/merge/merge-types';
import { useBoardStyles } from './board-styles';
import type { ProposalsProps } from './line-props';
import { VariantView } from './variant-view';
import { PlainText, WordMarks } from './word-marks';

export function CellBase({ item }: { readonly item: CellItem }) {
  return <PlainText text={item.before} />;
}

/** The different texts that are proposed for one cell, side by side where there are several. */
export function CellProposals({ facts, item, record, onChoose }: ProposalsProps<CellItem>) {
  const styles = useBoardStyles();
  const chosen = record?.decision.kind === 'accept' ? record.decision.proposalId : null;
  const several = item.variants.length > 1;
  return (
    <div className={styles.beside}>
      {item.variants.map(({ text, proposalIds }, place) => (
        <VariantView
          key={proposalIds[0]}
          facts={facts}
          proposalIds={proposalIds}
          place={several ? place : null}
          chosen={chosen !== null && proposalIds.includes(chosen)}
          onChoose={onChoose === null ? null : () => onChoose(place)}
        >
          <WordMarks before={item.before} after={text} />
        </VariantView>
      ))}
    </div>
  );
}
