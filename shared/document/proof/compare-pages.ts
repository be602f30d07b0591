import type { RawDocument } from '../../raw/raw-document';
import type { PlanDocument } from '../plan-document';
import { expectedBlocks, shorten } from './expected-blocks';

/**
 * What pages (a PDF) lack of a document, as Vietnamese sentences. Pages know no paragraphs: page numbers and repeated
 * headers stand between them, and lines of one cell beside those of another. So every word must be there as often as the
 * document has it, and what the pages have more often is no loss.
 */
export function comparePages(document: PlanDocument, raw: RawDocument): readonly string[] {
  const texts = textsOf(raw);
  const found = countWords(texts);
  const differences: string[] = [];
  for (const block of expectedBlocks(document)) {
    const wanted =
      block.kind === 'paragraph'
        ? [block.text, ...block.footnotes.map(({ text }) => text)]
        : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    for (const text of wanted) {
      const missing = takeWords(text, found);
      if (missing.length > 0) {
        differences.push(
          `«${shorten(text)}»: trong tệp không thấy «${shorten(missing.join(' '))}».`,
        );
      }
    }
  }
  return differences.slice(0, mostDifferences);
}

const mostDifferences = 50;

function textsOf(raw: RawDocument): readonly string[] {
  const blocks = raw.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
  // Marks that a program draws for lists and footnotes are noted, not lost.
  return [...blocks, ...raw.notes.map(({ text }) => text)];
}

/** Letters and digits only: a page breaks words at hyphens, and blanks are not written but measured. */
function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function takeWords(text: string, found: Map<string, number>): readonly string[] {
  return wordsOf(text).filter((word) => {
    const left = found.get(word) ?? 0;
    found.set(word, left - 1);
    return left <= 0;
  });
}
