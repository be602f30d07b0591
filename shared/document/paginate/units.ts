/** Word and LibreOffice lay out in twips (1/20 pt); lengths that they round are rounded alike here. */
export const pointsPerMm = 72 / 25.4;

export function pointsOfMm(millimetres: number): number {
  return toTwip(millimetres * pointsPerMm);
}

export function toTwip(points: number): number {
  return Math.round(points * 20) / 20;
}
