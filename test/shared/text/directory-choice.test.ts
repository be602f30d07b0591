import { describe, expect, it } from 'vitest';
import { findAgency } from '../../../shared/text/agencies';
import { chooseDirectory, levelOfIssuer } from '../../../shared/text/directory-choice';

describe('the level of an issuer', () => {
  it.each([
    ['Ủy ban nhân dân xã Tân An', '2026-01-05', 'commune'],
    ['UBND PHƯỜNG 1', '2025-07-01', 'commune'],
    ['Ủy ban nhân dân phường 1', '2025-06-30', 'former-commune'],
    ['Ủy ban nhân dân đặc khu Phú Quốc', null, 'commune'],
    ['UBND thị trấn Lim', '2024-01-01', 'former-commune'],
    ['Ủy ban nhân dân thành phố Từ Sơn', '2023-12-28', 'former-district'],
    ['Ủy ban nhân dân thành phố Cần Thơ', '2023-12-28', 'province'],
    ['Ủy ban nhân dân thị xã Quảng Yên', '2024-01-01', 'former-district'],
    ['Phòng Nội vụ huyện Yên Phong, tỉnh Bắc Ninh', '2024-01-01', 'former-district'],
    ['Phòng Lao động - Thương binh và Xã hội huyện Yên Phong', '2024-01-01', 'former-district'],
    ['Ủy ban nhân dân tỉnh Bắc Ninh', '2026-01-01', 'province'],
    ['Sở Lao động - Thương binh và Xã hội', '2024-01-01', 'province'],
    ['Ban Quản lý dự án', '2024-01-01', null],
    ['', null, null],
  ] as const)('%s on %s is %s', (issuer, on, level) => {
    expect(levelOfIssuer(issuer, on)).toBe(level);
  });
});

describe('the agencies of an issuer', () => {
  it('are those of its level, and those of the province for the levels below', () => {
    const directory = chooseDirectory('Ủy ban nhân dân xã Tân An', '2026-01-05', []);
    const on = '2026-01-05';
    expect(findAgency('Phòng Kinh tế', directory, { on })?.id).toBe('commune-economy');
    expect(findAgency('Sở Nội vụ', directory, { on })?.id).toBe('province-home-affairs');
  });

  it('are guessed from the cells where the issuer is not known', () => {
    const commune = chooseDirectory('', '2024-01-01', ['Công chức Tư pháp - Hộ tịch']);
    expect(findAgency('Tư pháp - Hộ tịch', commune)?.id).toBe('former-commune-justice');
    const district = chooseDirectory('', '2024-01-01', ['Phòng Tư pháp', 'Phòng Nội vụ']);
    expect(findAgency('Phòng Nội vụ', district)?.id).toBe('district-home-affairs');
  });

  it('are one list per level, so that what is derived from it is derived once', () => {
    const list = () => chooseDirectory('UBND xã A', '2026-01-01', []);
    expect(list()).toBe(list());
  });
});
