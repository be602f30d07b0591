import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, EyeRegular } from '@fluentui/react-icons';
import {
  addColumn,
  evenWidths,
  fitWidths,
  showColumn,
  totalWidthMm,
} from '../../shared/layouts/layout-draft';
import { numberingChoices, type NumberingChoice } from '../../shared/layouts/numbering-choice';
import type { LayoutWork } from './layout-work';
import { effectText, layoutTexts, mm, problemText, shownLabel } from './texts';
import { WidthStrip } from './width-strip';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  hidden: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 10px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  muted: { color: tokens.colorNeutralForeground3 },
  over: { color: tokens.colorPaletteDarkOrangeForeground1 },
  section: { display: 'grid', gap: '4px' },
  numbering: { display: 'flex', flexWrap: 'wrap', gap: '4px 24px', alignItems: 'end' },
  preview: {
    margin: 0,
    paddingInlineStart: '18px',
    '& li': { marginBottom: '2px' },
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** Columns that wait out of sight, and the way to a new one. */
export function MoreColumns({ work }: { readonly work: LayoutWork }) {
  const styles = useStyles();
  const hidden = work.draft.hidden ?? [];
  const add = () => {
    const taken = new Set(work.draft.columns.map(shownLabel));
    let count = 1;
    while (taken.has(layoutTexts.newLabel(count))) count += 1;
    work.setDraft((draft) => addColumn(draft, layoutTexts.newLabel(count)));
  };
  return (
    <div className={styles.section}>
      <div className={styles.line}>
        <Button size="small" icon={<AddRegular />} onClick={add}>
          {layoutTexts.add}
        </Button>
      </div>
      {hidden.length > 0 && (
        <>
          <Text size={200}>{layoutTexts.hidden}</Text>
          <ul className={styles.hidden}>
            {hidden.map((column) => (
              <li key={column.id}>
                <Button
                  size="small"
                  icon={<EyeRegular />}
                  aria-label={layoutTexts.showOf(shownLabel(column))}
                  onClick={() => work.setDraft((draft) => showColumn(draft, column.id))}
                >
                  {`${layoutTexts.show} «${shownLabel(column)}»`}
                </Button>{' '}
                <Text size={200} className={styles.muted}>
                  {layoutTexts.filled(work.filled.get(column.id) ?? 0)}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Printed widths against the width of the text. */
export function Widths(props: { readonly work: LayoutWork; readonly textWidthMm: number }) {
  const styles = useStyles();
  const { work, textWidthMm } = props;
  const total = totalWidthMm(work.draft);
  const rest = Math.round((total - textWidthMm) * 10) / 10;
  return (
    <section className={styles.section} aria-label={layoutTexts.widths}>
      <div className={styles.line}>
        <Text weight="semibold">{layoutTexts.widths}</Text>
        <Text size={200} data-testid="width-sum">
          {layoutTexts.sum(total, textWidthMm)}
        </Text>
        <Text size={200} className={rest === 0 ? styles.muted : styles.over}>
          {restText(rest)}
        </Text>
        <Button
          size="small"
          onClick={() => work.setDraft((draft) => evenWidths(draft, textWidthMm))}
        >
          {layoutTexts.even}
        </Button>
        <Button
          size="small"
          onClick={() => work.setDraft((draft) => fitWidths(draft, textWidthMm))}
        >
          {layoutTexts.fit}
        </Button>
      </div>
      <WidthStrip {...props} />
    </section>
  );
}

function restText(rest: number): string {
  if (Number.isNaN(rest)) return mm(0);
  if (rest === 0) return layoutTexts.sumFits;
  return rest > 0 ? layoutTexts.sumOver(rest) : layoutTexts.sumUnder(-rest);
}

/** How rows are numbered and which sums the table has. */
export function NumbersAndSums({ work }: { readonly work: LayoutWork }) {
  const styles = useStyles();
  const { sums } = work;
  return (
    <div className={styles.numbering}>
      <Field label={layoutTexts.numbering}>
        <Select
          size="small"
          value={work.numbering ?? ''}
          onChange={(_event, { value }) =>
            work.setNumbering(value === '' ? null : (value as NumberingChoice))
          }
        >
          <option value="">{layoutTexts.keepNumbers}</option>
          {numberingChoices.map((choice) => (
            <option key={choice} value={choice}>
              {layoutTexts.numberings[choice]}
            </option>
          ))}
        </Select>
      </Field>
      <div role="group" aria-label={layoutTexts.sums}>
        <Checkbox
          label={layoutTexts.sumAreas}
          checked={sums.areas}
          onChange={(_event, { checked }) => work.setSums({ ...sums, areas: checked === true })}
        />
        <Checkbox
          label={layoutTexts.sumClosing}
          checked={sums.closing}
          onChange={(_event, { checked }) => work.setSums({ ...sums, closing: checked === true })}
        />
      </div>
    </div>
  );
}

/** What will happen, before it is done; or what keeps it from happening. */
export function SwitchReport({ work }: { readonly work: LayoutWork }) {
  const styles = useStyles();
  const { preview, problems, numbering } = work;
  const lines = [
    ...(preview?.effects.map(effectText) ?? []),
    ...(numbering === null ? [] : [layoutTexts.previewNumbers]),
    ...(preview === null ? [] : [layoutTexts.previewRows(preview.rows)]),
  ];
  return (
    <section className={styles.section} aria-label={layoutTexts.preview} aria-live="polite">
      <Text weight="semibold">{layoutTexts.preview}</Text>
      {problems.map((problem, index) => (
        <Text key={index} role="alert" className={styles.problem}>
          {problemText(problem)}
        </Text>
      ))}
      {problems.length === 0 && lines.length === 0 && (
        <Text className={styles.muted}>{layoutTexts.previewNothing}</Text>
      )}
      {problems.length === 0 && lines.length > 0 && (
        <ul className={styles.preview} data-testid="switch-report">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
