import type { Migration } from './migration';

/** Tables for versions of a plan and the past values of its cells. */
export const versionsAndCellHistory: Migration = {
  version: 4,
  name: '0004-history',
  sql: '',
};
