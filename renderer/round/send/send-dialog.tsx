import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PlanId } from '../../../shared/ids';
import type { DepartmentChoice } from '../../../shared/round/round-types';
import { cancelRoundWork, departmentChoices, roundWork, sendRound } from '../../state/round';
import { DialogFrame } from '../../ui/dialog-frame';
import { ProgressPanel } from '../../ui/progress-panel';
import { useStore } from '../../ui/use-store';
import { pageTexts, sendTexts } from '../texts';
import { DepartmentList } from './department-list';
import { SendFields } from './send-fields';
import { blankForm, fileCount, formatsOf, hindrance, type SendForm } from './send-request';

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '20px',
    height: 'min(480px, calc(100vh - 240px))',
  },
  fields: { overflow: 'auto', display: 'grid', gap: '12px', alignContent: 'start' },
  foot: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2 },
});

/** Who is asked, until when and with which files; then the files are written into a folder that the officer chooses. */
export function SendDialog(props: { readonly planId: PlanId; readonly onClose: () => void }) {
  const styles = useStyles();
  const { planId, onClose } = props;
  const choices = useChoices(planId);
  const work = useStore(roundWork);
  const [form, setForm] = useState<SendForm>(blankForm);
  const sending = work.kind === 'running' && work.job === 'send';
  const today = localToday();
  const problem = choices === null ? '' : hindrance(form, choices, today);
  const send = async () => {
    const { name, departments, deadline, sentRows, coveringNote } = form;
    const begun = await sendRound({
      planId,
      name: name.trim(),
      departments: (choices ?? [])
        .map((each) => each.department)
        .filter((each) => departments.has(each)),
      deadline: deadline === '' ? null : deadline,
      sentRows,
      formats: formatsOf(form),
      coveringNote,
    });
    if (begun) onClose();
  };
  return (
    <DialogFrame
      title={sendTexts.title}
      size="page"
      contentClassName={styles.content}
      onClose={() => !sending && onClose()}
      testId="send-dialog"
      actions={
        <>
          <Button disabled={sending} onClick={onClose}>
            {pageTexts.cancel}
          </Button>
          <Button
            appearance="primary"
            disabled={sending || choices === null || problem !== ''}
            onClick={() => void send()}
          >
            {sendTexts.send}
          </Button>
        </>
      }
    >
      {sending ? (
        <ProgressPanel progress={work.progress} onCancel={() => void cancelRoundWork()} />
      ) : choices === null ? (
        <Spinner label={sendTexts.reading} />
      ) : (
        <>
          <ChoicesOrHint choices={choices} form={form} onChange={setForm} />
          <div className={styles.fields}>
            <SendFields form={form} today={today} onChange={setForm} />
            <Text className={styles.foot} size={200} role="status">
              {problem !== ''
                ? problem
                : sendTexts.willWrite(fileCount(form), form.departments.size)}
            </Text>
          </div>
        </>
      )}
    </DialogFrame>
  );
}

function ChoicesOrHint(props: {
  readonly choices: readonly DepartmentChoice[];
  readonly form: SendForm;
  readonly onChange: (form: SendForm) => void;
}) {
  const { choices, form, onChange } = props;
  if (choices.length === 0) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{sendTexts.noDepartments}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <DepartmentList
      choices={choices}
      chosen={form.departments}
      onChoose={(departments) => onChange({ ...form, departments })}
    />
  );
}

function useChoices(planId: PlanId): readonly DepartmentChoice[] | null {
  const [choices, setChoices] = useState<readonly DepartmentChoice[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void departmentChoices(planId).then((found) => {
      // A failure has shown its message: what is left is the dialog's way out.
      if (wanted) setChoices(found ?? []);
    });
    return () => {
      wanted = false;
    };
  }, [planId]);
  return choices;
}

/** ISO date of today where the officer is. */
function localToday(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
