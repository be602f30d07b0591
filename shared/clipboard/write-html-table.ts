import { encodeEntities } from './html-entities';

/** One cell of a table to copy; where spans cover a place there is no cell. */
export interface CopiedCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly isBold: boolean;
  /** What a spreadsheet may count with; null for text, which it must leave as it is written. */
  readonly value: number | null;
}

/**
 * The table as text/html that Excel, Word, LibreOffice and Google Sheets take in with its merged cells and line breaks.
 *
 *   mso-data-placement:same-cell   without it Excel starts a new row at each line break
 *   mso-number-format:"\@"         without it Excel reads «1/2024» as a date and «1.10» as 1.1
 *   white-space:pre-wrap           what reads it here keeps blanks as they are
 */
export function writeHtmlTable(rows: readonly (readonly CopiedCell[])[]): string {
  const body = rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('\n');
  return (
    '<meta charset="utf-8"><table border="1" cellspacing="0" style="border-collapse:collapse;' +
    `font-family:'Times New Roman',serif;font-size:13pt">\n${body}\n</table>`
  );
}

function cellHtml({ text, rowSpan, colSpan, isBold, value }: CopiedCell): string {
  const spans =
    (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (colSpan > 1 ? ` colspan="${colSpan}"` : '');
  const weight = isBold ? 'font-weight:bold;' : '';
  const format = value === null ? 'mso-number-format:&quot;\\@&quot;;' : '';
  // The attributes by which Excel and LibreOffice tell the number from how it is written.
  const number = value === null ? '' : ` x:num="${value}" sdval="${value}"`;
  const style = `${weight}${format}vertical-align:top;white-space:pre-wrap`;
  return `<td${spans}${number} style="${style}">${lines(text)}</td>`;
}

const lineBreak = '<br style="mso-data-placement:same-cell">';

function lines(text: string): string {
  const html = text.split('\n').map(encodeEntities).join(lineBreak);
  // A break at the very end shows nothing, so a text that ends with one needs another.
  return text.endsWith('\n') ? html + lineBreak : html;
}
