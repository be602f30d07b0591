import { describe, expect, it } from 'vitest';
import { departmentTags } from '../../../shared/text/department-tags';

describe('letters for departments', () => {
  it('are those of the words that tell a department apart', () => {
    const names = [
      'Phòng Nội vụ',
      'Sở Tài chính',
      'Phòng Văn hóa -Thông tin',
      'Văn phòng HĐND và UBND',
    ];
    expect(departmentTags(names)).toEqual(['NV', 'TC', 'VHT', 'HU']);
  });

  it('are never the same twice, and there are always some', () => {
    const names = ['Phòng Nội vụ', 'Sở Nội vụ', 'Ban Nội vụ', '', '…', 'Phòng Y tế.docx'];
    const tags = departmentTags(names);
    expect(new Set(tags).size).toBe(names.length);
    expect(tags.slice(0, 3)).toEqual(['NV', 'NV2', 'NV3']);
    expect(tags.at(-1)).toBe('YT');
    expect(tags.every((tag) => tag.length > 0)).toBe(true);
  });
});
