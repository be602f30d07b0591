import { tokens } from '@fluentui/react-components';

/** Pairs of ground and words that are readable in the light and the dark theme, far apart from one to the next. */
const palette = [
  { ground: tokens.colorPaletteBlueBackground2, words: tokens.colorPaletteBlueForeground2 },
  { ground: tokens.colorPalettePumpkinBackground2, words: tokens.colorPalettePumpkinForeground2 },
  { ground: tokens.colorPaletteGrapeBackground2, words: tokens.colorPaletteGrapeForeground2 },
  { ground: tokens.colorPaletteTealBackground2, words: tokens.colorPaletteTealForeground2 },
  { ground: tokens.colorPaletteMagentaBackground2, words: tokens.colorPaletteMagentaForeground2 },
  { ground: tokens.colorPaletteBrassBackground2, words: tokens.colorPaletteBrassForeground2 },
  { ground: tokens.colorPaletteNavyBackground2, words: tokens.colorPaletteNavyForeground2 },
  { ground: tokens.colorPaletteForestBackground2, words: tokens.colorPaletteForestForeground2 },
  { ground: tokens.colorPalettePlumBackground2, words: tokens.colorPalettePlumForeground2 },
  { ground: tokens.colorPaletteBrownBackground2, words: tokens.colorPaletteBrownForeground2 },
  { ground: tokens.colorPaletteSteelBackground2, words: tokens.colorPaletteSteelForeground2 },
  { ground: tokens.colorPaletteLilacBackground2, words: tokens.colorPaletteLilacForeground2 },
] as const;

export interface DepartmentColor {
  readonly ground: string;
  readonly words: string;
}

/** The colour of a department's name; with many departments colours come back, the name is always written too. */
export function departmentColor(departments: readonly string[], name: string): DepartmentColor {
  const place = Math.max(0, departments.indexOf(name));
  return palette[place % palette.length] ?? palette[0];
}
