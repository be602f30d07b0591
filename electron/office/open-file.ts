import { open, type FileHandle } from 'node:fs/promises';
import { archiveLimits } from './limits';
import { ReadProblem, type ReadProblemReason } from './read-problem';

/** A file opened for reading at any place; everything a reader sees comes through one handle. */
export interface ByteSource {
  readonly size: number;
  /** Exactly `length` bytes from `position`; fails as 'damaged' when the file ends before that. */
  read(position: number, length: number): Promise<Buffer>;
}

/**
 * Opens a file, hands it to `use` and closes it whatever happens. Checks what can be known before its content: it is
 * there, a file, allowed, not empty and not above the size limit. Throws ReadProblem.
 */
export async function withFile<T>(
  path: string,
  use: (source: ByteSource) => Promise<T>,
): Promise<T> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    throw fileSystemProblem(error);
  }
  try {
    return await use(await sourceOf(handle));
  } finally {
    await handle.close();
  }
}

async function sourceOf(handle: FileHandle): Promise<ByteSource> {
  const status = await handle.stat();
  if (status.isDirectory()) throw new ReadProblem('folder');
  // A device or pipe has no size to check and may never end.
  if (!status.isFile()) throw new ReadProblem('unknown-content', 'not a regular file');
  if (status.size === 0) throw new ReadProblem('empty-file');
  if (status.size > archiveLimits.fileBytes) throw new ReadProblem('too-large');
  return { size: status.size, read: (position, length) => readFully(handle, position, length) };
}

async function readFully(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await readOnce(handle, buffer, filled, position + filled);
    if (bytesRead === 0) throw new ReadProblem('damaged', 'unexpected end of file');
    filled += bytesRead;
  }
  return buffer;
}

async function readOnce(
  handle: FileHandle,
  buffer: Buffer,
  offset: number,
  position: number,
): Promise<{ bytesRead: number }> {
  try {
    return await handle.read(buffer, offset, buffer.length - offset, position);
  } catch (error) {
    throw fileSystemProblem(error);
  }
}

/**
 * The meaning of an operating system error. Windows answers EBUSY, or EPERM for some network shares, when another
 * program holds the file; elsewhere EPERM is a matter of rights.
 */
export function fileSystemProblem(
  error: unknown,
  platform: NodeJS.Platform = process.platform,
): ReadProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new ReadProblem(reasonOfCode(code, platform), code, { cause: error });
}

function reasonOfCode(code: string, platform: NodeJS.Platform): ReadProblemReason {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return 'missing';
    case 'EISDIR':
      return 'folder';
    case 'EACCES':
      return 'no-permission';
    case 'EPERM':
      return platform === 'win32' ? 'locked' : 'no-permission';
    case 'EBUSY':
    case 'ETXTBSY':
      return 'locked';
    default:
      return 'disk-error';
  }
}
