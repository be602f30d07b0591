import {
  Button,
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { dismissNotice, notices, type Notice } from '../state/notices';
import { uiTexts } from './texts';
import { useStore } from './use-store';

const toasterId = 'notices';
/** Good news goes by itself; what went wrong stays until it was seen. */
const shownMs = 8_000;

/** Shows each notice of the state once, as a toast at the lower edge. */
export function NoticeToaster() {
  const waiting = useStore(notices);
  const { dispatchToast } = useToastController(toasterId);
  useEffect(() => {
    for (const notice of waiting) {
      const stays = notice.intent === 'error' || notice.intent === 'warning';
      dispatchToast(<NoticeToast notice={notice} />, {
        intent: notice.intent,
        timeout: stays ? -1 : shownMs,
        politeness: stays ? 'assertive' : 'polite',
      });
      dismissNotice(notice.id);
    }
  }, [waiting, dispatchToast]);
  return <Toaster toasterId={toasterId} position="bottom-end" limit={4} />;
}

function NoticeToast({ notice }: { readonly notice: Notice }) {
  const run = notice.action?.run;
  const cameFrom = useRef<Element | null>(null);
  /**
   * The keyboard goes back before the action runs, not after the toast has faded: by then a dialog may be open, and the
   * keyboard would be behind it.
   */
  const act = (run: () => void) => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    run();
  };
  return (
    <Toast
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
      }}
    >
      <ToastTitle
        action={
          <ToastTrigger>
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={uiTexts.close}
            />
          </ToastTrigger>
        }
      >
        {notice.title}
      </ToastTitle>
      {notice.body !== undefined && <ToastBody>{notice.body}</ToastBody>}
      {run !== undefined && (
        <ToastFooter>
          <ToastTrigger>
            <Link
              as="button"
              // The keyboard stays where it is.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => act(run)}
            >
              {notice.action?.label}
            </Link>
          </ToastTrigger>
        </ToastFooter>
      )}
    </Toast>
  );
}
