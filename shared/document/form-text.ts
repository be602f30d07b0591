import type { PlanMetadata } from '../plan/plan';
import { formatDateInWords } from '../text/written-date';

/**
 * Texts that the form fixes, made from what the plan says. Words stay the plan's; only what the decree prescribes is set:
 * capitals, leading zeros, the marks at the ends of lines (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */

const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const nationalMotto = 'Độc lập - Tự do - Hạnh phúc';

export const fixedTexts = {
  nationalName,
  nationalMotto,
  plan: 'KẾ HOẠCH',
  decision: 'QUYẾT ĐỊNH',
  decides: 'QUYẾT ĐỊNH:',
  recipients: 'Nơi nhận:',
  end: './.',
} as const;

export function inCapitals(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi');
}

/** Room for a number that the clerk's office writes in when the document is registered. */
const openNumber = ' '.repeat(7);

/**
 * «Số: 05/KH-UBND»: below ten with a leading zero, no blanks around «/» and «-» (II.3). A plan without a number leaves
 * room for it before the symbol: «Số:       /KH-UBND».
 */
export function numberLine(metadata: PlanMetadata): string {
  return `Số: ${printedNumber(metadata)}`;
}

export function printedNumber(metadata: PlanMetadata): string {
  const compact = metadata.number.replace(/\s*([/-])\s*/g, '$1').trim();
  if (compact === '') return `${openNumber}/${symbolOf(metadata)}`;
  if (/^[/-]/.test(compact)) return openNumber + compact;
  return compact.replace(/^[….\s_]+(?=[/-])/, openNumber).replace(/^(\d)(?=[/-])/, '0$1');
}

/** Type and issuer as far as the name says them surely; an agency with an abbreviation of its own writes it in. */
function symbolOf({ documentType, issuer }: PlanMetadata): string {
  const type = documentType === 'plan' ? 'KH' : 'QĐ';
  if (/^(?:ủy|uỷ) ban nhân dân|^ubnd/iu.test(issuer.normalize('NFC'))) return `${type}-UBND`;
  if (/^hội đồng nhân dân|^hđnd/iu.test(issuer.normalize('NFC'))) return `${type}-HĐND`;
  return `${type}-…`;
}

/** «Từ Sơn, ngày 28 tháng 12 năm 2023», or with room for the date (II.4). */
export function placeAndDateLine({ place, date }: PlanMetadata): string {
  const words = dateWords(date);
  return place === '' ? words : `${place}, ${words}`;
}

export function dateWords(date: string | null): string {
  return date === null ? 'ngày … tháng … năm …' : formatDateInWords(date);
}

/** Căn cứ end with «;», the last with «.» (II.6.b); one that leads into the text with «:» keeps it. */
export function legalBasisLines(legalBases: readonly string[]): readonly string[] {
  const filled = legalBases.filter((basis) => basis.trim() !== '');
  return filled.map((basis, index) => withEnd(basis, index === filled.length - 1 ? '.' : ';'));
}

/** «- UBND tỉnh (b/c);» … «- Lưu: VT.» (II.9). */
export function recipientLines(recipients: readonly string[]): readonly string[] {
  const items = recipients
    .map((recipient) => recipient.replace(/^\s*[-–—]\s*/, ''))
    .filter((item) => item.trim() !== '');
  return items.map((item, index) => `- ${withEnd(item, index === items.length - 1 ? '.' : ';')}`);
}

function withEnd(text: string, end: ';' | '.'): string {
  const trimmed = text.trimEnd();
  if (trimmed.endsWith(':')) return trimmed;
  return trimmed.replace(/[\s;,.]+$/u, '') + end;
}

/** The text as it ends a document: «….», «…;» and «…» become «…./.» (II.6.đ). */
export function withDocumentEnd(text: string): string {
  const trimmed = text.trimEnd();
  if (/\.\s*\/\s*\.?$/.test(trimmed)) return text;
  return trimmed.replace(/[\s;,.]+$/u, '') + fixedTexts.end;
}

/** Trích yếu of the plan and of the decision that issues it; each is derived from the other where only one is known. */
export function subjectsOf(metadata: PlanMetadata): {
  readonly plan: string;
  readonly decision: string;
} {
  const { subject, decisionSubject } = metadata;
  const issuing = /^(?:(?:về việc|v\/v)\s+)?ban hành\s+(?:kế hoạch\s+)?/iu;
  if (decisionSubject !== '') return { plan: subject, decision: decisionSubject };
  if (issuing.test(subject)) {
    return { plan: firstLetter(subject.replace(issuing, ''), 'upper'), decision: subject };
  }
  if (subject === '') return { plan: '', decision: '' };
  const named = /^kế hoạch\s/iu.test(subject)
    ? subject
    : `Kế hoạch ${firstLetter(subject, 'lower')}`;
  return { plan: subject, decision: `Ban hành ${named}` };
}

function firstLetter(text: string, letterCase: 'upper' | 'lower'): string {
  const first = text.charAt(0);
  const changed = letterCase === 'upper' ? first.toLocaleUpperCase('vi') : first.toLowerCase();
  return changed + text.slice(1);
}

/** «(Ban hành kèm theo Quyết định số … ngày … của …)», below the title of a plan that a decision issues. */
export function issuedWithLine(metadata: PlanMetadata): string {
  const number = printedNumber(metadata).trim();
  const shown = number.startsWith('/') ? `…${number}` : number;
  const issuer = metadata.issuer === '' ? '…' : metadata.issuer;
  return `(Ban hành kèm theo Quyết định số ${shown} ${dateWords(metadata.date)} của ${issuer})`;
}

/**
 * Who decides, above the căn cứ of a decision: the body where it is signed on its behalf («TM.»), else its head
 * (mẫu 1.1 and 1.2 of Phụ lục III).
 */
export function decidingAuthority({
  issuer,
  signingAuthority,
  signerPosition,
}: PlanMetadata): string {
  const body = inCapitals(issuer);
  if (body === '' || /^\s*T\/?M\s*\./u.test(signingAuthority)) return body;
  const deputised = /^\s*K\/?T\s*\.\s*(.+)$/mu.exec(signingAuthority)?.[1];
  const head =
    inCapitals(deputised ?? signerPosition)
      .split('\n')
      .at(-1)
      ?.trim() ?? '';
  return /^(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|CỤC TRƯỞNG|BỘ TRƯỞNG)/u.test(head)
    ? `${head} ${body}`
    : body;
}
