import { citationsIn, type Citation } from '../text/document-symbol';
import { cleanText } from '../text/normalise';
import { dateInWords } from '../text/written-date';
import { documentTypes, type DocumentType } from './document-types';
import type { LegalDocument } from './legal-document';

/** A longer căn cứ is a mistake of reading; only its beginning is looked at. */
const longestRead = 20_000;

/**
 * The documents that one căn cứ names, in its order. «Căn cứ Luật … ngày 19/6/2015; Luật sửa đổi … ngày 22/11/2019;» are
 * two. A căn cứ that names no document («Theo đề nghị của Chánh Văn phòng») gives none. Total: never fails.
 */
export function documentsInBasis(text: string): readonly LegalDocument[] {
  const line = cleanText(text.slice(0, longestRead)).replace(/\s+/g, ' ');
  const lead =
    /^[-–•*\s]*(?:căn cứ(?: vào)?(?: các)?|thực hiện|triển khai thực hiện|theo)\s+/iu.exec(line);
  if (lead === null) return [];
  return mentionsIn(line.slice(lead[0].length)).flatMap((mention) => {
    const document = documentOf(mention);
    return document === null ? [] : [document];
  });
}

const typeNames = documentTypes.map(({ name }) => name).join('|');
/**
 * Where another document begins: after «;» any type, after «,» or «và» only one with a number behind it. A law that
 * amends «Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương» stays one.
 */
const nextMention = new RegExp(
  `;\\s*(?:và\\s+)?(?:căn cứ\\s+)?(?=(?:${typeNames})(?!\\p{L}))|(?:,|\\s+và)\\s+(?=(?:${typeNames})\\s+(?:số:?\\s*)?\\d)`,
  'giu',
);

function mentionsIn(text: string): readonly string[] {
  return text
    .split(nextMention)
    .map((mention) => mention.replace(/[\s;.,:]+$/u, '').trim())
    .filter((mention) => mention !== '');
}

function documentOf(mention: string): LegalDocument | null {
  const found = typeAt(mention);
  if (found === null) return null;
  const rest = mention.slice(found.name.length);
  const citation = citationsIn(rest).find(({ start }) => isOwnSymbol(rest.slice(0, start)));
  return found.isLaw === true ? lawOf(found, rest, citation) : ordinaryOf(found, rest, citation);
}

function typeAt(mention: string): DocumentType | null {
  const lower = mention.toLocaleLowerCase('vi');
  const starts = (name: string) =>
    lower.startsWith(name.toLocaleLowerCase('vi')) && !/\p{L}/u.test(lower.charAt(name.length));
  return documentTypes.find(({ name }) => starts(name)) ?? null;
}

/** A symbol behind «của» is that of another document; behind «về» too, unless «số» says that it is the document's own. */
function isOwnSymbol(before: string): boolean {
  if (/(?:^|\s)của\s/iu.test(before)) return false;
  return /số:?\s*$/iu.test(before) || !/(?:^|\s)(?:về|sửa đổi|thay thế)\s/iu.test(before);
}

const writtenDate =
  /,?\s*(?:được [^,;]{0,80} )?ngày\s+(?:\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})/iu;

function lawOf(
  type: DocumentType,
  rest: string,
  citation: Citation | undefined,
): LegalDocument | null {
  const date = writtenDate.exec(rest);
  const nameEnd = Math.min(citation?.start ?? rest.length, date?.index ?? rest.length);
  const name = rest
    .slice(0, nameEnd)
    .replace(/\s*\(?\s*(?:Luật\s+)?số:?\s*$/iu, '')
    .replace(/^[\s:,]+|[\s:,(]+$/gu, '');
  if (name === '' && citation === undefined) return null;
  return {
    type: type.name,
    symbol: citation?.symbol.printed ?? '',
    date: date === null ? null : dateInWords(date[0].trim()),
    issuer: '',
    subject: name,
  };
}

function ordinaryOf(
  type: DocumentType,
  rest: string,
  citation: Citation | undefined,
): LegalDocument | null {
  const tail = citation === undefined ? rest : rest.slice(citation.end);
  const written = /^\s*(?:số:?\s*(\S{3,40}))?/iu.exec(rest)?.[1] ?? '';
  const symbol = citation?.symbol.printed ?? (written === '' ? '' : written.replace(/[,;]$/u, ''));
  if (symbol === '' && !/\d/.test(rest)) return null;
  const date = writtenDate.exec(tail.slice(0, 80));
  const after = date === null ? tail : tail.slice(date.index + date[0].length);
  const { issuer, subject } = issuerAndSubject(
    citation === undefined && date === null ? '' : after,
  );
  return {
    type: type.name,
    symbol,
    date: date === null ? null : dateInWords(date[0].trim()),
    issuer,
    subject,
  };
}

/** Words that a trích yếu begins with; what stands between «của» and the first of them is the issuer. */
const subjectStart =
  /(?:^|[\s,])(v\/v|về|ban hành|quy định|phê duyệt|sửa đổi|bổ sung|công bố|hướng dẫn|triển khai|thực hiện|tăng cường|đẩy mạnh|giao|kiện toàn|thành lập|bãi bỏ|điều chỉnh|quán triệt|nâng cao|tiếp tục|thông qua|phát động|chấn chỉnh|nhằm|đối với|một số)(?=\s)/iu;

function issuerAndSubject(text: string): Pick<LegalDocument, 'issuer' | 'subject'> {
  const rest = text.replace(/^[\s,)]+/u, '');
  const by = /^của\s+/iu.exec(rest);
  const body = by === null ? rest : rest.slice(by[0].length);
  const start = subjectStart.exec(body);
  const at = start === null ? body.length : start.index;
  const issuer = by === null ? '' : body.slice(0, at);
  const subject = by === null ? body : body.slice(at);
  return { issuer: trimmed(issuer), subject: trimmed(subject) };
}

function trimmed(text: string): string {
  return text.replace(/^[\s,;:]+|[\s,;:.]+$/gu, '');
}
