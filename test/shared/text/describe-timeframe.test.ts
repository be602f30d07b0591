import { describe, expect, it } from 'vitest';
import { describeTimeframe } from '../../../shared/text/describe-timeframe';
import { parseTimeframe } from '../../../shared/text/timeframe';

describe('describeTimeframe', () => {
  it.each([
    ['', ''],
    ['Năm 2024', 'từ 01/01/2024 đến 31/12/2024'],
    ['15/3/2024', 'hạn 15/3/2024'],
    ['Quý I', 'từ 01/01/2024 đến 31/3/2024 (năm được suy ra)'],
    ['Trước ngày 31/01/2024', 'trước ngày 31/01/2024'],
    ['Đến hết năm 2024', 'đến hết 31/12/2024'],
    ['Từ tháng 01/2024', 'từ 01/01/2024, không ghi hạn'],
    ['Thường xuyên', 'thường xuyên'],
    ['Trước ngày 15 hằng tháng', 'hằng tháng trước ngày 15'],
    ['Ngày 20 tháng cuối quý', 'hằng quý vào ngày 20 tháng cuối quý'],
    ['Trước 15/12 hằng năm', 'hằng năm trước ngày 15 tháng 12'],
    ['Thường xuyên, năm 2025', 'thường xuyên, từ 01/01/2025 đến 31/12/2025'],
    ['Thường xuyên theo Kế hoạch', 'thường xuyên (kèm điều kiện)'],
    ['Quý I, III/2024', 'các hạn 31/3/2024; 30/9/2024'],
    ['Theo hướng dẫn của tỉnh', 'theo điều kiện, không có ngày'],
    ['Thường xuyên; quý II/2024', 'thường xuyên; từ 01/4/2024 đến 30/6/2024'],
    ['31/02/2024', 'ngày không có trong lịch: hãy kiểm tra lại ngày, tháng'],
  ])('says of «%s»: %s', (words, phrase) => {
    expect(describeTimeframe(parseTimeframe(words, { year: 2024 }))).toBe(phrase);
  });
});
