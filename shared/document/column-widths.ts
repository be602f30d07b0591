/**
 * Printed widths of table columns. All lengths are millimetres; results are whole hundredths, and their sum is the total
 * given, to the hundredth.
 */

/**
 * Fits the widths that a layout asks for into the width of the text. Columns keep their proportions as far as each gets at
 * least its minimum (what its longest word needs); where a minimum is binding, the other columns give way in proportion.
 * When even the minimums do not fit together, they are scaled down alike. Both lists have the same length.
 */
export function fitColumnWidths(
  wanted: readonly number[],
  minimums: readonly number[],
  totalMm: number,
): readonly number[] {
  if (wanted.length === 0) return [];
  const demand = wanted.map((width) => (Number.isFinite(width) && width > 0 ? width : 1));
  const needed = sum(minimums);
  if (needed >= totalMm) {
    return roundToTotal(scale(minimums, totalMm / needed), totalMm);
  }
  const binding = new Set<number>();
  let widths = share(demand, minimums, binding, totalMm);
  // Each round fixes at least one more column at its minimum, so this ends after as many rounds as there are columns.
  for (;;) {
    const tooNarrow = widths.findIndex((width, index) => width < (minimums[index] ?? 0) - 1e-9);
    if (tooNarrow < 0) return roundToTotal(widths, totalMm);
    widths.forEach((width, index) => {
      if (width < (minimums[index] ?? 0)) binding.add(index);
    });
    widths = share(demand, minimums, binding, totalMm);
  }
}

/** Gives the binding columns their minimum and shares the rest among the others as they demand. */
function share(
  demand: readonly number[],
  minimums: readonly number[],
  binding: ReadonlySet<number>,
  total: number,
): readonly number[] {
  const fixed = sum(minimums.filter((_, index) => binding.has(index)));
  const open = sum(demand.filter((_, index) => !binding.has(index)));
  const factor = open === 0 ? 0 : (total - fixed) / open;
  return demand.map((width, index) =>
    binding.has(index) ? (minimums[index] ?? 0) : width * factor,
  );
}

/** Rounds so that running totals are right to the hundredth; then the whole is, too. */
function roundToTotal(widths: readonly number[], totalMm: number): readonly number[] {
  let exact = 0;
  let given = 0;
  return widths.map((width, index) => {
    exact = index === widths.length - 1 ? totalMm : exact + width;
    const rounded = Math.round(exact * 100) - given;
    given += rounded;
    return rounded / 100;
  });
}

function scale(values: readonly number[], factor: number): readonly number[] {
  return values.map((value) => value * factor);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
