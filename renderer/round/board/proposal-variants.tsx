import type { ReactNode } from 'react';
import type { ProposalId } from '../../../shared/merge/merge-types';
import type { DecisionRecord } from '../../../shared/round/round-types';
import type { BoardFacts } from './board-facts';
import { useBoardStyles } from './board-styles';
import { VariantView } from './variant-view';

export interface ShownVariant {
  readonly proposalIds: readonly ProposalId[];
  readonly content: ReactNode;
}

/** The different things that are proposed in one place; where there are several, side by side, to choose from. */
export function ProposalVariants(props: {
  readonly facts: BoardFacts;
  readonly record: DecisionRecord | null;
  readonly variants: readonly ShownVariant[];
  readonly onChoose: ((place: number) => void) | null;
}) {
  const styles = useBoardStyles();
  const { facts, record, variants, onChoose } = props;
  const chosen = record?.decision.kind === 'accept' ? record.decision.proposalId : null;
  return (
    <div className={styles.beside}>
      {variants.map(({ proposalIds, content }, place) => (
        <VariantView
          key={proposalIds[0]}
          facts={facts}
          proposalIds={proposalIds}
          place={variants.length > 1 ? place : null}
          chosen={chosen !== null && proposalIds.includes(chosen)}
          onChoose={onChoose === null ? null : () => onChoose(place)}
        >
          {content}
        </VariantView>
      ))}
    </div>
  );
}
