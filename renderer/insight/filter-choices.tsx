import { MenuDivider, MenuItem, ToggleButton } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ColumnId, NodeId } from '../../shared/ids';
import type { Layout } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import { integerToRoman } from '../../shared/text/roman';
import { monthOf, quarterOf, type Period } from '../../shared/view/periods';
import { agencyKeyOf, columnsToFill, type RowFilter } from '../../shared/view/row-filter';
import { changedSince } from '../state/changed-since';
import { insight, type Insight } from '../state/insight';
import type { OutlineEntry } from '../state/plan-outline';
import { changeFilter, rowView } from '../state/row-filter';
import { useStore } from '../ui/use-store';
import { FilterMenu, type FilterOption } from './filter-menu';
import { insightTexts } from './texts';

export function AreaChoice({ outline }: { readonly outline: readonly OutlineEntry[] }) {
  const { filter } = useStore(rowView);
  const areas = outline.filter(({ kind }) => kind === 'area');
  if (areas.length === 0) return null;
  return (
    <FilterMenu
      name={insightTexts.area}
      options={areas.map(({ id, number, title }) => ({
        value: id,
        label: `${number} ${title}`.trim(),
      }))}
      checked={[...filter.areaIds]}
      onChecked={(values) => changeFilter({ areaIds: new Set(values as readonly NodeId[]) })}
    />
  );
}

const roles: readonly RowFilter['agencyRole'][] = ['any', 'lead', 'coordinator'];

export function AgencyChoice({ rows }: { readonly rows: readonly TableRow[] }) {
  const { filter } = useStore(rowView);
  const known = useStore(insight);
  const options = useMemo(() => (known === null ? [] : agencyOptions(rows, known)), [rows, known]);
  if (options.length === 0) return null;
  return (
    <FilterMenu
      name={insightTexts.agency}
      options={options}
      checked={[...filter.agencyKeys]}
      onChecked={(values) => changeFilter({ agencyKeys: new Set(values) })}
    >
      {roles.map((role) => (
        <MenuItem
          key={role}
          persistOnClick
          aria-current={filter.agencyRole === role}
          secondaryContent={filter.agencyRole === role ? '✓' : ''}
          onClick={() => changeFilter({ agencyRole: role })}
        >
          {insightTexts.roles[role]}
        </MenuItem>
      ))}
      <MenuDivider />
    </FilterMenu>
  );
}

/** Every agency of the table by its directory name, in the order of the alphabet; groups are none. */
function agencyOptions(rows: readonly TableRow[], known: Insight): readonly FilterOption[] {
  const names = new Map(known.agencies.map(({ id, name }) => [id, name]));
  const options = new Map<string, string>();
  for (const row of rows) {
    if (row.kind !== 'task') continue;
    const { lead, coordinator } = known.meaningOf(row);
    for (const mention of [...(lead ?? []), ...(coordinator ?? [])]) {
      if (mention.kind === 'group') continue;
      const name = mention.kind === 'agency' ? names.get(mention.agencyId) : undefined;
      const key = agencyKeyOf(mention);
      if (!options.has(key)) options.set(key, name ?? mention.written);
    }
  }
  return [...options]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
}

export function PeriodChoice({ year }: { readonly year: number | null }) {
  const { filter } = useStore(rowView);
  const choices = useMemo(() => periodChoices(year), [year]);
  const keyOf = (period: Period) => JSON.stringify(period);
  return (
    <FilterMenu
      name={insightTexts.period}
      options={choices.map(({ period, ...option }) => ({ ...option, value: keyOf(period) }))}
      checked={filter.periods.map(keyOf)}
      onChecked={(values) =>
        changeFilter({ periods: values.map((value) => JSON.parse(value) as Period) })
      }
    />
  );
}

interface PeriodOption {
  readonly period: Period;
  readonly label: string;
  readonly group: string;
}

function periodChoices(year: number | null): readonly PeriodOption[] {
  const today = new Date().toISOString().slice(0, 10);
  const { quarters, months, otherPeriods } = insightTexts;
  const ofYear =
    year === null
      ? []
      : [
          ...[1, 2, 3, 4].map((quarter) => ({
            period: quarterOf(year, quarter),
            label: insightTexts.quarter(integerToRoman(quarter) ?? '', year),
            group: quarters,
          })),
          ...Array.from({ length: 12 }, (_, index) => ({
            period: monthOf(year, index + 1),
            label: insightTexts.month(index + 1, year),
            group: months,
          })),
        ];
  const others = [
    { period: { kind: 'overdue', on: today }, label: insightTexts.overdue },
    { period: { kind: 'recurring' }, label: insightTexts.recurring },
    { period: { kind: 'conditional' }, label: insightTexts.conditional },
    { period: { kind: 'undated' }, label: insightTexts.undated },
  ] as const;
  return [...ofYear, ...others.map((each) => ({ ...each, group: otherPeriods }))];
}

export function MissingChoice({ layout }: { readonly layout: Layout }) {
  const { filter } = useStore(rowView);
  const wanted = new Set(columnsToFill(layout));
  return (
    <FilterMenu
      name={insightTexts.missing}
      options={layout.columns
        .filter(({ id }) => wanted.has(id))
        .map(({ id, label }) => ({ value: id, label: label.replace(/\s+/g, ' ') }))}
      checked={[...filter.missing]}
      onChecked={(values) => changeFilter({ missing: new Set(values as readonly ColumnId[]) })}
    />
  );
}

/** Shown once the officer has asked on the page of versions what changed since one of them. */
export function ChangedChoice() {
  const since = useStore(changedSince);
  const { filter } = useStore(rowView);
  if (since === null) return null;
  const isOn = filter.changed !== null;
  return (
    <ToggleButton
      size="small"
      checked={isOn}
      onClick={() => changeFilter({ changed: isOn ? null : since.rowIds })}
    >
      {insightTexts.changedSince(since.name)}
    </ToggleButton>
  );
}
