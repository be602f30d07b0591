/** Units of WordprocessingML: twips (1/20 pt) for lengths, half points for sizes. */

export function twipsOfMm(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Column widths in twips. Running totals are rounded, so that the columns fill the table to the twip. */
export function columnTwips(widthsMm: readonly number[]): readonly number[] {
  let exactMm = 0;
  let given = 0;
  return widthsMm.map((width) => {
    exactMm += width;
    const twips = twipsOfMm(exactMm) - given;
    given += twips;
    return twips;
  });
}
