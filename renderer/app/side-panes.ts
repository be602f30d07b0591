import { detailPane } from '../state/detail-pane';
import { checksOpen } from './window-state';

/** Narrower than this (in CSS pixels), two panes beside the table would leave it no room. */
const roomForTwo = 1_200;

/** In a narrow window one pane stands beside the table, the one opened last; in a wide one both may. */
export function keepRoomForTable(): () => void {
  const isNarrow = () => window.innerWidth < roomForTwo;
  const keepDetails = () => {
    if (detailPane.get().open && isNarrow()) checksOpen.set(false);
  };
  const keepChecks = () => {
    if (checksOpen.get() && isNarrow()) detailPane.update((pane) => ({ ...pane, open: false }));
  };
  const stops = [detailPane.subscribe(keepDetails), checksOpen.subscribe(keepChecks)];
  window.addEventListener('resize', keepDetails);
  return () => {
    window.removeEventListener('resize', keepDetails);
    for (const stop of stops) stop();
  };
}
