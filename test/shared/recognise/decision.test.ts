import { describe, expect, it } from 'vitest';
import type { RawBlock } from '../../../shared/raw/raw-document';
import { inspectionOf, plansFromJson } from '../../../shared/recognise/inspection';
import { recognise } from '../../../shared/recognise/recognise';
import { documentOf, paragraph, tableOf } from './raw-builders';
import { header, task } from './read-appendix';

const centred = { alignment: 'center' } as const;
const appendix = tableOf([header, task('1', 'Một')]);
const letterheadCells = [
  'ỦY BAN NHÂN DÂN\nXÃ HỒNG LỘC',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
];

function decision(...behind: readonly RawBlock[]): readonly RawBlock[] {
  return [
    tableOf([letterheadCells, ['Số: 03/QĐ-UBND', 'Hồng Lộc, ngày 12 tháng 01 năm 2024']]),
    paragraph('QUYẾT ĐỊNH', centred),
    paragraph('Về việc ban hành Kế hoạch cải cách hành chính xã năm 2024', centred),
    paragraph('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ', centred),
    paragraph('Căn cứ Luật Tổ chức Chính quyền địa phương ngày 19/6/2015;'),
    paragraph('QUYẾT ĐỊNH:', centred),
    paragraph('Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.', {
      marks: [
        { kind: 'bold', from: 0, to: 7 },
        { kind: 'italic', from: 8, to: 16 },
      ],
    }),
    paragraph('Điều 2. Quyết định này có hiệu lực kể từ ngày ban hành.'),
    paragraph('Các ban, ngành chịu trách nhiệm thi hành Quyết định này./.'),
    tableOf([
      ['Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Viết Bình'],
    ]),
    ...behind,
    appendix,
  ];
}

