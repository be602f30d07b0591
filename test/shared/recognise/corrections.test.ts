import { describe, expect, it } from 'vitest';
import { recognise } from '../../../shared/recognise/recognise';
import type { RecognitionCorrections } from '../../../shared/recognise/recognition-corrections';
import { documentOf, tableOf } from './raw-builders';
import { readAppendix } from './read-appendix';

describe('corrections of the user', () => {
  const raw = documentOf(
    tableOf([
      ['A', 'B', 'C'],
      ['1', 'Một', 'x'],
      ['2', '', 'y'],
    ]),
  );

  it('make any row the header and give any column a role', () => {
    const appendix = readAppendix(raw, {
      tableIndex: 0,
      headerRows: [0],
      roles: { 0: 'number', 1: 'task', 2: 'lead' },
    });
    expect(appendix.roles).toEqual(['number', 'task', 'lead']);
    expect(appendix.rows).toHaveLength(2);
  });

  it('list the number of a row that is joined to the one above', () => {
    const joined = recognise(raw, {
      tableIndex: 0,
      headerRows: [0],
      roles: { 0: 'number', 1: 'task', 2: 'lead' },
      rowKinds: { 2: 'continuation' },
    });
    expect(joined.report.items.filter(({ code }) => code === 'unplaced-cell')).toMatchObject([
      { text: '2' },
    ]);
  });

  it('say what blanks mean and what a row is', () => {
    const corrections: RecognitionCorrections = {
      tableIndex: 0,
      headerRows: [0],
      roles: { 0: 'number', 1: 'task', 2: null },
      blanks: { 1: 'continues' },
    };
    expect(readAppendix(raw, corrections).rows[1]).toMatchObject({
      merged_from_above: ['B'],
      cells: { B: 'Một' },
    });
    const area = readAppendix(raw, { ...corrections, rowKinds: { 1: 'area' } }).rows[0];
    expect(area).toEqual({ kind: 'area', no: '1', text: 'Một' });
    const { report } = recognise(raw, corrections);
    expect(
      report.items.filter((item) => item.code === 'unplaced-cell').map((item) => item.text),
    ).toEqual(['C', 'x', 'y']);
  });
});
