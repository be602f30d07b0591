import { initial } from './0001-initial';
import { shapeCorrections } from './0002-shape-corrections';
import type { Migration } from './migration';

/** Every step from an empty database to the schema of this version of the app. Append only. */
export const allMigrations: readonly Migration[] = [initial, shapeCorrections];
