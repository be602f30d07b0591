import { describe, expect, it } from 'vitest';
import type { PlanMetadata } from '../../../shared/plan/plan';
import type { RawBlock } from '../../../shared/raw/raw-document';
import { recognise } from '../../../shared/recognise/recognise';
import { documentOf, paragraph, tableOf } from './raw-builders';
import { header, task } from './read-appendix';

const appendix = tableOf([header, task('1', 'Một')]);

function metadataOf(...blocks: readonly RawBlock[]): PlanMetadata {
  const { plans } = recognise(documentOf(...blocks, appendix));
  return plans[0]!.metadata;
}

const letterhead = tableOf([
  [
    'ỦY BAN NHÂN DÂN\nXÃ HỒNG LỘC',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
  ],
  ['Số: 03/QĐ-UBND', 'Hồng Lộc, ngày 12 tháng 01 năm 2024'],
]);
const signature = tableOf([
  [
    'Nơi nhận:\n- Như Điều 2;\n- Phòng Nội vụ huyện;\n- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nLê Viết Bình',
  ],
]);

describe('metadata', () => {
  const decision = [
    letterhead,
    paragraph('QUYẾT ĐỊNH', { alignment: 'center' }),
    paragraph('Về việc ban hành Kế hoạch cải cách hành chính xã năm 2024', { alignment: 'center' }),
    paragraph('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ', { alignment: 'center' }),
    paragraph('Căn cứ Luật Tổ chức Chính quyền địa phương ngày 19/6/2015;'),
    paragraph('Theo đề nghị của Công chức Tư pháp - Hộ tịch.'),
    paragraph('QUYẾT ĐỊNH:', { alignment: 'center' }),
    paragraph(
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính xã Hồng Lộc năm 2024.',
    ),
    signature,
    tableOf([
      [
        'ỦY BAN NHÂN DÂN\nXÃ HỒNG LỘC',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
      ],
    ]),
    paragraph('KẾ HOẠCH', { alignment: 'center' }),
    paragraph('I. MỤC ĐÍCH, YÊU CẦU'),
    paragraph('1. Mục đích'),
    paragraph('Tiếp tục triển khai toàn diện của Ủy ban nhân dân xã Hồng Lộc.'),
    paragraph('II. NHIỆM VỤ'),
  ];

  it('of a decision that issues a plan', () => {
    expect(metadataOf(...decision)).toMatchObject({
      documentType: 'decision-with-plan',
      issuer: 'Ủy ban nhân dân xã Hồng Lộc',
      superior: '',
      number: '03/QĐ-UBND',
      place: 'Hồng Lộc',
      date: '2024-01-12',
      year: 2024,
      name: 'Kế hoạch cải cách hành chính xã năm 2024',
      issuerLevel: 'commune',
      subject: '',
      decisionSubject: 'Về việc ban hành Kế hoạch cải cách hành chính xã năm 2024',
      legalBases: [
        'Căn cứ Luật Tổ chức Chính quyền địa phương ngày 19/6/2015;',
        'Theo đề nghị của Công chức Tư pháp - Hộ tịch.',
      ],
      signingAuthority: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
      signerPosition: 'PHÓ CHỦ TỊCH',
      signerName: 'Lê Viết Bình',
      recipients: ['Như Điều 2;', 'Phòng Nội vụ huyện;', 'Lưu: VT.'],
    });
  });

  it('leaves the text as a tree of headings, and nothing out', () => {
    const { plans, report } = recognise(documentOf(...decision, appendix));
    expect(plans[0]?.body).toContainEqual({
      kind: 'heading',
      level: 1,
      number: 'I.',
      text: 'MỤC ĐÍCH, YÊU CẦU',
    });
    expect(plans[0]?.body).toContainEqual({
      kind: 'heading',
      level: 2,
      number: '1.',
      text: 'Mục đích',
    });
    expect(plans[0]?.body).toContainEqual({
      kind: 'heading',
      level: 1,
      number: 'II.',
      text: 'NHIỆM VỤ',
    });
    expect(report.unplaced).toBe(0);
  });

  it('tells the superior from the issuer', () => {
    const head = tableOf([
      ['UBND TỈNH BẮC NINH\nSỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số:      /KH-SNV', 'Bắc Ninh, ngày    tháng    năm 2025'],
    ]);
    expect(metadataOf(head)).toMatchObject({
      superior: 'Ủy ban nhân dân tỉnh Bắc Ninh',
      issuer: 'Sở Nội vụ',
      number: '/KH-SNV',
      place: 'Bắc Ninh',
      date: null,
    });
  });

  it('comes from a line in brackets that is broken after «của Chủ tịch»', () => {
    const metadata = metadataOf(
      paragraph('Phụ lục 2', { alignment: 'center' }),
      paragraph('NHIỆM VỤ NĂM 2026', { alignment: 'center' }),
      paragraph('(Kèm theo Quyết định số 3012/QĐ-UBND ngày 10 tháng 12 năm 2025 của Chủ tịch', {
        alignment: 'center',
      }),
      paragraph('UBND tỉnh Đồng Nai)', { alignment: 'center' }),
    );
    expect(metadata).toMatchObject({
      issuer: 'Ủy ban nhân dân tỉnh Đồng Nai',
      number: '3012/QĐ-UBND',
      date: '2025-12-10',
    });
  });

  it('comes from the line in brackets where there is no letterhead', () => {
    const note =
      '(Kèm theo Quyết định số 55/QĐ- UBND ngày 29 tháng 02 năm 2024 của Chủ tịch Ủy ban nhân dân Phường 1 )';
    const metadata = metadataOf(
      paragraph('Phụ lục', { alignment: 'center' }),
      paragraph('CÁC NHIỆM VỤ NĂM 2024', { alignment: 'center' }),
      paragraph(note, { alignment: 'center' }),
    );
    expect(metadata).toMatchObject({
      documentType: 'decision-with-plan',
      number: '55/QĐ-UBND',
      date: '2024-02-29',
      issuer: 'Ủy ban nhân dân Phường 1',
      year: 2024,
    });
  });

  it('is said to be missing where it is', () => {
    const { report } = recognise(documentOf(appendix));
    const missing = report.items.filter((item) => item.code === 'missing-metadata');
    expect(missing.map((item) => item.severity)).toEqual(['info', 'info', 'info', 'info']);
  });
});
