/** What the window says about rounds outside their page: messages of actions that ended. */
export const roundTexts = {
  listFailed: 'Chưa đọc được các đợt lấy ý kiến',
  ledgerFailed: 'Chưa đọc được sổ theo dõi',
  sendFailed: 'Chưa gửi được đợt lấy ý kiến',
  receiveFailed: 'Chưa nhận được tệp',
  received: (files: number) => `Đã đọc ${files} tệp`,
  changeFailed: 'Chưa ghi được thay đổi của sổ theo dõi',
  boardFailed: 'Chưa tổng hợp được các góp ý',
  decideFailed: 'Chưa ghi được quyết định',
  refused: (count: number) => `${count} quyết định chưa thực hiện được`,
  pairFailed: 'Chưa cho biết được vì sao ghép',
  notUnited: (count: number) => `${count} tệp không đưa vào hợp nhất được`,
  uniteFailed: 'Chưa hợp nhất được các kế hoạch',
  writeFailed: 'Chưa ghi được tệp',
  written: (name: string) => `Đã ghi và kiểm tra «${name}»`,
  nobodyMissing: 'Mọi đơn vị đã trả lời nên không có ai để đôn đốc',
  openFolder: 'Mở thư mục',
} as const;
