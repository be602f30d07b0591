import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { acceptTogether } from './board-actions';
import type { BoardFacts } from './board-facts';
import type { BoardTarget, Settled } from './board-filter';
import { bulkChoice } from './bulk';
import { boardTexts } from './texts';

const useStyles = makeStyles({ content: { display: 'grid', gap: '8px' } });

/** Says what would be accepted at once and what stays to be decided, before it is done. */
export function BulkDialog(props: {
  readonly facts: BoardFacts;
  readonly settled: Settled;
  readonly shown: readonly BoardTarget[];
  readonly isFiltered: boolean;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const [withOutOfScope, setWithOutOfScope] = useState(false);
  const choice = bulkChoice(props.facts, props.settled, props.shown, withOutOfScope);
  const accept = () => {
    props.onClose();
    void acceptTogether(choice.decisions, boardTexts.labels.bulk(choice.count));
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && props.onClose()}>
      <DialogSurface data-testid="bulk-dialog">
        <DialogBody>
          <DialogTitle>{boardTexts.bulkTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>
              {choice.count > 0 ? boardTexts.bulkBody(choice.count) : boardTexts.bulkNothing}
            </Text>
            {choice.outOfScopeCount > 0 && (
              <Checkbox
                label={boardTexts.bulkOutOfScope(choice.outOfScopeCount)}
                checked={withOutOfScope}
                onChange={(_event, { checked }) => setWithOutOfScope(checked === true)}
              />
            )}
            {choice.left > 0 && <Text>{boardTexts.bulkLeft(choice.left)}</Text>}
            {props.isFiltered && <Text>{boardTexts.bulkShownOnly}</Text>}
          </DialogContent>
          <DialogActions>
            <Button onClick={props.onClose}>{boardTexts.cancelBulk}</Button>
            <Button appearance="primary" disabled={choice.count === 0} onClick={accept}>
              {boardTexts.accept}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
