import {
  Badge,
  Button,
  Label,
  Input,
  makeStyles,
  Select,
  Spinner,
  Text,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ImportPreview } from '../../shared/ipc-contract';
import { tableViewOf } from '../../shared/plan/table-view-of';
import type { Plan } from '../../shared/plan/plan';
import { acceptImport, discardImport, saveReport } from '../state/import-flow';
import { importTexts } from './texts';

const sureEnough = 0.8;

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gap: '8px',
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  title: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    flexShrink: 1,
    minWidth: 0,
  },
  field: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexGrow: 1,
    flexBasis: '280px',
    maxWidth: '760px',
  },
  input: { flexGrow: 1 },
  buttons: { display: 'flex', gap: '8px', marginInlineStart: 'auto' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** File name, confidence, name in the library, and the buttons that end the preview. */
export function PreviewBar(props: {
  readonly preview: ImportPreview;
  readonly planIndex: number;
  readonly onPlanIndex: (index: number) => void;
  readonly accepting: boolean;
}) {
  const styles = useStyles();
  const { preview, planIndex, accepting } = props;
  const { plans, report } = preview.recognition;
  const plan = plans[planIndex];
  const [typedName, setTypedName] = useState<string | null>(null);
  const nameId = useId();
  const name = typedName ?? plan?.metadata.name ?? '';
  const canAccept = plan !== undefined && name.trim() !== '' && !accepting;
  return (
    <header className={styles.bar}>
      <div className={styles.line}>
        <Subtitle1 as="h1" className={styles.title}>
          {importTexts.preview(preview.fileName)}
        </Subtitle1>
        {plan !== undefined && <Confidence value={report.confidence} />}
        <Text className={styles.muted} size={200}>
          {importTexts.account(report.used, report.ignored, report.unplaced)}
        </Text>
      </div>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (canAccept) void acceptImport(planIndex, name.trim());
        }}
      >
        {plans.length > 1 && (
          <AppendixChoice plans={plans} chosen={planIndex} onChoose={props.onPlanIndex} />
        )}
        {plan !== undefined && (
          <div className={styles.field}>
            <Label htmlFor={nameId}>{importTexts.name}</Label>
            <Input
              id={nameId}
              className={styles.input}
              autoFocus
              value={name}
              maxLength={500}
              onChange={(_event, { value }) => setTypedName(value)}
            />
          </div>
        )}
        <div className={styles.buttons}>
          <Button appearance="primary" type="submit" disabled={!canAccept}>
            {accepting ? <Spinner size="tiny" /> : importTexts.accept}
          </Button>
          <Button onClick={() => void saveReport()}>{importTexts.saveReport}</Button>
          <Button onClick={() => void discardImport()} disabled={accepting}>
            {importTexts.cancel}
          </Button>
        </div>
      </form>
    </header>
  );
}

function Confidence({ value }: { readonly value: number }) {
  const low = value < sureEnough;
  return (
    <>
      <Badge appearance="tint" color={low ? 'warning' : 'success'}>
        {importTexts.confidence(Math.floor(value * 100))}
      </Badge>
      {low && <Text size={200}>{importTexts.lowConfidence}</Text>}
    </>
  );
}

function AppendixChoice(props: {
  readonly plans: readonly Plan[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}) {
  const id = useId();
  return (
    <>
      <Label htmlFor={id}>{importTexts.appendix}</Label>
      <Select
        id={id}
        value={String(props.chosen)}
        onChange={(_event, { value }) => props.onChoose(Number(value))}
      >
        {props.plans.map((plan, index) => (
          <option key={plan.id} value={index}>
            {importTexts.appendixChoice(index, plan.appendix.title, taskRows(plan))}
          </option>
        ))}
      </Select>
    </>
  );
}

function taskRows(plan: Plan): number {
  return tableViewOf(plan).rows.filter((row) => row.kind === 'task').length;
}
