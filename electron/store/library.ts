import { AppError } from '../../shared/app-error';
import type { StoreStatus } from '../../shared/ipc-contract';
import type { ReadingDatabase, WritingDatabase } from './database';

/** An open library: how it was opened, a handle to read and, unless it is read-only, one to write. */
export class Library {
  constructor(
    readonly path: string,
    readonly status: StoreStatus,
    readonly reader: ReadingDatabase,
    readonly writerIfAny: WritingDatabase | undefined,
  ) {}

  /** Throws AppError 'database-read-only' when the library may only be looked at. */
  get writer(): WritingDatabase {
    if (this.writerIfAny !== undefined) return this.writerIfAny;
    throw new AppError(
      'database-read-only',
      'Thư viện đang mở ở chế độ chỉ xem nên không ghi được thay đổi. Xem lý do ở dòng thông báo trên cùng.',
    );
  }

  close(): void {
    this.reader.close();
  }
}
