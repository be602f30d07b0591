import { crc32, createInflateRaw } from 'node:zlib';
import { pipeline, Readable } from 'node:stream';
import type { ByteSource } from '../open-file';
import { archiveLimits } from '../limits';
import { ReadProblem } from '../read-problem';
import { readZipDirectory, type ZipEntry } from './zip-directory';

const localHeaderSignature = 0x04034b50;
const localHeaderSize = 30;
const stored = 0;
const deflated = 8;
const pieceSize = 256 * 1024;

/**
 * A zip archive read at random: the directory once, then only the parts asked for, each as a stream, so that memory
 * does not grow with the file. Inflated with Node's own zlib: native, and it yields to the event loop between pieces.
 *
 * Part names are compared without regard to case, as OPC demands (ECMA-376 part 2, 6.2.2.3).
 */
export class ZipArchive {
  private readonly entries = new Map<string, ZipEntry>();
  private totalRead = 0;

  private constructor(
    private readonly source: ByteSource,
    directory: ReadonlyMap<string, ZipEntry>,
  ) {
    for (const [name, entry] of directory) this.entries.set(name.toLowerCase(), entry);
  }

  /** Throws ReadProblem 'damaged', 'too-large' or 'bomb'. */
  static async open(source: ByteSource): Promise<ZipArchive> {
    return new ZipArchive(source, await readZipDirectory(source));
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Inflated bytes that the directory promises for a part; 0 when it is not there. */
  sizeOf(name: string): number {
    return this.entries.get(name.toLowerCase())?.size ?? 0;
  }

  /** Names as stored, in the order of the directory. */
  names(): readonly string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /**
   * The inflated bytes of a part, piece by piece, checked against the size and checksum of the directory.
   * Throws ReadProblem 'damaged', 'password', 'too-large' or 'bomb'.
   */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) throw new ReadProblem('damaged', `no part ${name}`);
    if (entry.encrypted) throw new ReadProblem('password', name);
    if (entry.size > archiveLimits.partBytes) throw new ReadProblem('too-large', name);
    let size = 0;
    let checksum = 0;
    for await (const piece of this.inflate(entry)) {
      size += piece.length;
      this.totalRead += piece.length;
      if (size > entry.size) throw new ReadProblem('damaged', `${name} is longer than declared`);
      if (this.totalRead > archiveLimits.totalReadBytes) throw new ReadProblem('too-large');
      checksum = crc32(piece, checksum);
      yield piece;
    }
    if (size !== entry.size || checksum !== entry.crc32) {
      throw new ReadProblem('damaged', `${name} fails its checksum`);
    }
  }

  /** All bytes of a part that is known to be small. */
  async readWhole(name: string): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.read(name)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  private async *inflate(entry: ZipEntry): AsyncGenerator<Buffer> {
    const packed = this.readPacked(entry);
    if (entry.method === stored) {
      yield* packed;
      return;
    }
    if (entry.method !== deflated) {
      throw new ReadProblem('damaged', `${entry.name}: compression method ${entry.method}`);
    }
    const inflater = createInflateRaw({ chunkSize: pieceSize });
    // Errors reach the loop below through the inflater, which the pipeline destroys with them.
    pipeline(Readable.from(packed, { objectMode: false }), inflater, () => undefined);
    try {
      for await (const piece of inflater) yield piece as Buffer;
    } catch (error) {
      if (error instanceof ReadProblem) throw error;
      throw new ReadProblem('damaged', entry.name, { cause: error });
    }
  }

  private async *readPacked(entry: ZipEntry): AsyncGenerator<Buffer> {
    let at = await this.dataOffset(entry);
    const end = at + entry.packedSize;
    if (end > this.source.size) throw new ReadProblem('damaged', `${entry.name} is cut off`);
    while (at < end) {
      const length = Math.min(pieceSize, end - at);
      yield await this.source.read(at, length);
      at += length;
    }
  }

  /** Where the data starts: the local header has a name and extra field of its own length. */
  private async dataOffset(entry: ZipEntry): Promise<number> {
    if (entry.headerOffset + localHeaderSize > this.source.size) {
      throw new ReadProblem('damaged', entry.name);
    }
    const header = await this.source.read(entry.headerOffset, localHeaderSize);
    if (header.readUInt32LE(0) !== localHeaderSignature) {
      throw new ReadProblem('damaged', entry.name);
    }
    return entry.headerOffset + localHeaderSize + header.readUInt16LE(26) + header.readUInt16LE(28);
  }
}
