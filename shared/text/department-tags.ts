/** Words that say what kind of unit it is: they stand first and tell nobody apart. */
const kinds = /^(?:phòng|sở|ban|bộ|cục|chi cục|trung tâm|văn phòng|kế hoạch|tệp)\s+/iu;
const fillers = new Set(['và', 'của', 'các', 'về', 'năm']);
const mostLetters = 3;

/**
 * A few letters for each name, no two alike, to stand where there is no room for the name and where a colour alone would
 * not do: «Phòng Nội vụ» → NV, «Sở Tài chính» → TC. Names whose letters are the same are numbered: NV, NV2. Of a file
 * name the ending does not count.
 */
export function departmentTags(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const letters = lettersOf(name);
    let tag = letters;
    for (let number = 2; used.has(tag); number += 1) tag = `${letters}${number}`;
    used.add(tag);
    return tag;
  });
}

function lettersOf(name: string): string {
  const whole = name
    .normalize('NFC')
    .replace(/\.[a-z]{3,4}$/iu, '')
    .trim();
  const own = whole.replace(kinds, '');
  const words = own.split(/[\s_\-–.,()/]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => !fillers.has(word.toLowerCase()));
  const letters = (telling.length > 0 ? telling : words).map((word) => [...word][0] ?? '').join('');
  return letters.slice(0, mostLetters).toUpperCase() || '?';
}
