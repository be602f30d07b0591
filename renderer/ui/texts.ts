import type { ProgressStage } from '../../shared/progress';

/** Words that several screens share. */
export const uiTexts = {
  close: 'Đóng',
  cancel: 'Hủy',
  stages: {
    reading: 'Đang đọc tệp',
    recognising: 'Đang nhận dạng bảng',
    matching: 'Đang ghép các dòng theo nội dung',
    storing: 'Đang ghi vào thư viện',
    writing: 'Đang ghi tệp',
    checking: 'Đang đọc lại và so sánh từng ô',
  } satisfies Record<ProgressStage, string>,
  starting: 'Đang chuẩn bị',
} as const;
