import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { basisProblems } from '../../shared/legal/basis-problems';
import { withBasisEndings } from '../../shared/legal/cite';
import type { LegalEntry } from '../../shared/legal/legal-library';
import { basisProblemText, legalTexts } from './texts';

const useStyles = makeStyles({
  pane: { display: 'grid', gap: '6px', alignContent: 'start' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '10px' },
  list: { display: 'grid', gap: '6px', margin: 0, paddingInlineStart: '22px' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    gap: '2px',
    alignItems: 'start',
  },
  problem: { display: 'block', color: tokens.colorPaletteDarkOrangeForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** The căn cứ of the open plan, each with what is to be looked at again. */
export function PlanBasesList(props: {
  readonly lines: readonly string[];
  readonly library: readonly LegalEntry[];
  readonly readOnly: boolean;
  readonly onChange: (lines: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { lines, readOnly, onChange } = props;
  const problems = basisProblems(lines, props.library);
  const wrongEndings = problems.some((each) => each.some(({ kind }) => kind === 'ending'));
  return (
    <section className={styles.pane} aria-label={legalTexts.planBases}>
      <div className={styles.head}>
        <Text weight="semibold">{legalTexts.planBases}</Text>
        {wrongEndings && (
          <Button
            size="small"
            disabled={readOnly}
            onClick={() => onChange(withBasisEndings(lines))}
          >
            {legalTexts.fixEndings}
          </Button>
        )}
        {lines.length > 0 && problems.every((each) => each.length === 0) && (
          <Text size={200} className={styles.muted}>
            {legalTexts.sound}
          </Text>
        )}
      </div>
      {lines.length === 0 && <Text className={styles.muted}>{legalTexts.noBases}</Text>}
      <ol className={styles.list}>
        {lines.map((line, index) => (
          <li key={`${index} ${line}`}>
            <div className={styles.line}>
              <BasisField
                text={line}
                label={legalTexts.lineOf(index + 1)}
                readOnly={readOnly}
                onCommit={(text) =>
                  onChange(text === '' ? lines.toSpliced(index, 1) : lines.with(index, text))
                }
              />
              <Button
                appearance="subtle"
                size="small"
                icon={<ArrowUpRegular />}
                aria-label={legalTexts.lineUp(index + 1)}
                disabled={readOnly || index === 0}
                onClick={() => onChange(lines.toSpliced(index, 1).toSpliced(index - 1, 0, line))}
              />
              <Button
                appearance="subtle"
                size="small"
                icon={<DeleteRegular />}
                aria-label={legalTexts.lineRemove(index + 1)}
                disabled={readOnly}
                onClick={() => onChange(lines.toSpliced(index, 1))}
              />
            </div>
            {problems[index]?.map((problem, place) => (
              <Text key={place} size={200} className={styles.problem}>
                {basisProblemText(problem)}
              </Text>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Typing is one step to undo: it is taken over when the field is left. */
function BasisField(props: {
  readonly text: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly onCommit: (text: string) => void;
}) {
  const [draft, setDraft] = useState(props.text);
  return (
    <Textarea
      size="small"
      rows={2}
      maxLength={20_000}
      readOnly={props.readOnly}
      aria-label={props.label}
      value={draft}
      onChange={(_event, { value }) => setDraft(value)}
      onBlur={() => {
        const text = draft.normalize('NFC').replace(/\s+/g, ' ').trim();
        if (text !== props.text) props.onCommit(text);
      }}
    />
  );
}
