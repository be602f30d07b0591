/**
 * Words that were typed and are not yet a command: an editor gathers keystrokes into one step of the history. Undo,
 * export and closing must not run past them, so they ask here first.
 */
const holders = new Set<() => void>();

/** Registers a way to turn held words into a command at once. Returns the way out. */
export function holdUnsentEdits(send: () => void): () => void {
  holders.add(send);
  return () => {
    holders.delete(send);
  };
}

/** Makes commands of all that is held. */
export function sendUnsentEdits(): void {
  for (const send of [...holders]) send();
}
