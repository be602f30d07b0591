import {
  formParagraph,
  plainParagraph,
  sizeOf,
  type FormContext,
} from '../document/form-paragraph';
import { letterheadBlocks } from '../document/letterhead-blocks';
import { nd30 } from '../document/nd30';
import { pageSetupOf, textWidthOf } from '../document/page-setup';
import type {
  ColumnsBlock,
  DocumentBlock,
  ParagraphBlock,
  PlanDocument,
} from '../document/plan-document';
import { defaultPrintOptions } from '../document/print-options';
import { signedBlocks } from '../document/signature-block';
import type { PlanMetadata } from '../plan/plan';
import { formatDateInWords } from '../text/written-date';
import { roundTexts } from './texts';

/** What a letter is written from: the plan's own head and signature, and the round. Dates are ISO days. */
export interface LetterFacts {
  readonly metadata: PlanMetadata;
  readonly departments: readonly string[];
  readonly deadline: string | null;
  readonly sentOn: string;
  /** The day of writing, for reminders. */
  readonly today: string;
}

/** Công văn lấy ý kiến: the covering note of a round, in the form of the decree (Phụ lục III, mẫu 1.5). */
export function coveringNoteOf({ metadata, departments, deadline }: LetterFacts): PlanDocument {
  const subject = subjectOf(metadata);
  const issuer = issuerOf(metadata);
  return letterOf(metadata, roundTexts.askSubject(subject), departments, [
    roundTexts.asking(issuer, subject),
    roundTexts.how,
    roundTexts.until(issuer, dayInWords(deadline)),
  ]);
}

/** Công văn đôn đốc: to those that have not answered. */
export function reminderOf(facts: LetterFacts): PlanDocument {
  const { metadata, departments, deadline, sentOn, today } = facts;
  const subject = subjectOf(metadata);
  const issuer = issuerOf(metadata);
  return letterOf(metadata, roundTexts.remindSubject(subject), departments, [
    roundTexts.sentOn(shortDay(sentOn), issuer, subject, dayInWords(deadline)),
    roundTexts.missing(shortDay(today)),
    roundTexts.remindEnd(issuer),
  ]);
}

/** «15/12/2025». */
export function shortDay(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return `${day}/${month}/${year}`;
}

function dayInWords(isoDate: string | null): string {
  return isoDate === null ? '' : formatDateInWords(isoDate);
}

export function subjectOf({ subject, name, year }: PlanMetadata): string {
  const words = subject === '' ? name : subject;
  const clean = words.replace(/\s+/g, ' ').trim();
  return clean === '' && year !== null ? `năm ${year}` : clean;
}

/** «UBND thành phố Từ Sơn» of «ỦY BAN NHÂN DÂN THÀNH PHỐ TỪ SƠN»: how an issuer calls itself within a text. */
function issuerOf({ issuer }: PlanMetadata): string {
  const clean = issuer.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (clean === '') return 'Cơ quan soạn thảo';
  if (clean !== clean.toLocaleUpperCase('vi')) return clean;
  const names = new Set([
    'TỈNH',
    'THÀNH',
    'PHỐ',
    'HUYỆN',
    'THỊ',
    'XÃ',
    'QUẬN',
    'PHƯỜNG',
    'TRẤN',
    'ĐẶC',
    'KHU',
  ]);
  const head = /^(?:ỦY|UỶ) BAN NHÂN DÂN\s*/u;
  const rest = clean.replace(head, '');
  const lower = rest
    .split(' ')
    .map((word, index) => {
      const small = word.toLocaleLowerCase('vi');
      const isName = head.test(clean) ? !names.has(word) : index === 0;
      return isName ? small.charAt(0).toLocaleUpperCase('vi') + small.slice(1) : small;
    })
    .join(' ');
  return head.test(clean) ? `UBND ${lower}` : lower;
}

/** A letter has no name of its kind; what it is about stands below its number (II.5.b). */
function letterOf(
  metadata: PlanMetadata,
  about: string,
  departments: readonly string[],
  texts: readonly string[],
): PlanDocument {
  const page = pageSetupOf(nd30, 'portrait', defaultPrintOptions.marginsMm);
  const context: FormContext = {
    form: nd30,
    options: defaultPrintOptions,
    textWidthMm: textWidthOf(page),
    footnotes: [],
  };
  const own: PlanMetadata = {
    ...metadata,
    number: letterSymbol(metadata),
    date: null,
    urgency: '',
    circulation: '',
    recipients: [roundTexts.asAbove, roundTexts.archive],
  };
  const text: readonly DocumentBlock[] = [
    ...letterhead(own, about, context),
    ...addressees(departments, context),
    ...texts.map((each) => bodyParagraph(each, context)),
  ];
  const blocks = signedBlocks(text, own, context);
  return {
    fontFamily: nd30.fontFamily,
    properties: { title: about, subject: about, author: metadata.issuer },
    watermark: '',
    sections: [{ part: 'plan', page, blocks }],
    footnotes: [],
  };
}

/** A letter's symbol is the issuer's alone: «Số:       /UBND-…» (II.3.b). */
function letterSymbol({ issuer }: PlanMetadata): string {
  const name = issuer.normalize('NFC');
  if (/^(?:ủy|uỷ) ban nhân dân|^ubnd/iu.test(name)) return '/UBND-…';
  return /^hội đồng nhân dân|^hđnd/iu.test(name) ? '/HĐND-…' : '/…';
}

/** Size 12–13 upright, centred below the number. */
const aboutSizePt = 12;

function letterhead(
  metadata: PlanMetadata,
  about: string,
  context: FormContext,
): readonly ColumnsBlock[] {
  const rows = letterheadBlocks(metadata, context, true);
  return rows.map((row, index) => {
    if (index !== rows.length - 1) return row;
    const columns = row.columns.map((column, at) => {
      if (at !== 0) return column;
      const number = column.paragraphs.map((each) => ({ ...each, spaceAfterPt: 6 }));
      const line = plainParagraph('bodyText', about, {
        sizePt: aboutSizePt,
        alignment: 'center',
        spaceAfterPt: 12,
      });
      return { ...column, paragraphs: [...number, line] };
    });
    return { ...row, columns };
  });
}

/** «Kính gửi:» with one name on its line, or with a list below it (II.9.a). */
function addressees(
  departments: readonly string[],
  context: FormContext,
): readonly ParagraphBlock[] {
  const settings = {
    sizePt: sizeOf(context, 'bodyText'),
    alignment: 'left' as const,
    leftIndentMm: addresseeIndentMm,
  };
  const [only] = departments;
  if (departments.length <= 1) {
    const text = `${roundTexts.to} ${only ?? ''}`.trim();
    return [plainParagraph('bodyText', text, { ...settings, spaceAfterPt: 12 })];
  }
  const lines = departments.map((name, index) => {
    const end = index === departments.length - 1 ? '.' : ';';
    return plainParagraph('bodyText', `- ${name}${end}`, {
      ...settings,
      leftIndentMm: addresseeIndentMm + 10,
      ...(end === '.' && { spaceAfterPt: 12 }),
    });
  });
  return [plainParagraph('bodyText', roundTexts.to, settings), ...lines];
}

const addresseeIndentMm = 35;

export function bodyParagraph(text: string, context: FormContext): ParagraphBlock {
  const { body } = context.form;
  return formParagraph(context, 'bodyText', text, {
    firstLineIndentMm: body.firstLineIndentMm.default,
    spaceAfterPt: body.spaceBetweenParagraphsPt.default,
    lineSpacing: context.options.lineSpacing,
  });
}
