import {
  decodeLegacy,
  legacyEncodingOfFont,
  type FontEncoding as LegacyFont,
} from '../../shared/text/legacy-encoding';

/** How a font of the years before Unicode encodes Vietnamese; null for a Unicode font. One object per font name. */
export type FontEncoding = LegacyFont | null;

/** A document uses a handful of fonts; a hostile one shall not fill memory with names. */
const mostKnownFonts = 1_000;
const known = new Map<string, FontEncoding>();

export function encodingOfFont(font: string | undefined): FontEncoding {
  if (font === undefined) return null;
  const found = known.get(font);
  if (found !== undefined) return found;
  const encoding = legacyEncodingOfFont(font);
  if (known.size < mostKnownFonts) known.set(font, encoding);
  return encoding;
}

export function decodeRun(text: string, encoding: FontEncoding): string {
  return encoding === null ? text : decodeLegacy(text, encoding);
}
