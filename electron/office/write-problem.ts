import { AppError, type AppErrorCode } from '../../shared/app-error';

/** What a failed write of the named file means to the officer. `undefined` where the cause is not the file system's. */
export function writeErrorToAppError(error: unknown, fileName: string): AppError | undefined {
  if (error instanceof AppError) return error;
  const code = errnoOf(error);
  if (code === undefined) return undefined;
  const [appCode, words] = wording[code] ?? unknownCause;
  return new AppError(appCode, words(fileName), { cause: error });
}

export function fileLockedError(fileName: string, cause?: unknown): AppError {
  return new AppError('file-locked', lockedWords(fileName), { cause });
}

export function writeCancelledError(): AppError {
  return new AppError(
    'cancelled',
    'Đã dừng việc xuất tệp theo yêu cầu; tệp cũ (nếu có) vẫn giữ nguyên.',
  );
}

type Words = (fileName: string) => string;

const lockedWords: Words = (fileName) =>
  `Tệp «${fileName}» đang mở trong Word, Excel hoặc chương trình khác: hãy đóng tệp đó rồi xuất lại, hoặc xuất ra tên khác.`;
const folderWords: Words = (fileName) =>
  `Không được phép ghi tệp «${fileName}» vào thư mục đã chọn. Hãy chọn thư mục khác, ví dụ Tài liệu (Documents).`;
const missingFolderWords: Words = (fileName) =>
  `Thư mục để ghi tệp «${fileName}» không còn ở chỗ cũ, có thể ổ đĩa hoặc USB đã được rút ra. Hãy chọn thư mục khác.`;
const fullWords: Words = (fileName) =>
  `Ổ đĩa không còn đủ chỗ để ghi tệp «${fileName}». Hãy xoá bớt tệp không cần hoặc chọn ổ đĩa khác rồi xuất lại.`;
const longNameWords: Words = (fileName) =>
  `Tên tệp «${shorten(fileName)}» (kể cả đường dẫn thư mục) quá dài. Hãy đặt tên ngắn hơn hoặc chọn thư mục khác.`;
const folderInTheWayWords: Words = (fileName) =>
  `Đã có một thư mục tên «${fileName}» ở nơi cần ghi tệp. Hãy xuất ra tên khác.`;
const diskErrorWords: Words = (fileName) =>
  `Không ghi được tệp «${fileName}» vào ổ đĩa. Hãy kiểm tra ổ đĩa hoặc USB, hoặc chọn thư mục khác rồi xuất lại.`;

const unknownCause: readonly [AppErrorCode, Words] = ['folder-not-writable', diskErrorWords];

/** Error codes of Node's file system calls (libuv) that a write can meet. */
const wording: Readonly<Record<string, readonly [AppErrorCode, Words] | undefined>> = {
  EACCES: ['folder-not-writable', folderWords],
  EPERM: ['folder-not-writable', folderWords],
  EROFS: ['folder-not-writable', folderWords],
  ENOENT: ['folder-not-writable', missingFolderWords],
  ENOTDIR: ['folder-not-writable', missingFolderWords],
  ENOSPC: ['disk-full', fullWords],
  EDQUOT: ['disk-full', fullWords],
  EFBIG: ['disk-full', fullWords],
  EBUSY: ['file-locked', lockedWords],
  ETXTBSY: ['file-locked', lockedWords],
  ENAMETOOLONG: ['folder-not-writable', longNameWords],
  EISDIR: ['folder-not-writable', folderInTheWayWords],
  EEXIST: ['folder-not-writable', folderInTheWayWords],
  ENOTEMPTY: ['folder-not-writable', folderInTheWayWords],
};

export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

function shorten(fileName: string): string {
  return fileName.length <= 60 ? fileName : `${fileName.slice(0, 57)}…`;
}
