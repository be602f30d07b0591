import { initial } from './0001-initial';
import { shapeCorrections } from './0002-shape-corrections';
import { wholeDocument } from './0003-whole-document';
import { versionsAndCellHistory } from './0004-history';
import { documentLibrary } from './0005-document-library';
import { agencyDirectory } from './0006-directory';
import { rounds } from './0007-rounds';
import { rulingsAndRemarks } from './0008-rulings-and-remarks';
import { commentsOfFiles } from './0009-comments-of-files';
import { childrenOfNodes } from './0010-children-of-nodes';
import type { Migration } from './migration';

/** Every step from an empty database to the schema of this version of the app. Append only. */
export const allMigrations: readonly Migration[] = [
  initial,
  shapeCorrections,
  wholeDocument,
  versionsAndCellHistory,
  documentLibrary,
  agencyDirectory,
  rounds,
  rulingsAndRemarks,
  commentsOfFiles,
  childrenOfNodes,
];
