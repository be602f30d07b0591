import { Button, Checkbox, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DepartmentChoice } from '../../../shared/round/round-types';
import { sendTexts } from '../texts';

const useStyles = makeStyles({
  list: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'auto',
    minHeight: 0,
    padding: '4px 8px',
  },
  side: { display: 'grid', gap: '8px', minHeight: 0, gridTemplateRows: 'auto auto minmax(0, 1fr)' },
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0 },
  group: { margin: '8px 0 2px', color: tokens.colorNeutralForeground3 },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Departments to be sent to, with the rows that each leads. */
export function DepartmentList(props: {
  readonly choices: readonly DepartmentChoice[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const styles = useStyles();
  const { choices, chosen, onChoose } = props;
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLocaleLowerCase('vi');
  const found = choices.filter(({ department }) =>
    department.toLocaleLowerCase('vi').includes(wanted),
  );
  const leading = choices.filter(({ leads }) => leads).map(({ department }) => department);
  const toggle = (department: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(department);
    else next.delete(department);
    onChoose(next);
  };
  const group = (leads: boolean) => found.filter((choice) => choice.leads === leads);
  return (
    <div className={styles.side} role="group" aria-label={sendTexts.departments}>
      <Input
        type="search"
        aria-label={sendTexts.search}
        placeholder={sendTexts.search}
        value={query}
        onChange={(_event, { value }) => setQuery(value)}
      />
      <span className={styles.line}>
        <Button size="small" onClick={() => onChoose(new Set(leading))}>
          {sendTexts.all}
        </Button>
        <Button size="small" onClick={() => onChoose(new Set())}>
          {sendTexts.none}
        </Button>
      </span>
      <div className={styles.list}>
        {([true, false] as const).map((leads) => (
          <div key={String(leads)}>
            {group(leads).length > 0 && (
              <Text as="p" size={200} className={styles.group}>
                {leads ? sendTexts.leading : sendTexts.others}
              </Text>
            )}
            {group(leads).map(({ department, rowCount }) => (
              <div key={department} className={styles.line}>
                <Checkbox
                  className={styles.name}
                  label={department}
                  checked={chosen.has(department)}
                  onChange={(_event, { checked }) => toggle(department, checked === true)}
                />
                {leads && (
                  <Text size={200} className={styles.muted}>
                    {sendTexts.rows(rowCount)}
                  </Text>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
