import { AppError, type AppErrorCode } from '../../shared/app-error';

/** Whether SQLite found the file damaged or not to be a database at all. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}

/** What the officer can do about a failure of the disk or the library file, or undefined for any other error. */
export function problemToAppError(error: unknown): AppError | undefined {
  const code = codeOf(error);
  const found = problems.find(({ codes }) => codes.some((known) => isCode(code, known)));
  return found && new AppError(found.as, found.message, { cause: error });
}

interface Problem {
  /** SQLite's or the system's codes; extended codes of SQLite begin with the primary one. */
  readonly codes: readonly string[];
  readonly as: AppErrorCode;
  readonly message: string;
}

const problems: readonly Problem[] = [
  {
    codes: ['SQLITE_FULL', 'ENOSPC'],
    as: 'disk-full',
    message:
      'Ổ đĩa chứa thư viện đã đầy nên thao tác chưa được ghi. Hãy xóa bớt tệp không dùng rồi làm lại.',
  },
  {
    codes: ['SQLITE_BUSY', 'SQLITE_LOCKED', 'EBUSY'],
    as: 'file-locked',
    message:
      'Thư viện đang được chương trình khác sử dụng nên thao tác chưa được ghi. Hãy đóng chương trình đó rồi làm lại.',
  },
  {
    codes: ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'],
    as: 'folder-not-writable',
    message:
      'Không ghi được vào thư mục chứa thư viện. Hãy kiểm tra quyền ghi của thư mục này rồi mở lại Phụ Lục.',
  },
  {
    codes: ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR'],
    as: 'database-damaged',
    message:
      'Tệp thư viện bị hỏng hoặc ổ đĩa có lỗi. Hãy đóng rồi mở lại Phụ Lục để khôi phục từ bản sao lưu mới nhất.',
  },
];

function isCode(code: string, known: string): boolean {
  return code === known || code.startsWith(`${known}_`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
