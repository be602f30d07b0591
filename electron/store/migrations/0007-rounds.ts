import type { Migration } from './migration';

/** Tables for rounds of collecting: what was sent to whom, what came back, what was decided. */
export const rounds: Migration = {
  version: 7,
  name: '0007-rounds',
  sql: '',
};
