/** Shown in place of the table while its tab of the plan window is chosen. */
export function HistoryPage() {
  return null;
}
