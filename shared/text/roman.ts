const romanSteps = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

const strictRoman = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a capital Roman numeral in its standard form, or null: «IIII», «VX», «iv» and "" are none. */
export function romanToInteger(text: string): number | null {
  if (text === '' || !strictRoman.test(text)) return null;
  let value = 0;
  let position = 0;
  for (const [step, digits] of romanSteps) {
    while (text.startsWith(digits, position)) {
      value += step;
      position += digits.length;
    }
  }
  return value;
}

/** The standard Roman numeral of 1…3999, or null outside that range. */
export function integerToRoman(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > 3999) return null;
  let rest = value;
  let text = '';
  for (const [step, digits] of romanSteps) {
    while (rest >= step) {
      text += digits;
      rest -= step;
    }
  }
  return text;
}
