import type { MenuState, MenuSwitch } from '../../shared/ipc/menu';
import { call } from '../api';
import { detailPane } from './detail-pane';
import { screen } from './navigation';
import { planPage } from './plan-page';
import { preferences } from './preferences';
import { storeStatus } from './store-status';
import type { Store } from './store';

/** What is open in the window beside the plan; it belongs to the window itself. */
export interface OpenBars {
  readonly filter: Store<boolean>;
  readonly checks: Store<boolean>;
}

/** Keeps the check marks of the native menu as they are in the window. */
export function followMenuState(bars: OpenBars): () => void {
  let told = '';
  const tell = () => {
    const state = menuStateOf(bars);
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    // The menu is a second way to what the window shows anyway.
    call('menu.state', state).catch(() => undefined);
  };
  const watched = [
    screen,
    planPage,
    preferences,
    detailPane,
    storeStatus,
    bars.filter,
    bars.checks,
  ];
  const stops = watched.map((store) => store.subscribe(tell));
  tell();
  return () => {
    for (const stop of stops) stop();
  };
}

function menuStateOf({ filter, checks }: OpenBars): MenuState {
  const { numbersFollow, checksMarked, proposalsShown, sidebarOpen, theme } = preferences.get();
  const switches: readonly (readonly [MenuSwitch, boolean])[] = [
    ['numbers-follow', numbersFollow],
    ['marks-checks', checksMarked],
    ['marks-proposals', proposalsShown],
    ['sidebar', sidebarOpen],
    ['filter', filter.get()],
    ['checks', checks.get()],
    ['details', detailPane.get().open],
    [`theme-${theme}`, true],
  ];
  const inPlan = screen.get().kind === 'plan';
  const side = planPage.get() === 'appendix' ? 'table' : 'plan';
  return {
    place: inPlan ? side : 'start',
    readOnly: storeStatus.get().kind === 'read-only',
    on: switches.flatMap(([name, isOn]) => (isOn ? [name] : [])),
  };
}
