import type { ColumnRole } from '../../shared/plan/layout';
import type {
  BlankMeaning,
  ChosenKind,
  RecognitionCorrections,
  TableCorrections,
} from '../../shared/recognise/recognition-corrections';

export function withTable(blockIndex: number): RecognitionCorrections {
  return { tableIndex: blockIndex };
}

export function withRole(
  corrections: RecognitionCorrections,
  blockIndex: number,
  column: number,
  role: ColumnRole | null,
): RecognitionCorrections {
  return onTable(corrections, blockIndex, (table) => {
    // A role belongs to one column: who takes it frees it elsewhere.
    const others = Object.entries(table.roles ?? {}).filter(
      ([, given]) => given !== role || role === null || role === 'custom',
    );
    return { ...table, roles: { ...Object.fromEntries(others), [column]: role } };
  });
}

/** `null` lets recognition decide again. */
export function withBlanks(
  corrections: RecognitionCorrections,
  blockIndex: number,
  column: number,
  meaning: BlankMeaning | null,
): RecognitionCorrections {
  return onTable(corrections, blockIndex, (table) => {
    const others = Object.entries(table.blanks ?? {}).filter(([key]) => key !== String(column));
    return {
      ...table,
      blanks: { ...Object.fromEntries(others), ...(meaning === null ? {} : { [column]: meaning }) },
    };
  });
}

export function withRowKind(
  corrections: RecognitionCorrections,
  blockIndex: number,
  row: number,
  kind: ChosenKind,
): RecognitionCorrections {
  return onTable(corrections, blockIndex, (table) => ({
    ...table,
    rowKinds: { ...table.rowKinds, [row]: kind },
  }));
}

/** Kinds given to rows that are now header or above it would say nothing; roles go by column and stay. */
export function withHeaderRows(
  corrections: RecognitionCorrections,
  blockIndex: number,
  headerRows: readonly number[],
): RecognitionCorrections {
  return onTable(corrections, blockIndex, (table) => ({ ...table, headerRows }));
}

function onTable(
  corrections: RecognitionCorrections,
  blockIndex: number,
  change: (table: TableCorrections) => TableCorrections,
): RecognitionCorrections {
  const table = change(corrections.tables?.[blockIndex] ?? {});
  return { ...corrections, tables: { ...corrections.tables, [blockIndex]: table } };
}
