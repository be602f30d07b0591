import { CFB as library } from '@e965/xlsx';
import { ReadProblem } from '../read-problem';

/** What is used of the library's compound file module, which it exports without types. */
interface CompoundFileModule {
  read(bytes: Uint8Array, options: { readonly type: 'buffer' }): Container;
}

interface Container {
  /** "Root Entry/WordDocument", same order as FileIndex. */
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content: ArrayLike<number> }[];
}

const compoundFiles = library as unknown as CompoundFileModule;

/** The streams of an OLE compound file ([MS-CFB]) by name; storages inside it are not looked into. */
export type CompoundStreams = ReadonlyMap<string, Uint8Array>;

/** Reads the streams in the root storage. Throws ReadProblem 'damaged' when the allocation chains are broken. */
export function readCompoundFile(bytes: Uint8Array): CompoundStreams {
  const container = parse(bytes);
  const streams = new Map<string, Uint8Array>();
  container.FullPaths.forEach((path, index) => {
    const [, name, deeper] = path.split('/');
    const entry = container.FileIndex[index];
    if (name === undefined || name === '' || deeper !== undefined || entry === undefined) return;
    if (entry.content.length > 0) streams.set(name, Uint8Array.from(entry.content));
  });
  return streams;
}

function parse(bytes: Uint8Array): Container {
  try {
    return compoundFiles.read(bytes, { type: 'buffer' });
  } catch (error) {
    throw new ReadProblem('damaged', 'compound file', { cause: error });
  }
}
