import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, TableCellEditRegular } from '@fluentui/react-icons';
import type { ChangeEntry, ChangeKind, EntryText } from '../../shared/history/change-entries';
import type { ShownComparison } from '../state/comparison';
import { requestFocus } from '../state/grid-focus';
import { planPage } from '../state/plan-page';
import { restoreCellValue, restoreRowFrom, restoreRowTexts } from '../state/restore';
import { MarkedText } from './marked-text';
import { historyTexts } from './texts';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    marginBottom: '8px',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 120px',
  },
  active: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 8px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  place: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr' },
  side: { padding: '4px 8px', minWidth: 0, display: 'grid', gap: '2px', alignContent: 'start' },
  gone: { backgroundColor: tokens.colorPaletteRedBackground1 },
  come: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  restore: { justifySelf: 'start', padding: 0, minWidth: 0 },
});

const badgeColors = {
  added: 'success',
  deleted: 'danger',
  changed: 'warning',
  moved: 'brand',
  renumbered: 'subtle',
  text: 'informative',
} as const satisfies Record<ChangeKind, string>;

/** One difference: where it is, and both sides of each cell or text. */
export function DifferenceCard(props: {
  readonly index: number;
  readonly entry: ChangeEntry;
  readonly active: boolean;
  readonly shown: ShownComparison;
  readonly canRestore: boolean;
  readonly onActivate: () => void;
}) {
  const styles = useStyles();
  const { entry, active, shown, canRestore } = props;
  const { rowId } = entry;
  const restore = rowRestoration(entry, shown);
  const canShow = shown.after.state.kind === 'now' && entry.isInLaterPlan;
  return (
    <article
      className={mergeClasses(styles.card, active && styles.active)}
      data-entry={props.index}
      data-kind={entry.kind}
      aria-current={active}
      onClick={props.onActivate}
    >
      <header className={styles.head}>
        <Badge appearance="filled" color={badgeColors[entry.kind]}>
          {historyTexts.kinds[entry.kind]}
        </Badge>
        {entry.moved && entry.kind !== 'moved' && (
          <Badge appearance="tint">{historyTexts.alsoMoved}</Badge>
        )}
        <Text className={styles.place}>{entry.place}</Text>
        {rowId !== null && canShow && (
          <Button
            size="small"
            appearance="subtle"
            icon={<TableCellEditRegular />}
            onClick={() => {
              planPage.set('appendix');
              requestFocus({ nodeId: rowId });
            }}
          >
            {historyTexts.showInGrid}
          </Button>
        )}
        {restore !== null && canRestore && (
          <Button size="small" appearance="subtle" icon={<ArrowUndoRegular />} onClick={restore}>
            {historyTexts.restoreRow}
          </Button>
        )}
      </header>
      {entry.texts.map((text, index) => (
        <TextPair key={index} text={text} shown={shown} canRestore={canRestore} />
      ))}
    </article>
  );
}

/**
 * How the row of an entry goes back; null where it cannot alone. A row that was paired by meaning has other ids than its
 * pair: it gets back its texts, a new one goes, and one that is gone or stands elsewhere needs the whole version.
 */
function rowRestoration(
  { kind, rowId, texts }: ChangeEntry,
  { comparison, beforePlan, before }: ShownComparison,
): (() => void) | null {
  if (rowId === null) return null;
  if (comparison.pairedBy === 'ids' || kind === 'added') {
    return () => void restoreRowFrom(beforePlan, rowId, before.name);
  }
  const cells = texts.flatMap(({ cell, before: text }) =>
    cell === null || text === null ? [] : [{ ...cell, text }],
  );
  return cells.length === 0 ? null : () => void restoreRowTexts(cells, before.name);
}

function TextPair(props: {
  readonly text: EntryText;
  readonly shown: ShownComparison;
  readonly canRestore: boolean;
}) {
  const styles = useStyles();
  const { label, before, after, cell } = props.text;
  const differs = before !== after;
  return (
    <div className={styles.pair}>
      <div className={mergeClasses(styles.side, differs && before !== null && styles.gone)}>
        {label !== '' && <span className={styles.label}>{label}</span>}
        <MarkedText before={before} after={after} side="before" />
        {props.canRestore && cell !== null && before !== null && (
          <Button
            size="small"
            appearance="transparent"
            className={styles.restore}
            onClick={() =>
              void restoreCellValue(
                cell.ownerId,
                cell.columnId,
                { text: before, continues: false },
                props.shown.before.name,
              )
            }
          >
            {historyTexts.restoreCell}
          </Button>
        )}
      </div>
      <div className={mergeClasses(styles.side, differs && after !== null && styles.come)}>
        {label !== '' && <span className={styles.label}>{label}</span>}
        <MarkedText before={before} after={after} side="after" />
      </div>
    </div>
  );
}
