import type { ColumnRole } from '../../shared/plan/layout';
import type { BlankMeaning } from '../../shared/recognise/recognition-corrections';
import { importTexts } from './texts';

/** What a column may be set to, in the order of the lists on screen. `key` is the value of the list. */
export const roleChoices: readonly {
  readonly key: string;
  readonly role: ColumnRole | null;
  readonly label: string;
}[] = [
  ...(Object.keys(importTexts.roles) as ColumnRole[]).map((role) => ({
    key: role,
    role,
    label: role === 'custom' ? importTexts.customRole : importTexts.roles[role],
  })),
  { key: '', role: null, label: importTexts.noRole },
];

/** What a blank may mean; null lets recognition decide for each cell. */
export const blankChoices: readonly {
  readonly key: string;
  readonly meaning: BlankMeaning | null;
  readonly label: string;
}[] = [
  { key: 'auto', meaning: null, label: importTexts.blankMeanings.auto },
  { key: 'continues', meaning: 'continues', label: importTexts.blankMeanings.continues },
  { key: 'empty', meaning: 'empty', label: importTexts.blankMeanings.empty },
];
