import { describe, expect, it } from 'vitest';
import { renameAgency } from '../../../shared/commands/edit-agencies';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { invertChanges } from '../../../shared/commands/change';
import { agencyOddities, unknownAgencies } from '../../../shared/directory/agencies-in-plan';
import { newAgency } from '../../../shared/directory/directory';
import { builtInLayouts } from '../../../shared/plan/built-in-layouts';
import { columnByRole } from '../../../shared/plan/layout';
import type { Plan } from '../../../shared/plan/plan';
import { rowMeanings } from '../../../shared/plan/row-meanings';
import { planOf } from '../plan/printed-rows';

const layout = builtInLayouts[0]!;
const lead = columnByRole(layout, 'lead')!.id;
const coordinator = columnByRole(layout, 'coordinator')!.id;

const home = { ...newAgency('Phòng Nội vụ'), id: 'home', aliases: ['Nội vụ'] };
const justice = { ...newAgency('Phòng Tư pháp'), id: 'justice' };
const directory = [home, justice];

function plan(...cells: readonly (readonly [leads: string, coordinates: string])[]): Plan {
  return planOf(layout, [
    { kind: 'area', number: 'I', title: 'Thể chế' },
    ...cells.map(([leads, coordinates]) => ({
      kind: 'task' as const,
      cells: {
        [lead]: { text: leads, continues: false },
        [coordinator]: { text: coordinates, continues: false },
      },
    })),
  ]);
}

function textsOf({ nodes }: Plan): readonly string[] {
  return nodes.flatMap((node) =>
    'cells' in node ? [lead, coordinator].flatMap((column) => node.cells[column]?.text ?? []) : [],
  );
}

describe('agencies of a plan', () => {
  it('lists each unknown name once with its spellings, the most frequent first', () => {
    const found = unknownAgencies(
      plan(
        ['Phòng Nội vụ', 'Phòng Văn hóa - Thông tin; các cơ quan liên quan'],
        ['Phòng Văn hóa và Thông tin', 'Phòng Văn hóa và Thông tin'],
        ['Phòng Nội vụ và Tư pháp hợp nhất', ''],
      ),
      directory,
    );
    expect(found[0]).toMatchObject({
      written: 'Phòng Văn hóa và Thông tin',
      spellings: ['Phòng Văn hóa và Thông tin', 'Phòng Văn hóa - Thông tin'],
      leads: 1,
      coordinates: 2,
      likelyAgencyId: null,
    });
    expect(found).toHaveLength(2);
  });

  it('offers the agency that shares most words', () => {
    const [found] = unknownAgencies(plan(['Phòng Tư pháp – Hộ tịch', '']), [home, justice]);
    expect(found?.likelyAgencyId).toBe('justice');
  });

  it('marks unknown agencies, a task without a lead, and one that leads and coordinates', () => {
    const odd = plan(['Phòng Nội vụ', 'Nội vụ; Đội Trật tự'], ['', 'Phòng Tư pháp']);
    const found = rowMeanings(odd, { directory }).map((meaning) =>
      meaning === null ? null : agencyOddities(odd, meaning),
    );
    expect(found).toEqual([
      null,
      [
        { kind: 'unknown', role: 'coordinator', written: 'Đội Trật tự' },
        { kind: 'lead-twice', written: 'Phòng Nội vụ' },
      ],
      [{ kind: 'lead-missing' }],
    ]);
  });

  it('renames an agency wherever it stands, keeps what is around it, and can be undone', () => {
    const before = plan(
      ['Phòng  Nội vụ thành phố', 'Phòng Tư pháp; Nội vụ (bộ phận tổng hợp);\n- UBND các phường'],
      ['Phòng Nội vụ và Tư pháp hợp nhất', 'Phòng\nNội vụ'],
    );
    const edit = renameAgency(before, 'home', 'Phòng Văn hóa - Xã hội', directory)!;
    const after = applyChanges(before, edit.changes);
    expect(textsOf(after)).toEqual([
      'Phòng Văn hóa - Xã hội thành phố',
      'Phòng Tư pháp; Phòng Văn hóa - Xã hội (bộ phận tổng hợp);\n- UBND các phường',
      'Phòng Nội vụ và Tư pháp hợp nhất',
      'Phòng Văn hóa - Xã hội',
    ]);
    expect(applyChanges(after, invertChanges(edit.changes))).toEqual(before);
    expect(renameAgency(before, 'justice', 'Phòng Tư pháp', directory)).toBeNull();
  });
});
