import { describe, expect, it } from 'vitest';
import {
  withBlanks,
  withHeaderRows,
  withRole,
  withRowKind,
} from '../../../renderer/import/correction-edits';
import { moveSelection } from '../../../renderer/import/move-selection';
import { PreviewModels } from '../../../renderer/import/preview-model';
import type { ImportPreview } from '../../../shared/ipc-contract';
import type { TaskId } from '../../../shared/ids';
import type { RawDocument } from '../../../shared/raw/raw-document';
import { recognise } from '../../../shared/recognise/recognise';
import type { RecognitionCorrections } from '../../../shared/recognise/recognition-corrections';
import { documentOf, paragraph, tableOf } from '../../shared/recognise/raw-builders';

const labels = ['TT', 'Nhiệm vụ', 'Kết quả', 'Chủ trì', 'Thời gian'];
const first = tableOf([
  labels,
  ['1', 'Rà soát văn bản', 'Báo cáo', 'Tư pháp', 'Quý I'],
  ['2', 'Kiểm tra', 'Kết luận', 'Tư pháp', 'Quý II'],
]);
const second = tableOf([
  labels,
  ['3', 'Lập đề án', 'Đề án', 'Nội vụ', 'Quý III'],
  ['4', 'Sắp xếp', 'Quyết định', 'Nội vụ', 'Quý IV'],
]);
const raw = documentOf(
  paragraph('I. Cải cách thể chế', { bold: true }),
  first,
  paragraph('II. Tổ chức bộ máy', { bold: true }),
  second,
);

function previewOf(source: RawDocument, corrections: RecognitionCorrections = {}): ImportPreview {
  const recognition = recognise(source, corrections);
  const taskId = 'task' as TaskId;
  return { taskId, fileName: 'a.docx', source, recognition, remembered: null, tables: [] };
}

describe('the preview of an appendix typed as several tables', () => {
  it('shows all of them, and each row of the result beside its own', () => {
    const model = new PreviewModels().of(previewOf(raw), 0, {})!;
    expect(model.source.rows).toHaveLength(6);
    expect(model.source.places[4]).toEqual({ blockIndex: 3, row: 1 });
    const result = model.resultRows[model.rows.resultOf[4]!]!;
    expect(result.kind === 'task' && Object.values(result.cells)[1]?.text).toBe('Lập đề án');
    expect(model.rows.sourceOf.get(model.rows.resultOf[4]!)).toBe(4);
  });

  it('keeps what a correction does not change, so that nothing moves on screen', () => {
    const models = new PreviewModels();
    const before = models.of(previewOf(raw), 0, {})!;
    const corrections = withRowKind({}, 3, 2, 'unplaced');
    const after = models.of(previewOf(raw, corrections), 0, corrections)!;
    expect(after.resultRows).toHaveLength(before.resultRows.length - 1);
    expect(after.source.columns).toBe(before.source.columns);
    after.source.rows.slice(0, 5).forEach((row, index) => {
      expect(row).toBe(before.source.rows[index]);
    });
    expect(after.source.rows[5]).not.toBe(before.source.rows[5]);
    const cell = after.resultRows.at(-1);
    expect(before.resultRows).toContain(cell);
  });

  it('marks what is left out on purpose and does not ask for a look at it', () => {
    const corrections = withRowKind({}, 3, 2, 'unplaced');
    const model = new PreviewModels().of(previewOf(raw, corrections), 0, corrections)!;
    const lost = model.doubts.filter(({ kind }) => kind === 'lost');
    expect(lost.map(({ row }) => row)).toEqual([5, 5, 5, 5, 5]);
    expect(model.review.filter(({ kind }) => kind === 'lost')).toEqual([]);
  });
});

describe('corrections', () => {
  it('of one table leave those of another, and a role goes from its old column to the new one', () => {
    const said = withRole(withRole(withRole({}, 1, 3, 'lead'), 2, 0, 'lead'), 1, 2, 'lead');
    expect(said.tables).toEqual({ 1: { roles: { 2: 'lead' } }, 2: { roles: { 0: 'lead' } } });
    expect(withRole(withRole({}, 1, 3, null), 1, 2, null).tables?.[1]?.roles).toEqual({
      2: null,
      3: null,
    });
  });

  it('of blanks can be left to recognition again', () => {
    const said = withBlanks({}, 1, 3, 'continues');
    expect(said.tables?.[1]?.blanks).toEqual({ 3: 'continues' });
    expect(withBlanks(said, 1, 3, null).tables?.[1]?.blanks).toEqual({});
  });

  it('of the header keep the roles', () => {
    expect(withHeaderRows(withRole({}, 1, 3, 'lead'), 1, [2]).tables?.[1]).toEqual({
      roles: { 3: 'lead' },
      headerRows: [2],
    });
  });
});

describe('moving by keyboard', () => {
  const size = { rows: 30, columns: 3 };
  it.each([
    ['ArrowDown', { row: null, column: null }, { row: 0, column: 0 }],
    ['ArrowUp', { row: 0, column: 2 }, { row: null, column: 2 }],
    ['ArrowRight', { row: 4, column: 2 }, { row: 4, column: 2 }],
    ['PageDown', { row: 25, column: 1 }, { row: 29, column: 1 }],
    ['End', { row: null, column: 1 }, { row: 29, column: 1 }],
    ['Home', { row: 9, column: 1 }, { row: null, column: 1 }],
  ] as const)('%s leads from %j to %j', (key, from, to) => {
    expect(moveSelection(key, from, size)).toEqual(to);
  });

  it('leaves other keys and an empty table alone', () => {
    expect(moveSelection('a', { row: 0, column: 0 }, size)).toBeNull();
    expect(
      moveSelection('ArrowDown', { row: null, column: null }, { rows: 0, columns: 0 }),
    ).toBeNull();
  });
});
