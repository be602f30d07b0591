import { foldText } from '../normalise';

/** Words, numbers and signs of a folded text. */
export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'sign'; readonly text: string };

const tokenShape = /\p{L}+|\d+|[^\s\p{L}\d]/gu;

/** Splits text, whatever its spacing, case or tone placement, into tokens. */
export function tokensOf(text: string): readonly Token[] {
  // «quí» is another spelling of «quý», «hằng» of «hàng»: one form each keeps the grammar small.
  const matches = foldText(text).match(tokenShape) ?? [];
  return matches.map((token): Token => {
    if (/^\d/.test(token)) return { kind: 'number', text: token, value: Number(token) };
    if (/^\p{L}/u.test(token)) return { kind: 'word', text: oneSpelling[token] ?? token };
    return { kind: 'sign', text: token };
  });
}

const oneSpelling: Readonly<Record<string, string>> = {
  quí: 'quý',
  hằng: 'hàng',
  thg: 'tháng',
  tới: 'đến',
  kì: 'kỳ',
  mồng: 'ngày',
  mùng: 'ngày',
};

/**
 * Walks over tokens. A method that does not find what it looks for leaves the position as it was, so rules can be
 * tried one after the other; `attempt` does the same for a rule of several steps.
 */
export class TokenReader {
  private position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get atEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  get atStart(): boolean {
    return this.position === 0;
  }

  peek(offset = 0): Token | undefined {
    return this.tokens[this.position + offset];
  }

  skip(): void {
    this.position += 1;
  }

  /** Reads the words of any one of the phrases («chậm nhất»); longer phrases must be listed first. */
  phrase(...phrases: readonly string[]): string | null {
    for (const phrase of phrases) {
      const words = wordsOf(phrase);
      if (this.tokens[this.position]?.text !== words[0]) continue;
      if (words.every((word, offset) => this.peek(offset)?.text === word)) {
        this.position += words.length;
        return phrase;
      }
    }
    return null;
  }

  /** Reads a number for which the test holds. */
  number(accepts: (value: number, digits: string) => boolean): number | null {
    const token = this.peek();
    if (token?.kind !== 'number' || !accepts(token.value, token.text)) return null;
    this.position += 1;
    return token.value;
  }

  /** Reads a word and gives what the table has for it. */
  lookUp<Value>(table: Readonly<Partial<Record<string, Value>>>): Value | null {
    const token = this.peek();
    if (token?.kind !== 'word' || !Object.hasOwn(table, token.text)) return null;
    this.position += 1;
    return table[token.text] ?? null;
  }

  /** Runs a rule; where it gives null the position is as before. */
  attempt<Result>(rule: (reader: TokenReader) => Result | null): Result | null {
    const start = this.position;
    const result = rule(this);
    if (result === null) this.position = start;
    return result;
  }

  /** Whether the rule would succeed here; the position stays. */
  looksLike(rule: (reader: TokenReader) => unknown): boolean {
    const start = this.position;
    const found = rule(this) !== null;
    this.position = start;
    return found;
  }
}

/** The grammar's phrases are few and asked for at every token, so each is split once. */
const splitPhrases = new Map<string, readonly string[]>();

function wordsOf(phrase: string): readonly string[] {
  const known = splitPhrases.get(phrase);
  if (known !== undefined) return known;
  const words = phrase.split(' ');
  splitPhrases.set(phrase, words);
  return words;
}
