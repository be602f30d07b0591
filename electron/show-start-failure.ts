import { dialog } from 'electron';
import { AppError } from '../shared/app-error';

/** Says why the app cannot start, in the system's own box: there is no window yet. */
export function showStartFailure(error: unknown): void {
  const message =
    error instanceof AppError
      ? error.message
      : 'Có lỗi ngoài dự kiến khi khởi động. Dữ liệu đã lưu vẫn nguyên vẹn; chi tiết lỗi đã ghi vào tệp nhat-ky-loi.log trong thư mục dữ liệu của ứng dụng.';
  dialog.showErrorBox('Phụ Lục không khởi động được', message);
}