const articles = [
  { kind: 'paragraph', text: 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ', alignment: 'center' },
  {
    kind: 'heading',
    level: 1,
    number: 'Điều 1.',
    text: 'Ban hành kèm theo Quyết định này Kế hoạch.',
    marks: [{ kind: 'italic', from: 0, to: 8 }],
  },
  {
    kind: 'heading',
    level: 1,
    number: 'Điều 2.',
    text: 'Quyết định này có hiệu lực kể từ ngày ban hành.',
  },
  { kind: 'paragraph', text: 'Các ban, ngành chịu trách nhiệm thi hành Quyết định này./.' },
];
const plan = [
  paragraph('KẾ HOẠCH', centred),
  paragraph('Cải cách hành chính xã Hồng Lộc năm 2024', centred),
  paragraph('(Ban hành kèm theo Quyết định số 03/QĐ-UBND ngày 12/01/2024 của UBND xã)', centred),
  paragraph('I. MỤC ĐÍCH'),
  paragraph('Tiếp tục triển khai toàn diện.'),
];
const ownNote = {
  kind: 'paragraph',
  text: '(Ban hành kèm theo Quyết định số 03/QĐ-UBND ngày 12/01/2024 của UBND xã)',
  alignment: 'center',
};
const planBody = [
  { kind: 'heading', level: 1, number: 'I.', text: 'MỤC ĐÍCH' },
  { kind: 'paragraph', text: 'Tiếp tục triển khai toàn diện.' },
];

describe('a decision and the plan that it issues', () => {
  const letterheads: Readonly<Record<string, readonly RawBlock[]>> = {
    'without a letterhead of its own': [],
    'with a letterhead in a table': [tableOf([letterheadCells])],
    'with a letterhead in paragraphs': [
      paragraph('ỦY BAN NHÂN DÂN', centred),
      paragraph('XÃ HỒNG LỘC', centred),
      paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', centred),
      paragraph('Độc lập - Tự do - Hạnh phúc', centred),
    ],
  };
  for (const [name, letterhead] of Object.entries(letterheads)) {
    it(`are told apart, the plan ${name}`, () => {
      const { plans, report } = recognise(documentOf(...decision(...letterhead, ...plan)));
      expect(plans[0]?.decision).toEqual(articles);
      expect(plans[0]?.body).toEqual([ownNote, ...planBody]);
      expect(plans[0]?.metadata).toMatchObject({
        documentType: 'decision-with-plan',
        decisionSubject: 'Về việc ban hành Kế hoạch cải cách hành chính xã năm 2024',
        subject: 'Cải cách hành chính xã Hồng Lộc năm 2024',
        number: '03/QĐ-UBND',
        issuerLevel: 'commune',
      });
      expect(report.unplaced).toBe(0);
    });
  }

  it('have a title of one line', () => {
    const { plans } = recognise(
      documentOf(
        ...decision(paragraph('KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2024', centred), ...plan.slice(3)),
      ),
    );
    expect(plans[0]?.metadata.subject).toBe('CẢI CÁCH HÀNH CHÍNH NĂM 2024');
    expect(plans[0]?.body).toEqual(planBody);
  });

  it('leave out lines that the form makes in the same words, and list what it prints anew', () => {
    const { plans, report } = recognise(
      documentOf(
        ...decision(
          ...plan.map((block) =>
            block.text.startsWith('(')
              ? paragraph(
                  '(Ban hành kèm theo Quyết định số 03/QĐ-UBND ngày 12 tháng 01 năm 2024 của Ủy ban nhân dân xã Hồng Lộc)',
                )
              : block,
          ),
        ).map((block) =>
          block.kind === 'paragraph' && block.text.startsWith('CHỦ TỊCH')
            ? paragraph('ỦY BAN NHÂN DÂN XÃ HỒNG LỘC', centred)
            : block,
        ),
      ),
    );
    expect(plans[0]?.decision).toEqual(articles.slice(1));
    expect(plans[0]?.body).toEqual(planBody);
    const cleaned = report.items.filter(({ code }) => code === 'text-cleaned');
    expect(cleaned.map(({ text }) => text)).toContain('QUYẾT ĐỊNH:');
    expect(report.unplaced).toBe(0);
  });

  it('travel as JSON', () => {
    const recognition = recognise(documentOf(...decision(...plan)));
    const json: unknown = JSON.parse(JSON.stringify(inspectionOf(recognition)));
    const [read] = plansFromJson(json);
    const [original] = recognition.plans;
    expect(read?.decision).toEqual(original?.decision);
    expect(read?.body).toEqual(original?.body);
    expect(read?.metadata).toEqual(original?.metadata);
  });
});

describe('rich text of a plan', () => {
  const head = [paragraph('KẾ HOẠCH', centred), paragraph('Cải cách hành chính năm 2024', centred)];
  const bodyOf = (...blocks: readonly RawBlock[]) => {
    const { plans, report } = recognise(documentOf(...head, ...blocks, appendix));
    return { body: plans[0]?.body, report };
  };

  it('keeps looks, footnotes and alignment of paragraphs through cleaning', () => {
    const { body } = bodyOf(
      paragraph('Tiếp tục triển khai toàn diện.'),
      paragraph('Các   cơ quan,  đơn vị thực hiện nghiêm túc.', {
        alignment: 'center',
        marks: [
          { kind: 'bold', from: 6, to: 13 },
          { kind: 'footnote', at: 22, text: 'Cấp xã.' },
        ],
      }),
      paragraph('Cụ thể như sau:'),
    );
    expect(body?.slice(1, 2)).toEqual([
      {
        kind: 'paragraph',
        text: 'Các cơ quan, đơn vị thực hiện nghiêm túc.',
        alignment: 'center',
        marks: [
          { kind: 'bold', from: 4, to: 11 },
          { kind: 'footnote', at: 19, text: 'Cấp xã.' },
        ],
      },
    ]);
  });

  it('counts marks of a heading from its text, without the bold that the form gives', () => {
    const { body } = bodyOf(
      paragraph('MỤC TIÊU', { numberLabel: 'I.', bold: true }),
      paragraph('a) Chỉ tiêu', { bold: true, italic: true }),
    );
    expect(body).toEqual([
      { kind: 'heading', level: 1, number: 'I.', text: 'MỤC TIÊU' },
      {
        kind: 'heading',
        level: 2,
        number: 'a)',
        text: 'Chỉ tiêu',
        marks: [
          { kind: 'bold', from: 0, to: 8 },
          { kind: 'italic', from: 0, to: 8 },
        ],
      },
    ]);
  });

  it('lists a footnote of a line that has none in the plan', () => {
    const { report } = bodyOf(
      paragraph('Căn cứ Nghị quyết số 76/NQ-CP của Chính phủ;', {
        marks: [{ kind: 'footnote', at: 10, text: 'Đã sửa đổi.' }],
      }),
      paragraph('Triển khai kế hoạch năm.'),
    );
    expect(report.items).toContainEqual(expect.objectContaining({ text: 'Đã sửa đổi.' }));
  });

  it('gives the lead-in at the end of the last căn cứ to the text, with its marks', () => {
    const basis = 'Thực hiện Kế hoạch số 300/KH-UBND của UBND tỉnh;';
    const leadIn = 'UBND thành phố ban hành Kế hoạch, cụ thể như sau:';
    const { plans, report } = recognise(
      documentOf(
        ...head,
        paragraph('Căn cứ Nghị quyết số 76/NQ-CP của Chính phủ;'),
        paragraph(`${basis} ${leadIn}`, {
          marks: [
            { kind: 'footnote', at: 9, text: 'Của căn cứ.' },
            { kind: 'bold', from: basis.length + 1, to: basis.length + 5 },
            { kind: 'footnote', at: basis.length + 1 + leadIn.length, text: 'Của câu.' },
          ],
        }),
        paragraph('I. MỤC TIÊU', { bold: true }),
        appendix,
      ),
    );
    expect(plans[0]?.metadata.legalBases).toEqual([
      'Căn cứ Nghị quyết số 76/NQ-CP của Chính phủ;',
      basis,
    ]);
    expect(plans[0]?.body[0]).toEqual({
      kind: 'paragraph',
      text: leadIn,
      marks: [
        { kind: 'bold', from: 0, to: 4 },
        { kind: 'footnote', at: leadIn.length, text: 'Của câu.' },
      ],
    });
    expect(report.items.map(({ text }) => text)).toContain('Của căn cứ.');
    expect(report.items.map(({ text }) => text)).not.toContain('Của câu.');
    expect(report.unplaced).toBe(0);
  });

  it('keeps a last căn cứ that names several documents, or leads in without a sentence of its own', () => {
    for (const last of [
      'Căn cứ Nghị quyết số 76/NQ-CP của Chính phủ; theo đề nghị của Phòng Nội vụ:',
      'Thực hiện Kế hoạch số 300/KH-UBND của UBND tỉnh, UBND thành phố ban hành Kế hoạch như sau:',
    ]) {
      const { plans } = recognise(
        documentOf(...head, paragraph(last), paragraph('I. MỤC TIÊU'), appendix),
      );
      expect(plans[0]?.metadata.legalBases).toEqual([last]);
      expect(plans[0]?.body).toHaveLength(1);
    }
  });

  it('keeps the month of a date whose day is open', () => {
    const { plans } = recognise(
      documentOf(
        tableOf([letterheadCells, ['Số:      /KH-UBND', 'Hồng Lộc, ngày      tháng 12 năm 2023']]),
        ...head,
        appendix,
      ),
    );
    expect(plans[0]?.metadata.date).toBe('2023-12');
  });

  it('reads marks of urgency and circulation', () => {
    const { plans, report } = recognise(
      documentOf(
        tableOf([
          letterheadCells,
          ['Số: 03/KH-UBND\nHỎA TỐC', 'Hồng Lộc, ngày 12 tháng 01 năm 2024'],
        ]),
        paragraph('LƯU HÀNH NỘI BỘ'),
        ...head,
        paragraph('Cụ thể như sau:'),
        appendix,
      ),
    );
    expect(plans[0]?.metadata).toMatchObject({
      number: '03/KH-UBND',
      urgency: 'HỎA TỐC',
      circulation: 'LƯU HÀNH NỘI BỘ',
    });
    expect(report.unplaced).toBe(0);
  });
});
