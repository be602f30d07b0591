import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectComments } from '../../../shared/inspect/comments-json';
import type { RawBlock, RawDocument, RawNote } from '../../../shared/raw/raw-document';
import { planIndexOf } from '../../../shared/plan/plan-index';
import { recognise } from '../../../shared/recognise/recognise';
import type { RecognitionCorrections } from '../../../shared/recognise/recognition-corrections';
import { anyDocument } from './any-document';
import { documentOf, paragraph, tableOf } from './raw-builders';

const header = ['TT', 'Mục tiêu', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'];

function note(text: string, block: RawBlock, row?: number, column?: number): RawNote {
  return {
    code: 'comment',
    place: block.place,
    text,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    comment: { author: 'Hoa', date: '2024-01-05T10:30:00Z', resolved: false, replies: [] },
  };
}

/** Where comments at the given rows and columns of the first table come to stand: «row/column». */
function placesOf(
  raw: RawDocument,
  at: readonly (readonly [number, number])[],
  corrections: RecognitionCorrections = {},
): readonly string[] {
  const [table] = raw.blocks.filter(({ kind }) => kind === 'table');
  const notes = at.map(([row, column], index) => note(String(index), table!, row, column));
  const { plans, comments } = recognise({ ...raw, notes }, corrections);
  const said = inspectComments(plans[0]!, comments?.[0] ?? []);
  return at.map((_place, index) => {
    const found = said.find(({ text }) => text === String(index));
    return found === undefined ? 'listed' : `${found.row}/${found.column ?? 'words'}`;
  });
}

describe('comments of a file', () => {
  it('stand at the cell that holds the words, of merged cells at their owner', () => {
    const table = tableOf([
      header,
      ['1', 'Mục tiêu chung', 'Việc một', 'Phòng Tư pháp', 'Quý I'],
      ['', '', 'Việc hai', 'Văn phòng', 'Quý II'],
    ]);
    const [head, first, second] = table.rows;
    const merged = first!.cells.map((each) => (each.column < 2 ? { ...each, rowSpan: 2 } : each));
    const rest = second!.cells.filter(({ column }) => column >= 2);
    const rows = [head!, { ...first!, cells: merged }, { ...second!, cells: rest }];
    const raw = documentOf({ ...table, rows });
    expect(
      placesOf(raw, [
        [1, 1],
        [2, 1],
        [1, 2],
        [2, 2],
        [2, 4],
      ]),
    ).toEqual(['0/Mục tiêu', '0/Mục tiêu', '0/Nhiệm vụ', '1/Nhiệm vụ', '1/Thời gian']);
  });

  it('on blank cells that go on from above stand at the cell above, on empty cells at the cell itself', () => {
    const raw = documentOf(
      tableOf([
        header,
        ['1', 'Mục tiêu chung', 'Việc một', 'Phòng Tư pháp', ''],
        ['', '', 'Việc hai', 'Văn phòng', 'Quý II'],
        ['2', 'Mục tiêu riêng', 'Việc ba', 'Văn phòng', 'Quý II'],
      ]),
    );
    const places = [
      [2, 1],
      [1, 4],
    ] as const;
    expect(placesOf(raw, places)).toEqual(['0/Mục tiêu', '0/Thời gian']);
  });

  it('on headings stand at their words or their number', () => {
    const rows = [
      header,
      ['I', 'CẢI CÁCH THỂ CHẾ', null, null, null],
      ['1', 'Mục tiêu', 'Việc một', 'Văn phòng', 'Quý I'],
    ];
    expect(
      placesOf(documentOf(tableOf(rows)), [
        [1, 0],
        [1, 1],
        [1, 3],
      ]),
    ).toEqual(['0/TT', '0/words', '0/words']);
    const typedAsOne = [header, ['I. CẢI CÁCH THỂ CHẾ', null, null, null, null], rows[2]!];
    expect(placesOf(documentOf(tableOf(typedAsOne)), [[1, 0]])).toEqual(['0/words']);
  });

  it('on a row that was joined to the one above go with it, by the rules and by the officer', () => {
    const raw = documentOf(
      tableOf([
        header,
        ['1', 'Mục tiêu', 'Xây dựng kế hoạch kiểm tra', 'Văn phòng HĐND và', 'Quý I'],
        header,
        ['', '', 'công tác cải cách hành chính', 'UBND thành phố', ''],
        ['2', 'Mục tiêu khác', 'Việc hai', 'Văn phòng', 'Quý II'],
      ]),
    );
    const places = [
      [3, 2],
      [4, 2],
    ] as const;
    expect(placesOf(raw, places)).toEqual(['0/Nhiệm vụ', '1/Nhiệm vụ']);
    const joined = { tables: { 0: { rowKinds: { 4: 'continuation' as const } } } };
    expect(placesOf(raw, places, joined)).toEqual(['0/Nhiệm vụ', '0/Nhiệm vụ']);
  });

  it('on headers, totals, rows and columns that are left out are listed', () => {
    const raw = documentOf(
      tableOf([
        header,
        ['1', 'Mục tiêu', 'Việc một', 'Văn phòng', 'Quý I'],
        ['2', 'Mục tiêu hai', 'Việc hai', 'Văn phòng', 'Quý I'],
        ['', 'Tổng cộng: 2 nhiệm vụ', null, null, null],
      ]),
    );
    const places = [
      [0, 2],
      [1, 4],
      [2, 2],
      [3, 1],
    ] as const;
    const corrections = {
      tables: { 0: { rowKinds: { 2: 'unplaced' as const }, roles: { 4: null } } },
    };
    expect(placesOf(raw, places, corrections)).toEqual(['listed', 'listed', 'listed', 'listed']);
  });

  it('outside the cells are listed with author, day and answers', () => {
    const text = paragraph('Phụ lục');
    const table = tableOf([header, ['1', 'Mục tiêu', 'Việc', 'Văn phòng', 'Quý I']]);
    const raw = documentOf(text, table);
    const said = note('Thiếu số', raw.blocks[0]!);
    const replies = [{ author: '', date: null, text: 'Đã ghi' }];
    const notes = [{ ...said, comment: { ...said.comment!, replies } }];
    const { report, comments } = recognise({ ...raw, notes });
    expect(comments).toBeUndefined();
    expect(report.items).toContainEqual(
      expect.objectContaining({
        code: 'reader-note',
        text: 'Hoa (05/01/2024 10:30): Thiếu số\nĐã ghi',
        where: { place: raw.blocks[0]!.place },
      }),
    );
  });

  it('are never lost: each stands at a node of a plan or is listed in the report', () => {
    const noted = anyDocument.chain((raw) =>
      fc
        .array(fc.tuple(fc.nat(5), fc.option(fc.nat(15)), fc.option(fc.nat(8))), { maxLength: 12 })
        .map((at) =>
          at.flatMap(([index, row, column], number): readonly RawNote[] => {
            const block = raw.blocks[index];
            if (block === undefined) return [];
            return [note(`ghi chú ${number}`, block, row ?? undefined, column ?? undefined)];
          }),
        )
        .map((notes) => ({ ...raw, notes })),
    );
    fc.assert(
      fc.property(noted, (raw) => {
        const { plans, comments = [], report } = recognise(raw);
        const placed = comments.flatMap((ofPlan, index) => {
          const { nodes } = planIndexOf(plans[index]!);
          return ofPlan.filter(({ nodeId }) => nodes.has(nodeId)).map(({ text }) => text);
        });
        const listed = report.items.flatMap(({ code, text = '' }) =>
          code === 'reader-note' ? [text.replace(/^.*: /, '')] : [],
        );
        expect([...placed, ...listed].sort()).toEqual(raw.notes.map(({ text }) => text).sort());
        expect(report.used + report.ignored + report.unplaced).toBe(report.total);
      }),
      { numRuns: 150 },
    );
  });

  it('of a file without any leave the recognition as it was', () => {
    const raw = documentOf(tableOf([header, ['1', 'Mục tiêu', 'Việc', 'Văn phòng', 'Quý I']]));
    expect(recognise(raw)).not.toHaveProperty('comments');
  });
});
