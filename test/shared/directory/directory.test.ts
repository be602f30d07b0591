import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  duplicatesIn,
  mergeAgencies,
  newAgency,
  problemWithAgency,
  withAgency,
  withStarter,
} from '../../../shared/directory/directory';
import { starterDirectories, type Agency } from '../../../shared/text/agency-directory';
import { findAgency } from '../../../shared/text/agencies';

const office: Agency = {
  ...newAgency('Văn phòng HĐND và UBND'),
  id: 'office',
  aliases: ['Văn phòng'],
};
const oneStop: Agency = { ...newAgency('Bộ phận Một cửa'), id: 'one-stop' };

describe('the directory of agencies', () => {
  it('takes an agency in place of the one with its id, without aliases that say nothing new', () => {
    const changed = withAgency([office, oneStop], {
      ...office,
      aliases: [' VĂN PHÒNG ', 'Văn phòng HĐND&UBND', 'VP', 'văn  phòng'],
    });
    expect(changed).toEqual([{ ...office, aliases: ['VĂN PHÒNG'] }, oneStop]);
  });

  it('says which agency owns a name already, on the same days only', () => {
    const second: Agency = {
      ...newAgency('Một cửa hiện đại'),
      aliases: ['1 cửa', 'Bộ phận 1 cửa'],
    };
    expect(problemWithAgency([office, oneStop], second)).toContain('«Bộ phận Một cửa»');
    const later: Agency = { ...second, validFrom: '2025-07-01' };
    const earlier: Agency = { ...oneStop, validTo: '2025-06-30' };
    expect(problemWithAgency([office, earlier], later)).toBeNull();
    expect(problemWithAgency([], { ...later, validTo: '2024-01-01' })).toContain('Ngày bắt đầu');
    expect(problemWithAgency([], { ...later, name: ' – ' })).toContain('để trống');
  });

  it('knows a merged agency by every name that the parts had', () => {
    const merged = mergeAgencies([office, oneStop], 'office', ['one-stop']);
    expect(merged).toEqual([{ ...office, aliases: ['Văn phòng', 'Bộ phận Một cửa'] }]);
    expect(findAgency('Bộ phận 1 cửa thành phố', merged)?.id).toBe('office');
    expect(mergeAgencies([office], 'gone', ['office'])).toEqual([office]);
  });

  it('is valid after a merge whenever a part was', () => {
    const old: Agency = { ...oneStop, validFrom: '2020-01-01', validTo: '2025-06-30' };
    const young: Agency = { ...office, validFrom: '2025-07-01', validTo: null };
    const [merged] = mergeAgencies([young, old], 'office', ['one-stop']);
    expect(merged).toMatchObject({ validFrom: '2020-01-01', validTo: null });
  });

  it('adds of a starter list only what is not there', () => {
    for (const starter of starterDirectories) {
      const once = withStarter([], starter);
      expect(once).toEqual(starter.agencies);
      expect(withStarter(once, starter)).toEqual(once);
    }
  });

  it('has starter lists in which no name belongs to two agencies on a day', () => {
    for (const { agencies } of starterDirectories) expect(duplicatesIn(agencies)).toEqual([]);
  });

  it('finds agencies that share a name through others too', () => {
    const a: Agency = { ...newAgency('A'), aliases: ['một'] };
    const b: Agency = { ...newAgency('B'), aliases: ['hai'] };
    const bridge: Agency = { ...newAgency('C'), aliases: ['một', 'hai'] };
    expect(duplicatesIn([a, b, oneStop, bridge])).toEqual([[a, b, bridge]]);
  });

  it('loses no name in any merge', () => {
    const names = ['Phòng Nội vụ', 'Phòng Tư pháp', 'Văn phòng', 'Thanh tra', 'Công an', 'Một cửa'];
    const agencies = fc
      .uniqueArray(fc.constantFrom(...names), { minLength: 2 })
      .map((chosen) =>
        chosen.map((name, index): Agency => ({ ...newAgency(name), id: String(index) })),
      );
    fc.assert(
      fc.property(agencies, fc.array(fc.nat(5)), (directory, picked) => {
        const merged = mergeAgencies(directory, '0', picked.map(String));
        for (const { name } of directory) expect(findAgency(name, merged)).not.toBeNull();
      }),
    );
  });
});
