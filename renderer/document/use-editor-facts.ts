import { useCallback, useSyncExternalStore } from 'react';
import type { BodyEditor } from './body-editor';

/**
 * What a component shows of the editor, as one text; null without an editor. It renders again only when that text is
 * another one: most letters typed change nothing around the text.
 */
export function useEditorFacts(
  body: BodyEditor | null,
  factsOf: (body: BodyEditor) => string,
): string | null {
  const subscribe = useCallback(
    (listener: () => void) => {
      body?.editor.on('transaction', listener);
      return () => {
        body?.editor.off('transaction', listener);
      };
    },
    [body],
  );
  return useSyncExternalStore(subscribe, () => (body === null ? null : factsOf(body)));
}
