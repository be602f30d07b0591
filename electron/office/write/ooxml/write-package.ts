import { Zip, ZipDeflate } from 'fflate';
import type { ByteSink } from '../../atomic-write';

/** One part of an OOXML package. Its text is made piece by piece, when its turn comes. */
export interface PackagePart {
  /** Without leading slash: "word/document.xml". */
  readonly name: string;
  readonly content: Iterable<string>;
}

/** Text gathered before it is compressed: enough to compress well, little enough to keep memory small. */
const chunkLength = 64 * 1024;

/**
 * Zips the parts into the sink, in order; Office expects [Content_Types].xml first. Times in the archive are fixed, so
 * equal content gives equal bytes and nothing tells when or where it was made. At most one chunk is held in memory.
 * `onPiece` is called for each piece of text, so that progress can be told.
 */
export async function writePackage(
  parts: readonly PackagePart[],
  sink: ByteSink,
  onPiece?: () => void,
): Promise<void> {
  const output = new ZipOutput();
  for (const part of parts) {
    const entry = new ZipDeflate(part.name, { level: 6 });
    entry.mtime = earliestZipTime;
    output.zip.add(entry);
    for (const chunk of chunksOf(part.content, onPiece)) {
      entry.push(encoder.encode(chunk));
      await output.drainInto(sink);
    }
    entry.push(new Uint8Array(0), true);
    await output.drainInto(sink);
  }
  output.zip.end();
  await output.drainInto(sink);
}

const encoder = new TextEncoder();
/** The earliest time that a zip archive can hold, in local time as zip counts. */
const earliestZipTime = new Date(1980, 0, 1);

function* chunksOf(pieces: Iterable<string>, onPiece?: () => void): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    onPiece?.();
    if (chunk.length >= chunkLength) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

/** fflate hands out bytes in a callback; this holds them until the sink has taken them. */
class ZipOutput {
  private pending: Uint8Array[] = [];
  readonly zip = new Zip((error, bytes) => {
    // fflate types the error as never null; it is null when all is well.
    if ((error as Error | null) !== null) throw error as Error;
    this.pending.push(bytes);
  });

  async drainInto(sink: ByteSink): Promise<void> {
    const ready = this.pending;
    this.pending = [];
    for (const bytes of ready) {
      if (bytes.length > 0) await sink(bytes);
    }
  }
}
