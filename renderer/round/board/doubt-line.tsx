import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import type { DoubtfulPair, MatchScores, RowTexts } from '../../../shared/merge/merge-types';
import type { Column } from '../../../shared/plan/layout';
import { BaseRow, textsOf } from './base-of';
import { submitterOf, type BoardFacts } from './board-facts';
import { useBoardStyles } from './board-styles';
import { cellFields, FieldList } from './field-list';
import { addProposal } from './item-words';
import { DepartmentNames } from './proposers';
import { ScoreList } from './score-list';
import { boardTexts } from './texts';
import { WordMarks } from './word-marks';

export interface DoubtLineProps {
  readonly facts: BoardFacts;
  readonly doubt: DoubtfulPair;
  readonly active: boolean;
  readonly readOnly: boolean;
  readonly onActivate: () => void;
  readonly onAnswer: (isSame: boolean) => void;
}

/** «Có thể là cùng một nhiệm vụ»: both rows cell by cell, and the question. */
export function DoubtLine(props: DoubtLineProps) {
  const styles = useBoardStyles();
  const { facts, doubt, active } = props;
  const department = submitterOf(facts, doubt.submissionId);
  const added = doubt.addProposalId === null ? null : addProposal(facts, doubt.addProposalId);
  return (
    <div
      id={`item-${doubt.id}`}
      role="row"
      aria-selected={active}
      className={mergeClasses(styles.line, styles.doubt, active && styles.active)}
      data-item="doubt"
      onClick={props.onActivate}
    >
      <div className={styles.cell} role="gridcell">
        <Badge appearance="tint" color="warning">
          {boardTexts.kind.doubt}
        </Badge>
        <strong>{boardTexts.doubt}</strong>
        <span className={styles.what}>{boardTexts.doubtHint(department)}</span>
      </div>
      <div className={styles.cell} role="gridcell">
        <span className={styles.label}>{boardTexts.inPlan}</span>
        <BaseRow facts={facts} row={doubt.base.row} />
      </div>
      <div className={styles.cell} role="gridcell">
        <DepartmentNames facts={facts} names={[department]} />
        <FileRow facts={facts} row={doubt.base.row} cells={added?.added.cells ?? {}} />
      </div>
      <div className={styles.cell} role="gridcell">
        <span className={styles.what}>{doubt.explanation}</span>
        <Scores scores={doubt.scores} />
        {!props.readOnly && (
          <span className={styles.buttons}>
            <Button size="small" tabIndex={-1} onClick={() => props.onAnswer(true)}>
              {boardTexts.isSame}
            </Button>
            <Button size="small" tabIndex={-1} onClick={() => props.onAnswer(false)}>
              {boardTexts.areTwo}
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}

/** The file's row, its words marked against the plan's. */
export function FileRow(props: {
  readonly facts: BoardFacts;
  readonly row: number;
  readonly cells: RowTexts;
}) {
  const { facts, row, cells } = props;
  const before = textsOf(facts.rows[row]);
  const show = (text: string, { id }: Column) => (
    <WordMarks before={before[id] ?? ''} after={text} />
  );
  return <FieldList fields={cellFields(facts.columns, cells, show)} />;
}

function Scores({ scores }: { readonly scores: MatchScores }) {
  return (
    <details>
      <summary>{boardTexts.why}</summary>
      <ScoreList scores={scores} />
    </details>
  );
}
