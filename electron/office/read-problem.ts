import { AppError, type AppErrorCode } from '../../shared/app-error';

/**
 * Why a file cannot be read. Thrown inside the readers, which know the cause but not the file's name; turned into
 * an AppError with a Vietnamese message by readProblemToAppError(), the one place that holds the wording.
 */
export class ReadProblem extends Error {
  constructor(
    readonly reason: ReadProblemReason,
    /** English detail for the log; never shown. */
    detail?: string,
    options?: { readonly cause?: unknown },
  ) {
    super(detail ?? reason, options);
    this.name = 'ReadProblem';
  }
}

export type ReadProblemReason =
  | 'missing'
  | 'folder'
  | 'no-permission'
  | 'locked'
  | 'disk-error'
  | 'empty-file'
  | 'too-large'
  | 'too-much-content'
  | 'bomb'
  | 'doctype'
  | 'too-deep'
  | 'damaged'
  | 'password'
  | 'picture'
  | 'unknown-content'
  | 'lock-file'
  | 'old-word'
  | 'binary-excel'
  | 'presentation'
  | 'other-ole'
  | 'scan'
  | 'word-xml'
  | 'mail'
  | 'json'
  | 'no-content';

const saveAsDocx = 'Hãy mở tệp bằng Word (hoặc LibreOffice), chọn Lưu thành .docx rồi mở lại.';
const saveAsXlsx = 'Hãy mở tệp bằng Excel (hoặc LibreOffice), chọn Lưu thành .xlsx rồi mở lại.';
const askAgain = 'Hãy xin lại tệp từ nơi gửi hoặc dùng bản sao khác.';

/** What went wrong, and what to do about it; the file's name is put in front. */
const wording: Readonly<Record<ReadProblemReason, readonly [AppErrorCode, string]>> = {
  missing: [
    'file-not-found',
    'không còn ở chỗ cũ. Có thể tệp đã bị chuyển, đổi tên hoặc ổ đĩa đã được rút ra; hãy chọn lại tệp.',
  ],
  folder: [
    'not-an-office-file',
    'là một thư mục. Hãy chọn một tệp Word hoặc Excel trong thư mục đó.',
  ],
  'no-permission': [
    'file-unreadable',
    'không cho phép đọc. Hãy chép tệp sang thư mục của bạn hoặc nhờ người quản trị cấp quyền đọc.',
  ],
  locked: [
    'file-locked',
    'đang được chương trình khác sử dụng. Hãy đóng tệp trong Word hoặc Excel rồi thử lại.',
  ],
  'disk-error': [
    'file-unreadable',
    'không đọc được từ ổ đĩa. Hãy kiểm tra ổ đĩa hoặc USB, chép tệp sang máy rồi thử lại.',
  ],
  'empty-file': ['empty-document', `rỗng (0 byte). ${askAgain}`],
  'too-large': [
    'file-too-large',
    'quá lớn để đọc an toàn. Hãy xoá bớt hình ảnh, hoặc chép riêng phụ lục sang một tệp mới.',
  ],
  'too-much-content': [
    'file-too-large',
    'chứa quá nhiều nội dung so với một phụ lục. Hãy chép riêng bảng phụ lục sang một tệp mới.',
  ],
  bomb: [
    'unsafe-file',
    'được nén bất thường, có thể gây treo máy nên không được mở. Nếu đây là tệp của cơ quan, hãy xin lại bản gốc từ nơi gửi.',
  ],
  doctype: [
    'unsafe-file',
    'chứa khai báo (DOCTYPE) mà tệp Word, Excel không bao giờ có nên không được mở. Hãy xin lại bản gốc từ nơi gửi.',
  ],
  'too-deep': [
    'unsafe-file',
    'có cấu trúc lồng nhau bất thường nên không được mở. Hãy xin lại bản gốc từ nơi gửi.',
  ],
  damaged: ['damaged-file', `bị hỏng hoặc chưa tải về trọn vẹn. ${askAgain}`],
  password: [
    'password-protected',
    'được đặt mật khẩu. Hãy mở tệp bằng Word hoặc Excel, bỏ mật khẩu, lưu lại rồi mở lại ở đây.',
  ],
  picture: [
    'not-an-office-file',
    'là một tệp ảnh, không phải tệp Word hay Excel (tên tệp không nói đúng nội dung). Hãy chọn tệp văn bản gốc.',
  ],
  'unknown-content': [
    'not-an-office-file',
    'không phải tệp Word hay Excel (nội dung không đúng với tên tệp). Hãy chọn tệp văn bản gốc.',
  ],
  'lock-file': [
    'not-an-office-file',
    'chỉ là tệp tạm mà Word hoặc Excel tạo ra khi đang mở văn bản. Hãy chọn tệp cùng tên không có «~$» ở đầu.',
  ],
  'old-word': ['unsupported-format', `là tệp Word 97-2003 (.doc). ${saveAsDocx}`],
  'binary-excel': ['unsupported-format', `là tệp Excel nhị phân (.xlsb). ${saveAsXlsx}`],
  presentation: [
    'unsupported-format',
    'là tệp trình chiếu PowerPoint. Hãy chọn tệp Word hoặc Excel có phụ lục.',
  ],
  'other-ole': [
    'unsupported-format',
    'thuộc loại tệp Office cũ mà ứng dụng chưa đọc được. Hãy mở tệp bằng chương trình đã tạo ra nó rồi lưu thành .docx hoặc .xlsx.',
  ],
  scan: [
    'unsupported-format',
    'là bản quét (chỉ có ảnh, không có chữ) nên không đọc được bảng. Hãy xin bản Word hoặc Excel từ nơi gửi.',
  ],
  mail: [
    'unsupported-format',
    'là trang web lưu trong một tệp (.mht) hoặc thư điện tử. Hãy mở tệp bằng Word rồi lưu thành .docx.',
  ],
  'word-xml': [
    'unsupported-format',
    'là tệp XML của Office 2003. Hãy mở tệp bằng Word hoặc Excel rồi lưu thành .docx hoặc .xlsx.',
  ],
  json: [
    'unsupported-format',
    'là dữ liệu JSON nhưng không phải phụ lục do ứng dụng này xuất ra. Hãy chọn tệp Word hoặc Excel.',
  ],
  'no-content': [
    'empty-document',
    'không có chữ nào để đọc. Nếu đây là bản chụp hoặc bản quét, hãy xin bản Word hoặc Excel từ nơi gửi.',
  ],
};

/** The error the officer sees: «Tệp “tên.docx” bị hỏng …». `fileName` is shown as it is, without its folder. */
export function readProblemToAppError(problem: ReadProblem, fileName: string): AppError {
  const [code, words] = wording[problem.reason];
  return new AppError(code, `Tệp «${fileName}» ${words}`, { cause: problem });
}
