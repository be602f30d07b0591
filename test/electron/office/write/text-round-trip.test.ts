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
  it.each(['office-files/tu-son.docx', 'office-files/long-khanh.docx', 'made/hong-loc.docx'])(
    'is proven, and the same plan again: %s',
    async (name) => {
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
    },
  );
});
