import type { WordBinary } from './file-information';

/** Names of the fonts in the order in which properties refer to them (SttbfFfn, [MS-DOC] 2.9.286). */
export function readFontNames(word: WordBinary): readonly string[] {
  const { offset, length } = word.part('fonts');
  if (length < 4) return [];
  const table = word.table.slice(offset, length);
  const count = table.u16(0);
  const names: string[] = [];
  let at = 4;
  for (let index = 0; index < count && at < table.length; index += 1) {
    const bytes = table.u8(at);
    // A font family entry: 39 bytes of facts, then the name, zero-terminated ([MS-DOC] 2.9.87).
    const units = Math.max(0, Math.floor((bytes - 39) / 2));
    const name = bytes > 39 ? table.utf16(at + 40, units) : '';
    names.push(name.split('\0')[0] ?? '');
    at += bytes + 1;
  }
  return names;
}
