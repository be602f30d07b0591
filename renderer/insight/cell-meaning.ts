import type { Column } from '../../shared/plan/layout';
import type { TaskRow } from '../../shared/plan/table-view';
import type { AgencyMention } from '../../shared/text/agencies';
import { describeTimeframe } from '../../shared/text/describe-timeframe';
import { formatAmount, type Funding } from '../../shared/text/funding';
import type { Insight } from '../state/insight';
import { insightTexts } from './texts';

/** What the words of a cell mean, in one line; "" where nothing is known about such a column or the cell is empty. */
export function cellMeaning(row: TaskRow, column: Column, known: Insight): string {
  const { timeframe, funding, lead, coordinator } = known.meaningOf(row);
  switch (column.role) {
    case 'timeframe': {
      const meaning = timeframe === null ? '' : describeTimeframe(timeframe);
      return meaning === '' ? '' : insightTexts.understood(meaning);
    }
    case 'funding':
      return funding === null ? '' : fundingMeaning(funding);
    case 'lead':
      return agencyMeaning(lead ?? []);
    case 'coordinator':
      return agencyMeaning(coordinator ?? []);
    default:
      return '';
  }
}

function fundingMeaning(funding: Funding): string {
  switch (funding.kind) {
    case 'amount':
      return insightTexts.understood(insightTexts.amount(formatAmount(funding.millions)));
    case 'words':
      return insightTexts.fundingWords;
    case 'doubtful':
      return insightTexts.hints.funding;
    case 'empty':
      return '';
  }
}

function agencyMeaning(mentions: readonly AgencyMention[]): string {
  if (mentions.length === 0) return '';
  const unknown = mentions.flatMap((each) => (each.kind === 'unknown' ? [each.written] : []));
  return unknown.length === 0
    ? insightTexts.agenciesKnown(mentions.length)
    : insightTexts.agenciesUnknown(unknown.join('; '));
}
