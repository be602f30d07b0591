import { useCallback, useSyncExternalStore } from 'react';
import type { EditorState } from '@tiptap/pm/state';
import type { BodyEditor } from './body-editor';

/** The editor's state, re-rendering with every transaction; null without an editor. */
export function useEditorState(body: BodyEditor | null): EditorState | null {
  const subscribe = useCallback(
    (listener: () => void) => {
      body?.editor.on('transaction', listener);
      return () => {
        body?.editor.off('transaction', listener);
      };
    },
    [body],
  );
  return useSyncExternalStore(subscribe, () => body?.editor.state ?? null);
}
