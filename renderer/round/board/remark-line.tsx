import { Button, mergeClasses, Text } from '@fluentui/react-components';
import { CheckmarkRegular, CommentRegular } from '@fluentui/react-icons';
import type { BoardRemark } from '../../../shared/round/board-remarks';
import type { RemarkMark } from '../../../shared/round/round-types';
import type { BoardFacts } from './board-facts';
import { useBoardStyles } from './board-styles';
import { EditCell } from './edit-result';
import { oneLine } from './item-words';
import { DepartmentNames } from './proposers';
import { AgainButton } from './result-cell';
import { boardTexts } from './texts';
import { PlainText } from './word-marks';

export interface RemarkLineProps {
  readonly facts: BoardFacts;
  readonly remark: BoardRemark;
  readonly mark: RemarkMark | null;
  readonly active: boolean;
  readonly editing: boolean;
  readonly readOnly: boolean;
  readonly onActivate: () => void;
  readonly onRead: () => void;
  readonly onEdit: () => void;
  readonly onAnswer: (text: string) => void;
  readonly onCancelEdit: () => void;
  readonly onUnread: () => void;
}

/** What a department wrote beside the columns of the plan: to be read, and answered where it asks for that. */
export function RemarkLine(props: RemarkLineProps) {
  const styles = useBoardStyles();
  const { facts, remark, mark, active } = props;
  return (
    <div
      id={`item-${remark.id}`}
      role="row"
      aria-selected={active}
      className={mergeClasses(
        styles.line,
        mark !== null && styles.decided,
        active && styles.active,
      )}
      data-item="remark"
      data-decided={mark === null ? '' : mark.answer === '' ? 'read' : 'answered'}
      onClick={props.onActivate}
    >
      <div className={styles.cell} role="gridcell">
        <strong>
          <CommentRegular /> {boardTexts.remark}
        </strong>
        <span className={styles.what}>
          {remark.nodeId === null ? boardTexts.remarkOfNewRow : boardTexts.remarkHint}
        </span>
      </div>
      <div className={styles.cell} role="gridcell">
        <span className={styles.label}>{oneLine(remark.label)}</span>
      </div>
      <div className={styles.cell} role="gridcell" data-part="proposals">
        <DepartmentNames facts={facts} names={[remark.department]} />
        <PlainText text={remark.text} />
      </div>
      <div className={styles.cell} role="gridcell" data-part="result">
        <RemarkResult {...props} />
      </div>
    </div>
  );
}

function RemarkResult(props: RemarkLineProps) {
  const styles = useBoardStyles();
  const { mark, readOnly } = props;
  if (props.editing) {
    return (
      <EditCell
        label={boardTexts.answerText}
        text={mark?.answer ?? ''}
        onSave={props.onAnswer}
        onCancel={props.onCancelEdit}
      />
    );
  }
  if (mark === null) {
    if (readOnly) return <Text className={styles.muted}>{boardTexts.open}</Text>;
    return (
      <span className={styles.buttons}>
        <Button size="small" tabIndex={-1} icon={<CheckmarkRegular />} onClick={props.onRead}>
          {boardTexts.markRead}
        </Button>
        <Button size="small" tabIndex={-1} appearance="subtle" onClick={props.onEdit}>
          {boardTexts.writeAnswer}
        </Button>
      </span>
    );
  }
  return (
    <>
      <Text size={200} weight="semibold">
        <CheckmarkRegular />{' '}
        {mark.answer === '' ? boardTexts.remarkRead : boardTexts.remarkAnswered}
      </Text>
      {mark.answer !== '' && <PlainText text={mark.answer} />}
      {!readOnly && (
        <span className={styles.buttons}>
          <AgainButton onClick={props.onEdit}>
            {mark.answer === '' ? boardTexts.writeAnswer : boardTexts.changeAnswer}
          </AgainButton>
          <AgainButton onClick={props.onUnread}>{boardTexts.markUnread}</AgainButton>
        </span>
      )}
    </>
  );
}
