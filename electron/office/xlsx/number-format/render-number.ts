import { generalDigits, roundToDigits } from './decimal-digits';
import type { FormatToken } from './format-tokens';

type DigitToken = Extract<FormatToken, { kind: 'digit' }>;

/**
 * Prints a number by one section of its format, with Vietnamese separators: «1.234.567,5». `value` is finite and not
 * negative; the caller adds the sign.
 */
export function renderNumber(tokens: readonly FormatToken[], value: number): string {
  if (tokens.some(({ kind }) => kind === 'fraction') && hasDigitAround(tokens)) {
    return renderFraction(tokens, value);
  }
  const layout = layoutOf(tokens);
  const scaled = (value * 100 ** layout.percents) / 1000 ** layout.scalingCommas;
  if (!Number.isFinite(scaled)) return generalDigits(value);
  return layout.exponentAt < 0 ? renderFixed(layout, scaled) : renderExponent(layout, scaled);
}

interface NumberLayout {
  /** Tokens before and after the decimal point; an exponent's digits stand apart. */
  readonly before: readonly FormatToken[];
  readonly after: readonly FormatToken[];
  readonly exponent: readonly FormatToken[];
  readonly exponentAt: number;
  readonly exponentPlus: boolean;
  readonly hasPoint: boolean;
  readonly grouped: boolean;
  readonly percents: number;
  /** Commas after the last digit divide by a thousand each. */
  readonly scalingCommas: number;
}

function layoutOf(tokens: readonly FormatToken[]): NumberLayout {
  const exponentAt = tokens.findIndex(({ kind }) => kind === 'exponent');
  const exponentToken = tokens[exponentAt];
  const mantissa = exponentAt < 0 ? tokens : tokens.slice(0, exponentAt);
  const pointAt = mantissa.findIndex(({ kind }) => kind === 'point');
  const before = pointAt < 0 ? mantissa : mantissa.slice(0, pointAt);
  const lastDigit = lastDigitIn(mantissa);
  const firstDigit = before.findIndex(isDigit);
  const lastBefore = lastDigitIn(before);
  return {
    before,
    after: pointAt < 0 ? [] : mantissa.slice(pointAt + 1),
    exponent: exponentAt < 0 ? [] : tokens.slice(exponentAt + 1),
    exponentAt,
    exponentPlus: exponentToken?.kind === 'exponent' && exponentToken.plus,
    hasPoint: pointAt >= 0,
    grouped: before.some(
      ({ kind }, index) => kind === 'comma' && index > firstDigit && index < lastBefore,
    ),
    percents: tokens.filter(({ kind }) => kind === 'percent').length,
    scalingCommas: mantissa.filter(({ kind }, index) => kind === 'comma' && index > lastDigit)
      .length,
  };
}

function renderFixed(layout: NumberLayout, value: number): string {
  const places = Math.min(layout.after.filter(isDigit).length, 30);
  const { integer, fraction } = roundToDigits(value, places);
  const head = fillInteger(layout.before, integer === '0' ? '' : integer, layout.grouped);
  return head + fillFraction(layout, fraction);
}

function renderExponent(layout: NumberLayout, value: number): string {
  const places = Math.min(layout.after.filter(isDigit).length, 30);
  const [mantissa = '0', exponentText = '0'] = value.toExponential(places).split('e');
  const [integer = '0', fraction = ''] = mantissa.split('.');
  const exponent = Number(exponentText);
  const sign = exponent < 0 ? '-' : layout.exponentPlus ? '+' : '';
  const head = fillInteger(layout.before, integer, false) + fillFraction(layout, fraction);
  return `${head}E${sign}${fillInteger(layout.exponent, String(Math.abs(exponent)), false)}`;
}

/** Puts digits into their places from the right; the leftmost place takes all that are left. */
function fillInteger(tokens: readonly FormatToken[], digits: string, grouped: boolean): string {
  let rest = digits;
  let written = 0;
  let result = '';
  const write = (digit: string): void => {
    if (grouped && written > 0 && written % 3 === 0) result = `.${result}`;
    result = digit + result;
    written += 1;
  };
  const first = tokens.findIndex(isDigit);
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.kind === 'digit') {
      const digit = rest.at(-1) ?? padOf(token);
      rest = rest.slice(0, -1);
      if (digit !== '') write(digit);
      if (index !== first) continue;
      for (; rest !== ''; rest = rest.slice(0, -1)) write(rest.at(-1) ?? '');
    } else result = literalOf(token) + result;
  }
  return result;
}

/** Digits behind the point; places marked # do not show zeros at the end. */
function fillFraction(layout: NumberLayout, fraction: string): string {
  const places = layout.after.filter(isDigit);
  let shown = fraction.length;
  while (shown > 0 && fraction[shown - 1] === '0' && places[shown - 1]?.pad === '#') shown -= 1;
  let at = 0;
  let result = layout.hasPoint ? ',' : '';
  for (const token of layout.after) {
    if (token.kind === 'digit') {
      if (at < shown) result += fraction[at] ?? '';
      else if (token.pad === '?') result += ' ';
      at += 1;
    } else result += literalOf(token);
  }
  return result;
}

function padOf(token: DigitToken): string {
  return token.pad === '0' ? '0' : token.pad === '?' ? ' ' : '';
}

function literalOf(token: FormatToken): string {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'percent') return '%';
  return token.kind === 'general' ? generalDigits(0) : '';
}

function lastDigitIn(tokens: readonly FormatToken[]): number {
  return tokens.reduce((last, token, index) => (isDigit(token) ? index : last), -1);
}

function isDigit(token: FormatToken): token is DigitToken {
  return token.kind === 'digit';
}

function hasDigitAround(tokens: readonly FormatToken[]): boolean {
  const bar = tokens.findIndex(({ kind }) => kind === 'fraction');
  return tokens.slice(0, bar).some(isDigit);
}

/** "# ?/?": the nearest fraction whose denominator has as many digits as there are places, or the fixed one. */
function renderFraction(tokens: readonly FormatToken[], value: number): string {
  const bar = tokens.findIndex(({ kind }) => kind === 'fraction');
  const below = tokens.slice(bar + 1);
  const fixed = Number(below.map((token) => (token.kind === 'literal' ? token.text : '')).join(''));
  const hasWhole = tokens
    .slice(0, bar)
    .some((token, index, all) => isDigit(token) && all.slice(index).some(isBlank));
  const whole = hasWhole ? Math.floor(value) : 0;
  const [above, under] = nearestFraction(
    value - whole,
    fixed > 0 ? { fixed } : { largest: 10 ** Math.min(below.filter(isDigit).length, 4) - 1 },
  );
  if (above === 0) return String(whole);
  if (above === under && hasWhole) return String(whole + 1);
  return hasWhole && whole > 0 ? `${whole} ${above}/${under}` : `${above}/${under}`;
}

function isBlank(token: FormatToken): boolean {
  return token.kind === 'literal' && token.text.trim() === '';
}

function nearestFraction(
  value: number,
  denominator: { readonly fixed: number } | { readonly largest: number },
): readonly [number, number] {
  if ('fixed' in denominator) return [Math.round(value * denominator.fixed), denominator.fixed];
  let best: readonly [number, number] = [Math.round(value), 1];
  let error = Math.abs(value - best[0]);
  for (let under = 2; under <= denominator.largest; under++) {
    const above = Math.round(value * under);
    const distance = Math.abs(value - above / under);
    if (distance < error - 1e-12) {
      best = [above, under];
      error = distance;
    }
  }
  return best;
}
