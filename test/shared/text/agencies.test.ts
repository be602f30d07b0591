import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAgency, normaliseAgencyName, splitAgencies } from '../../../shared/text/agencies';
import { isValidOn, starterDirectories } from '../../../shared/text/agency-directory';

const directoryOf = (...ids: readonly string[]) =>
  starterDirectories.filter(({ id }) => ids.includes(id)).flatMap(({ agencies }) => agencies);
const district = directoryOf('former-district', 'province');
const in2024 = { on: '2024-06-01' };

/** «id: written» for agencies, «group: …» and «unknown: …» for the others. */
function inShort(text: string, directory = district, options = in2024): readonly string[] {
  return splitAgencies(text, directory, options).map(
    (mention) =>
      `${mention.kind === 'agency' ? mention.agencyId : mention.kind}: ${mention.written}`,
  );
}

describe('normaliseAgencyName', () => {
  it.each([
    ['Văn phòng HĐND&UBND', 'Văn phòng HĐND và UBND'],
    ['Văn phòng HĐND&U BND', 'Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân'],
    ['Phòng Văn hóa - Thông tin', 'Phòng Văn hoá và Thông tin'],
    ['Phòng Văn hóa-Thông tin', 'PHÒNG VĂN HÓA -THÔNG TIN'],
    ['Bộ phận 1 cửa', 'Bộ phận Một cửa'],
    ['Trung tâm HCC', 'Trung tâm Hành chính công'],
    ['Phòng Lao động TBXH', 'Phòng Lao động - Thương binh và Xã hội'],
  ])('gives «%s» and «%s» one key', (a, b) => {
    expect(normaliseAgencyName(a)).toBe(normaliseAgencyName(b));
  });

  it('keeps different agencies apart', () => {
    expect(normaliseAgencyName('Phòng Nội vụ')).not.toBe(normaliseAgencyName('Phòng Tư pháp'));
    expect(normaliseAgencyName('Sở Nội vụ')).not.toBe(normaliseAgencyName('Phòng Nội vụ'));
  });
});

