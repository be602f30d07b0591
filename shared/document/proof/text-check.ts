import type { DocumentForm } from '../nd30';
import { number, within, type FormCheckItem } from './check-values';
import type { MeasuredDocument, MeasuredParagraph } from './measured-document';

/** The running text: indent, spacing, how căn cứ and nơi nhận end, «./.». */
export function checkTexts(
  measured: MeasuredDocument,
  form: DocumentForm,
): readonly FormCheckItem[] {
  return [
    spacingItem(measured, form),
    basesItem(measured),
    recipientsItem(measured),
    endItem(measured, form),
  ];
}

function withRole(
  { paragraphs }: MeasuredDocument,
  ...roles: readonly MeasuredParagraph['role'][]
): readonly MeasuredParagraph[] {
  return paragraphs.filter(({ role }) => roles.includes(role));
}

function item(
  base: Omit<FormCheckItem, 'status' | 'measured'>,
  found: readonly unknown[],
  right: boolean,
  measured: string,
): FormCheckItem {
  if (found.length === 0) return { ...base, status: 'absent', measured: 'không có' };
  return { ...base, status: right ? 'ok' : 'differs', measured };
}

function spacingItem(measured: MeasuredDocument, { body }: DocumentForm): FormCheckItem {
  const texts = withRole(measured, 'bodyText').filter(({ alignment }) => alignment === 'justify');
  const wrong = texts.find(
    (each) =>
      !within(each.firstLineIndentMm, body.firstLineIndentMm) ||
      each.spaceAfterPt < body.spaceBetweenParagraphsPt.min ||
      !within(each.lineSpacing, body.lineSpacing),
  );
  const shown = wrong ?? texts[0];
  return item(
    {
      id: 'spacing',
      name: 'Lùi đầu dòng, khoảng cách',
      clause: body.clause,
      allowed: 'lùi 10–12,7 mm, cách đoạn từ 6 pt, dòng đơn đến 1,5 dòng',
    },
    texts,
    wrong === undefined,
    shown === undefined
      ? ''
      : `lùi ${number(shown.firstLineIndentMm)} mm, cách đoạn ${number(shown.spaceAfterPt)} pt, giãn dòng ${number(shown.lineSpacing)}`,
  );
}

function basesItem(measured: MeasuredDocument): FormCheckItem {
  const bases = withRole(measured, 'legalBasis');
  const right = bases.every(({ text }, index) =>
    index === bases.length - 1 ? /[.:]$/.test(text) : /[;:]$/.test(text),
  );
  const base = {
    id: 'legalBasisEnds',
    name: 'Dấu cuối căn cứ',
    clause: 'II.6.b',
    allowed: 'mỗi căn cứ kết thúc bằng «;», căn cứ cuối bằng «.»',
  };
  return item(
    base,
    bases,
    right,
    `${bases.length} căn cứ, ${right ? 'đúng dấu' : 'sai dấu cuối dòng'}`,
  );
}

function recipientsItem(measured: MeasuredDocument): FormCheckItem {
  const lines = withRole(measured, 'recipients');
  const last = lines.at(-1)?.text ?? '';
  const right =
    lines.every(({ text }) => text.startsWith('- ')) &&
    lines.slice(0, -1).every(({ text }) => text.endsWith(';')) &&
    /^- Lưu:.*\.$/u.test(last);
  const base = {
    id: 'recipientEnds',
    name: 'Các dòng nơi nhận',
    clause: 'II.9',
    allowed: 'mỗi dòng «- …;», dòng cuối «- Lưu: VT, ….»',
  };
  return item(base, lines, right, `${lines.length} nơi nhận, dòng cuối «${last}»`);
}

function endItem(measured: MeasuredDocument, { body }: DocumentForm): FormCheckItem {
  const texts = withRole(
    measured,
    'bodyText',
    'article',
    'pointHeading',
    'sectionHeading',
    'partHeading',
    'closing',
  );
  const last = texts.at(-1)?.text ?? '';
  const ends = texts.filter(({ text }) => text.trimEnd().endsWith(body.end)).length;
  const base = {
    id: 'end',
    name: 'Dấu kết thúc',
    clause: body.clause,
    allowed: `văn bản và phụ lục kết thúc bằng «${body.end}»`,
  };
  return item(base, texts, last.trimEnd().endsWith(body.end), `có ${ends} dấu «${body.end}»`);
}
