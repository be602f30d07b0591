import { expect, it } from 'vitest';
import { continueSeries } from '../../../shared/commands/fill-series';

it.each([
  [['Quý I'], ['Quý II', 'Quý III', 'Quý IV', 'Quý I']],
  [['Quý III/2024'], ['Quý IV/2024', 'Quý I/2025']],
  [
    ['Quý I', 'Quý III'],
    ['Quý I', 'Quý III'],
  ],
  [['Tháng 11/2024'], ['Tháng 12/2024', 'Tháng 01/2025']],
  [
    ['Tháng 03/2024', 'Tháng 06/2024'],
    ['Tháng 09/2024', 'Tháng 12/2024'],
  ],
  [['31/12/2024'], ['01/01/2025']],
  [['Trước ngày 31/01/2024', 'Trước ngày 29/02/2024'], ['Trước ngày 29/03/2024']],
  [
    ['15/01/2024', '15/02/2024'],
    ['15/03/2024', '15/04/2024'],
  ],
  [['1'], ['1', '1']],
  [['Đợt 1'], ['Đợt 2', 'Đợt 3']],
  [
    ['Đợt 1', 'Đợt 3'],
    ['Đợt 5', 'Đợt 7'],
  ],
  [['Lần 09'], ['Lần 10']],
  [['Năm 2027'], ['Năm 2028']],
  [['Trước 15/12'], ['Trước 15/12']],
  [['12 cuộc'], ['12 cuộc']],
  [['Nghị quyết 76/NQ-CP'], ['Nghị quyết 76/NQ-CP']],
  [
    ['1', '2'],
    ['3', '4'],
  ],
  [['10', '20'], ['30']],
  [
    ['1.1', '1.2'],
    ['1.3', '1.4'],
  ],
  [['12,5', '15,0'], ['17,5']],
  [
    ['I', 'II'],
    ['III', 'IV'],
  ],
  [
    ['Phòng Nội vụ', 'Phòng Tư pháp'],
    ['Phòng Nội vụ', 'Phòng Tư pháp', 'Phòng Nội vụ'],
  ],
  [['ngày 5 tháng 3'], ['ngày 5 tháng 3']],
])('%j goes on with %j', (given, next) => {
  expect(continueSeries(given, next.length)).toEqual(next);
});
