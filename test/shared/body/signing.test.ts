import { describe, expect, it } from 'vitest';
import { openDateOf, partsOfDate } from '../../../shared/body/open-date';
import {
  hasAcademicTitle,
  isSecrecyWord,
  signingLinesFor,
  signingModeOf,
  signingModes,
  withArchiveLast,
} from '../../../shared/body/signing';

describe('signing', () => {
  it('for another implies whose deputy signs', () => {
    expect(signingLinesFor('KT', 'Ủy ban nhân dân xã Hồng Lộc', 'commune')).toEqual({
      signingAuthority: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
      signerPosition: 'PHÓ CHỦ TỊCH',
    });
    expect(signingLinesFor('KT', 'Sở Nội vụ', 'department')).toEqual({
      signingAuthority: 'KT. GIÁM ĐỐC',
      signerPosition: 'PHÓ GIÁM ĐỐC',
    });
  });

  it('is told again from its lines', () => {
    for (const mode of signingModes)
      expect(signingModeOf(signingLinesFor(mode, 'UBND xã A', 'commune').signingAuthority)).toBe(
        mode,
      );
  });

  it('names no title of learning', () => {
    expect(['ThS. Lê A', 'TS Lê A', 'PGS.TS. Lê A'].map(hasAcademicTitle)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['Tấn Sơn', 'Lê Thị Sâm'].map(hasAcademicTitle)).toEqual([false, false]);
  });

  it('keeps the archive last', () => {
    expect(withArchiveLast(['Lưu: VT.', 'UBND tỉnh;'])).toEqual(['UBND tỉnh;', 'Lưu: VT.']);
  });

  it('knows a mark of secrecy', () => {
    expect(['Mật', 'TỐI MẬT', 'Tuyệt mật', 'Độ mật: Mật'].map(isSecrecyWord)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['Bí mật nhà nước', 'LƯU HÀNH NỘI BỘ', ''].map(isSecrecyWord)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('an open date', () => {
  it('is as complete as its parts', () => {
    expect(openDateOf({ day: '5', month: '1', year: '2026' })).toEqual({
      kind: 'date',
      date: '2026-01-05',
    });
    expect(openDateOf({ day: '', month: '12', year: '2026' })).toEqual({
      kind: 'date',
      date: '2026-12',
    });
    expect(openDateOf({ day: '', month: '', year: '2026' })).toEqual({
      kind: 'date',
      date: '2026',
    });
    expect(openDateOf({ day: '', month: '', year: '' })).toEqual({ kind: 'date', date: null });
  });

  it('has no day without its month, and no day that is none', () => {
    expect(openDateOf({ day: '5', month: '', year: '2026' }).kind).toBe('gap');
    expect(openDateOf({ day: '31', month: '2', year: '2026' }).kind).toBe('no-such-date');
    expect(openDateOf({ day: 'x', month: '2', year: '2026' }).kind).toBe('no-such-date');
  });

  it('gives its parts back', () => {
    expect(partsOfDate('2026-12')).toEqual({ day: '', month: '12', year: '2026' });
    expect(partsOfDate(null)).toEqual({ day: '', month: '', year: '' });
  });
});
