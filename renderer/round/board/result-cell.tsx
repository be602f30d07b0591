import { Badge, Button, Text } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import type { DecisionRecord } from '../../../shared/round/round-types';
import { acceptance } from './board-actions';
import { useBoardStyles } from './board-styles';
import { EditCell, EditRow } from './edit-result';
import { cellFields, FieldList } from './field-list';
import { isNewTask, type ItemLineProps } from './line-props';
import { addProposal, choicesOf, combinedCells, combinedText, decidedText } from './item-words';
import { boardTexts } from './texts';
import { PlainText, WordMarks } from './word-marks';

/** What comes out of an item, and the ways to decide it. */
export function ResultCell(props: ItemLineProps) {
  const { item, record, actions, facts } = props;
  if (actions.editing !== null && item.kind === 'cell') {
    const text =
      actions.editing === 'combined' ? combinedText(item) : (item.variants[0]?.text ?? '');
    return <EditCell text={text} onSave={actions.onSaveText} onCancel={actions.onCancelEdit} />;
  }
  if (actions.editing !== null && item.kind === 'addition') {
    const first = item.proposalIds[0];
    const cells =
      actions.editing === 'combined' || first === undefined
        ? combinedCells(facts, item)
        : (addProposal(facts, first)?.added.cells ?? {});
    return (
      <EditRow
        columns={facts.columns}
        cells={cells}
        onSave={actions.onSaveRow}
        onCancel={actions.onCancelEdit}
      />
    );
  }
  return record === null ? <Choices {...props} /> : <Decided {...props} record={record} />;
}

function Choices({ item, readOnly, refusal, actions, facts }: ItemLineProps) {
  const styles = useBoardStyles();
  if (readOnly) return <Text className={styles.muted}>{boardTexts.open}</Text>;
  const canEdit = item.kind === 'cell' || isNewTask(facts, item);
  const isUnion = item.kind === 'cell' && item.united !== null;
  const canCombine = !isUnion && canEdit && choicesOf(item).length > 1;
  return (
    <>
      {isUnion && <WordMarks before={item.before} after={item.united} />}
      {refusal !== '' && <RefusalNote reason={refusal} />}
      <span className={styles.buttons}>
        {acceptance(item, null) !== null && (
          <Button
            size="small"
            tabIndex={-1}
            icon={<CheckmarkRegular />}
            // The pair that is in doubt comes first: accepting would add a row that may be there already.
            disabled={item.doubtIds.length > 0}
            onClick={actions.onAccept}
          >
            {boardTexts.accept}
          </Button>
        )}
        <Button size="small" tabIndex={-1} icon={<DismissRegular />} onClick={actions.onReject}>
          {boardTexts.reject}
        </Button>
        {canEdit && (
          <Button
            size="small"
            tabIndex={-1}
            appearance="subtle"
            onClick={() => actions.onEdit('first')}
          >
            {boardTexts.edit}
          </Button>
        )}
        {canCombine && (
          <Button size="small" tabIndex={-1} appearance="subtle" onClick={actions.onCombine}>
            {boardTexts.combine}
          </Button>
        )}
      </span>
    </>
  );
}

function RefusalNote({ reason }: { readonly reason: string }) {
  return (
    <Text size={200} style={{ color: 'var(--colorPaletteRedForeground1)' }}>
      {reason}
    </Text>
  );
}

function Decided(props: ItemLineProps & { readonly record: DecisionRecord }) {
  const styles = useBoardStyles();
  const { record, refusal, actions, readOnly } = props;
  const rejected = record.decision.kind === 'reject';
  return (
    <>
      <Text
        size={200}
        weight="semibold"
        style={{
          color: rejected
            ? 'var(--colorNeutralForeground2)'
            : 'var(--colorPaletteGreenForeground1)',
        }}
      >
        {rejected ? <DismissRegular /> : <CheckmarkRegular />} {saidOf(record)}
      </Text>
      <Outcome {...props} />
      {record.newProposalIds.length > 0 && <Badge color="warning">{boardTexts.newSince}</Badge>}
      {refusal !== '' && <RefusalNote reason={refusal} />}
      {record.inPlan && <span className={styles.muted}>{boardTexts.inPlanHint}</span>}
      {!readOnly && <AgainButton onClick={actions.onReopen}>{boardTexts.decideAgain}</AgainButton>}
    </>
  );
}

/** Opens what was settled again. */
export function AgainButton(props: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Button
      size="small"
      tabIndex={-1}
      appearance="transparent"
      style={{ padding: 0, minWidth: 0 }}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  );
}

function saidOf({ decision }: DecisionRecord): string {
  switch (decision.kind) {
    case 'accept':
      return boardTexts.accepted;
    case 'accept-union':
      return boardTexts.united;
    case 'edit':
    case 'edit-row':
      return boardTexts.edited;
    case 'reject':
      return boardTexts.rejected;
  }
}

function Outcome({ item, record, facts }: ItemLineProps & { readonly record: DecisionRecord }) {
  const { decision } = record;
  if (item.kind === 'cell') {
    const text = decidedText(item, decision);
    return text === null ? null : <PlainText text={text} />;
  }
  if (decision.kind === 'edit-row') {
    return <FieldList fields={cellFields(facts.columns, decision.cells, (text) => text)} />;
  }
  if (decision.kind === 'reject') return null;
  const words = {
    deletion: boardTexts.rowDeleted,
    addition: boardTexts.rowAdded,
    move: boardTexts.rowMoved,
  };
  return <span>{words[item.kind]}</span>;
}
