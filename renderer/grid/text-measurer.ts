/**
 * How many lines a text takes in a column, without touching the DOM: the browser's own layout of thousands of cells
 * is what makes long tables slow. Breaks as CSS `white-space: pre-wrap; overflow-wrap: anywhere` does: at "\n", at
 * blanks, and inside a word only when the word alone is wider than the column.
 */
export interface TextMeasurer {
  /** Lines of `text` in `width` pixels, at least 1. */
  lineCount(text: string, width: number): number;
  /** Width in pixels of the longest word: a narrower column would break it. */
  longestWord(text: string): number;
}

/** Width in pixels of a run of text without line breaks. */
export type WidthOf = (text: string) => number;

/**
 * Vietnamese is written in short syllables that repeat all the time, so each syllable is measured once; a long
 * table costs additions and look-ups only.
 */
export function createTextMeasurer(widthOf: WidthOf): TextMeasurer {
  const widths = new Map<string, number>();
  const cachedWidth = (word: string) => {
    const known = widths.get(word);
    if (known !== undefined) return known;
    const width = widthOf(word);
    widths.set(word, width);
    return width;
  };
  const lines = new Map<number, Map<string, number>>();
  return {
    lineCount(text, width) {
      if (text === '') return 1;
      const known = linesAt(lines, width);
      const count = known.get(text) ?? countLines(text, width, cachedWidth);
      known.set(text, count);
      return count;
    },
    longestWord: (text) => Math.max(...text.split(/\s+/).map(cachedWidth)),
  };
}

/** Widths change while a column is dragged; only the last few are worth keeping. */
const keptWidths = 64;

function linesAt(lines: Map<number, Map<string, number>>, width: number): Map<string, number> {
  const known = lines.get(width);
  if (known !== undefined) return known;
  if (lines.size >= keptWidths) lines.clear();
  const fresh = new Map<string, number>();
  lines.set(width, fresh);
  return fresh;
}

function countLines(text: string, width: number, widthOf: WidthOf): number {
  let count = 0;
  for (const line of text.split('\n')) count += wrappedLines(line, width, widthOf);
  return count;
}

function wrappedLines(line: string, width: number, widthOf: WidthOf): number {
  const space = widthOf(' ');
  let count = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const wordWidth = widthOf(word);
    if (used > 0 && used + space + wordWidth > width) {
      count += 1;
      used = 0;
    }
    const start = used > 0 ? used + space : 0;
    if (wordWidth <= width) {
      used = start + wordWidth;
    } else {
      const broken = brokenWord(word, width, widthOf);
      count += broken.extraLines;
      used = broken.lastWidth;
    }
  }
  return count;
}

function brokenWord(
  word: string,
  width: number,
  widthOf: WidthOf,
): { readonly extraLines: number; readonly lastWidth: number } {
  let extraLines = 0;
  let used = 0;
  for (const character of word) {
    const characterWidth = widthOf(character);
    if (used > 0 && used + characterWidth > width) {
      extraLines += 1;
      used = 0;
    }
    used += characterWidth;
  }
  return { extraLines, lastWidth: used };
}

/** Measures with a canvas in the given CSS font, for example "14px serif". */
export function canvasWidthOf(font: string): WidthOf {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('The browser offers no 2D canvas.');
  context.font = font;
  return (text) => context.measureText(text).width;
}
