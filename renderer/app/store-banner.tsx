import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { StoreStatus } from '../../shared/ipc-contract';
import { storeStatus } from '../state/store-status';
import { formatMoment } from '../ui/format';
import { useStore } from '../ui/use-store';
import { appTexts } from './texts';

/** Says when the library is not as it should be. Read-only stays on show; what happened once can be closed. */
export function StoreBanner() {
  const status = useStore(storeStatus);
  const [seen, setSeen] = useState<StoreStatus | null>(null);
  const text = textOf(status);
  if (text === null || seen === status) return null;
  return (
    <MessageBar intent={status.kind === 'read-only' ? 'warning' : 'error'} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      {status.kind !== 'read-only' && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={appTexts.close}
              onClick={() => setSeen(status)}
            />
          }
        />
      )}
    </MessageBar>
  );
}

function textOf(status: StoreStatus): string | null {
  switch (status.kind) {
    case 'ready':
      return null;
    case 'read-only':
      return appTexts.storeReadOnly(status.reason);
    case 'recovered':
      return appTexts.storeRecovered(
        formatMoment(new Date(status.backupTime)),
        status.damagedFileName,
      );
    case 'started-empty':
      return appTexts.storeStartedEmpty(status.damagedFileName);
  }
}
