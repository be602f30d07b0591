import { isoDate, type IsoDate } from './calendar';
import { foldText } from './normalise';

/**
 * Dates of documents. Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4 has them in words («ngày 28 tháng 12 năm 2023»);
 * subtitles and citations use figures («28/12/2023», «ngày 28 / 12 /2023»).
 */
const inWords = /(?:^|[^\p{L}\d])ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?!\d)/u;
const inFigures = /(?:^|[^\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;
const openDate =
  /(?:^|[^\p{L}])ngày[ ._]{0,40}(?:\d{1,2})?[ ._]{0,40}(?:tháng|\/)[ ._]{0,40}(?:\d{1,2})?[ ._]{0,40}(?:năm|\/)/u;

/** Documents give their date near the beginning of a line; a text this long is cut before it is searched. */
const longestSearched = 2_000;

/** The first complete date in the text as ISO, or null: none, an open one («ngày … tháng … năm …»), or no real day. */
export function dateInWords(text: string): IsoDate | null {
  const folded = foldDate(text);
  const words = inWords.exec(folded);
  const figures = inFigures.exec(folded);
  const first =
    words !== null && (figures === null || words.index <= figures.index) ? words : figures;
  if (first === null) return null;
  const [day, month, year] = first === words ? first.slice(1) : [first[1], first[3], first[4]];
  return isoDate(Number(year), Number(month), Number(day));
}

/** Whether the text leaves room for a date to be written by hand: «ngày … tháng 02 năm 2024», «ngày    /12/2023». */
export function hasOpenDate(text: string): boolean {
  return dateInWords(text) === null && openDate.test(foldDate(text));
}

/**
 * «Từ Sơn, ngày 28 tháng 12 năm 2023»: day below 10 and months 1 and 2 have a leading zero (same clause). Parts that a
 * date leaves open («2023-12») stay open: «ngày … tháng 12 năm 2023».
 */
export function formatDateInWords(date: IsoDate): string {
  const [year = '…', month = '…', day = '…'] = date.split('-');
  const shownMonth = Number(month) > 2 ? String(Number(month)) : month;
  return `ngày ${day} tháng ${shownMonth} năm ${year}`;
}

function foldDate(text: string): string {
  return foldText(text.slice(0, longestSearched)).replace(/…/g, '...');
}
