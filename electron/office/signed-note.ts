/**
 * The words of a note on a cell without the name in front of them: Excel begins a new note with a line of its author's
 * name, and programs that know no authors keep nothing but that line.
 */
export function signedNote(
  text: string,
  writtenBy: string,
): { readonly author: string; readonly text: string } {
  const author = writtenBy.trim();
  const head = `${author}:`;
  if (author !== '' && text.startsWith(head)) return { author, text: text.slice(head.length) };
  const [line, name] = /^([^\n:]{1,100}):\r?\n/.exec(text) ?? [];
  if (author !== '' || line === undefined || name === undefined) return { author, text };
  return { author: name.trim(), text: text.slice(line.length) };
}
