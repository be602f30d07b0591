/** Index of the last element that fits, or -1. (Array.prototype.findLastIndex is newer than our language level.) */
export function lastIndexWhere<T>(list: readonly T[], fits: (element: T) => boolean): number {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const element = list[index];
    if (element !== undefined && fits(element)) return index;
  }
  return -1;
}

/** The last element that fits. */
export function lastWhere<T>(list: readonly T[], fits: (element: T) => boolean): T | undefined {
  return list[lastIndexWhere(list, fits)];
}
