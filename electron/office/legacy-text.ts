/** How a font of the years before Unicode encodes Vietnamese; null for a Unicode font. */
export type FontEncoding = string | null;

export function encodingOfFont(_font: string | undefined): FontEncoding {
  return null;
}

export function decodeRun(text: string, _encoding: FontEncoding): string {
  return text;
}
