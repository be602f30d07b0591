/**
 * Characters of the symbol fonts that Word uses for bullets, ticks and operators. A symbol font has no letters: its
 * glyphs sit at U+F020…U+F0FF, and the low byte is the code that the font's own table gives.
 */
const symbolFont: Readonly<Record<number, string>> = {
  0x22: '∀',
  0x24: '∃',
  0x27: '∋',
  0x2a: '∗',
  0x2d: '−',
  0x40: '≅',
  0x5c: '∴',
  0x5e: '⊥',
  0x61: 'α',
  0x62: 'β',
  0x63: 'χ',
  0x64: 'δ',
  0x65: 'ε',
  0x66: 'φ',
  0x67: 'γ',
  0x68: 'η',
  0x6a: 'ϕ',
  0x6b: 'κ',
  0x6c: 'λ',
  0x6d: 'μ',
  0x6e: 'ν',
  0x70: 'π',
  0x71: 'θ',
  0x72: 'ρ',
  0x73: 'σ',
  0x74: 'τ',
  0x77: 'ω',
  0x44: 'Δ',
  0x46: 'Φ',
  0x47: 'Γ',
  0x50: 'Π',
  0x53: 'Σ',
  0x57: 'Ω',
  0xa2: '′',
  0xa3: '≤',
  0xa4: '⁄',
  0xa5: '∞',
  0xa8: '♦',
  0xa9: '♥',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb5: '∝',
  0xb6: '∂',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xc5: '⊕',
  0xc6: '∅',
  0xc7: '∩',
  0xc8: '∪',
  0xcc: '⊂',
  0xcd: '⊆',
  0xce: '∈',
  0xd2: '®',
  0xd3: '©',
  0xd4: '™',
  0xd5: '∏',
  0xd6: '√',
  0xd7: '⋅',
  0xd8: '¬',
  0xd9: '∧',
  0xda: '∨',
  0xdb: '⇔',
  0xdc: '⇐',
  0xde: '⇒',
  0xe5: '∑',
  0xf2: '∫',
};

const wingdings: Readonly<Record<number, string>> = {
  0x21: '✏',
  0x22: '✂',
  0x28: '☎',
  0x29: '✆',
  0x2a: '✉',
  0x36: '⌛',
  0x46: '☞',
  0x47: '☝',
  0x4a: '☺',
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x73: '⬧',
  0x74: '⧫',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x78: '⌧',
  0x80: '⓪',
  ...numbered(0x81, '①②③④⑤⑥⑦⑧⑨⑩'),
  0x8b: '⓿',
  ...numbered(0x8c, '❶❷❸❹❺❻❼❽❾❿'),
  0x9e: '·',
  0x9f: '•',
  0xa1: '○',
  0xa4: '◉',
  0xa7: '▪',
  0xa8: '◻',
  0xaa: '✦',
  0xab: '★',
  0xac: '✶',
  0xd8: '➢',
  0xdc: '➲',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe7: '⬅',
  0xe8: '➔',
  0xef: '⇦',
  0xf0: '⇨',
  0xf1: '⇧',
  0xf2: '⇩',
  0xf3: '⬄',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const wingdings2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x96: '⦁',
  0x97: '●',
  0x98: '⬤',
  0xa2: '■',
  0xa3: '□',
};

function numbered(first: number, characters: string): Record<number, string> {
  return Object.fromEntries([...characters].map((character, index) => [first + index, character]));
}

const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: symbolFont,
  wingdings,
  'wingdings 2': wingdings2,
};

/** Whether every character of text in this font is a picture, whatever its code. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && Object.hasOwn(fonts, font.trim().toLowerCase());
}

/** The Unicode character that a symbol font shows for a code, or undefined when it is not known. */
export function symbolCharacter(font: string | undefined, code: number): string | undefined {
  const name = font?.trim().toLowerCase() ?? '';
  const table = Object.hasOwn(fonts, name) ? fonts[name] : undefined;
  // A space is a space in every font.
  return (code & 0xff) === 0x20 ? ' ' : table?.[code & 0xff];
}

/** Whether a code lies where symbol fonts keep their glyphs. */
export function isSymbolCode(code: number): boolean {
  return code >= 0xf020 && code <= 0xf0ff;
}
