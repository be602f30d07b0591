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
 *   sdnum="1066;0;@"               the same for LibreOffice, which makes 1 of «01» and 2 of «=1+1» without it
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
  const meaning = value === null ? ` sdnum="${vietnamese};0;@"` : numberAttributes(value, text);
  const style = `${weight}${format}vertical-align:top;white-space:pre-wrap`;
  return `<td${spans}${meaning} style="${style}">${lines(text)}</td>`;
}

/** Windows language identifiers (MS-LCID) that LibreOffice writes into sdnum. */
const english = 1033;
const vietnamese = 1066;

/**
 * The attributes by which Excel (x:num) and LibreOffice (sdval, sdnum) tell a number from how it is written. In sdnum stand
 * the language of sdval, then the language and the code of the format in which the number is shown.
 */
function numberAttributes(value: number, text: string): string {
  const decimals = /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
  const whole = Math.abs(value) >= 1000 && /\d[.\s]\d{3}/.test(text) ? '#.##0' : '0';
  const code = decimals === 0 ? whole : `${whole},${'0'.repeat(decimals)}`;
  return ` x:num="${value}" sdval="${value}" sdnum="${english};${vietnamese};${code}"`;
}

const lineBreak = '<br style="mso-data-placement:same-cell">';

function lines(text: string): string {
  const html = text.split('\n').map(encodeEntities).join(lineBreak);
  // A break at the very end shows nothing, so a text that ends with one needs another.
  return text.endsWith('\n') ? html + lineBreak : html;
}
