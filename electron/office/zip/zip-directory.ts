import type { ByteSource } from '../open-file';
import { archiveLimits } from '../limits';
import { ReadProblem } from '../read-problem';

/** One entry as the central directory of the archive describes it (APPNOTE.TXT 4.3.12). Sizes in bytes. */
export interface ZipEntry {
  /** With "/" between folders and without a leading one, whatever the producer wrote. */
  readonly name: string;
  readonly packedSize: number;
  readonly size: number;
  readonly crc32: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly headerOffset: number;
}

const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const end64LocatorSize = 20;
const end64Size = 56;
const entryHeaderSize = 46;
const maximumCommentSize = 0xffff;
const useZip64 = 0xffffffff;

/**
 * Reads the central directory. Only what it lists exists for us: data between entries, which a scanner might see
 * otherwise, is never looked at. Throws ReadProblem 'damaged', 'too-large' or 'bomb'.
 */
export async function readZipDirectory(source: ByteSource): Promise<ReadonlyMap<string, ZipEntry>> {
  const { offset, size, count } = await locateDirectory(source);
  if (count > archiveLimits.entries || size > archiveLimits.directoryBytes) {
    throw new ReadProblem('bomb', `${count} entries, directory of ${size} bytes`);
  }
  if (offset + size > source.size) throw new ReadProblem('damaged', 'directory outside the file');
  const entries = parseEntries(await source.read(offset, size), count);
  checkDeclaredSizes(entries.values());
  return entries;
}

interface DirectoryLocation {
  readonly offset: number;
  readonly size: number;
  readonly count: number;
}

async function locateDirectory(source: ByteSource): Promise<DirectoryLocation> {
  const tailSize = Math.min(source.size, endSize + maximumCommentSize + end64LocatorSize);
  const tailStart = source.size - tailSize;
  const tail = await source.read(tailStart, tailSize);
  for (let at = tailSize - endSize; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endSignature) continue;
    const location = {
      count: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    const is64 =
      location.offset === useZip64 || location.size === useZip64 || location.count === 0xffff;
    return is64 ? await locateDirectory64(source, tail, at, location) : location;
  }
  throw new ReadProblem('damaged', 'no end of central directory');
}

async function locateDirectory64(
  source: ByteSource,
  tail: Buffer,
  endAt: number,
  plain: DirectoryLocation,
): Promise<DirectoryLocation> {
  const locatorAt = endAt - end64LocatorSize;
  if (locatorAt < 0 || tail.readUInt32LE(locatorAt) !== end64LocatorSignature) return plain;
  const recordOffset = Number(tail.readBigUInt64LE(locatorAt + 8));
  if (recordOffset + end64Size > source.size) throw new ReadProblem('damaged', 'zip64 record');
  const record = await source.read(recordOffset, end64Size);
  if (record.readUInt32LE(0) !== end64Signature) throw new ReadProblem('damaged', 'zip64 record');
  return {
    count: Number(record.readBigUInt64LE(32)),
    size: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  };
}

function parseEntries(directory: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + entryHeaderSize > directory.length || directory.readUInt32LE(at) !== entrySignature) {
      throw new ReadProblem('damaged', 'central directory');
    }
    const nameEnd = at + entryHeaderSize + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const next = extraEnd + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw new ReadProblem('damaged', 'central directory');
    const entry = parseEntry(directory, at, nameEnd, directory.subarray(nameEnd, extraEnd));
    if (!entry.name.endsWith('/')) entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function parseEntry(directory: Buffer, at: number, nameEnd: number, extra: Buffer): ZipEntry {
  const rawName = directory.toString('utf8', at + entryHeaderSize, nameEnd);
  return {
    name: rawName.replaceAll('\\', '/').replace(/^\/+/, ''),
    encrypted: (directory.readUInt16LE(at + 8) & 1) !== 0,
    method: directory.readUInt16LE(at + 10),
    crc32: directory.readUInt32LE(at + 16),
    ...parseSizes(directory, at, extra),
  };
}

/** Sizes and offset, each from the zip64 extra field where the plain field is full (APPNOTE.TXT 4.5.3). */
function parseSizes(
  directory: Buffer,
  at: number,
  extra: Buffer,
): Pick<ZipEntry, 'size' | 'packedSize' | 'headerOffset'> {
  const large = zip64Values(extra);
  const pick = (plain: number): number => (plain === useZip64 ? (large.shift() ?? plain) : plain);
  // The order is that of the extra field.
  const size = pick(directory.readUInt32LE(at + 24));
  const packedSize = pick(directory.readUInt32LE(at + 20));
  const headerOffset = pick(directory.readUInt32LE(at + 42));
  return { size, packedSize, headerOffset };
}

function zip64Values(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2);
    const end = Math.min(at + 4 + length, extra.length);
    if (extra.readUInt16LE(at) === 1) {
      const values: number[] = [];
      for (let value = at + 4; value + 8 <= end; value += 8) {
        values.push(Number(extra.readBigUInt64LE(value)));
      }
      return values;
    }
    at = end;
  }
  return [];
}

function checkDeclaredSizes(entries: Iterable<ZipEntry>): void {
  let total = 0;
  for (const { name, size, packedSize } of entries) {
    total += size;
    if (size > archiveLimits.ratioFromBytes && size > packedSize * archiveLimits.ratio) {
      throw new ReadProblem('bomb', `${name}: ${packedSize} bytes declare ${size}`);
    }
  }
  if (total > archiveLimits.declaredBytes) throw new ReadProblem('too-large', `${total} bytes`);
}
