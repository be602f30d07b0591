import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import type { DoubtfulPair, MatchScores } from '../../../shared/merge/merge-types';
import { rowName } from './board-entries';
import { submitterOf, type BoardFacts } from './board-facts';
import { useBoardStyles } from './board-styles';
import { addedCells, addProposal, oneLine } from './item-words';
import { DepartmentNames } from './proposers';
import { ScoreList } from './score-list';
import { boardTexts } from './texts';
import { PlainText, WordMarks } from './word-marks';

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
        <BaseSide facts={facts} doubt={doubt} />
      </div>
      <div className={styles.cell} role="gridcell">
        <DepartmentNames facts={facts} names={[department]} />
        <FileSide facts={facts} doubt={doubt} />
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

type SideProps = Pick<DoubtLineProps, 'facts' | 'doubt'>;

function BaseSide({ facts, doubt }: SideProps) {
  const styles = useBoardStyles();
  const row = facts.rows[doubt.base.row];
  if (row === undefined) return null;
  if (row.kind !== 'task') return <span>{rowName(row, facts.columns)}</span>;
  return (
    <div className={styles.fields}>
      {facts.columns
        .filter(({ id, role }) => role !== 'number' && (row.cells[id]?.text ?? '') !== '')
        .map(({ id, label }) => (
          <span key={id}>
            <span className={styles.label}>{oneLine(label)}: </span>
            <PlainText text={row.cells[id]?.text ?? ''} />
          </span>
        ))}
    </div>
  );
}

/** The file's row, its words marked against the plan's. */
function FileSide({ facts, doubt }: SideProps) {
  const styles = useBoardStyles();
  const proposal = doubt.addProposalId === null ? null : addProposal(facts, doubt.addProposalId);
  const row = facts.rows[doubt.base.row];
  if (proposal === null) return null;
  return (
    <div className={styles.fields}>
      {addedCells(facts, proposal).map(({ column, text }) => (
        <span key={column.id}>
          <span className={styles.label}>{oneLine(column.label)}: </span>
          <WordMarks
            before={row?.kind === 'task' ? (row.cells[column.id]?.text ?? '') : ''}
            after={text}
          />
        </span>
      ))}
    </div>
  );
}

function Scores({ scores }: { readonly scores: MatchScores }) {
  return (
    <details>
      <summary>{boardTexts.why}</summary>
      <ScoreList scores={scores} />
    </details>
  );
}
