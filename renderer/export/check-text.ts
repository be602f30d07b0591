import type { FormCheck } from '../../shared/document/proof/form-check';
import { exportTexts } from './texts';

/** The checklist as text with tabs: it pastes as a table into Word and Excel, and as lines into a message. */
export function checkAsText(fileName: string, { source, items }: FormCheck): string {
  const head = [exportTexts.element, exportTexts.result, exportTexts.measured, exportTexts.allowed];
  const rows = items.map(({ name, clause, status, measured, allowed }) => [
    `${name} (${clause})`,
    exportTexts.statuses[status],
    measured,
    allowed,
  ]);
  return [
    `${fileName}: ${exportTexts.checkTitle(source)}`,
    ...[head, ...rows].map((cells) => cells.join('\t')),
  ].join('\n');
}
