/**
 * Grounds that tell departments apart, also for eyes that confuse colours: Paul Tol's «light» scheme, made for filling
 * cells under dark words (SRON/EPS/TN/09-002), and the same hues darkened for light words. With more departments than
 * colours they come back, so a tag or name is always written too.
 */
export const departmentGrounds = {
  light: ['#99ddff', '#ee8866', '#eedd88', '#ffaabb', '#44bb99', '#bbcc33', '#77aadd', '#dddddd'],
  dark: ['#1f5f7f', '#8a3d20', '#665a14', '#8c3048', '#14614c', '#4d5a00', '#2b4a86', '#55555a'],
} as const;

/** The words on them. */
export const departmentWords = { light: '#242424', dark: '#ffffff' } as const;

export const departmentColorCount = departmentGrounds.light.length;

/** CSS for the grounds of both themes: --department-0 … and --department-words. */
export function departmentColorRules(): string {
  const rule = (theme: keyof typeof departmentGrounds, selector: string): string => {
    const grounds = departmentGrounds[theme].map(
      (color, place) => `--department-${place}:${color};`,
    );
    return `${selector}{${grounds.join('')}--department-words:${departmentWords[theme]};}`;
  };
  return rule('light', ':root') + rule('dark', ":root[data-theme='dark']");
}

export interface DepartmentColor {
  readonly ground: string;
  readonly words: string;
}

/** The colour of the department at a place in a list, as CSS values. */
export function departmentColorAt(place: number): DepartmentColor {
  const color = ((place % departmentColorCount) + departmentColorCount) % departmentColorCount;
  return { ground: `var(--department-${color})`, words: 'var(--department-words)' };
}
