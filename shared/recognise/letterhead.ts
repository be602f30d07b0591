import { foldWithoutDiacritics } from '../text/normalise';
import type { Ledger } from './account';
import { linesOf, type DocumentText } from './document-texts';
import { isCapitals } from './heading-rows';
import { splitLetterhead } from './issuer-name';
import { readDateLine, readDocumentNumber } from './references';

/** What the top of the first page says. Names are still in the lines and capitals of the print. */
export interface Letterhead {
  readonly superior: readonly string[];
  readonly issuer: readonly string[];
  readonly number: string;
  readonly place: string;
  readonly date: string | null;
}

/**
 * Reads quốc hiệu, issuer, number, place and date from the top of the document, typed as a table (left: issuer and
 * number, right: quốc hiệu and date), as paragraphs, or in the first rows of a sheet. Quốc hiệu and tiêu ngữ are the
 * same on every document and are ignored; a second letterhead, above the plan that a decision issues, adds nothing.
 */
export function readLetterhead(texts: readonly DocumentText[], ledger: Ledger): Letterhead {
  const top = texts.filter((text) => text.region === 'before');
  const mottos = top.filter((text) => isMotto(text.text));
  const names: string[] = [];
  const found: { number: string; place: string; date: string | null } = {
    number: '',
    place: '',
    date: null,
  };
  for (const text of lettersOf(top, mottos)) {
    const used = linesOf(text.text).filter((line) => readLine(line, found, text, mottos, names));
    if (used.length > 0) ledger.use(text.source);
  }
  settleMottos(mottos, top, ledger);
  return { ...splitLetterhead(names), ...found };
}

/** Texts that may belong to a letterhead: up to the first long paragraph. */
function lettersOf(
  top: readonly DocumentText[],
  mottos: readonly DocumentText[],
): readonly DocumentText[] {
  const end = top.findIndex(({ text }) => text.length > 200 || isDocumentType(text));
  const head = end < 0 ? top.slice(0, 12) : top.slice(0, end);
  const first = mottos[0];
  // A letterhead below the title, as when the text was taken out of a PDF, is still in the table of its quốc hiệu.
  const besideMotto = top.filter(
    (text) =>
      first !== undefined && text.paragraph === null && text.blockIndex === first.blockIndex,
  );
  return [...new Set([...head, ...besideMotto])].filter(
    (text) => text.row <= (first?.row ?? 0) + 6,
  );
}

function readLine(
  line: string,
  found: { number: string; place: string; date: string | null },
  text: DocumentText,
  mottos: readonly DocumentText[],
  names: string[],
): boolean {
  if (isMottoLine(line) || isRule(line)) return false;
  const number = /^số\s*:/iu.test(line) || /^số\s+\d/iu.test(line) ? readDocumentNumber(line) : '';
  if (isOpenNumber(line)) return true;
  if (number !== '' && found.number === '') {
    found.number = number;
    return true;
  }
  const date = readDateLine(line);
  if (date !== null && found.place === '' && found.date === null) {
    found.place = date.place;
    found.date = date.date;
    return true;
  }
  if (found.number !== '' || !isNameLine(line, text, mottos)) return false;
  names.push(line);
  return true;
}

/** «Số:       /KH-…», as a document is printed whose number and issuer are not known yet. */
function isOpenNumber(line: string): boolean {
  return /^số\s*:[\s.…_]*\/\s*\p{Lu}*\s*[-–]\s*[.…_]+$/iu.test(line);
}

/** Left of quốc hiệu, or in capitals and named like an agency. */
function isNameLine(line: string, text: DocumentText, mottos: readonly DocumentText[]): boolean {
  const motto = mottos[0];
  if (motto !== undefined && text.paragraph === null && motto.blockIndex === text.blockIndex)
    return text.column < motto.column && text.source !== motto.source && line.length <= 120;
  return (
    isCapitals(line) &&
    line.length <= 120 &&
    /^(?:uy ban|ubnd|so |phong |ban |van phong|hoi dong|hdnd|chi cuc|trung tam|phuong |xa |huyen |thi tran |thanh pho |tinh )/.test(
      foldWithoutDiacritics(line),
    )
  );
}

function settleMottos(
  mottos: readonly DocumentText[],
  top: readonly DocumentText[],
  ledger: Ledger,
): void {
  const standard = top.filter((text) => linesOf(text.text).some(isMottoLine));
  const unused = standard.filter((text) => !ledger.isUsed(text.source));
  ledger.ignore(...unused.map((text) => text.source));
  const repeated = new Set(mottos.slice(1).map((text) => text.blockIndex));
  const again = top.filter(
    (text) =>
      text.paragraph === null && repeated.has(text.blockIndex) && !ledger.isSettled(text.source),
  );
  ledger.ignore(...again.map((text) => text.source));
  for (const text of [...unused, ...again])
    ledger.add({
      severity: 'info',
      code: 'text-cleaned',
      message: standardTextMessage,
      text: text.text,
    });
}

function isMotto(text: string): boolean {
  return linesOf(text).some((line) =>
    foldWithoutDiacritics(line).includes('cong hoa xa hoi chu nghia'),
  );
}

function isMottoLine(line: string): boolean {
  const folded = foldWithoutDiacritics(line);
  return /^cong hoa xa hoi chu nghia|^doc lap ?- ?tu do ?- ?hanh phuc/.test(folded);
}

/** Quốc hiệu, tiêu ngữ or the issuer's names again, as above the plan that a decision issues. */
export function isRepeatedLetterhead(text: string, { superior, issuer }: Letterhead): boolean {
  const names = foldWithoutDiacritics([...superior, ...issuer].join(' '));
  return linesOf(text).every((line) => {
    const folded = foldWithoutDiacritics(line);
    return isMotto(line) || isMottoLine(line) || isRule(line) || names.includes(folded);
  });
}

function isRule(line: string): boolean {
  return /^[-_*–—.\s]+$/.test(line);
}

export const standardTextMessage =
  'Quốc hiệu, tiêu ngữ và phần đầu văn bản lặp lại không phải nội dung kế hoạch; khi xuất, phần này được trình bày lại theo mẫu.';

/** «KẾ HOẠCH», «QUYẾT ĐỊNH» … alone on a line. */
export function isDocumentType(text: string): boolean {
  return documentTypes.has(foldWithoutDiacritics(text).replace(/[:.]$/, '')) && isCapitals(text);
}

const documentTypes = new Set([
  'ke hoach',
  'quyet dinh',
  'chuong trinh',
  'de an',
  'bao cao',
  'to trinh',
  'thong bao',
  'cong van',
  'nghi quyet',
]);
