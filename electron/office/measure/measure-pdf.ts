import { readFile } from 'node:fs/promises';
import type { PageSetup } from '../../../shared/document/appendix-document';
import { textWidthOf } from '../../../shared/document/page-setup';
import type {
  DocumentSection,
  ParagraphBlock,
  PlanDocument,
} from '../../../shared/document/plan-document';
import type {
  MeasuredDocument,
  MeasuredParagraph,
  MeasuredSection,
} from '../../../shared/document/proof/measured-document';
import type { PageContent } from '../pdf/page-content';
import { openPdfDocument } from '../pdf/read-pdf';
import { readPage } from '../pdf/read-page';
import { lineBelowOf, segmentsOf, type Segment } from './pdf-segments';

const mmPerPoint = 25.4 / 72;

/**
 * Measures the elements of a written PDF from its text and lines: each paragraph is looked for by its words, from the top
 * down, and its size, weight, place and the line below it are those of the glyphs on the page. Pages know no styles, so
 * what a paragraph is comes from the document that was to be written. Throws ReadProblem.
 */
export async function measurePdf(path: string, document: PlanDocument): Promise<MeasuredDocument> {
  const pages = await pagesOf(path);
  const firstPages = sectionStarts(document, pages);
  const sections = document.sections.map((section, index) => {
    const end = firstPages[index + 1] ?? pages.length;
    return { section, pages: pages.slice(firstPages[index] ?? 0, end) };
  });
  return {
    fontFamily: familyOf(pages),
    sections: sections.map(({ section, pages: own }) => measuredSection(section.page, own)),
    paragraphs: sections.flatMap(({ section, pages: own }) => measuredParagraphs(section, own)),
    table: measuredTable(document, sections.at(-1)?.pages ?? []),
  };
}

async function pagesOf(path: string): Promise<readonly PageContent[]> {
  const file = await openPdfDocument(await readFile(path));
  try {
    const pages: PageContent[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      pages.push(await readPage(await file.getPage(number)));
    }
    return pages;
  } finally {
    await file.destroy();
  }
}

/** «ABCDEF+Tinos-Bold» is a face of Tinos. */
function familyOf(pages: readonly PageContent[]): string {
  const name = pages[0]?.runs[0]?.font ?? '';
  return name.replace(/^[A-Z]{6}\+/, '').replace(/[-,].*$/, '');
}

