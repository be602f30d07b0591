import type { ByteSource } from '../open-file';
import { ReadProblem } from '../read-problem';

export const oleSignature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const headerSize = 512;
const entrySize = 128;
/** Sector numbers from here up are marks, not sectors ([MS-CFB] 2.1). */
const firstMark = 0xfffffffa;
/** A directory of an office file has a few dozen entries. */
const maximumDirectorySectors = 4_096;
const fatSectorsInHeader = 109;

/**
 * The names in the directory of an OLE compound file ([MS-CFB] 2.6): enough to tell what kind of document it is,
 * without reading the document. Throws ReadProblem 'damaged'.
 */
export async function readOleNames(source: ByteSource): Promise<ReadonlySet<string>> {
  if (source.size < headerSize) throw new ReadProblem('damaged', 'compound file header');
  const header = await source.read(0, headerSize);
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new ReadProblem('damaged', `sector shift ${shift}`);
  const file = new SectorFile(source, header, 1 << shift);
  const names = new Set<string>();
  let sector = header.readUInt32LE(48);
  for (let count = 0; sector < firstMark; count++) {
    if (count > maximumDirectorySectors) throw new ReadProblem('damaged', 'directory chain');
    addNames(await file.readSector(sector), names);
    sector = await file.nextSector(sector);
  }
  return names;
}

class SectorFile {
  private readonly fatSectors = new Map<number, Buffer>();

  constructor(
    private readonly source: ByteSource,
    private readonly header: Buffer,
    private readonly sectorSize: number,
  ) {}

  readSector(sector: number): Promise<Buffer> {
    const position = (sector + 1) * this.sectorSize;
    if (position >= this.source.size) throw new ReadProblem('damaged', `sector ${sector}`);
    // The last sector of a file may be cut short by careless writers.
    return this.source.read(position, Math.min(this.sectorSize, this.source.size - position));
  }

  async nextSector(sector: number): Promise<number> {
    const perSector = this.sectorSize / 4;
    const fat = await this.fatSector(Math.floor(sector / perSector));
    const offset = (sector % perSector) * 4;
    if (offset + 4 > fat.length) throw new ReadProblem('damaged', 'allocation table');
    return fat.readUInt32LE(offset);
  }

  private async fatSector(index: number): Promise<Buffer> {
    const known = this.fatSectors.get(index);
    if (known !== undefined) return known;
    // Files above 7 MB (or 436 MB with large sectors) list more table sectors elsewhere; a directory that far into
    // the file is read only up to there.
    if (index >= fatSectorsInHeader) throw new ReadProblem('damaged', 'directory too far');
    const sector = await this.readSector(this.header.readUInt32LE(76 + index * 4));
    this.fatSectors.set(index, sector);
    return sector;
  }
}

function addNames(sector: Buffer, names: Set<string>): void {
  for (let at = 0; at + entrySize <= sector.length; at += entrySize) {
    const length = sector.readUInt16LE(at + 64);
    if (length < 2 || length > 64 || sector[at + 66] === 0) continue;
    names.add(sector.toString('utf16le', at, at + length - 2));
  }
}