describe('splitAgencies', () => {
  it.each([
    ['Phòng Nội vụ', ['district-home-affairs: Phòng Nội vụ']],
    [
      'Phòng Văn hóa-Thông tin;Văn phòng HĐND&UBND thành phố',
      [
        'district-culture: Phòng Văn hóa-Thông tin',
        'district-office: Văn phòng HĐND&UBND thành phố',
      ],
    ],
    [
      'Phòng Nội vụ, Trung tâm Văn hóa, Thông tin và Thể thao thành phố, Phòng Văn hóa và Thông tin, Văn phòng HĐND và UBND thành phố',
      [
        'district-home-affairs: Phòng Nội vụ',
        'district-culture-centre: Trung tâm Văn hóa, Thông tin và Thể thao thành phố',
        'district-culture: Phòng Văn hóa và Thông tin',
        'district-office: Văn phòng HĐND và UBND thành phố',
      ],
    ],
    [
      '- Văn phòng UBND thành phố;\n- Trung tâm Hành chính công thành phố.\n- Bộ phận tiếp nhận và Trả kết quả phường.',
      [
        'district-office: Văn phòng UBND thành phố',
        'district-public-service: Trung tâm Hành chính công thành phố',
        'district-public-service: Bộ phận tiếp nhận và Trả kết quả phường',
      ],
    ],
    [
      '-Trung tâm HCC thành phố;- Phòng Nội vụ',
      ['district-public-service: Trung tâm HCC thành phố', 'district-home-affairs: Phòng Nội vụ'],
    ],
    [
      'Phòng Nội vụ và Phòng Tư pháp',
      ['district-home-affairs: Phòng Nội vụ', 'district-justice: Phòng Tư pháp'],
    ],
    [
      'Phòng Nội vụ - Phòng Tư pháp',
      ['district-home-affairs: Phòng Nội vụ', 'district-justice: Phòng Tư pháp'],
    ],
    [
      'Phòng Tài chính – Kế hoạch, Chi Cục thuế',
      ['district-finance: Phòng Tài chính – Kế hoạch', 'district-tax: Chi Cục thuế'],
    ],
    [
      'Phòng Tài nguyên và Môi trường, Phòng Lao động TBXH...',
      [
        'district-environment: Phòng Tài nguyên và Môi trường',
        'district-labour: Phòng Lao động TBXH',
      ],
    ],
    [
      'Sở nội vụ ; Các cơ quan, đơn vị liên quan',
      ['province-home-affairs: Sở nội vụ', 'group: Các cơ quan, đơn vị liên quan'],
    ],
    [
      'Công an tỉnh, Công an thành phố',
      ['province-police: Công an tỉnh', 'district-police: Công an thành phố'],
    ],
    [
      'Văn phòng HĐND và UBND thành phố (trên trang thông tin, Cổng TTĐT)',
      ['district-office: Văn phòng HĐND và UBND thành phố (trên trang thông tin, Cổng TTĐT)'],
    ],
    ['', []],
    [' ; - ', []],
  ])('finds the agencies of «%s»', (text, expected) => {
    expect(inShort(text)).toEqual(expected);
  });

  it.each([
    [
      'Các cơ quan, đơn vị liên quan; UBND các phường, xã',
      ['Các cơ quan, đơn vị liên quan', 'UBND các phường, xã'],
    ],
    ['Các cơ quan, đơn vị, UBND các phường, xã', ['Các cơ quan, đơn vị', 'UBND các phường, xã']],
    ['Cơ quan, đơn vị liên quan và UBND phường', ['Cơ quan, đơn vị liên quan', 'UBND phường']],
    ['Các cơ quan, đơn vị; UBND cac phường .', ['Các cơ quan, đơn vị', 'UBND cac phường']],
    ['Người dân, doanh nghiệp', ['Người dân, doanh nghiệp']],
    ['Các ban ngành cấp xã', ['Các ban ngành cấp xã']],
    ['CBCC liên quan', ['CBCC liên quan']],
  ])('takes «%s» for groups', (text, groups) => {
    expect(splitAgencies(text, district)).toEqual(
      groups.map((written) => ({ kind: 'group', written })),
    );
  });

  it('keeps an unknown name with commas whole, and cuts before the next agency', () => {
    expect(inShort('Trung tâm Dân số, Gia đình và Trẻ em, Phòng Nội vụ')).toEqual([
      'unknown: Trung tâm Dân số, Gia đình và Trẻ em',
      'district-home-affairs: Phòng Nội vụ',
    ]);
    expect(inShort('Văn phòng HĐND và UBND huyện A', [])).toEqual([
      'unknown: Văn phòng HĐND và UBND huyện A',
    ]);
  });

  it('does not take one named office for a group', () => {
    expect(inShort('Cơ quan Cảnh sát điều tra, Đơn vị K')).not.toContain(
      'group: Cơ quan Cảnh sát điều tra',
    );
    expect(inShort('UBND phường Đồng Kỵ')).toEqual(['unknown: UBND phường Đồng Kỵ']);
  });

  it('does not take an agency for another whose name it only begins with', () => {
    expect(inShort('Phòng Văn hóa Thể thao')).toEqual(['unknown: Phòng Văn hóa Thể thao']);
  });

  it('knows officers of communes before July 2025', () => {
    const officers = directoryOf('former-commune');
    expect(
      inShort(
        'Công chức Văn phòng – Thống kê; Bộ phận Một cửa; Tổ CNSCĐ phường, khu phố',
        officers,
      ),
    ).toEqual([
      'former-commune-office: Công chức Văn phòng – Thống kê',
      'former-commune-one-stop: Bộ phận Một cửa',
      'unknown: Tổ CNSCĐ phường',
      'unknown: khu phố',
    ]);
    expect(inShort('Tư pháp, Văn Phòng, Văn hoá thông tin', officers)).toEqual([
      'former-commune-justice: Tư pháp',
      'former-commune-office: Văn Phòng',
      'former-commune-culture: Văn hoá thông tin',
    ]);
  });

  it('knows communes after July 2025, and only then', () => {
    const communes = directoryOf('commune');
    const text = 'Phòng Kinh tế, Hạ tầng và Đô thị; Trung tâm Phục vụ hành chính công xã';
    expect(inShort(text, communes, { on: '2025-07-01' })).toEqual([
      'commune-economy-urban: Phòng Kinh tế, Hạ tầng và Đô thị',
      'commune-public-service: Trung tâm Phục vụ hành chính công xã',
    ]);
    expect(splitAgencies(text, communes, in2024).map(({ kind }) => kind)).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  it('leaves a name that two agencies share to the user', () => {
    const both = [...district, ...directoryOf('commune')];
    expect(splitAgencies('Văn phòng HĐND và UBND', both)).toMatchObject([{ kind: 'unknown' }]);
  });

  it('loses no word', () => {
    const parts = fc.constantFrom(
      ...[
        'Phòng Nội vụ',
        'Văn phòng HĐND&UBND',
        'các cơ quan',
        'đơn vị liên quan',
        'UBND các phường',
        'xã',
      ],
      ...[
        'Trung tâm Văn hóa',
        'Thông tin',
        'thành phố',
        '(nếu có)',
        ', ',
        '; ',
        ' và ',
        ' - ',
        '\n- ',
        '&',
      ],
    );
    const lettersOf = (text: string) => text.replace(/[^\p{L}\d]|và/gu, '');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        const written = splitAgencies(text, district).map((mention) => mention.written);
        expect(lettersOf(written.join(' '))).toBe(lettersOf(text));
        expect(written).not.toContain('');
      }),
    );
  });

  it('is quick on long hostile text', () => {
    const start = performance.now();
    for (const unit of ['Phòng ', ', ', 'các cơ quan, ', '(', '- ']) {
      splitAgencies(unit.repeat(4_900 / unit.length), district);
      splitAgencies(unit.repeat(50_000), district);
    }
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

describe('findAgency', () => {
  it('sees through spelling and place', () => {
    expect(findAgency('Phòng Văn hóa -Thông tin huyện X', district, in2024)?.id).toBe(
      'district-culture',
    );
    expect(findAgency('Phòng Ngoại vụ', district)).toBeNull();
  });
});

describe('the starter directories', () => {
  it('use every id once and no name twice within a directory on one day', () => {
    for (const { agencies } of starterDirectories) {
      expect(new Set(agencies.map(({ id }) => id)).size).toBe(agencies.length);
      for (const day of ['2024-01-01', '2025-08-01']) {
        const names = agencies
          .filter((agency) => isValidOn(agency, day))
          .flatMap(({ name, aliases }) => [name, ...aliases].map(normaliseAgencyName));
        expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      }
    }
  });

  it('have each agency found by each of its own names', () => {
    for (const { agencies } of starterDirectories) {
      for (const agency of agencies) {
        for (const name of [agency.name, ...agency.aliases]) {
          expect(findAgency(name, agencies)?.id).toBe(agency.id);
        }
      }
    }
  });
});
