import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
  Text,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SubmissionId } from '../../../shared/ids';
import type { CellItem, MoveItem, RowPair } from '../../../shared/merge/merge-types';
import { explainPair } from '../../state/round-board';
import { submitterOf, type BoardFacts } from './board-facts';
import { ScoreList } from './score-list';
import { boardTexts } from './texts';

const useStyles = makeStyles({
  button: { padding: 0, minWidth: 0 },
  reasons: { display: 'grid', gap: '12px', maxWidth: '380px', maxHeight: '60vh', overflow: 'auto' },
});

interface PairReasonProps {
  readonly facts: BoardFacts;
  readonly item: CellItem | MoveItem;
}

/** «Vì sao ghép?»: how the rows of the files were told to be this row. Asked for only when it is opened. */
export function PairReason(props: PairReasonProps) {
  const styles = useStyles();
  return (
    <Popover trapFocus positioning={{ position: 'after', align: 'top', autoSize: 'height' }}>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="transparent" className={styles.button} tabIndex={-1}>
          {boardTexts.why}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={boardTexts.whyTitle} className={styles.reasons}>
        <Text weight="semibold">{boardTexts.whyTitle}</Text>
        {submissionsOf(props).map((submissionId) => (
          <OneReason key={submissionId} {...props} submissionId={submissionId} />
        ))}
      </PopoverSurface>
    </Popover>
  );
}

function submissionsOf({ facts, item }: PairReasonProps): readonly SubmissionId[] {
  const ids = item.proposalIds.flatMap(
    (id) => facts.proposals.get(id)?.proposal.submissionId ?? [],
  );
  return [...new Set(ids)];
}

function OneReason(props: PairReasonProps & { readonly submissionId: SubmissionId }) {
  const { facts, item, submissionId } = props;
  const { nodeId } = item.target;
  const [pair, setPair] = useState<RowPair | null | 'asking'>('asking');
  useEffect(() => {
    let wanted = true;
    void explainPair(submissionId, nodeId).then((found) => {
      if (wanted) setPair(found);
    });
    return () => {
      wanted = false;
    };
  }, [submissionId, nodeId]);
  if (pair === 'asking') return <Spinner size="tiny" />;
  return (
    <section data-testid="pair-reason">
      <Text weight="semibold">{submitterOf(facts, submissionId)}</Text>
      <Text as="p" block>
        {pair === null ? boardTexts.whyNone : boardTexts.by[pair.by]}
      </Text>
      {pair !== null && <Text block>{pair.explanation}</Text>}
      {pair !== null && <ScoreList scores={pair.scores} />}
    </section>
  );
}
