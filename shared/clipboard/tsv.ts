/**
 * Tables as text on the clipboard, in the form that Excel, LibreOffice and browsers share: tabs between cells, line
 * ends between rows, and quotes around a cell that itself holds a tab, a line end or a quote at its start.
 */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(quoteIfNeeded).join('\t'));
  const text = lines.join('\r\n');
  // A last line without a character would be taken for the end of the line before it.
  return lines.length > 1 && lines.at(-1) === '' ? `${text}\r\n` : text;
}

function quoteIfNeeded(text: string): string {
  if (!/[\t\r\n]|^"/.test(text)) return text;
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Rows and cells of clipboard text. One line end at the very end belongs to the last row (Excel always writes it) and
 * starts no new one. A quote opens a quoted cell only at the cell's start and only when it is closed again; otherwise
 * it is an ordinary character.
 */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const normal = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let position = 0;
  while (position <= normal.length) {
    const cell = cellAt(normal, position);
    rows.at(-1)?.push(cell.text);
    if (normal[cell.end] === '\n') rows.push([]);
    position = cell.end + 1;
  }
  return rows;
}

function cellAt(text: string, start: number): { readonly text: string; readonly end: number } {
  return quotedCellAt(text, start) ?? plainCellAt(text, start);
}

function plainCellAt(text: string, start: number): { readonly text: string; readonly end: number } {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1;
  return { text: text.slice(start, end), end };
}

function quotedCellAt(
  text: string,
  start: number,
): { readonly text: string; readonly end: number } | null {
  if (text[start] !== '"') return null;
  for (let position = start + 1; position < text.length; position += 1) {
    if (text[position] !== '"') continue;
    if (text[position + 1] === '"') {
      position += 1;
      continue;
    }
    const end = position + 1;
    const closes = end === text.length || text[end] === '\t' || text[end] === '\n';
    return closes ? { text: text.slice(start + 1, position).replaceAll('""', '"'), end } : null;
  }
  return null;
}
