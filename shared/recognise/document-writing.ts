import type { RawBlock, RawDocument } from '../raw/raw-document';
import { judgeLegibility, measureLegibility, type LegibilityVerdict } from '../text/legibility';
import type { Ledger } from './account';

const gravest: readonly LegibilityVerdict[] = ['ruined', 'without-diacritics', 'doubtful', 'good'];

/**
 * How well the text of a document can be read, judged over the whole and over its largest table: the text may have
 * been typed anew around a table that was not. The graver of the two.
 */
export function verdictOnWriting({ blocks }: RawDocument): LegibilityVerdict {
  const texts = blocks.map(textsOf);
  const table = texts
    .filter((_, index) => blocks[index]?.kind === 'table')
    .reduce<readonly string[]>((best, each) => (each.length > best.length ? each : best), []);
  const verdicts = [texts.flat(), table].map((each) => judgeLegibility(measureLegibility(each)));
  return gravest.find((verdict) => verdicts.includes(verdict)) ?? 'too-short';
}

function textsOf(block: RawBlock): readonly string[] {
  if (block.kind === 'paragraph') return [block.text];
  return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
}

const warnings: Readonly<
  Partial<Record<LegibilityVerdict, readonly [trust: number, message: string]>>
> = {
  doubtful: [
    0.7,
    'Nhiều từ trong tệp không phải tiếng Việt, có thể do nhận dạng từ bản quét. Vui lòng đối chiếu từng ô với văn bản gốc.',
  ],
  'without-diacritics': [
    0.6,
    'Văn bản trong tệp không có dấu tiếng Việt nên các cột và dòng có thể bị hiểu sai. Vui lòng đối chiếu với văn bản gốc.',
  ],
  ruined: [
    0.2,
    'Chữ trong tệp phần lớn không phải tiếng Việt đọc được. Vui lòng dùng bản Word hoặc Excel gốc.',
  ],
};

/** Warns of text that cannot be trusted. Returns the factor, 0…1, by which all that was read from it is less sure. */
export function reportWriting(raw: RawDocument, ledger: Ledger): number {
  const warning = warnings[verdictOnWriting(raw)];
  if (warning === undefined) return 1;
  const [trust, message] = warning;
  ledger.add({ severity: 'warning', code: 'doubtful-text', message });
  return trust;
}
