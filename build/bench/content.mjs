// @ts-check
// A made-up appendix of any length, in the form of docs/inspect-json.md: areas, groups, objectives that span up to four
// tasks, merged value cells. The same number of rows is always the same appendix.

/** @typedef {import('../../shared/inspect/inspect-json').InspectRow} InspectRow */
/** @typedef {import('../../shared/inspect/inspect-json').InspectAppendix} InspectAppendix */

const AREAS = [
  'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
  'CẢI CÁCH THỂ CHẾ',
  'CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
  'CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH NHÀ NƯỚC',
  'CẢI CÁCH CHẾ ĐỘ CÔNG VỤ',
  'CẢI CÁCH TÀI CHÍNH CÔNG',
  'XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ',
];
const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
const AGENCIES = [
  'Phòng Nội vụ',
  'Văn phòng HĐND và UBND',
  'Phòng Tư pháp',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Văn hóa và Thông tin',
  'Bộ phận Tiếp nhận và Trả kết quả',
];
const WORKS = [
  'Rà soát, đánh giá thủ tục hành chính thuộc phạm vi quản lý; kiến nghị cắt giảm, đơn giản hóa các thủ tục còn rườm rà',
  'Tổ chức hội nghị tập huấn nghiệp vụ cải cách hành chính cho cán bộ, công chức các phòng, ban và UBND các xã, phường',
  'Kiểm tra việc thực hiện nhiệm vụ cải cách hành chính tại các cơ quan, đơn vị theo kế hoạch',
  'Đẩy mạnh tiếp nhận hồ sơ trực tuyến và thanh toán trực tuyến đối với các dịch vụ công đủ điều kiện',
];
const OUTPUTS = ['Kế hoạch', 'Báo cáo', 'Quyết định', 'Văn bản chỉ đạo, đôn đốc', 'Hội nghị'];
const TIMES = ['Quý I/2024', 'Tháng 6/2024', 'Thường xuyên', 'Trước ngày 15/12/2024', 'Cả năm'];

const NUMBER = 'TT';
const OBJECTIVE = 'Mục tiêu';
const LEAD = 'Cơ quan chủ trì';
const COLUMNS = [
  NUMBER,
  OBJECTIVE,
  'Nhiệm vụ',
  'Kết quả/Sản phẩm',
  LEAD,
  'Cơ quan phối hợp',
  'Thời gian',
  'Kinh phí (triệu đồng)',
];
const ROLES = [
  'number',
  'objective',
  'task',
  'output',
  'lead',
  'coordinator',
  'timeframe',
  'funding',
];

/**
 * @param {number} rowCount printed rows below the column heads, headings included
 * @returns {InspectAppendix}
 */
export function appendixOf(rowCount) {
  return {
    label: 'PHỤ LỤC',
    title: 'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2024',
    subtitle: '(Kèm theo Kế hoạch số 01/KH-UBND ngày 02/01/2024 của UBND thành phố)',
    footer: null,
    columns: COLUMNS,
    roles: ROLES,
    rows: AREAS.flatMap((title, index) => {
      const length = shareOf(rowCount, AREAS.length, index);
      return length === 0 ? [] : areaRows(title, index, length);
    }),
  };
}

/**
 * @param {number} total
 * @param {number} parts
 * @param {number} index
 */
function shareOf(total, parts, index) {
  return Math.floor(total / parts) + (index < total % parts ? 1 : 0);
}

/**
 * @param {string} title
 * @param {number} area
 * @param {number} length rows of the area, its own included
 * @returns {InspectRow[]}
 */
function areaRows(title, area, length) {
  /** @type {InspectRow[]} */
  const rows = [{ kind: 'area', no: NUMERALS[area] ?? '', text: title }];
  for (let objective = 1; rows.length < length; objective++) {
    const tasks = Math.min(1 + (objective % 4), length - rows.length);
    for (let task = 0; task < tasks; task++) rows.push(taskRow(area, objective, task));
  }
  return rows;
}

/**
 * @param {number} area
 * @param {number} objective 1-based within the area
 * @param {number} task 0-based within the objective
 * @returns {InspectRow}
 */
function taskRow(area, objective, task) {
  const seed = area * 31 + objective * 7 + task;
  const aim = `Mục tiêu ${objective}: ít nhất ${60 + (objective % 40)}% nhiệm vụ được giao hoàn thành đúng hạn`;
  const values = [
    aim,
    `${pick(WORKS, seed)} (nội dung ${area + 1}.${objective}.${task + 1})`,
    pick(OUTPUTS, seed),
    pick(AGENCIES, objective),
    `${pick(AGENCIES, seed + 1)}; ${pick(AGENCIES, seed + 2)}`,
    pick(TIMES, seed),
    seed % 3 === 0 ? String(10 + (seed % 90)) : '',
  ];
  return {
    kind: 'task',
    no: String(objective),
    cells: Object.fromEntries(values.map((value, index) => [COLUMNS[index + 1] ?? '', value])),
    merged_from_above: task === 0 ? [] : [NUMBER, OBJECTIVE, LEAD],
  };
}

/**
 * @param {readonly string[]} list
 * @param {number} index
 */
function pick(list, index) {
  return list[index % list.length] ?? '';
}
