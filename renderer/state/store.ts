/**
 * A value that many places watch. Framework-free: React reads it through useStore (ui/use-store.ts), tests and
 * plain modules read it directly.
 */
export interface Store<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  /** Replaces the value by one computed from it. */
  readonly update: (change: (current: T) => T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const set = (next: T) => {
    if (Object.is(next, value)) return;
    value = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => value,
    set,
    update: (change) => {
      set(change(value));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
