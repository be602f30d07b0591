import type { SqlRow } from './database';

/** Typed access to the columns of a row. A column of another type is a defect of the query or schema, and throws. */
export function text(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw unexpectedType(column, 'text');
  return value;
}

export function nullableText(row: SqlRow, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function numeric(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw unexpectedType(column, 'number');
  return value;
}

export function nullableNumeric(row: SqlRow, column: string): number | null {
  return row[column] === null ? null : numeric(row, column);
}

export function bytes(row: SqlRow, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw unexpectedType(column, 'bytes');
  return value;
}

/** A column that holds a JSON array of strings. */
export function textList(row: SqlRow, column: string): readonly string[] {
  const value: unknown = JSON.parse(text(row, column));
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw unexpectedType(column, 'list of texts');
  }
  return value;
}

function unexpectedType(column: string, expected: string): Error {
  return new TypeError(`Column ${column} does not hold ${expected}`);
}
