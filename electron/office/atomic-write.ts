import { randomBytes } from 'node:crypto';
import { access, open, realpath, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  errnoOf,
  fileLockedError,
  writeCancelledError,
  writeErrorToAppError,
} from './write-problem';

/** Takes the bytes of the file, in order. Awaiting each call keeps memory small. */
export type ByteSink = (bytes: Uint8Array) => Promise<void>;

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, forced to the disk, then renamed over the
 * target. Whatever happens (failure, cancel, power cut), the target is either what it was or complete.
 *
 * Fails with AppError: file-locked, folder-not-writable, disk-full, cancelled. Errors of `produce` that are not the file
 * system's pass through. No temporary file is left behind.
 */
export async function writeFileAtomically(
  path: string,
  produce: (sink: ByteSink) => Promise<void>,
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<void> {
  const target = await followLinks(path);
  const name = basename(target);
  // A name of fixed length: it fits wherever the target's does, and Windows shows no half-written document.
  const temporary = join(dirname(target), `~phu-luc-${randomBytes(8).toString('hex')}.tmp`);
  let placed = false;
  try {
    await refuseOpenDocument(target);
    await writeDurably(temporary, produce, options.signal);
    await replaceFile(temporary, target);
    placed = true;
    await syncFolder(dirname(target));
  } catch (error) {
    throw writeErrorToAppError(error, name) ?? error;
  } finally {
    if (!placed) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/**
 * Gives a finished file (in the same folder) the name of a document, in place of what was there: for a file that was proved
 * under another name first. Fails with AppError file-locked or folder-not-writable; then both files are as they were.
 */
export async function replaceDocument(finished: string, path: string): Promise<void> {
  const target = await followLinks(path);
  try {
    await refuseOpenDocument(target);
    await replaceFile(finished, target);
    await syncFolder(dirname(target));
  } catch (error) {
    throw writeErrorToAppError(error, basename(target)) ?? error;
  }
}

/** A link keeps pointing to the document; the document behind it is replaced. */
async function followLinks(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function writeDurably(
  temporary: string,
  produce: (sink: ByteSink) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const file = await open(temporary, 'wx');
  try {
    await produce(async (bytes) => {
      stopIfCancelled(signal);
      await writeWhole(file, bytes);
    });
    stopIfCancelled(signal);
    await file.sync();
  } finally {
    await file.close();
  }
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw writeCancelledError();
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let offset = 0; offset < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, offset);
    offset += bytesWritten;
  }
}

/** Virus scanners and search indexers hold a new file for a moment; a document open in Word is held for good. */
const retryAfterMs = [20, 60, 150, 400];
const heldByAnother = new Set(['EACCES', 'EPERM', 'EBUSY']);

async function replaceFile(temporary: string, target: string): Promise<void> {
  for (const wait of [...retryAfterMs, null]) {
    try {
      await rename(temporary, target);
      return;
    } catch (error) {
      if (!heldByAnother.has(errnoOf(error) ?? '')) throw error;
      // The temporary file could be made in this folder, so what is refused is the target itself.
      if (wait === null) throw fileLockedError(basename(target), error);
      await delay(wait);
    }
  }
}

/** Makes the rename itself durable. Windows does not open folders as files and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // Some file systems refuse to sync a folder; the file itself is on the disk already.
  } finally {
    await handle?.close();
  }
}

/**
 * Word, Excel and LibreOffice lay an owner file beside each document they have open. Where the system lets an open file be
 * replaced (Linux, many network drives), only this tells that someone would lose what they are typing.
 */
async function refuseOpenDocument(target: string): Promise<void> {
  if (!(await exists(target))) return;
  const name = basename(target);
  for (const owner of ownerFileNames(name)) {
    if (await exists(join(dirname(target), owner))) throw fileLockedError(name);
  }
}

/**
 * `.~lock.NAME#` of LibreOffice; `~$NAME` of Excel; of Word too, which puts `~$` in place of the first two letters of a
 * long name and of the first letter of one that is seven long (without extension).
 */
export function ownerFileNames(name: string): readonly string[] {
  const stemLength = name.lastIndexOf('.') < 0 ? name.length : name.lastIndexOf('.');
  const replaced = Math.min(2, Math.max(0, stemLength - 6));
  return [...new Set([`.~lock.${name}#`, `~$${name}`, `~$${name.slice(replaced)}`])];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
