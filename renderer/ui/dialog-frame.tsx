import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useFocusReturn } from './use-focus-return';

// A window at the largest zoom is that low: there Fluent lets the buttons scroll out of sight.
const lowWindow = '@media screen and (max-height: 359px)';

const useStyles = makeStyles({
  plain: {},
  wide: { maxWidth: 'min(800px, 96vw)' },
  page: { maxWidth: 'min(1080px, 96vw)' },
  window: { maxWidth: 'min(1240px, 96vw)', padding: '16px 20px' },
  body: { [lowWindow]: { maxHeight: 'calc(100vh - 48px)' } },
  fullHeight: { height: 'calc(100vh - 96px)' },
  content: {
    display: 'grid',
    gap: '12px',
    [lowWindow]: { overflowY: 'auto' },
  },
  actions: { flexWrap: 'wrap', justifyContent: 'flex-end' },
});

/** `window`: as large as the window lets it be. The others are as high as what they hold. */
export type DialogSize = 'plain' | 'wide' | 'page' | 'window';

export interface DialogFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The way out first, what the dialog is for last. */
  readonly actions?: ReactNode;
  /** Esc, and a click beside the dialog. Left out where only the end of a work closes it. */
  readonly onClose?: () => void;
  /** Enter in a field; the button for it has the type `submit`. */
  readonly onSubmit?: () => void;
  /** A question that a click beside it does not answer; Esc does. */
  readonly asks?: boolean;
  readonly size?: DialogSize;
  /** For content that is laid out otherwise than one below the other. */
  readonly contentClassName?: string | undefined;
  readonly testId?: string;
}

/**
 * What every dialog of the app is: open while it is mounted, never higher than the window, its content scrolling
 * between title and buttons. The keyboard goes back to where it was.
 */
export function DialogFrame(props: DialogFrameProps) {
  const styles = useStyles();
  const { size = 'plain', onClose, asks = onClose === undefined } = props;
  useFocusReturn();
  const body = (
    <DialogBody className={mergeClasses(styles.body, size === 'window' && styles.fullHeight)}>
      <DialogTitle>{props.title}</DialogTitle>
      <DialogContent className={mergeClasses(styles.content, props.contentClassName)}>
        {props.children}
      </DialogContent>
      {props.actions !== undefined && (
        <DialogActions fluid className={styles.actions}>
          {props.actions}
        </DialogActions>
      )}
    </DialogBody>
  );
  return (
    <Dialog
      open
      modalType={asks ? 'alert' : 'modal'}
      onOpenChange={(_event, { open }) => !open && onClose?.()}
    >
      <DialogSurface className={styles[size]} data-testid={props.testId}>
        {props.onSubmit === undefined ? body : <Form onSubmit={props.onSubmit}>{body}</Form>}
      </DialogSurface>
    </Dialog>
  );
}

function Form(props: { readonly onSubmit: () => void; readonly children: ReactNode }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      {props.children}
    </form>
  );
}
