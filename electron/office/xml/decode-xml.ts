import { TextDecoder } from 'node:util';
import { ReadProblem } from '../read-problem';

/**
 * The characters of an XML part. OPC allows UTF-8 and UTF-16 only (ECMA-376 part 2, 6.2.5); a byte sequence that is
 * neither means damage: replacing it would change the text in silence.
 */
export async function* decodeXml(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    if (error instanceof TypeError)
      throw new ReadProblem('damaged', 'text encoding', { cause: error });
    throw error;
  }
}

/** By byte order mark, or by where the zero byte of the first «<» stands. */
function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
