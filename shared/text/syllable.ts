/**
 * The shape of a Vietnamese syllable: onset, vowels, final consonant and one tone. Most random strings of letters
 * with diacritics do not have it, which is what makes it a test for text that was decoded wrongly.
 */
const onset = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?';
const openVowels =
  'iêu|yêu|ươu|ươi|uôi|oai|oay|oao|oeo|uây|uyu|uya|uêu|ia|ya|ua|ưa|ai|ay|ao|au|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu' +
  '|oa|oe|uê|uy|uơ|a|e|ê|i|o|ô|ơ|u|ư|y';
const closedVowels = 'uyê|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y';

const syllable = new RegExp(
  `^${onset}(?:(?:${openVowels})|(?:${closedVowels})(nh|ng|ch|[mnptc]))$`,
);
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g;
const longestSyllable = 7;

/** Whether the word could be a Vietnamese syllable, in any letter case. Foreign words and abbreviations are not. */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(toneMark) ?? [];
  const toneless = decomposed.replace(toneMark, '').normalize('NFC');
  if (tones.length > 1 || toneless.length > longestSyllable) return false;
  const match = syllable.exec(toneless);
  if (match === null) return false;
  // Syllables that end in p, t, c or ch have the acute tone or the dot below.
  const endsInStop = /^(?:[ptc]|ch)$/.test(match[1] ?? '');
  return !endsInStop || tones[0] === '\u0301' || tones[0] === '\u0323';
}
