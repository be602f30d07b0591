declare const content: unique symbol;

/**
 * JSON of a value of type T. Large values cross threads and processes as text: copying 100,000 small objects one by
 * one holds up both sides for a long moment, a text is copied as a whole, and who only passes it on never opens it.
 */
export type JsonText<T> = string & { readonly [content]: T };

export function toJson<T>(value: T): JsonText<T> {
  return JSON.stringify(value) as JsonText<T>;
}

/** The value again. Only for text that toJson or jsonObject made: nothing is checked. */
export function fromJson<T>(json: JsonText<T>): T {
  return JSON.parse(json) as T;
}

/** An object made of fields that are JSON already. */
export function jsonObject<T extends object>(fields: {
  readonly [Key in keyof T]: JsonText<T[Key]>;
}): JsonText<T> {
  const entries = Object.entries<string>(fields);
  const members = entries.map(([key, json]) => `${JSON.stringify(key)}:${json}`);
  return `{${members.join(',')}}` as JsonText<T>;
}
