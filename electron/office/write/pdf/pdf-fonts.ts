import type { TimesFace } from '../../../../shared/document/times-metrics';
import { tinosFile } from './tinos';

/** What pdfkit's fonts and pages have and its types do not say; checked against pdfkit 0.20. */
export interface EmbeddedFont {
  readonly id: string;
  /** The font program (fontkit). */
  readonly font: {
    readonly unitsPerEm: number;
    glyphForCodePoint(codePoint: number): GlyphOutline;
  };
  ref(): unknown;
  /** Glyph numbers of the subset as four hexadecimal digits each. */
  encode(text: string, features: Readonly<Record<string, boolean>>): readonly [readonly string[]];
}

/** In units of the font, y upwards. */
export interface GlyphOutline {
  readonly advanceWidth: number;
  readonly path: { toSVG(): string };
}

interface FontPage {
  readonly fonts: Record<string, unknown>;
}

interface FontDocument {
  font(source: Buffer): unknown;
  readonly _font: EmbeddedFont;
  readonly page: FontPage;
}

/** Glyphs as Word sets them by default: no kerning, no ligatures. Then every letter is one glyph of known width. */
const plainSetting = { kern: false, liga: false, clig: false, calt: false } as const;

/** The four faces as one PDF embeds them: only what is used, and only letters that are used. */
export class PdfFonts {
  private readonly faces = new Map<TimesFace, PdfFace>();
  private readonly document: FontDocument;

  /** `document` is a pdfkit document. */
  constructor(document: object) {
    this.document = document as FontDocument;
  }

  /** The face, as a resource of the current page. */
  use(look: { readonly bold: boolean; readonly italic: boolean }): PdfFace {
    const face = this.open(look);
    this.document.page.fonts[face.id] ??= face.reference();
    return face;
  }

  /** The face by itself; it is embedded only where it is used. */
  open(look: { readonly bold: boolean; readonly italic: boolean }): PdfFace {
    const name = faceOf(look);
    const known = this.faces.get(name);
    if (known !== undefined) return known;
    this.document.font(tinosFile(name));
    const face = new PdfFace(this.document._font);
    this.faces.set(name, face);
    return face;
  }
}

function faceOf({ bold, italic }: { readonly bold: boolean; readonly italic: boolean }): TimesFace {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

export class PdfFace {
  private readonly letters = new Map<string, string>();

  constructor(private readonly font: EmbeddedFont) {}

  get id(): string {
    return this.font.id;
  }

  reference(): unknown {
    return this.font.ref();
  }

  get unitsPerEm(): number {
    return this.font.font.unitsPerEm;
  }

  outlinesOf(text: string): readonly GlyphOutline[] {
    return [...text.normalize('NFC')].map((letter) => {
      return this.font.font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    });
  }

  /** Glyphs of the text as hexadecimal digits. */
  hexOf(text: string): string {
    let hex = '';
    for (const letter of text) {
      let glyph = this.letters.get(letter);
      if (glyph === undefined) {
        glyph = this.font.encode(letter, plainSetting)[0].join('');
        this.letters.set(letter, glyph);
      }
      hex += glyph;
    }
    return hex;
  }
}
