import type { RowCheck } from '../../shared/view/row-checks';
import { insightTexts } from './texts';

/** What is odd about a cell and what to do about it, in one sentence. */
export function checkHint({ kind, about }: RowCheck): string {
  const { hints } = insightTexts;
  switch (kind) {
    case 'unknown-agency':
      return hints.unknownAgency(about);
    case 'lead-missing':
      return hints.leadMissing;
    case 'lead-twice':
      return hints.leadTwice(about);
    case 'unclear-timeframe':
      return hints.timeframe(about);
    case 'doubtful-funding':
      return hints.funding;
    case 'number-out-of-order':
      return hints.number(about);
  }
}
