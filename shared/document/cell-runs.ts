/** A stretch of a cell's text with its look: a table of changes strikes out what went and sets in bold what came. */
export interface CellRun {
  /** "\n" begins a new paragraph of the cell. */
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
}

/** What a cell of a text table says: plain, or with stretches that look different. */
export type CellContent = string | readonly CellRun[];

export function cellRun(text: string, look: Partial<Omit<CellRun, 'text'>> = {}): CellRun {
  return { text, bold: false, italic: false, strike: false, ...look };
}

export function textOfCell(content: CellContent): string {
  return typeof content === 'string' ? content : content.map(({ text }) => text).join('');
}
