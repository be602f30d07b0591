import { describe, expect, it } from 'vitest';
import { agencyLines } from '../../../shared/document/fitted-lines';
import { textOfRuns } from '../../../shared/document/form-paragraph';
import { planDocumentOf } from '../../../shared/document/plan-document-of';
import type { ParagraphBlock, PlanDocument } from '../../../shared/document/plan-document';
import { defaultPrintOptions } from '../../../shared/document/print-options';
import { textWidthMm } from '../../../shared/document/text-metrics';
import type { PlanMetadata } from '../../../shared/plan/plan';
import { issuedPlan, wholePlan } from './whole-plan';

function paragraphs(document: PlanDocument, part?: string): readonly ParagraphBlock[] {
  return document.sections
    .filter((section) => part === undefined || section.part === part)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [block];
      return block.kind === 'columns' ? block.columns.flatMap((column) => column.paragraphs) : [];
    });
}

function texts(document: PlanDocument, role: string, part?: string): readonly string[] {
  return paragraphs(document, part)
    .filter((block) => block.role === role)
    .map(({ runs }) => textOfRuns(runs));
}

function printed(role: string, change: Partial<PlanMetadata>): readonly string[] {
  return texts(planDocumentOf(wholePlan(change)), role);
}

describe('the document of a plan', () => {
  it('prints numbers below ten and early dates with leading zeros', () => {
    expect(printed('number', {})).toEqual(['Số: 05/KH-UBND']);
    expect(printed('number', { number: '150 / KH - UBND' })).toEqual(['Số: 150/KH-UBND']);
    expect(printed('placeAndDate', {})).toEqual(['Hồng Lộc, ngày 03 tháng 02 năm 2026']);
    expect(printed('placeAndDate', { date: '2026-03-03' })).toEqual([
      'Hồng Lộc, ngày 03 tháng 3 năm 2026',
    ]);
  });

  it('leaves room for a number and a date that are not given yet', () => {
    expect(printed('number', { number: '' })).toEqual(['Số:        /KH-UBND']);
    expect(printed('number', { number: '/KH-UBND' })).toEqual(['Số:        /KH-UBND']);
    expect(printed('placeAndDate', { date: null })).toEqual(['Hồng Lộc, ngày … tháng … năm …']);
  });

  it('ends every căn cứ and every nơi nhận as the decree wants', () => {
    expect(printed('legalBasis', {})).toEqual([
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'Căn cứ Nghị quyết số 76/NQ-CP.',
    ]);
    expect(printed('recipients', {})).toEqual(['- UBND huyện;', '- Lưu: VT.']);
  });

  it('prints the agency in capitals, broken before the place, and a superior only where there is one', () => {
    expect(printed('issuingAgency', {})).toEqual(['ỦY BAN NHÂN DÂN\nXÃ HỒNG LỘC']);
    expect(printed('superiorAgency', {})).toEqual([]);
    expect(printed('superiorAgency', { superior: 'Ủy ban nhân dân tỉnh Hà Tĩnh' })).toHaveLength(1);
    const lines = agencyLines('Sở Nông nghiệp và Môi trường tỉnh Bà Rịa', 62, {
      sizePt: 13,
      bold: true,
    });
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(textWidthMm(line, { sizePt: 13, bold: true })).toBeLessThanOrEqual(62);
    }
  });

  it('draws the lines below the motto, the agency and the trích yếu at their lengths', () => {
    const found = paragraphs(planDocumentOf(wholePlan())).filter(
      ({ lineBelowMm }) => lineBelowMm !== undefined,
    );
    expect(found.map(({ role }) => role)).toEqual(['issuingAgency', 'nationalMotto', 'subject']);
    for (const { role, runs, sizePt, lineBelowMm = 0 } of found) {
      const last = textOfRuns(runs).split('\n').at(-1)!;
      const share = lineBelowMm / textWidthMm(last, { sizePt, bold: true });
      if (role === 'nationalMotto') expect(share).toBeCloseTo(1, 2);
      else {
        expect(share).toBeGreaterThan(0.33);
        expect(share).toBeLessThan(0.51);
      }
    }
  });

  it('ends text and annex with «./.» once', () => {
    const document = planDocumentOf(wholePlan());
    const ends = paragraphs(document).filter(({ runs }) => textOfRuns(runs).endsWith('./.'));
    expect(ends.map(({ role }) => role)).toEqual(['bodyText', 'closing']);
    const plan = wholePlan();
    const again = planDocumentOf({
      ...plan,
      body: [{ kind: 'paragraph', text: 'Đã có dấu kết thúc./.' }],
      appendix: { ...plan.appendix, footer: 'Tổng cộng: 45 nhiệm vụ./.' },
    });
    expect(texts(again, 'bodyText')).toEqual(['Đã có dấu kết thúc./.']);
    expect(texts(again, 'closing')).toEqual([]);
  });

  it('counts footnotes in the order of their references', () => {
    const { footnotes } = planDocumentOf(wholePlan());
    expect(footnotes.map(({ runs }) => textOfRuns(runs))).toEqual([
      'Nghị quyết số 76/NQ-CP của Chính phủ.',
    ]);
  });

  it('lets the decision carry number, date and signature, and the plan behind it none', () => {
    const document = planDocumentOf(issuedPlan());
    expect(document.sections.map(({ part }) => part)).toEqual(['decision', 'plan', 'appendix']);
    for (const role of ['number', 'placeAndDate', 'signerName', 'recipients']) {
      expect(texts(document, role, 'decision').length).toBeGreaterThan(0);
      expect(texts(document, role, 'plan')).toEqual([]);
    }
    expect(texts(document, 'nationalName', 'plan')).toHaveLength(1);
    expect(texts(document, 'documentType', 'decision')).toEqual([
      'QUYẾT ĐỊNH',
      'ỦY BAN NHÂN DÂN XÃ HỒNG LỘC',
      'QUYẾT ĐỊNH:',
    ]);
    expect(texts(document, 'issuedWith')).toEqual([
      '(Ban hành kèm theo Quyết định số 03/QĐ-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân xã Hồng Lộc)',
    ]);
  });

  it('uses the authority line, «QUYẾT ĐỊNH:» and the note that a plan has of its own', () => {
    const plan = issuedPlan();
    const document = planDocumentOf({
      ...plan,
      decision: [
        { kind: 'paragraph', text: 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ' },
        { kind: 'paragraph', text: 'QUYẾT ĐỊNH:' },
        ...plan.decision,
      ],
      body: [{ kind: 'paragraph', text: '(Ban hành kèm theo Quyết định số 3)' }, ...plan.body],
    });
    expect(texts(document, 'documentType', 'decision').slice(1)).toEqual([
      'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ',
      'QUYẾT ĐỊNH:',
    ]);
    expect(texts(document, 'issuedWith')).toEqual(['(Ban hành kèm theo Quyết định số 3)']);
  });

  it.each(['all', 'text', 'appendix'] as const)('holds the parts asked for: %s', (parts) => {
    const { sections } = planDocumentOf(wholePlan(), { ...defaultPrintOptions, parts });
    const expected = { all: ['plan', 'appendix'], text: ['plan'], appendix: ['appendix'] };
    expect(sections.map(({ part }) => part)).toEqual(expected[parts]);
  });

  it('leaves out a text without a word, and an appendix without a row', () => {
    const plan = wholePlan({ legalBases: [] });
    const partsOf = (document: PlanDocument) => document.sections.map(({ part }) => part);
    expect(partsOf(planDocumentOf({ ...plan, body: [] }))).toEqual(['appendix']);
    expect(partsOf(planDocumentOf({ ...plan, nodes: [] }))).toEqual(['plan']);
    expect(partsOf(planDocumentOf({ ...plan, body: [], nodes: [] }))).toEqual(['plan']);
  });

  it('gives each area a table of its own, with sums and a closing total', () => {
    const options = {
      ...defaultPrintOptions,
      tables: 'per-area',
      areaSums: true,
      closingTotal: true,
    } as const;
    const { sections } = planDocumentOf(wholePlan(), options);
    const tables = sections[1]!.blocks.flatMap((block) =>
      block.kind === 'table' ? [block.table] : [],
    );
    expect(tables).toHaveLength(7);
    for (const { rows } of tables) {
      expect(rows[0]!.kind).toBe('header');
      expect(rows.some(({ cells }) => cells[0]!.text.startsWith('Cộng lĩnh vực'))).toBe(true);
    }
    expect(tables.at(-1)!.rows.at(-1)!.cells[0]!.text).toBe('Tổng cộng: 45 nhiệm vụ');
  });
});
