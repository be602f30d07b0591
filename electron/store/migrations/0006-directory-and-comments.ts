import type { Migration } from './migration';

/** Tables for the directory of agencies and comments on cells. */
export const directoryAndComments: Migration = {
  version: 6,
  name: '0006-directory-and-comments',
  sql: '',
};
