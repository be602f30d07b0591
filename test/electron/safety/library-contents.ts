import type { Library } from '../../../electron/store/library';
import { numeric, text } from '../../../electron/store/row';

/** How many rows every table of the library has, to see that nothing was added. */
export function rowCounts({ reader }: Library): Readonly<Record<string, number>> {
  const tables = reader.all(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    [],
    (row) => text(row, 'name'),
  );
  return Object.fromEntries(
    tables.map((name) => [
      name,
      reader.get(`SELECT count(*) AS n FROM "${name}"`, [], (row) => numeric(row, 'n')) ?? 0,
    ]),
  );
}
