import { ByteView } from '../doc/byte-view';

/** A record of the Workbook stream ([MS-XLS] 2.1.4). */
export interface BiffRecord {
  readonly type: number;
  /** Where the record starts in the stream. */
  readonly offset: number;
  readonly data: ByteView;
}

/** The record types that are read here ([MS-XLS] 2.3). */
export const biff = {
  boundSheet: 0x85,
  beginning: 0x809,
  end: 0x0a,
  header: 0x14,
  footer: 0x15,
  object: 0x5d,
  text: 0x1b6,
  continuation: 0x3c,
  note: 0x1c,
} as const;

/** The records in order, up to the end of the stream or the first that claims more than there is. */
export function* biffRecords(stream: Uint8Array): Generator<BiffRecord> {
  const view = new ByteView(stream);
  let offset = 0;
  while (offset + 4 <= stream.length) {
    const length = view.u16(offset + 2);
    const end = offset + 4 + length;
    if (end > stream.length) return;
    yield {
      type: view.u16(offset),
      offset,
      data: new ByteView(stream.subarray(offset + 4, end)),
    };
    offset = end;
  }
}

/** Characters with the flag byte in front that says how wide they are ([MS-XLS] 2.5.296): at most `count`. */
export function biffCharacters(data: ByteView, at: number, count: number): string {
  const isWide = (data.u8(at) & 1) === 1;
  const width = isWide ? 2 : 1;
  const available = Math.floor((data.length - at - 1) / width);
  const bytes = Buffer.from(data.bytes).subarray(
    at + 1,
    at + 1 + Math.min(count, available) * width,
  );
  return bytes.toString(isWide ? 'utf16le' : 'latin1');
}
