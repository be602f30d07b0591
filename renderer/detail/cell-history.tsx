import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { call } from '../api';
import type { CellValue } from '../../shared/history/cell-past';
import type { PlanId } from '../../shared/ids';
import { messageOf } from '../state/notices';
import { openedPlan, whenSaved } from '../state/open-plan';
import { restoreCellValue } from '../state/restore';
import { formatMoment } from '../ui/format';
import { useStore } from '../ui/use-store';
import { causeText } from './origin-text';
import type { RowField } from './row-fields';
import { detailTexts } from './texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  entry: {
    display: 'grid',
    gap: '2px',
    justifyItems: 'start',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    paddingInlineStart: '8px',
    contentVisibility: 'auto',
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Past =
  | { readonly kind: 'loading' }
  | { readonly kind: 'known'; readonly values: readonly CellValue[] }
  | { readonly kind: 'failed'; readonly message: string };

/** Every value that the cell had, the newest first, with when and from where; each can be put back. */
export function CellHistory(props: {
  readonly planId: PlanId;
  readonly cell: RowField;
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  const { planId, cell } = props;
  const past = usePast(planId, cell);
  if (past.kind === 'failed') return <Text className={styles.muted}>{past.message}</Text>;
  if (past.kind === 'loading') return <Text className={styles.muted}>{detailTexts.loading}</Text>;
  const newestFirst = [...past.values].reverse();
  return (
    <ol
      className={styles.list}
      aria-label={detailTexts.historyOf(cell.label)}
      data-testid="cell-history"
    >
      {newestFirst.map((value, index) => (
        <li key={value.revision} className={styles.entry}>
          <span className={styles.muted}>
            {formatMoment(new Date(value.at))} · {causeText(value.cause)}
          </span>
          <span className={styles.text}>{shownText(value)}</span>
          {index === 0 ? (
            <span className={styles.muted}>{detailTexts.current}</span>
          ) : (
            <Button
              size="small"
              disabled={props.readOnly}
              onClick={() => void restore(cell, value)}
            >
              {detailTexts.restore}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

function usePast(planId: PlanId, { ownerId, columnId }: RowField): Past {
  const revision = useStore(openedPlan)?.revision;
  const [past, setPast] = useState<Past>({ kind: 'loading' });
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      await whenSaved();
      return call('history.cell', { planId, nodeId: ownerId, columnId });
    };
    read().then(
      (values) => wanted && setPast({ kind: 'known', values }),
      (error: unknown) => wanted && setPast({ kind: 'failed', message: messageOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [planId, ownerId, columnId, revision]);
  return past;
}

function restore({ ownerId, columnId }: RowField, { text, continues, at }: CellValue) {
  const from = detailTexts.momentName(formatMoment(new Date(at)));
  return restoreCellValue(ownerId, columnId, { text, continues }, from);
}

function shownText({ text, continues }: CellValue): string {
  if (continues) return detailTexts.merged;
  return text === '' ? detailTexts.empty : text;
}
