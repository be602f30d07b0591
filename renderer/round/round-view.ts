import { createStore } from '../state/store';

/** Which step of the round fills its page; kept while other tabs of the plan are looked at. */
export type RoundView = 'ledger' | 'board';

export const roundView = createStore<RoundView>('ledger');
