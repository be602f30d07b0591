import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/office/read-document';
import { writeDocument } from '../../../../electron/office/write-document';
import { proveExport } from '../../../../electron/worker/prove-export';
import { withEndMark } from '../../../../shared/document/body-blocks';
import { legalBasisLines, recipientLines } from '../../../../shared/document/form-text';
import { comparePlans } from '../../../../shared/plan/compare-appendix';
import type { BodyBlock } from '../../../../shared/plan/body';
import type { Plan } from '../../../../shared/plan/plan';
import { recognise } from '../../../../shared/recognise/recognise';
import { temporaryFolder } from './temporary-folder';

const fixtures = join(import.meta.dirname, '../../../fixtures');

async function readPlan(path: string): Promise<Plan> {
  const { plans } = recognise(await readDocument(path, {}));
  expect(plans).toHaveLength(1);
  return plans[0]!;
}

/** What an officer does to the text: words, looks, a footnote, sections, an item, a table. */
const added: readonly BodyBlock[] = [
  { kind: 'heading', level: 1, number: 'VIII.', text: 'PHẦN MỚI' },
  { kind: 'heading', level: 2, number: '1.', text: 'Mục mới' },
  {
    kind: 'paragraph',
    text: 'Đoạn mới có chữ đậm, chữ nghiêng và chú thích ở đây.',
    marks: [
      { kind: 'bold', from: 12, to: 19 },
      { kind: 'italic', from: 21, to: 32 },
      { kind: 'footnote', at: 45, text: 'Chú thích mới.' },
    ],
  },
  { kind: 'heading', level: 3, number: 'a)', text: 'Điểm mới' },
  {
    kind: 'heading',
    level: 3,
    number: 'b)',
    text: 'Rà soát, công bố thủ tục hành chính;',
    marks: [{ kind: 'italic', from: 0, to: 7 }],
  },
  { kind: 'heading', level: 3, number: 'c)', text: 'Báo cáo trước ngày 15 hằng tháng.' },
  { kind: 'heading', level: 2, number: '2.', text: 'Các phòng thực hiện từ ngày ký.' },
  { kind: 'paragraph', text: '- Mục gạch đầu dòng.' },
  {
    kind: 'table',
    header: true,
    rows: [
      ['TT', 'Việc'],
      ['1', 'Rà soát'],
    ],
  },
];

function edited(plan: Plan): Plan {
  const [first, ...rest] = plan.body;
  return { ...plan, body: [...(first === undefined ? [] : [first]), ...added, ...rest] };
}

/** The plan as its paper says it: what the form sets anew at the ends of lines and of the text. */
function asPrinted({ metadata, body, decision, ...plan }: Plan) {
  const whole = metadata.documentType === 'plan' || decision.length === 0;
  return {
    ...plan,
    body: whole || body.length > 0 ? withEndMark(body) : body,
    decision: decision.length === 0 ? decision : withEndMark(decision),
    metadata: {
      ...metadata,
      legalBases: legalBasisLines(metadata.legalBases),
      recipients: recipientLines(metadata.recipients).map((line) => line.slice(2)),
    },
  };
}

describe('a whole document that was imported, edited and exported', () => {
  it.each([
    'office-files/tu-son.docx',
    'office-files/long-khanh.docx',
    'made/hong-loc.docx',
    'made/phuong-1.docx',
  ])('is proven, and the same plan again: %s', async (name) => {
    const plan = edited(await readPlan(join(fixtures, name)));
    const path = join(await temporaryFolder(), 'van-ban.docx');
    await writeDocument(plan, 'docx', path);
    const { differences } = await proveExport(path, { plan, format: 'docx' });
    expect(differences).toEqual([]);
    const again = await readPlan(path);
    const expected = asPrinted(plan);
    expect(again.body).toEqual(expected.body);
    expect(again.decision).toEqual(expected.decision);
    expect(again.metadata).toEqual(expected.metadata);
    expect(comparePlans(plan, again)).toEqual([]);
  });
});

/** Every real plan in every format that offices send; a sheet and a bare table know no text around them. */
const realInputs = [
  ...['long-khanh.docx', 'long-khanh.xlsx', 'tu-son.docx', 'tu-son.doc', 'tu-son.odt'],
  ...['tu-son.rtf', 'tu-son.html', 'tu-son.pdf', 'tu-son.xls', 'tu-son.ods'],
  ...['tu-son-libreoffice.docx', '../made/hong-loc.docx', '../made/phuong-1.docx'],
  ...['../made/tcvn3.doc', '../made/rows-cut-by-pages.pdf'],
];

describe('every real input, exported as it came', () => {
  it.each(realInputs)(
    'is proven in each format, and the same plan again: %s',
    async (name) => {
      const plan = await readPlan(join(fixtures, 'office-files', name));
      const folder = await temporaryFolder();
      for (const format of ['docx', 'xlsx', 'pdf'] as const) {
        const path = join(folder, `van-ban.${format}`);
        await writeDocument(plan, format, path);
        const proof = await proveExport(path, { plan, format });
        expect({ format, differences: proof.differences }).toEqual({ format, differences: [] });
        const page =
          proof.check?.items.filter(({ id }) => id === 'margins' || id === 'table') ?? [];
        expect(page.filter(({ status }) => status === 'differs')).toEqual([]);
        const { plans, report } = recognise(await readDocument(path, {}));
        expect(plans).toHaveLength(1);
        expect(report.unplaced).toBe(0);
        expect(report.items.filter(({ severity }) => severity === 'loss')).toEqual([]);
        const [again] = plans;
        // Pages do not say that an empty cell at their top goes on from the page before.
        if (again === undefined || format === 'pdf') continue;
        expect(comparePlans(plan, again)).toEqual([]);
        if (format === 'xlsx') continue;
        const expected = asPrinted(plan);
        expect(again.body).toEqual(expected.body);
        expect(again.decision).toEqual(expected.decision);
        if (plan.body.length > 0) expect(again.metadata).toEqual(expected.metadata);
      }
    },
    60_000,
  );
});

describe('a letter without nơi nhận', () => {
  it('keeps who signs, its first line and its open number', async () => {
    const plan = await readPlan(join(fixtures, 'departments/phong-tu-phap.docx'));
    const path = join(await temporaryFolder(), 'van-ban.docx');
    await writeDocument(plan, 'docx', path);
    const again = await readPlan(path);
    expect(again.body).toEqual(asPrinted(plan).body);
    const { number, subject, signerPosition, signerName } = again.metadata;
    expect({ number, subject, signerPosition, signerName }).toEqual({
      number: '',
      subject: '',
      signerPosition: 'TRƯỞNG PHÒNG',
      signerName: 'Trần Thị Bình',
    });
  });
});
