import { ReadProblem } from '../read-problem';
import type { CompoundStreams } from './compound-file';
import { ByteView } from './byte-view';

/** Where a structure lies in the table stream: byte offset and byte length. */
export interface TablePart {
  readonly offset: number;
  readonly length: number;
}

/** The file information block of a Word 97-2003 document ([MS-DOC] 2.5.1) with the streams that it speaks of. */
export interface WordBinary {
  /** The WordDocument stream: text and formatted disk pages. */
  readonly main: ByteView;
  /** The 0Table or 1Table stream: everything else. */
  readonly table: ByteView;
  /** The Data stream, where very long property lists lie. */
  readonly data: ByteView | null;
  /** Lengths in characters of the parts of the text, in the order in which they follow each other. */
  readonly characters: {
    readonly body: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly textBoxes: number;
  };
  part(name: keyof typeof partIndex): TablePart;
}

/** Index of the fc/lcb pairs in FibRgFcLcb97 ([MS-DOC] 2.5.6). */
const partIndex = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  sections: 6,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  endnoteReferences: 46,
  endnoteTexts: 47,
  lists: 73,
  listOverrides: 74,
} as const;

const pairsAt = 0x9a;
const wordMagic = 0xa5ec;
const encryptedFlag = 0x0100;
const secondTableFlag = 0x0200;
/** Word 97 and later; Word 6 and 95 have another, undocumented block. */
const firstKnownVersion = 0x00c1;

/** Throws ReadProblem: 'password' for an encrypted document, 'old-word' for Word 6/95, 'damaged' otherwise. */
export function readFileInformation(streams: CompoundStreams): WordBinary {
  const document = streams.get('WordDocument');
  if (document === undefined) throw new ReadProblem('other-ole', 'no WordDocument stream');
  const main = new ByteView(document);
  if (main.u16(0) !== wordMagic) throw new ReadProblem('damaged', 'no FIB');
  const flags = main.u16(0x0a);
  if ((flags & encryptedFlag) !== 0) throw new ReadProblem('password', 'fEncrypted');
  if (main.u16(2) < firstKnownVersion) throw new ReadProblem('old-word', 'Word 6 or 95');
  const table = streams.get((flags & secondTableFlag) === 0 ? '0Table' : '1Table');
  if (table === undefined) throw new ReadProblem('damaged', 'no table stream');
  const data = streams.get('Data');
  return {
    main,
    table: new ByteView(table),
    data: data === undefined ? null : new ByteView(data),
    characters: {
      body: main.u32(0x4c),
      footnotes: main.u32(0x50),
      headers: main.u32(0x54),
      comments: main.u32(0x5c),
      endnotes: main.u32(0x60),
      textBoxes: main.u32(0x64),
    },
    part: (name) => {
      const at = pairsAt + partIndex[name] * 8;
      return { offset: main.u32(at), length: main.u32(at + 4) };
    },
  };
}
