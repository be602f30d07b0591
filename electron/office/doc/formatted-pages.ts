import type { ByteView } from './byte-view';
import type { TablePart, WordBinary } from './file-information';

const pageBytes = 512;
const pageNumberMask = 0x3fffff;

/** A stretch of bytes of the WordDocument stream with the properties that one page entry gives it. */
export interface FormattedRun {
  readonly startOffset: number;
  readonly endOffset: number;
  /** Paragraphs: istd and grpprl; characters: the grpprl. Null where the page gives none (plain). */
  readonly properties: ByteView | null;
}

/**
 * The formatted disk pages of one kind ([MS-DOC] 2.8.5, 2.8.6, 2.9.33, 2.9.174): a sorted index of pages, each with
 * a sorted list of byte offsets and, for each stretch, a property list.
 */
export class FormattedPages {
  private readonly index: ByteView;
  private readonly count: number;
  private readonly pages = new Map<number, readonly FormattedRun[]>();

  constructor(
    private readonly word: WordBinary,
    part: TablePart,
    private readonly kind: 'paragraph' | 'character',
  ) {
    this.index = word.table.slice(part.offset, part.length);
    this.count = Math.max(0, Math.floor((part.length - 4) / 8));
  }

  /** The stretch that holds the byte at `offset`, or null when no page speaks of it. */
  runAt(offset: number): FormattedRun | null {
    const page = lastAtMost(this.count, (index) => this.index.u32(index * 4), offset);
    if (page < 0) return null;
    const runs = this.pageRuns(page);
    const run = runs[lastAtMost(runs.length, (index) => runs[index]?.startOffset ?? 0, offset)];
    return run !== undefined && offset < run.endOffset ? run : null;
  }

  private pageRuns(index: number): readonly FormattedRun[] {
    const known = this.pages.get(index);
    if (known !== undefined) return known;
    const number = this.index.u32((this.count + 1) * 4 + index * 4) & pageNumberMask;
    const page = this.word.main.slice(number * pageBytes, pageBytes);
    const runs = this.kind === 'paragraph' ? paragraphRuns(page) : characterRuns(page);
    this.pages.set(index, runs);
    return runs;
  }
}

function paragraphRuns(page: ByteView): readonly FormattedRun[] {
  const entryBytes = 13;
  return runsOf(page, entryBytes, (at) => {
    // The length counts 16-bit words; 0 says that the true count follows in a byte of its own.
    const words = page.u8(at);
    return words === 0
      ? page.slice(at + 2, page.u8(at + 1) * 2)
      : page.slice(at + 1, words * 2 - 1);
  });
}

function characterRuns(page: ByteView): readonly FormattedRun[] {
  return runsOf(page, 1, (at) => page.slice(at + 1, page.u8(at)));
}

function runsOf(
  page: ByteView,
  entryBytes: number,
  propertiesAt: (offset: number) => ByteView,
): readonly FormattedRun[] {
  const count = page.u8(pageBytes - 1);
  const entries = (count + 1) * 4;
  return Array.from({ length: count }, (_, index) => {
    const word = page.u8(entries + index * entryBytes);
    return {
      startOffset: page.u32(index * 4),
      endOffset: page.u32((index + 1) * 4),
      properties: word === 0 ? null : propertiesAt(word * 2),
    };
  });
}

/** Index of the last of `count` ascending keys that is not above `value`, or -1. */
function lastAtMost(count: number, keyAt: (index: number) => number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyAt(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
