import { execFileSync } from 'node:child_process';

interface Word {
  readonly text: string;
  readonly x: number;
  /** Middle of its height: raised signs and large letters of one line differ little in it. */
  readonly y: number;
}

/** Words of one line may stand this far apart in height (points): raised signs of footnotes. */
const sameLinePt = 6;

/** The lines of each page of a PDF as poppler finds its words: from top to bottom, each from left to right. */
export function pagesOfPdf(path: string): readonly (readonly string[])[] {
  const html = execFileSync('pdftotext', ['-bbox', path, '-'], { maxBuffer: 1e9 }).toString();
  return html
    .normalize('NFC')
    .split('<page ')
    .slice(1)
    .map((page) => linesOf([...page.matchAll(wordShape)].map(wordOf)));
}

const wordShape =
  /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<\/word>/gu;

function wordOf([, x, top, bottom, text = '']: RegExpMatchArray): Word {
  return { text, x: Number(x), y: (Number(top) + Number(bottom)) / 2 };
}

function linesOf(words: readonly Word[]): readonly string[] {
  const lines: { readonly y: number; readonly words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const last = lines.at(-1);
    if (last !== undefined && word.y - last.y < sameLinePt) last.words.push(word);
    else lines.push({ y: word.y, words: [word] });
  }
  return lines.map((line) =>
    [...line.words]
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(' '),
  );
}
