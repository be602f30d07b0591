import { element, xmlDeclaration } from '../ooxml/xml';
import { halfPoints } from './units';
import { vmlNamespaces } from './watermark';
import { runProperties, valueElement, wordNamespace } from './word-elements';

/**
 * `word/settings.xml`. Compatibility mode 15 is Word 2013 and later: without it Word opens in compatibility mode. Lines
 * that end in a line break are not stretched to the margin.
 */
export function settingsPart(hasFootnotes: boolean): string {
  const compatibility = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  // Order of CT_Settings.
  const settings = [
    element('w:zoom', { 'w:percent': 100 }),
    valueElement('w:defaultTabStop', 720),
    valueElement('w:characterSpacingControl', 'doNotCompress'),
    hasFootnotes ? footnoteSeparators : '',
    element('w:compat', null, element('w:doNotExpandShiftReturn') + compatibility),
    valueElement('w:themeFontLang', 'vi-VN'),
    valueElement('w:decimalSymbol', ','),
    valueElement('w:listSeparator', ';'),
  ];
  return xmlDeclaration + element('w:settings', { 'xmlns:w': wordNamespace }, settings.join(''));
}

/** The lines above footnotes, by their ids in footnotes.xml (CT_FtnDocProps). */
const footnoteSeparators = element(
  'w:footnotePr',
  null,
  [-1, 0].map((id) => element('w:footnote', { 'w:id': id })).join(''),
);

/** `word/fontTable.xml`: tells a machine without the font what may stand in for it (a serif face with Vietnamese). */
export function fontTablePart(family: string): string {
  const description = [
    valueElement('w:panose1', '02020603050405020304'),
    valueElement('w:charset', '00'),
    valueElement('w:family', 'roman'),
    valueElement('w:pitch', 'variable'),
  ];
  const font = element('w:font', { 'w:name': family }, description.join(''));
  return xmlDeclaration + element('w:fonts', { 'xmlns:w': wordNamespace }, font);
}

/** A header with the page number, and what lies behind the page. */
export function pageNumberHeaderPart(style: string, sizePt: number, behind = ''): string {
  const properties = runProperties({ sizeHalfPoints: halfPoints(sizePt) });
  const fieldCharacter = (type: string): string =>
    `<w:r>${properties}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field =
    fieldCharacter('begin') +
    `<w:r>${properties}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
    fieldCharacter('separate') +
    `<w:r>${properties}<w:t>2</w:t></w:r>` +
    fieldCharacter('end');
  return headerPart(style, behind + field);
}

/** A header without text, for first pages. */
export function emptyHeaderPart(style: string, behind = ''): string {
  return headerPart(style, behind);
}

function headerPart(style: string, content: string): string {
  const paragraph = `<w:p><w:pPr>${valueElement('w:pStyle', style)}</w:pPr>${content}</w:p>`;
  return (
    xmlDeclaration + element('w:hdr', { 'xmlns:w': wordNamespace, ...vmlNamespaces }, paragraph)
  );
}
