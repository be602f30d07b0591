import { describe, expect, it } from 'vitest';
import { correctionsSchema } from '../../../shared/recognise/corrections-schema';
import { recognise } from '../../../shared/recognise/recognise';
import type { RecognitionCorrections } from '../../../shared/recognise/recognition-corrections';
import { tableCandidates } from '../../../shared/recognise/table-candidates';
import {
  recalled,
  rememberedOf,
  shapeCorrectionsSchema,
  shapesOf,
  type ShapeCorrections,
} from '../../../shared/recognise/table-shape';
import { cell, documentOf, paragraph, tableOf } from './raw-builders';

const labels = ['TT', 'Nhiệm vụ', 'Người lo', 'Thời gian'];
const word = documentOf(
  paragraph('Phụ lục'),
  tableOf([labels, ['1', 'Một', 'A', 'Quý I'], ['2', 'Hai', '', 'Quý II']]),
);
/** The same form in a workbook: a title above, upper case, a merged column, other rows. */
const sheet = documentOf(
  tableOf([['PHỤ LỤC NHIỆM VỤ', null, null, null, null], [], []], {
    rows: [
      { sourceRow: 1, cells: [cell(0, 'DANH MỤC', { columnSpan: 5 })] },
      {
        sourceRow: 2,
        cells: [
          cell(0, 'TT'),
          cell(1, 'NHIỆM VỤ', { columnSpan: 2 }),
          cell(3, 'NGƯỜI LO'),
          cell(4, 'THỜI GIAN'),
        ],
      },
      {
        sourceRow: 3,
        cells: [cell(0, '1'), cell(1, 'Việc', { columnSpan: 2 }), cell(3, 'B'), cell(4, 'Quý III')],
      },
    ],
    columnCount: 5,
    sheet: 'Trang 1',
  }),
);

function memoryOf(
  raw: typeof word,
  corrections: RecognitionCorrections,
): ReadonlyMap<string, ShapeCorrections> {
  const known = rememberedOf(raw, corrections, recognise(raw).traces[0]?.blockIndex ?? null);
  return new Map(
    known.flatMap(({ shape, corrections: said }) =>
      said === null ? [] : [[shape.fingerprint, shapeCorrectionsSchema.parse(said)] as const],
    ),
  );
}

describe('the shape of a table', () => {
  it('is the same for the same labels in another file format, place and case', () => {
    expect(shapesOf(word).map(({ fingerprint }) => fingerprint)).toEqual(
      shapesOf(sheet).map(({ fingerprint }) => fingerprint),
    );
  });

  it('is another one for another label, order or number of columns', () => {
    const others = [
      ['TT', 'Nhiệm vụ', 'Người làm', 'Thời gian'],
      ['TT', 'Nhiệm vụ', 'Thời gian', 'Người lo'],
      ['TT', 'Nhiệm vụ', 'Người lo'],
    ].map((row) => documentOf(tableOf([row, ['1', 'Một', 'x', 'y']])));
    const all = [word, ...others].flatMap(shapesOf).map(({ fingerprint }) => fingerprint);
    expect(new Set(all).size).toBe(4);
  });
});

describe('corrections of columns', () => {
  const said: RecognitionCorrections = {
    tables: {
      1: { roles: { 2: 'lead', 3: null }, blanks: { 2: 'continues' }, rowKinds: { 2: 'total' } },
    },
  };

  it('come back for the next file of the shape, where its columns are, without those of rows', () => {
    const next = recalled(sheet, memoryOf(word, said));
    expect(next).toEqual({
      tables: { 0: { roles: { 3: 'lead', 4: null }, blanks: { 3: 'continues' } } },
    });
    const [plan] = recognise(sheet, next ?? {}).plans;
    expect(plan?.layout.columns.map(({ role }) => role)).toEqual(['number', 'task', 'lead']);
  });

  it('bring the header row and the choice of a table along', () => {
    const odd = documentOf(
      tableOf([labels, ['1', 'x', 'y', 'z']]),
      tableOf([
        ['P', 'Q'],
        ['Số', 'Việc'],
        ['1', 'Làm'],
        ['2', 'Nghỉ'],
      ]),
    );
    const choice: RecognitionCorrections = {
      tableIndex: 1,
      tables: { 1: { headerRows: [1], roles: { 1: 'task' } } },
    };
    const again = recalled(odd, memoryOf(odd, choice));
    expect(again).toEqual(choice);
    expect(recognise(odd, again ?? {}).plans[0]?.layout.columns.map(({ label }) => label)).toEqual([
      'Số',
      'Việc',
    ]);
  });

  it('are not remembered where nothing was said about columns', () => {
    expect(memoryOf(word, { tables: { 1: { rowKinds: { 1: 'area' } } } }).size).toBe(0);
    expect(recalled(word, new Map())).toBeNull();
  });
});

