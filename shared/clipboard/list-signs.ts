import type { HtmlAttributes } from './html-tokens';

interface ListLevel {
  /** «1», «a», «A», «i», «I» as HTML names kinds of numbers; null for bullets. */
  readonly kind: string | null;
  next: number;
}

/**
 * Writes out the signs of HTML lists, which a browser draws and text would lose: «-» and below it «+» for bullets, «1.»,
 * «a)», «I.» for numbers, the way plans are typed.
 */
export class ListSigns {
  private readonly levels: ListLevel[] = [];

  open(name: string, attributes: HtmlAttributes): void {
    if (name === 'ul') this.levels.push({ kind: null, next: 1 });
    if (name !== 'ol') return;
    const start = Number.parseInt(attributes.get('start') ?? '1', 10);
    const kind = attributes.get('type') ?? kindOfStyle(attributes.get('style') ?? '');
    this.levels.push({ kind, next: Number.isNaN(start) ? 1 : start });
  }

  close(name: string): void {
    if (name === 'ol' || name === 'ul') this.levels.pop();
  }

  /** The sign of the list item that starts here. */
  item(attributes: HtmlAttributes): string {
    const level = this.levels.at(-1);
    if (level === undefined || level.kind === null) return this.levels.length > 1 ? '+' : '-';
    const given = Number.parseInt(attributes.get('value') ?? '', 10);
    const number = Number.isNaN(given) ? level.next : given;
    level.next = number + 1;
    return numberSign(level.kind, number);
  }
}

function kindOfStyle(style: string): string {
  const listed = /list-style(?:-type)?:\s*([\w-]+)/i.exec(style)?.[1]?.toLowerCase() ?? '';
  const kinds: Readonly<Record<string, string>> = {
    'lower-alpha': 'a',
    'lower-latin': 'a',
    'upper-alpha': 'A',
    'upper-latin': 'A',
    'lower-roman': 'i',
    'upper-roman': 'I',
  };
  return kinds[listed] ?? '1';
}

function numberSign(kind: string, number: number): string {
  const lower = kind.toLowerCase();
  if (lower === 'a' && number >= 1 && number <= 26) {
    const letter = String.fromCharCode(96 + number);
    return kind === 'A' ? `${letter.toUpperCase()}.` : `${letter})`;
  }
  if (lower === 'i' && number >= 1 && number < 40) {
    const roman = 'x'.repeat(Math.floor(number / 10)) + (units[number % 10] ?? '');
    return kind === 'I' ? `${roman.toUpperCase()}.` : `${roman})`;
  }
  return `${number}.`;
}

const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
