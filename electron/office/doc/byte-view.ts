import { ReadProblem } from '../read-problem';

/**
 * Little-endian reading of a binary stream. Every offset in such a file is a claim by the file: reading outside the
 * stream is damage, not undefined.
 */
export class ByteView {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(offset: number): number {
    this.check(offset, 1);
    return this.view.getUint8(offset);
  }

  u16(offset: number): number {
    this.check(offset, 2);
    return this.view.getUint16(offset, true);
  }

  i16(offset: number): number {
    this.check(offset, 2);
    return this.view.getInt16(offset, true);
  }

  u32(offset: number): number {
    this.check(offset, 4);
    return this.view.getUint32(offset, true);
  }

  i32(offset: number): number {
    this.check(offset, 4);
    return this.view.getInt32(offset, true);
  }

  slice(offset: number, length: number): ByteView {
    this.check(offset, length);
    return new ByteView(this.bytes.subarray(offset, offset + length));
  }

  /** UTF-16LE text of `units` code units. */
  utf16(offset: number, units: number): string {
    this.check(offset, units * 2);
    return new TextDecoder('utf-16le').decode(this.bytes.subarray(offset, offset + units * 2));
  }

  private check(offset: number, length: number): void {
    if (offset < 0 || length < 0 || offset + length > this.bytes.length) {
      throw new ReadProblem('damaged', `offset ${offset} outside a stream of ${this.bytes.length}`);
    }
  }
}
