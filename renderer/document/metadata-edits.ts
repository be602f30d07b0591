import type { Command } from '../../shared/commands/change';
import { setAppendixTexts, setMetadata } from '../../shared/commands/edit-metadata';
import { typedText } from '../../shared/commands/edit-command';
import type { AppendixTexts, Plan, PlanMetadata } from '../../shared/plan/plan';
import { notifyError } from '../state/notices';
import { execute, openedPlan } from '../state/open-plan';
import { storeStatus } from '../state/store-status';
import { documentTexts } from './texts';

/** What the form does to the open plan: each entry is one step to undo. */
export function changeMetadata(values: Partial<PlanMetadata>): void {
  run((plan) => setMetadata(plan, composed(values)));
}

export function changeAppendix(values: Partial<AppendixTexts>): void {
  run((plan) => setAppendixTexts(plan, composed(values)));
}

/** Text as plans keep it, whichever keyboard it came from. */
function composed<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? typedText(value)
        : Array.isArray(value)
          ? value.map((item: unknown) => (typeof item === 'string' ? typedText(item) : item))
          : (value as unknown),
    ]),
  ) as T;
}

function run(intent: (plan: Plan) => Command | null): void {
  const plan = openedPlan.get()?.plan;
  if (plan === undefined || storeStatus.get().kind === 'read-only') return;
  try {
    const command = intent(plan);
    if (command !== null) void execute(command);
  } catch (error) {
    notifyError(documentTexts.editFailed, error);
  }
}
