import type { ReadPosition } from '../read-notes';

/** Turns a place of the sheet (0-based column, 1-based row) into one of the table that was made of it. */
export type LocateCell = (sourceRow: number, column: number) => ReadPosition;
