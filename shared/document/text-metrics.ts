import { timesAdvances, timesUnitsPerEm, type TimesFace } from './times-metrics';

/**
 * How much room text takes in Times New Roman, without a screen: for row heights in a workbook, for column widths that
 * break no word, and for fitting lines. Widths are millimetres, sizes points. Kerning is left out, as Word leaves it out.
 */
export interface TextLook {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

const mmPerPoint = 25.4 / 72;

/** Distance between base lines over font size: ascent 0.891, descent 0.216 and line gap 0.042 em of Times New Roman. */
export const timesLinePitch = 1.149;

/** Width, in units per em, of what the font has no glyph for: a full square, as pictographs and CJK letters take. */
const fallbackAdvance = timesUnitsPerEm;
const tableSize = 0x2300;
const hyphen = 0x2d;
const signAdvance = 1124;
const combiningMarks = /\p{M}/u;

type AdvanceTable = Uint16Array;

function advanceTable(face: TimesFace): AdvanceTable {
  const table = new Uint16Array(tableSize).fill(fallbackAdvance);
  for (const [first, widths] of timesAdvances[face]) {
    widths.split(' ').forEach((width, index) => {
      table[first + index] = Number(width) || fallbackAdvance;
    });
  }
  // What the font takes from others: hyphens like «-», signs such as ≥ at their width in Times-like fonts.
  table.fill(table[hyphen] ?? fallbackAdvance, 0x2010, 0x2012);
  table.fill(signAdvance, 0x2260, 0x2266);
  // Combining marks stand over the letter before; zero-width space and joiners take no room.
  table.fill(0, 0x300, 0x370);
  table.fill(0, 0x200b, 0x200e);
  return table;
}

const tables: Readonly<Record<TimesFace, AdvanceTable>> = {
  regular: advanceTable('regular'),
  bold: advanceTable('bold'),
  italic: advanceTable('italic'),
  boldItalic: advanceTable('boldItalic'),
};

function tableOf(look: TextLook): AdvanceTable {
  if (look.bold) return look.italic ? tables.boldItalic : tables.bold;
  return look.italic ? tables.italic : tables.regular;
}

function unitsOf(text: string, table: AdvanceTable, fallback = fallbackAdvance): number {
  let units = 0;
  // By code unit, not by character: this runs over every letter of a plan, and almost all are in the table.
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < tableSize) {
      units += table[unit] ?? fallback;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    if (!combiningMarks.test(character)) units += fallback;
    index += character.length - 1;
  }
  return units;
}

/** Width of text on one line. */
export function textWidthMm(text: string, look: TextLook): number {
  return (unitsOf(text, tableOf(look)) / timesUnitsPerEm) * look.sizePt * mmPerPoint;
}

/** LibreOffice lays a Word file out with the measures of a device of 6 dots in a twip: 120 in a point. */
const dotsPerPoint = 120;

/** Advances in dots by face and size; a document has few of both. */
const dotTables = new Map<string, AdvanceTable>();

function dotTableOf(look: TextLook): AdvanceTable {
  const key = `${look.sizePt}${look.bold ? 'b' : ''}${look.italic ? 'i' : ''}`;
  const known = dotTables.get(key);
  if (known !== undefined) return known;
  const dotsPerUnit = (look.sizePt * dotsPerPoint) / timesUnitsPerEm;
  const table = tableOf(look).map((units) => Math.round(units * dotsPerUnit));
  dotTables.set(key, table);
  return table;
}

/**
 * Width of text on one line as it is laid out for a page: the advance of every letter is rounded to the dot. Over a line
 * that adds up to a tenth of a point, which decides where a line breaks that just fits or just does not.
 */
export function laidOutWidthPt(text: string, look: TextLook): number {
  const fallback = Math.round(look.sizePt * dotsPerPoint);
  return unitsOf(text, dotTableOf(look), fallback) / dotsPerPoint;
}

/** Pieces that no line break can cut: up to and with blanks, or a hyphen or dash. Hard blanks (U+00A0) do not break. */
const unbreakable = /[^ \t\u200b–—-]*(?:[–—-]+|[ \t\u200b]+)|[^ \t\u200b–—-]+/gu;

function piecesOf(line: string): readonly string[] {
  return line.match(unbreakable) ?? [];
}

/** Width of the widest piece that no line break can cut. 0 for empty text. */
export function widestPieceMm(text: string, look: TextLook): number {
  let widest = 0;
  for (const line of text.split('\n')) {
    for (const piece of piecesOf(line)) {
      widest = Math.max(widest, textWidthMm(piece.trimEnd(), look));
    }
  }
  return widest;
}

/**
 * Number of lines that text takes in a column of the given width: words go to the next line when they do not fit, a word
 * wider than the column is cut, "\n" starts a line. At least 1, for empty text too.
 */
export function linesOf(text: string, widthMm: number, sizePt: number, bold = false): number {
  const table = tableOf({ sizePt, bold });
  const width = (widthMm / mmPerPoint / sizePt) * timesUnitsPerEm;
  return text.split('\n').reduce((sum, line) => sum + wrappedLines(line, width, table), 0);
}

function wrappedLines(line: string, width: number, table: AdvanceTable): number {
  let lines = 1;
  let used = 0;
  for (const piece of piecesOf(line)) {
    // Blanks at the end of a line hang over the edge, so only the visible part must fit.
    const shown = piece.trimEnd();
    const visible = unitsOf(shown, table);
    if (used > 0 && used + visible > width) {
      lines++;
      used = 0;
    }
    if (visible > width && width > 0) {
      const extra = Math.ceil(visible / width) - 1;
      lines += extra;
      used = visible - extra * width;
    } else {
      used += visible + unitsOf(piece.slice(shown.length), table);
    }
  }
  return lines;
}
