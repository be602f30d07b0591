import { mergeClasses, Text } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { BaseRow } from './base-of';
import { submitterOf, type AnsweredPair, type BoardFacts } from './board-facts';
import { useBoardStyles } from './board-styles';
import { FileRow } from './doubt-line';
import { DepartmentNames } from './proposers';
import { AgainButton } from './result-cell';
import { boardTexts } from './texts';

/** A pair of rows that was told apart or together, and the way back to the question. */
export function AnsweredLine(props: {
  readonly facts: BoardFacts;
  readonly id: string;
  readonly pair: AnsweredPair;
  readonly active: boolean;
  readonly readOnly: boolean;
  readonly onActivate: () => void;
  readonly onAgain: () => void;
}) {
  const styles = useBoardStyles();
  const { facts, pair, active } = props;
  const { ruling, row } = pair;
  const isSame = ruling.baseId !== null;
  return (
    <div
      id={`item-${props.id}`}
      role="row"
      aria-selected={active}
      className={mergeClasses(styles.line, styles.decided, active && styles.active)}
      data-item="answered"
      data-decided={isSame ? 'same' : 'two'}
      onClick={props.onActivate}
    >
      <div className={styles.cell} role="gridcell">
        <strong>{boardTexts.doubt}</strong>
      </div>
      <div className={styles.cell} role="gridcell">
        <span className={styles.label}>{boardTexts.inPlan}</span>
        <BaseRow facts={facts} row={row} />
      </div>
      <div className={styles.cell} role="gridcell">
        <DepartmentNames facts={facts} names={[submitterOf(facts, ruling.submissionId)]} />
        <FileRow facts={facts} row={row} cells={ruling.asked?.cells ?? {}} />
      </div>
      <div className={styles.cell} role="gridcell" data-part="result">
        <Text size={200} weight="semibold">
          <CheckmarkRegular /> {isSame ? boardTexts.answeredSame : boardTexts.answeredTwo}
        </Text>
        <span className={styles.muted}>
          {isSame ? boardTexts.answeredSameHint : boardTexts.answeredTwoHint}
        </span>
        {!props.readOnly && (
          <AgainButton onClick={props.onAgain}>{boardTexts.decideAgain}</AgainButton>
        )}
      </div>
    </div>
  );
}