describe('corrections of any table', () => {
  it('reach the further tables of an appendix and other appendices', () => {
    const raw = documentOf(
      tableOf([labels, ['1', 'Một', 'A', 'Quý I']]),
      tableOf([labels, ['2', 'Hai', 'B', 'Quý II'], ['', 'ba', '', '']]),
    );
    const rowKinds = { 2: 'unplaced' } as const;
    const { traces, report } = recognise(raw, { tables: { 1: { rowKinds } } });
    expect(traces[0]?.further?.[0]?.rows[2]).toEqual({ kind: 'unplaced', confidence: 1 });
    expect(report.items.filter(({ code }) => code === 'unplaced-cell')).toMatchObject([
      { text: 'ba' },
    ]);
  });

  it('let a header that the user gave stand even when its labels say nothing', () => {
    const raw = documentOf(
      tableOf([
        ['x', 'y', 'z'],
        ['1', 'Một', 'A'],
      ]),
      tableOf([labels, ['1', 'Một', 'A', 'Quý I']]),
    );
    const { traces } = recognise(raw, { tables: { 0: { headerRows: [0] } } });
    expect(traces.map(({ blockIndex }) => blockIndex)).toContain(0);
  });

  it('keep the tables that go on below the chosen one', () => {
    const raw = documentOf(
      tableOf([labels, ['1', 'Một', 'A', 'Quý I']]),
      tableOf([labels, ['2', 'Hai', 'B', 'Quý II']]),
    );
    const { plans } = recognise(raw, { tableIndex: 0 });
    expect(plans).toHaveLength(1);
    expect(plans[0]?.nodes).toHaveLength(2);
  });

  it('are refused when they are not of the right form', () => {
    const refused: unknown[] = [
      { tables: { __proto__x: {} } },
      { tables: { '-1': {} } },
      { roles: { 0: 'nothing' } },
      { rowKinds: { 0: 'header' } },
      { headerRows: [] },
      { tableIndex: 0.5 },
    ];
    for (const value of refused) expect(correctionsSchema.safeParse(value).success).toBe(false);
    expect(correctionsSchema.safeParse(said).success).toBe(true);
  });
  const said = { tableIndex: 1, tables: { 1: { headerRows: [0], roles: { 3: null } } } };
});

describe('the tables offered', () => {
  it('are all that hold text, each with the reason why it was chosen or not', () => {
    const raw = documentOf(
      tableOf([['Nơi nhận', 'TM. UBND']]),
      tableOf([labels, ['1', 'Một', 'A', 'Quý I']]),
      tableOf([labels, ['2', 'Hai', 'B', 'Quý II']]),
      tableOf([['', '']]),
    );
    expect(tableCandidates(raw).map(({ blockIndex, standing }) => [blockIndex, standing])).toEqual([
      [0, 'other'],
      [1, 'chosen'],
      [2, 'goes-on'],
    ]);
    expect(tableCandidates(raw)[1]).toMatchObject({
      excerpt: 'TT · Nhiệm vụ · Người lo · Thời gian',
      reason:
        'Được chọn vì dòng tiêu đề có các cột của phụ lục: «TT», «Nhiệm vụ», «Người lo», «Thời gian».',
    });
  });
});
