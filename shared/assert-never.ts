/** Ends a switch over a union, so that a new member becomes a compile error where it is not handled. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
