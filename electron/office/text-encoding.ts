import { TextDecoder } from 'node:util';
import { decodeLegacy, looksLikeLegacy } from '../../shared/text/legacy-encoding';

/**
 * The characters of a text file that does not say how it is encoded, in NFC. TCVN3 and VNI text is ordinary
 * single-byte text whose letters only come out right in their fonts, so it can lie inside UTF-8 as well; its words
 * tell (looksLikeLegacy).
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeBytes(bytes);
  const guess = looksLikeLegacy(text);
  const isLegacy = guess.kind === 'tcvn3' || guess.kind === 'vni';
  const decoded = isLegacy ? decodeLegacy(text, { encoding: guess.kind, capitals: false }) : text;
  return decoded.normalize('NFC');
}

/**
 * The same before legacy fonts are thought of: by byte order mark, else UTF-8 when the bytes are valid UTF-8, else
 * the encoding of old Vietnamese Windows; or of old western Windows, which is what legacy text was saved in.
 */
export function decodeBytes(bytes: Uint8Array): string {
  const unicode = decodeMarked(bytes) ?? decodeStrictly(bytes, 'utf-8');
  if (unicode !== undefined) return unicode;
  const western = new TextDecoder('windows-1252').decode(bytes);
  const { kind } = looksLikeLegacy(western);
  return kind === 'tcvn3' || kind === 'vni'
    ? western
    : new TextDecoder('windows-1258').decode(bytes);
}

/** Bytes in an encoding that the file names itself («charset=…»); undefined when the name is not known. */
export function decodeNamed(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function decodeMarked(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const isUtf8 = first === 0xef && second === 0xbb && third === 0xbf;
  return isUtf8 ? new TextDecoder('utf-8').decode(bytes) : undefined;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