/** The size of most letters on the pages. */
function usualSize(pages: readonly PageContent[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flatMap(({ runs }) => runs)) {
    const rounded = Math.round(size * 10) / 10;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...letters].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** A section starts on a page without a number; the first of all is page 0. */
function sectionStarts(document: PlanDocument, pages: readonly PageContent[]): readonly number[] {
  const unnumbered = pages.flatMap((page, index) => (numberOf(page) === null ? [index] : []));
  return unnumbered.slice(0, document.sections.length);
}

/** The page number: digits alone in the top margin. */
function numberOf(page: PageContent): Segment | null {
  const top = segmentsOf(page)[0];
  return top !== undefined && /^\d{1,4}$/.test(top.text) && top.baseline > page.height - 80
    ? top
    : null;
}

function measuredSection(setup: PageSetup, pages: readonly PageContent[]): MeasuredSection {
  const [first, second] = pages;
  const number = second === undefined ? null : numberOf(second);
  const { left, right } = setup.marginsMm;
  const middle = (setup.widthMm + left - right) / 2 / mmPerPoint;
  const centred = number === null || Math.abs((number.left + number.right) / 2 - middle) < 6;
  return {
    widthMm: (first?.width ?? 0) * mmPerPoint,
    heightMm: (first?.height ?? 0) * mmPerPoint,
    marginsMm: marginsOf(setup, pages),
    // A section of one page has no number to measure, and needs none.
    pageNumber: {
      sizePt: number?.size ?? setup.pageNumberSizePt,
      alignment: centred ? 'center' : 'left',
      startsAt: number === null ? 1 : Number(number.text) - 1,
      onFirstPage: first !== undefined && numberOf(first) !== null,
    },
  };
}

/** Pages say no margins: text keeps at least the margin that was set, or what it comes nearer to the edge. */
function marginsOf(setup: PageSetup, pages: readonly PageContent[]): MeasuredSection['marginsMm'] {
  const texts = pages.flatMap((page) =>
    segmentsOf(page)
      .filter((segment) => segment !== numberOf(page) && segment.text !== numberOf(page)?.text)
      .map((segment) => ({ segment, page })),
  );
  const least = (values: readonly number[], set: number): number => {
    const nearest = Math.min(...values) * mmPerPoint;
    return nearest < set - 1 ? nearest : set;
  };
  const { top, right, bottom, left } = setup.marginsMm;
  return {
    top: least(
      texts.map(({ segment, page }) => page.height - segment.baseline),
      top,
    ),
    right: least(
      texts.map(({ segment, page }) => page.width - segment.right),
      right,
    ),
    bottom: least(
      texts.map(({ segment }) => segment.baseline),
      bottom,
    ),
    left: least(
      texts.map(({ segment }) => segment.left),
      left,
    ),
  };
}

interface Placed {
  readonly block: ParagraphBlock;
  /** Edges of its column, in millimetres from the page's left edge. */
  readonly leftMm: number;
  readonly widthMm: number;
}

function measuredParagraphs(
  { blocks, page: setup }: DocumentSection,
  pages: readonly PageContent[],
): readonly MeasuredParagraph[] {
  const placed = blocks.flatMap((block): readonly Placed[] => {
    const { left } = setup.marginsMm;
    if (block.kind === 'paragraph') return [{ block, leftMm: left, widthMm: textWidthOf(setup) }];
    if (block.kind !== 'columns') return [];
    let edge = left;
    return block.columns.flatMap(({ widthMm, paragraphs }) => {
      const leftMm = edge;
      edge += widthMm;
      return paragraphs.map((paragraph) => ({ block: paragraph, leftMm, widthMm }));
    });
  });
  const segments = pages.map((page) => ({ page, segments: segmentsOf(page) }));
  return placed.flatMap((each) => measuredParagraph(each, segments));
}

/** Letters that are enough to know a paragraph by. */
const longestKey = 24;

function measuredParagraph(
  { block, leftMm, widthMm }: Placed,
  pages: readonly { readonly page: PageContent; readonly segments: readonly Segment[] }[],
): readonly MeasuredParagraph[] {
  const text = block.runs.map((run) => run.text).join('');
  const label = block.number === undefined ? '' : `${block.number.label} `;
  const whole = squashed(label + text);
  const key = whole.slice(0, longestKey);
  if (key === '') return [];
  // «CHỦ TỊCH» is not the beginning of «CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ».
  const isLine = whole.length <= longestKey && !text.includes('\n');
  for (const { page, segments } of pages) {
    const found = segments.find(
      ({ text: shown }) =>
        squashed(shown) === whole || (!isLine && startsAlike(squashed(shown), key)),
    );
    if (found === undefined) continue;
    const { size, bold, italic } = found;
    const lastLine = segments.findLast(
      (each) =>
        isBelow(found, each) && each.text !== '' && squashed(text).endsWith(squashed(each.text)),
    );
    const line = block.lineBelowMm === undefined ? null : lineBelowOf(lastLine ?? found, page);
    return [
      {
        role: block.role,
        text,
        sizePt: Math.round(size * 10) / 10,
        bold: text.includes('\n') || label === '' ? bold : (block.runs.at(-1)?.bold ?? bold),
        italic,
        alignment: alignmentOf(found, block, leftMm / mmPerPoint, widthMm / mmPerPoint),
        widthMm: widthMm - block.leftIndentMm - block.rightIndentMm,
        firstLineIndentMm: found.left * mmPerPoint - leftMm - block.leftIndentMm,
        spaceAfterPt: block.spaceAfterPt,
        lineSpacing: block.lineSpacing,
        ...(line !== null && { lineBelowMm: line * mmPerPoint }),
      },
    ];
  }
  return [];
}

/** A title has few lines; the same words further down are another paragraph. */
function isBelow(first: Segment, each: Segment): boolean {
  const distance = first.baseline - each.baseline;
  return distance >= 0 && distance < first.size * 4.5;
}

/** The first line of a paragraph may be shorter than what is looked for. */
function startsAlike(shown: string, key: string): boolean {
  return shown !== '' && (shown.startsWith(key) || (shown.length >= 3 && key.startsWith(shown)));
}

function squashed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** Centred where both gaps are alike; else what was to be set, if the line begins where it then must. */
function alignmentOf(
  { left, right }: Segment,
  block: ParagraphBlock,
  edge: number,
  width: number,
): MeasuredParagraph['alignment'] {
  const [before, after] = [left - edge, edge + width - right];
  if (block.alignment === 'center') return Math.abs(before - after) < 6 ? 'center' : 'left';
  if (block.alignment === 'right') return after < 3 ? 'right' : 'left';
  return block.alignment;
}

function measuredTable(
  document: PlanDocument,
  pages: readonly PageContent[],
): MeasuredDocument['table'] {
  const table = document.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'table')?.table;
  if (table === undefined) return null;
  const header = squashed(table.rows[0]?.cells.at(-1)?.text ?? '').slice(0, 8);
  const withTable = pages.filter(({ rulings }) =>
    rulings.some(({ direction }) => direction === 'vertical'),
  );
  return {
    sizePt: usualSize(withTable),
    headerRepeats: withTable.every((page) =>
      segmentsOf(page).some(({ text }) => squashed(text).includes(header.slice(0, 4))),
    ),
    rowsStayWhole: true,
  };
}
