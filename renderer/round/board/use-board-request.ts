import { useEffect } from 'react';
import type { MergeItemId } from '../../../shared/merge/merge-types';
import { boardRequest } from '../../state/plan-proposals';
import { mergeBoard } from '../../state/round-board';
import { useStore } from '../../ui/use-store';

/** Goes to the item that another part of the window asked the board to show. One that is not on it (any more) is let go. */
export function useBoardRequest(
  keys: readonly { readonly key: string }[],
  show: (itemId: MergeItemId) => void,
): void {
  const request = useStore(boardRequest);
  const shown = useStore(mergeBoard);
  const isHere = request !== null && shown?.roundId === request.roundId;
  useEffect(() => {
    if (!isHere) return;
    boardRequest.set(null);
    if (keys.some(({ key }) => key === request.itemId)) show(request.itemId);
  }, [isHere, request, keys, show]);
}
