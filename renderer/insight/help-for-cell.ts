import { newAgency } from '../../shared/directory/directory';
import { unitOfPlan } from '../../shared/plan/row-meanings';
import { splitAgencies } from '../../shared/text/agencies';
import { describeTimeframe } from '../../shared/text/describe-timeframe';
import { formatAmount, parseFunding } from '../../shared/text/funding';
import { parseTimeframe } from '../../shared/text/timeframe';
import {
  agencySuggestions,
  pieceAt,
  timeframeSuggestions,
  withPiece,
} from '../../shared/view/cell-suggestions';
import { changeDirectory } from '../state/directory';
import type { Insight } from '../state/insight';
import { notifyError } from '../state/notices';
import { requestOfOpenCell, type OpenCell } from '../state/open-cell';
import { insightTexts } from './texts';

/** What stands beside an open cell: what its words mean, and what could be put in. */
export interface CellHelp {
  readonly meaning: string;
  readonly choices: readonly HelpChoice[];
}

export interface HelpChoice {
  readonly label: string;
  readonly take: () => void;
}

/** null for cells that nothing is known about. */
export function helpFor(cell: OpenCell, known: Insight): CellHelp | null {
  if (cell.field !== 'cell') return null;
  const role = known.plan.layout.columns.find(({ id }) => id === cell.columnId)?.role;
  switch (role) {
    case 'lead':
    case 'coordinator':
      return agencyHelp(cell, known);
    case 'timeframe':
      return timeframeHelp(cell, known);
    case 'funding':
      return fundingHelp(cell, known);
    default:
      return null;
  }
}

const mostChoices = 30;

function agencyHelp(cell: OpenCell, { agencies }: Insight): CellHelp {
  const { words } = pieceAt(cell.text, cell.caret);
  const found = agencySuggestions(words, agencies).filter((name) => name !== words);
  const choices = found.slice(0, mostChoices).map((name): HelpChoice => ({
    label: name,
    take: () => requestOfOpenCell({ kind: 'set-text', ...withPiece(cell.text, cell.caret, name) }),
  }));
  const [mention] = splitAgencies(words, agencies);
  const isUnknown = words.length > 2 && mention?.kind === 'unknown';
  return { meaning: '', choices: isUnknown ? [...choices, addingChoice(words)] : choices };
}

function addingChoice(name: string): HelpChoice {
  return {
    label: insightTexts.addToDirectory(name),
    take: () => {
      changeDirectory('directory.save', { agency: newAgency(name) }).catch((error: unknown) =>
        notifyError(insightTexts.addToDirectory(name), error),
      );
    },
  };
}

function timeframeHelp({ text }: OpenCell, { plan }: Insight): CellHelp {
  const { year } = plan.metadata;
  const timeframe = parseTimeframe(text, year === null ? {} : { year });
  const meaning = describeTimeframe(timeframe);
  return {
    meaning: meaning === '' ? '' : insightTexts.understood(meaning),
    choices: timeframeSuggestions(text, year)
      .filter((form) => form !== text)
      .slice(0, mostChoices)
      .map((form): HelpChoice => ({
        label: form,
        take: () => requestOfOpenCell({ kind: 'set-text', text: form }),
      })),
  };
}

function fundingHelp({ text }: OpenCell, { plan }: Insight): CellHelp {
  const funding = parseFunding(text, unitOfPlan(plan));
  switch (funding.kind) {
    case 'empty':
      return { meaning: '', choices: [] };
    case 'amount':
      return {
        meaning: insightTexts.understood(insightTexts.amount(formatAmount(funding.millions))),
        choices: [],
      };
    case 'words':
      return { meaning: insightTexts.fundingWords, choices: [] };
    case 'doubtful':
      return {
        meaning: insightTexts.hints.funding,
        choices: funding.candidates.map((dong): HelpChoice => {
          const millions = formatAmount(dong / 1_000_000);
          return {
            label: insightTexts.amount(millions),
            take: () =>
              requestOfOpenCell({ kind: 'set-text', text: insightTexts.amount(millions) }),
          };
        }),
      };
  }
}
