import { AppError } from '../app-error';
import type { RawDocument } from '../raw/raw-document';
import { verdictOnWriting } from './document-writing';
import { findSecrecyMark, type SecrecyMark } from './secrecy-mark';

/**
 * Lets a document in, or throws before anything is made of it. To be called right after reading, by everything that
 * opens a file of someone else.
 *
 * Throws AppError 'state-secret' when the document carries a mark of secrecy, and 'unsupported-format' when its text
 * is the ruin that a scan leaves. `fileName`: without folder, for the message.
 */
export function admitDocument(raw: RawDocument, fileName: string): void {
  const mark = findSecrecyMark(raw);
  if (mark !== null) throw stateSecret(mark, fileName);
  if (verdictOnWriting(raw) === 'ruined') throw ruinedText(fileName);
}

/** Drafting and keeping secrets on a machine in a network is forbidden; nothing of the file may stay on this one. */
function stateSecret({ level }: SecrecyMark, fileName: string): AppError {
  return new AppError(
    'state-secret',
    `Tệp «${fileName}» mang dấu độ mật «${level}» nên không được mở: Luật Bảo vệ bí mật nhà nước số 117/2025/QH15 cấm soạn thảo, lưu giữ tài liệu mật trên máy tính có kết nối mạng. ` +
      'Ứng dụng không lưu lại gì từ tệp này. Hãy chuyển tệp khỏi máy này và xử lý trên máy tính độc lập dành cho tài liệu mật, theo hướng dẫn của văn thư cơ quan.',
  );
}

function ruinedText(fileName: string): AppError {
  return new AppError(
    'unsupported-format',
    `Chữ trong tệp «${fileName}» phần lớn không phải tiếng Việt đọc được (mất dấu, lẫn ký tự lạ), thường gặp ở văn bản nhận dạng từ bản quét. ` +
      'Nhập tệp này sẽ cho một phụ lục sai; hãy xin bản Word hoặc Excel gốc từ nơi gửi.',
  );
}
