/** Words that tasks of such plans are made of. */
/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const verbs = [
  'Ban hành kế hoạch',
  'Tổ chức',
  'Tham mưu UBND thành phố ban hành',
  'Rà soát',
  'Xây dựng',
  'Kiểm tra',
  'Triển khai thực hiện',
  'Đôn đốc',
  'Báo cáo kết quả',
  'Tập huấn',
  'Cập nhật',
  'Đánh giá',
  'Công khai',
  'Nâng cấp',
];
export const objects = [
  'kiểm soát thủ tục hành chính',
  'ứng dụng công nghệ thông tin',
  'tinh giản biên chế',
  'vị trí việc làm',
  'số hóa hồ sơ',
  'cơ chế một cửa liên thông',
  'dịch vụ công trực tuyến',
  'tự chủ tài chính của đơn vị sự nghiệp',
  'văn bản quy phạm pháp luật',
  'chỉ số hài lòng của người dân',
  'chữ ký số chuyên dùng',
  'đạo đức công vụ',
  'an toàn thông tin mạng',
  'phân cấp quản lý nhà nước',
  'đào tạo cán bộ, công chức',
  'mã số định danh tổ chức',
  'thanh toán không dùng tiền mặt',
  'phản ánh, kiến nghị của doanh nghiệp',
];
export const scopes = [
  'trên địa bàn',
  'tại các phường',
  'của các phòng chuyên môn',
  'năm 2024',
  'theo chỉ đạo của tỉnh',
  'giai đoạn 2021 - 2025',
  'thuộc thẩm quyền giải quyết',
  'gắn với chuyển đổi số',
  'theo hướng dẫn của Bộ Nội vụ',
  'đối với lĩnh vực đất đai',
  'đối với lĩnh vực hộ tịch',
  'đối với lĩnh vực xây dựng',
];
export const extra = [
  'bảo đảm tiến độ',
  'kịp thời, đúng quy định',
  'và báo cáo định kỳ hằng quý',
  'nâng cao chất lượng phục vụ',
  'có sự giám sát của Mặt trận Tổ quốc',
];
export const agencies = [
  'Phòng Nội vụ',
  'Phòng Tư pháp',
  'Văn phòng HĐND và UBND',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Văn hóa và Thông tin',
  'Trung tâm Hành chính công',
];
export const outputs = [
  'Kế hoạch',
  'Báo cáo',
  'Quyết định',
  'Công văn',
  'Hội nghị',
  'Biên bản kiểm tra',
];
export const times = [
  'Quý I/2024',
  'Quý II/2024',
  'Quý III/2024',
  'Tháng 6/2024',
  'Thường xuyên',
  'Năm 2024',
];
export const newWords = [
  'Lắp đặt hệ thống lấy số tự động',
  'Biên soạn sổ tay hỏi đáp',
  'Thuê đường truyền dự phòng',
  'Tổ chức hội thi tuyên truyền viên',
  'Trồng cây xanh công sở',
  'Kết nghĩa với đơn vị bạn',
];

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}
