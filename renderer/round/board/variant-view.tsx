import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ProposalId } from '../../../shared/merge/merge-types';
import type { BoardFacts } from './board-facts';
import { Proposers } from './proposers';
import { boardTexts } from './texts';

const useStyles = makeStyles({
  variant: {
    display: 'grid',
    gap: '4px',
    justifyItems: 'start',
    alignContent: 'start',
    minWidth: 0,
    width: '100%',
  },
  several: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px',
    boxSizing: 'border-box',
  },
  chosen: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  head: { display: 'flex', gap: '6px', alignItems: 'center', flexWrap: 'wrap' },
  number: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** One proposal, or several that say the same; with others beside it, it has a number and can be chosen. */
export function VariantView(props: {
  readonly facts: BoardFacts;
  readonly proposalIds: readonly ProposalId[];
  /** Its place among several, from 0; null where it is the only one. */
  readonly place: number | null;
  readonly chosen: boolean;
  readonly onChoose: (() => void) | null;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { facts, proposalIds, place, onChoose } = props;
  return (
    <div
      className={mergeClasses(
        styles.variant,
        place !== null && styles.several,
        props.chosen && styles.chosen,
      )}
      data-variant={place ?? 0}
    >
      <span className={styles.head}>
        {place !== null && <span className={styles.number}>{place + 1}.</span>}
        <Proposers facts={facts} proposalIds={proposalIds} />
      </span>
      {props.children}
      {place !== null && onChoose !== null && (
        <Button
          size="small"
          tabIndex={-1}
          aria-label={`${boardTexts.choose}: ${boardTexts.choice(place + 1)}`}
          onClick={onChoose}
        >
          {boardTexts.choose}
        </Button>
      )}
    </div>
  );
}
