import type { Column, ColumnRole } from '../plan/layout';
import type { DocumentAlignment } from './appendix-document';

const alignmentByRole: Readonly<Record<ColumnRole, DocumentAlignment>> = {
  number: 'center',
  objective: 'justify',
  task: 'justify',
  activity: 'justify',
  output: 'left',
  lead: 'center',
  coordinator: 'center',
  timeframe: 'center',
  funding: 'right',
  custom: 'left',
};

/** How the values of a column stand; funding that is prose and not an amount stands left (see appendix-rows.ts). */
export function columnAlignment(column: Column): DocumentAlignment {
  return alignmentByRole[column.role];
}
