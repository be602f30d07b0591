import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { recognise } from '../../../shared/recognise/recognise';
import { foldText } from '../../../shared/text/normalise';
import { anyDocument } from './any-document';

/** All words of a plan, as one text to look for a source text in. */
function wordsOf(plan: Plan): string {
  const { metadata, appendix, layout, body } = plan;
  const printed = tableViewOf(plan).rows.flatMap((row) =>
    row.kind === 'task'
      ? Object.values(row.cells).map((each) => each.text)
      : [row.number, row.title],
  );
  return JSON.stringify([metadata, appendix, layout, body, printed]);
}

describe('the account of the source', () => {
  it('adds up whatever the document is', () => {
    fc.assert(
      fc.property(anyDocument, (raw) => {
        const { report } = recognise(raw);
        const texts = raw.blocks.flatMap((each) =>
          each.kind === 'paragraph'
            ? [each.text]
            : each.rows.flatMap((row) => row.cells.map((one) => one.text)),
        );
        expect(report.total).toBe(texts.filter((text) => text.trim() !== '').length);
        expect(report.used + report.ignored + report.unplaced).toBe(report.total);
        expect(report.items.filter((item) => item.severity === 'loss')).toHaveLength(
          report.unplaced,
        );
        expect(report.confidence).toBeGreaterThanOrEqual(0);
        expect(report.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
  });

  it('has every word of the source in a plan or in the report', () => {
    fc.assert(
      fc.property(anyDocument, (raw) => {
        const { plans, report } = recognise(raw);
        const found = foldText(
          [...plans.map(wordsOf), JSON.stringify(report.items)].join(' ').replace(/\\n/g, ' '),
        );
        const standard =
          /cộng hòa xã hội|^\(?[123]\)?$|nơi nhận|^số:|^kế hoạch$|tháng 02|^[ivx]+\. |^- như/;
        for (const each of raw.blocks) {
          const texts =
            each.kind === 'paragraph'
              ? [each.text]
              : each.rows.flatMap((row) => row.cells.map((one) => one.text));
          for (const text of texts.map(foldText)) {
            if (plans.length === 0 || !/^[\p{L}\d .,:()/-]+$/u.test(text) || standard.test(text))
              continue;
            // Word by word: «A) B» alone in a row may become a heading's number and its title.
            for (const part of text.split(/[^\p{L}\d]+/u)) expect(found).toContain(part);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has a kind for every row and a role or none for every column', () => {
    fc.assert(
      fc.property(anyDocument, (raw) => {
        for (const trace of recognise(raw).traces.flatMap((each) => [
          each,
          ...(each.further ?? []),
        ])) {
          const source = raw.blocks[trace.blockIndex];
          expect(source?.kind).toBe('table');
          if (source?.kind !== 'table') return;
          expect(trace.rows).toHaveLength(source.rows.length);
          expect(trace.columns).toHaveLength(source.columnCount);
        }
      }),
    );
  });
});
