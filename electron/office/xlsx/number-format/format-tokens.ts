/**
 * The pieces of one section of a number format code (ECMA-376 part 1, 18.8.31).
 *
 *   literal    shown as it is: quoted or escaped text, currency signs, punctuation
 *   digit      0 # or ? : a place for a digit
 *   date       a run of y m d h s, or AM/PM
 *   elapsed    [h] [m] [s]: hours, minutes or seconds since the start, beyond 24 or 60
 *   others     decimal point, thousands comma, percent, exponent, fraction bar, General, text
 */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly pad: '0' | '#' | '?' }
  | { readonly kind: 'date'; readonly code: string }
  | { readonly kind: 'elapsed'; readonly code: string }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'fraction' | 'general' | 'text' };

export interface FormatCondition {
  readonly operator: '<' | '<=' | '>' | '>=' | '=' | '<>';
  readonly value: number;
}

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition: FormatCondition | undefined;
  /** Month and day names are English ([$-409] and the like). */
  readonly english: boolean;
}

/** Splits a code at ";" outside quotes, brackets and escapes, and reads each section. */
export function tokenizeFormat(code: string): readonly FormatSection[] {
  const sections: FormatSection[] = [];
  let tokenizer = new SectionTokenizer();
  for (const piece of code.match(pieces) ?? []) {
    if (piece === ';') {
      sections.push(tokenizer.finish());
      tokenizer = new SectionTokenizer();
    } else tokenizer.add(piece);
  }
  sections.push(tokenizer.finish());
  return sections;
}

/** Quoted text, bracketed codes, escapes, General, AM/PM, exponents, runs of date letters, single characters. */
const pieces =
  /"[^"]*"?|\[[^\]]*\]?|\\[^]|_[^]|\*[^]|General|AM\/PM|A\/P|E[+-]|y+|m+|d+|h+|s+|g+|e+|b+|[^]/giu;

class SectionTokenizer {
  private readonly tokens: FormatToken[] = [];
  private condition: FormatCondition | undefined;
  private english = false;

  add(piece: string): void {
    const token = this.read(piece);
    if (token !== undefined) this.tokens.push(token);
  }

  finish(): FormatSection {
    return { tokens: this.tokens, condition: this.condition, english: this.english };
  }

  private read(piece: string): FormatToken | undefined {
    switch (piece[0]) {
      case '"':
        return literal(piece.slice(1).replace(/"$/, ''));
      case '\\':
        return literal(piece.slice(1));
      case '_':
        // A blank as wide as the next character.
        return literal(' ');
      case '*':
        // The next character fills the column; there is no column here.
        return undefined;
      case '[':
        return this.readBracket(piece.slice(1).replace(/\]$/, ''));
      default:
        return readPlain(piece);
    }
  }

  private readBracket(content: string): FormatToken | undefined {
    if (/^(?:h+|m+|s+)$/i.test(content)) return { kind: 'elapsed', code: content.toLowerCase() };
    const condition = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/.exec(content);
    if (condition !== null) {
      const operator = condition[1] as FormatCondition['operator'];
      this.condition = { operator, value: Number(condition[2]) };
      return undefined;
    }
    const locale = /^\$([^-]*)(?:-([0-9A-Za-z-]+))?/.exec(content);
    if (locale === null) return undefined;
    this.english = /^(?:[0-9A-F]*0?[48C]09|en.*)$/i.test(locale[2] ?? '');
    return locale[1] === undefined || locale[1] === '' ? undefined : literal(locale[1]);
  }
}

function readPlain(piece: string): FormatToken {
  if (/^general$/i.test(piece)) return { kind: 'general' };
  if (/^(?:AM\/PM|A\/P|[ymdhs]+)$/i.test(piece)) {
    return { kind: 'date', code: piece.toLowerCase() };
  }
  if (/^E[+-]$/i.test(piece)) return { kind: 'exponent', plus: piece.endsWith('+') };
  switch (piece) {
    case '0':
    case '#':
    case '?':
      return { kind: 'digit', pad: piece };
    case '.':
      return { kind: 'point' };
    case ',':
      return { kind: 'comma' };
    case '%':
      return { kind: 'percent' };
    case '/':
      return { kind: 'fraction' };
    case '@':
      return { kind: 'text' };
    default:
      return literal(piece);
  }
}

function literal(text: string): FormatToken {
  return { kind: 'literal', text };
}
