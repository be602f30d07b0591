import type { RawNoteCode, RawPlace } from '../../../shared/raw/raw-document';

/**
 * What becomes of the text in a group.
 *
 *   text    part of the story around it
 *   skip    not text at all
 *   fonts   the font table
 *   label   the automatic number that the writer has worked out
 *   fields  the instruction of a field
 *   comment who wrote a comment, or when
 *   aside   a story of its own, noted
 */
export type RtfDestination =
  | { readonly kind: 'text' | 'skip' | 'fonts' | 'label' | 'producer' }
  | { readonly kind: 'comment'; readonly fact: 'author' | 'date' }
  | { readonly kind: 'aside'; readonly code: RawNoteCode; readonly part: RawPlace['part'] };

const skipped = (
  'colortbl stylesheet info filetbl nonshppict tc tcn xe fldinst themedata colorschememapping latentstyles datastore ' +
  'xmlnstbl listtable listoverridetable rsidtbl revtbl pgptbl bkmkstart bkmkend pn pnseclvl objdata objclass objname ' +
  'sp shprslt falt panose fontemb txe rxe atnid atnref atnparent mmathPr private template operator ' +
  'background ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn wgrffmtfilter passwordhash docvar userprops xform'
).split(' ');

const header: RtfDestination = { kind: 'aside', code: 'header-footer-text', part: 'header' };
const footer: RtfDestination = { kind: 'aside', code: 'header-footer-text', part: 'footer' };

const destinations: ReadonlyMap<string, RtfDestination> = new Map<string, RtfDestination>([
  ...skipped.map((word) => [word, { kind: 'skip' }] as const),
  ['fonttbl', { kind: 'fonts' }],
  ['listtext', { kind: 'label' }],
  ['pntext', { kind: 'label' }],
  ['generator', { kind: 'producer' }],
  ['atnauthor', { kind: 'comment', fact: 'author' }],
  ['atndate', { kind: 'comment', fact: 'date' }],
  ['header', header],
  ['headerl', header],
  ['headerr', header],
  ['headerf', header],
  ['footer', footer],
  ['footerl', footer],
  ['footerr', footer],
  ['footerf', footer],
  ['footnote', { kind: 'aside', code: 'footnote', part: 'footnote' }],
  ['annotation', { kind: 'aside', code: 'comment', part: 'comment' }],
  ['shptxt', { kind: 'aside', code: 'text-box', part: 'textbox' }],
  ['pict', { kind: 'skip' }],
  // The result of an embedded object or drawing is what is shown; what surrounds it is not text.
  ['shpinst', { kind: 'text' }],
  ['shppict', { kind: 'text' }],
  ['result', { kind: 'text' }],
  ['fldrslt', { kind: 'text' }],
  ['nesttableprops', { kind: 'text' }],
  ['ud', { kind: 'text' }],
  ['upr', { kind: 'text' }],
]);

/** What a group that starts with this word holds; undefined for words that start no group of their own. */
export function destinationOf(word: string): RtfDestination | undefined {
  return destinations.get(word);
}
