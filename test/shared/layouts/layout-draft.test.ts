import { describe, expect, it } from 'vitest';
import type { ColumnId } from '../../../shared/ids';
import { changeLayout } from '../../../shared/commands/edit-layout';
import { adoptLayout } from '../../../shared/layouts/adopt-layout';
import { explainSwitch } from '../../../shared/layouts/explain-switch';
import {
  addColumn,
  changeColumn,
  draftProblems,
  evenWidths,
  fitWidths,
  hideColumn,
  moveBorder,
  moveColumn,
  removeColumn,
  setRole,
  showColumn,
  totalWidthMm,
} from '../../../shared/layouts/layout-draft';
import { builtInLayouts } from '../../../shared/plan/built-in-layouts';
import { area, done, lines, row, spans } from '../commands/edit-bed';
import { objectiveLayout, planOf, taskLayout } from '../plan/printed-rows';

const layout = builtInLayouts[0]!;
const ids = (of: typeof layout) => of.columns.map(({ id }) => id as string);

describe('a layout in the making', () => {
  it('moves columns within the table', () => {
    expect(ids(moveColumn(layout, 'funding' as ColumnId, 0))[0]).toBe('funding');
    expect(ids(moveColumn(layout, 'number' as ColumnId, 99)).at(-1)).toBe('number');
    expect(moveColumn(layout, 'none' as ColumnId, 0)).toBe(layout);
  });

  it('hides a column and shows it again, but never the last one', () => {
    const hidden = hideColumn(layout, 'output' as ColumnId);
    expect(ids(hidden)).not.toContain('output');
    expect(showColumn(hidden, 'output' as ColumnId, 3)).toEqual(layout);
    const single = { ...layout, columns: layout.columns.slice(0, 1) };
    expect(hideColumn(single, 'number' as ColumnId)).toBe(single);
    expect(removeColumn(single, 'number' as ColumnId)).toBe(single);
  });

  it('shares the text width exactly, evenly or in proportion', () => {
    for (const shaped of [evenWidths(layout, 257), fitWidths(layout, 165)]) {
      expect([165, 257]).toContain(totalWidthMm(shaped));
    }
  });

  it('moves a border without changing the sum or closing a column', () => {
    const moved = moveBorder(layout, 1, 12.3);
    expect(totalWidthMm(moved)).toBe(totalWidthMm(layout));
    expect(moved.columns[1]!.widthMm).toBe(57.3);
    expect(moveBorder(layout, 1, -500).columns[1]!.widthMm).toBe(6);
    expect(moveBorder(layout, 99, 5)).toBe(layout);
  });

  it('says what keeps it from being used', () => {
    const kinds = (of: typeof layout) => draftProblems(of).map(({ kind }) => kind);
    expect(kinds(layout)).toEqual([]);
    expect(kinds(changeColumn(layout, 'lead' as ColumnId, { label: ' \n' }))).toEqual([
      'blank-label',
    ]);
    expect(kinds(changeColumn(layout, 'lead' as ColumnId, { label: 'mục\ntiêu' }))).toEqual([]);
    expect(kinds(changeColumn(layout, 'lead' as ColumnId, { label: 'Mục\ntiêu' }))).toEqual([
      'same-label',
    ]);
    expect(kinds(changeColumn(layout, 'lead' as ColumnId, { widthMm: NaN }))).toEqual([
      'bad-width',
    ]);
    expect(kinds(setRole(layout, 'lead' as ColumnId, 'funding'))).toEqual(['same-role']);
    expect(addColumn(layout, 'Ghi chú').columns.at(-1)).toMatchObject({
      role: 'custom',
      level: 'task',
    });
  });
});

describe('a plan under another layout', () => {
  it('says before the switch what will be hidden, and that the rows stay', () => {
    const plan = spans();
    const preview = explainSwitch(plan, adoptLayout(plan, taskLayout));
    expect(preview.rows).toBe(5);
    expect(preview.effects).toMatchObject([
      { kind: 'hides', column: { id: 'objective' }, filled: 3 },
      { kind: 'loses-level', level: 'objective' },
    ]);
  });

  it('keeps what the objective held with its rows when one of them is deleted meanwhile', () => {
    const plan = planOf(objectiveLayout, [area('I'), row('1', 'M1', 'a'), row(null, null, 'b')]);
    const flat = done(plan, changeLayout(plan, adoptLayout(plan, taskLayout), null));
    expect(lines(flat)).toEqual(['area I Lĩnh vực I', '1 | a', '^1 | b']);
    const first = flat.nodes.find((node) => node.kind === 'task')!;
    const shorter = done(flat, {
      id: 'delete' as never,
      label: '',
      changes: [
        { kind: 'delete-nodes', nodes: [first] },
        {
          kind: 'set-cell',
          nodeId: flat.nodes.at(-1)!.id,
          columnId: 'number' as ColumnId,
          before: { text: '', continues: true },
          after: { text: '1', continues: false },
        },
      ],
    });
    const back = done(shorter, changeLayout(shorter, adoptLayout(shorter, objectiveLayout), null));
    expect(lines(back)).toEqual(['area I Lĩnh vực I', '1 | M1 | b']);
  });

  it('numbers each row when the number comes down to the rows and a numbering is chosen', () => {
    const plan = spans();
    const flat = done(plan, changeLayout(plan, adoptLayout(plan, taskLayout), 'through'));
    expect(lines(flat).map((line) => line.split(' | ')[0])).toEqual([
      'area I Lĩnh vực I',
      '1',
      '2',
      '3',
      '4',
      'area II Lĩnh vực II',
      '5',
    ]);
  });

  it('is left alone when neither layout nor numbers change', () => {
    const plan = spans();
    expect(changeLayout(plan, plan.layout, null)).toBeNull();
    expect(changeLayout(plan, plan.layout, 'per-area')).toBeNull();
    expect(changeLayout(plan, plan.layout, 'capital-areas')).not.toBeNull();
  });
});
