import { nameKey } from '../merge/department-rows';
import type { RawDocument } from '../raw/raw-document';
import { foldWithoutDiacritics } from '../text/normalise';
import type { DepartmentEvidence } from './round-types';

export interface GuessedDepartment {
  readonly department: string;
  readonly evidence: DepartmentEvidence;
}

/** A department with the other names by which files may call it. */
export interface KnownDepartment {
  readonly department: string;
  readonly aliases: readonly string[];
}

/**
 * Which department a file without our mark is from: told by the name of the file, else of its sheets. Names are compared
 * without diacritics and signs, as files are named; the longest name that is there counts, and two different
 * departments in one place tell nothing. null: look into the text (merge/department-of.ts), or ask.
 */
export function guessDepartment(
  fileName: string,
  document: RawDocument | null,
  departments: readonly KnownDepartment[],
): GuessedDepartment | null {
  const names = searchNames(departments);
  const inFileName = only(fileName.replace(/\.[a-z0-9]{1,5}$/i, ''), names);
  if (inFileName !== null) return { department: inFileName, evidence: 'file-name' };
  if (document === null) return null;
  const sheets = document.blocks.flatMap((block) =>
    block.kind === 'table' ? [block.sheet ?? ''] : [],
  );
  const inSheet = onlyOne(sheets.map((sheet) => only(sheet, names)));
  return inSheet === null ? null : { department: inSheet, evidence: 'sheet-name' };
}

interface SearchName {
  readonly department: string;
  readonly words: string;
}

/** The longest first. Names of one word («Văn phòng» is two) would be found everywhere. */
function searchNames(departments: readonly KnownDepartment[]): readonly SearchName[] {
  const names = departments.flatMap(({ department, aliases }) =>
    [department, ...aliases].flatMap((name) =>
      [name, nameKey(name)].map((each) => ({ department, words: wordsOf(each) })),
    ),
  );
  return names
    .filter(({ words }) => words.includes(' '))
    .sort((a, b) => b.words.length - a.words.length);
}

/** The one department that a text names, or null. A shorter name inside a longer one that was found does not count. */
function only(text: string, names: readonly SearchName[]): string | null {
  let rest = ` ${wordsOf(text)} `;
  const found = new Set<string>();
  for (const { department, words } of names) {
    if (!rest.includes(` ${words} `)) continue;
    found.add(department);
    rest = rest.replaceAll(` ${words} `, ' | ');
  }
  const [first, ...others] = found;
  return first === undefined || others.length > 0 ? null : first;
}

function onlyOne(found: readonly (string | null)[]): string | null {
  const names = new Set(found.filter((name) => name !== null));
  const [first, ...others] = names;
  return first === undefined || others.length > 0 ? null : first;
}

function wordsOf(text: string): string {
  return foldWithoutDiacritics(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bva\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
