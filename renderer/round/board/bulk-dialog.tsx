import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { DialogFrame } from '../../ui/dialog-frame';
import { acceptTogether } from './board-actions';
import type { BoardFacts } from './board-facts';
import type { BoardTarget, Settled } from './board-filter';
import { bulkChoice } from './bulk';
import { boardTexts } from './texts';

/** Says what would be accepted at once and what stays to be decided, before it is done. */
export function BulkDialog(props: {
  readonly facts: BoardFacts;
  readonly settled: Settled;
  readonly shown: readonly BoardTarget[];
  readonly isFiltered: boolean;
  readonly onClose: () => void;
}) {
  const [withOutOfScope, setWithOutOfScope] = useState(false);
  const choice = bulkChoice(props.facts, props.settled, props.shown, withOutOfScope);
  const accept = () => {
    props.onClose();
    void acceptTogether(choice.decisions, boardTexts.labels.bulk(choice.count));
  };
  return (
    <DialogFrame
      title={boardTexts.bulkTitle}
      onClose={props.onClose}
      testId="bulk-dialog"
      actions={
        <>
          <Button onClick={props.onClose}>{boardTexts.cancelBulk}</Button>
          <Button appearance="primary" disabled={choice.count === 0} onClick={accept}>
            {boardTexts.accept}
          </Button>
        </>
      }
    >
      <Text>{choice.count > 0 ? boardTexts.bulkBody(choice.count) : boardTexts.bulkNothing}</Text>
      {choice.outOfScopeCount > 0 && (
        <Checkbox
          label={boardTexts.bulkOutOfScope(choice.outOfScopeCount)}
          checked={withOutOfScope}
          onChange={(_event, { checked }) => setWithOutOfScope(checked === true)}
        />
      )}
      {choice.left > 0 && <Text>{boardTexts.bulkLeft(choice.left)}</Text>}
      {props.isFiltered && <Text>{boardTexts.bulkShownOnly}</Text>}
    </DialogFrame>
  );
}
