import { createStore } from './store';

/** Which side of the open plan fills the plan window. Each is a tab; the table is the one it opens with. */
export const planPages = ['appendix', 'document', 'preview', 'history', 'round'] as const;

export type PlanPage = (typeof planPages)[number];

export const planPage = createStore<PlanPage>('appendix');
