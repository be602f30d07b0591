import type { Selection } from './preview-selection';

const pageRows = 10;

/** Where a key leads from here; null for a key that does not move. Above the first row lies the header. */
export function moveSelection(
  key: string,
  { row, column }: Selection,
  size: { readonly rows: number; readonly columns: number },
): Selection | null {
  const lastRow = size.rows - 1;
  const down = (count: number): Selection => ({
    row: Math.min(lastRow, row === null ? 0 : row + count),
    column: column ?? 0,
  });
  const up = (count: number): Selection => ({
    row: row === null || row === 0 ? null : Math.max(0, row - count),
    column: column ?? 0,
  });
  const across = (count: number): Selection => ({
    row,
    column: Math.min(size.columns - 1, Math.max(0, (column ?? -1) + count)),
  });
  if (size.rows === 0 || size.columns === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return down(1);
    case 'ArrowUp':
      return up(1);
    case 'PageDown':
      return down(pageRows);
    case 'PageUp':
      return up(pageRows);
    case 'ArrowRight':
      return across(1);
    case 'ArrowLeft':
      return across(column === null ? 1 : -1);
    case 'Home':
      return { row: null, column: column ?? 0 };
    case 'End':
      return { row: lastRow, column: column ?? 0 };
    default:
      return null;
  }
}
