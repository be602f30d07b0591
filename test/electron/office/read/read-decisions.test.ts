import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/office/read-document';
import type { BodyBlock } from '../../../../shared/plan/body';
import { recognise } from '../../../../shared/recognise/recognise';

const fixtures = join(import.meta.dirname, '../../../fixtures');

/** The published text of the document, one paragraph a line; «[^1]» is the place of a footnote. */
interface SourceText {
  readonly legalBases: readonly string[];
  readonly decision: readonly string[];
  readonly body: readonly string[];
  readonly footnotes: readonly string[];
}

function sourceText(name: string): SourceText {
  return JSON.parse(readFileSync(join(fixtures, `text/${name}.json`), 'utf8')) as SourceText;
}

async function readPlan(name: string) {
  const { plans, report } = recognise(await readDocument(join(fixtures, `made/${name}.docx`), {}));
  expect(plans).toHaveLength(1);
  expect(report.unplaced).toBe(0);
  return plans[0]!;
}

/** Blocks as the source writes them: number and text in one line, footnotes at their places. */
function linesOf(blocks: readonly BodyBlock[], footnotes: readonly string[]): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.join(' | ')).join('\n');
    const notes = (block.marks ?? []).filter((mark) => mark.kind === 'footnote');
    const text = notes.reduceRight(
      (words, { at, text: note }) =>
        `${words.slice(0, at)}[^${footnotes.indexOf(note) + 1}]${words.slice(at)}`,
      block.text,
    );
    return block.kind === 'heading' ? `${block.number} ${text}`.trim() : text;
  });
}

function headings(blocks: readonly BodyBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' ? `${'  '.repeat(block.level - 1)}${block.number}` : [],
  );
}

describe('a decision and the plan of Hồng Lộc that it issues', () => {
  const source = sourceText('hong-loc');

  it('gives every paragraph of the source to decision or plan, footnotes at their places', async () => {
    const plan = await readPlan('hong-loc');
    expect(linesOf(plan.decision, [])).toEqual(['CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ', ...source.decision]);
    expect(linesOf(plan.body, source.footnotes)).toEqual(source.body);
  });

  it('has its facts, its căn cứ and who signed it', async () => {
    const { metadata, appendix } = await readPlan('hong-loc');
    expect(metadata).toMatchObject({
      documentType: 'decision-with-plan',
      year: 2024,
      issuer: 'Ủy ban nhân dân xã Hồng Lộc',
      issuerLevel: 'commune',
      number: '03/QĐ-UBND',
      place: 'Hồng Lộc',
      date: '2024-01-12',
      decisionSubject: 'Về việc ban hành Kế hoạch cải cách hành chính xã năm 2024',
      subject: 'Cải cách hành chính xã Hồng Lộc năm 2024',
      legalBases: source.legalBases,
      signingAuthority: 'TM. ỦY BAN NHÂN DÂN',
      signerPosition: 'CHỦ TỊCH',
      signerName: 'Lê Viết Bình',
      recipients: [
        'Như Điều 2;',
        'Phòng Nội vụ huyện;',
        'Chủ tịch, các phó Chủ tịch UBND xã;',
        'Lưu: VT.',
      ],
    });
    expect(metadata.legalBases.at(-1)).toMatch(/^Theo đề nghị của Công chức Tư pháp/);
    expect(appendix.title).toBe('KHUNG NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH TRỌNG TÂM NĂM 2024');
  });

  it('has articles in the decision and the tree of sections in the plan', async () => {
    const { decision, body } = await readPlan('hong-loc');
    expect(headings(decision)).toEqual(['Điều 1.', 'Điều 2.']);
    expect(headings(body).filter((line) => !line.startsWith(' '))).toEqual([
      'I.',
      'II.',
      'III.',
      'IV.',
      'V.',
      'VI.',
    ]);
    expect(headings(body).slice(0, 7)).toEqual([
      'I.',
      '  1.',
      '    1.1.',
      '    1.2.',
      '    1.3.',
      '  2.',
      '    2.1.',
    ]);
    expect(headings(body)).toContain('    7.2.');
  });
});

describe('the plan of Phường 1 without the decision that it belongs to', () => {
  const source = sourceText('phuong-1');

  it('has every paragraph of the source and knows its decision by the note', async () => {
    const { body, decision, metadata, appendix } = await readPlan('phuong-1');
    expect(linesOf(body, [])).toEqual(source.body);
    expect(decision).toEqual([]);
    expect(metadata).toMatchObject({
      documentType: 'decision-with-plan',
      issuer: 'Ủy ban nhân dân Phường 1',
      number: '55/QĐ-UBND',
      date: '2024-02-29',
      subject: 'Cải cách hành chính năm 2024 trên địa bàn Phường 1, thành phố Tây Ninh',
      legalBases: [],
      recipients: [],
      signerName: '',
    });
    expect(appendix.footer).toBe('Tổng cộng: 44 nhiệm vụ');
    expect(headings(body).slice(0, 8)).toEqual([
      'I.',
      '  1.',
      '  2.',
      'II.',
      '  1.',
      '  2.',
      '    a)',
      '    b)',
    ]);
  });
});
