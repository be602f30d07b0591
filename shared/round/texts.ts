/** What letters, records and replies of a round say. */
export const roundTexts = {
  askSubject: (subject: string) => `V/v góp ý phụ lục nhiệm vụ ${subject}`,
  remindSubject: (subject: string) => `V/v đôn đốc góp ý phụ lục nhiệm vụ ${subject}`,
  to: 'Kính gửi:',
  asking: (issuer: string, subject: string) =>
    `${issuer} đang hoàn thiện phụ lục nhiệm vụ ${subject}. Để có cơ sở hoàn thiện, đề nghị các cơ quan, đơn vị nghiên cứu, tham gia ý kiến đối với các nhiệm vụ được giao chủ trì, phối hợp (gửi kèm theo tệp của từng cơ quan, đơn vị).`,
  how: 'Cách ghi ý kiến: sửa trực tiếp vào ô có ý kiến trong tệp gửi kèm; nhiệm vụ mới thì thêm dòng hoặc ghi ở trang «Nhiệm vụ mới»; đề nghị bỏ nhiệm vụ nào thì xóa cả dòng; thống nhất với dự thảo thì gửi lại tệp, không sửa.',
  until: (issuer: string, deadline: string) =>
    deadline === ''
      ? `Đề nghị các cơ quan, đơn vị gửi lại tệp đã ghi ý kiến về ${issuer} để tổng hợp./.`
      : `Đề nghị các cơ quan, đơn vị gửi lại tệp đã ghi ý kiến về ${issuer} trước hết ${deadline} để tổng hợp./.`,
  sentOn: (day: string, issuer: string, subject: string, deadline: string) =>
    deadline === ''
      ? `Ngày ${day}, ${issuer} đã gửi lấy ý kiến góp ý phụ lục nhiệm vụ ${subject}.`
      : `Ngày ${day}, ${issuer} đã gửi lấy ý kiến góp ý phụ lục nhiệm vụ ${subject}, thời hạn trả lời trước hết ${deadline}.`,
  missing: (day: string) =>
    `Đến ngày ${day}, các cơ quan, đơn vị có tên trên chưa gửi ý kiến. Đề nghị các cơ quan, đơn vị khẩn trương nghiên cứu, gửi lại tệp đã ghi ý kiến; trường hợp thống nhất với dự thảo thì gửi lại tệp, không sửa.`,
  remindEnd: (issuer: string) =>
    `${issuer} đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện để bảo đảm tiến độ./.`,
  asAbove: 'Như trên;',
  archive: 'Lưu: VT.',
  recordTitle: 'BIÊN BẢN TỔNG HỢP Ý KIẾN',
  recordSubject: (subject: string) => `Góp ý phụ lục nhiệm vụ ${subject}`,
  replyTitle: 'PHIẾU TRẢ LỜI Ý KIẾN',
  replySubject: (department: string) => `Kết quả tiếp thu ý kiến của ${department}`,
  round: (name: string, day: string, deadline: string) =>
    `${name}: gửi ngày ${day}${deadline === '' ? '' : `, thời hạn trả lời ${deadline}`}.`,
  counts: (sent: number, answered: number, unchanged: number, missing: number) =>
    `Số cơ quan, đơn vị được lấy ý kiến: ${sent}; có ý kiến: ${answered}; thống nhất, không có ý kiến: ${unchanged}; chưa trả lời: ${missing}.`,
  unchangedNames: (names: string) => `Thống nhất với dự thảo: ${names}.`,
  missingNames: (names: string) => `Chưa trả lời: ${names}.`,
  decidedCounts: (items: number, accepted: number, rejected: number, open: number) =>
    `Số nội dung góp ý: ${items}; tiếp thu: ${accepted}; không tiếp thu: ${rejected}; chưa quyết định: ${open}.`,
  remarks: 'Ý kiến khác, ghi ngoài các cột của kế hoạch',
  remarkUnread: 'Chưa xem',
  remarkRead: 'Đã xem, ghi nhận',
  noItems: 'Không có nội dung góp ý.',
  labels: {
    number: 'STT',
    draft: 'Nội dung dự thảo',
    who: 'Cơ quan, đơn vị',
    proposal: 'Ý kiến góp ý',
    result: 'Kết quả',
  },
  place: (number: string, words: string) =>
    number === '' ? `«${words}»` : `Mục ${number}: «${words}»`,
  cellOf: (place: string, label: string) => `${place}\nCột «${label}»`,
  titleOf: (place: string) => `${place}\nTên mục`,
  draftText: (text: string) => (text === '' ? 'Dự thảo để trống' : `Dự thảo: ${text}`),
  change: (text: string) => (text === '' ? 'Đề nghị để trống' : `Đề nghị sửa thành: ${text}`),
  addition: (text: string) => `Đề nghị bổ sung nhiệm vụ:\n${text}`,
  headingAddition: (text: string) => `Đề nghị bổ sung mục: ${text}`,
  newRow: 'Nhiệm vụ mới',
  deletion: 'Đề nghị bỏ',
  move: (place: string) => `Đề nghị chuyển đến ${place}`,
  moveTop: 'đầu bảng',
  accepted: 'Tiếp thu',
  acceptedUnited: (text: string) => `Tiếp thu, gộp ý kiến: ${text}`,
  partly: (text: string) => `Tiếp thu một phần: ${text}`,
  rejected: 'Không tiếp thu, giữ nguyên dự thảo',
  otherChosen: (text: string) => `Không tiếp thu; chọn nội dung: ${text}`,
  otherPlace: 'Không tiếp thu; chọn phương án của cơ quan, đơn vị khác',
  acceptedOf: (names: string, text: string) => `Tiếp thu ý kiến của ${names}: ${text}`,
  open: 'Chưa quyết định',
} as const;
