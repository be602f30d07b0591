import { Checkbox, Field, makeStyles, Select } from '@fluentui/react-components';
import type { PrintOptions } from '../../shared/document/print-options';
import type { ExportFormat } from '../state/export-flow';
import { setPrintOptions } from '../state/print-options';
import { exportTexts } from './texts';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12px 24px' },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  small: { minWidth: '76px' },
});

/** The sizes and margins that the decree allows, in steps that offices use. */
const textSizes = [13, 13.5, 14];
const tableSizes = [11, 11.5, 12, 12.5, 13];
const lineSpacings = [1, 1.1, 1.15, 1.2, 1.3, 1.4, 1.5];
const marginChoices = {
  top: [20, 21, 22, 23, 24, 25],
  bottom: [20, 21, 22, 23, 24, 25],
  left: [30, 31, 32, 33, 34, 35],
  right: [15, 16, 17, 18, 19, 20],
} as const;
const sides = ['top', 'bottom', 'left', 'right'] as const;

/** How the document looks; every choice is kept at once. */
export function ExportOptions({
  options,
  format,
}: {
  readonly options: PrintOptions;
  readonly format: ExportFormat;
}) {
  const styles = useStyles();
  const isSheet = format === 'xlsx';
  return (
    <div className={styles.grid}>
      <Field label={exportTexts.orientation}>
        <Select
          value={options.appendixOrientation}
          onChange={(_event, { value }) =>
            void setPrintOptions({
              appendixOrientation: value === 'portrait' ? 'portrait' : 'landscape',
            })
          }
        >
          <option value="landscape">{exportTexts.orientations.landscape}</option>
          <option value="portrait">{exportTexts.orientations.portrait}</option>
        </Select>
      </Field>
      <Field label={exportTexts.tables}>
        <Select
          value={isSheet ? 'whole' : options.tables}
          disabled={isSheet}
          onChange={(_event, { value }) =>
            void setPrintOptions({ tables: value === 'per-area' ? 'per-area' : 'whole' })
          }
        >
          <option value="whole">{exportTexts.tableNames.whole}</option>
          <option value="per-area">{exportTexts.tableNames['per-area']}</option>
        </Select>
      </Field>
      <Field label={exportTexts.sizes}>
        <div className={styles.row}>
          <Choice
            label={exportTexts.textSize}
            value={options.textSizePt}
            choices={textSizes}
            onChoose={(textSizePt) => void setPrintOptions({ textSizePt })}
          />
          <Choice
            label={exportTexts.tableSize}
            value={options.tableSizePt}
            choices={tableSizes}
            onChoose={(tableSizePt) => void setPrintOptions({ tableSizePt })}
          />
          <Choice
            label={exportTexts.lineSpacing}
            value={options.lineSpacing}
            choices={lineSpacings}
            onChoose={(lineSpacing) => void setPrintOptions({ lineSpacing })}
          />
        </div>
      </Field>
      <Field label={exportTexts.margins}>
        <div className={styles.row}>
          {sides.map((side) => (
            <Choice
              key={side}
              label={exportTexts.marginNames[side]}
              value={options.marginsMm[side]}
              choices={marginChoices[side]}
              onChoose={(value) =>
                void setPrintOptions({ marginsMm: { ...options.marginsMm, [side]: value } })
              }
            />
          ))}
        </div>
      </Field>
      <Field label={exportTexts.sums}>
        <Checkbox
          checked={options.areaSums}
          label={exportTexts.areaSums}
          onChange={(_event, { checked }) => void setPrintOptions({ areaSums: checked === true })}
        />
        <Checkbox
          checked={options.closingTotal}
          label={exportTexts.closingTotal}
          onChange={(_event, { checked }) =>
            void setPrintOptions({ closingTotal: checked === true })
          }
        />
      </Field>
      <Field label={exportTexts.pageBreaks} hint={exportTexts.repeatSpannedHint}>
        <Checkbox
          checked={options.repeatSpannedCells}
          disabled={format !== 'pdf'}
          label={exportTexts.repeatSpannedCells}
          onChange={(_event, { checked }) =>
            void setPrintOptions({ repeatSpannedCells: checked === true })
          }
        />
      </Field>
      <Field label={exportTexts.watermark}>
        <Checkbox
          checked={options.watermark !== ''}
          disabled={isSheet}
          label={exportTexts.isDraft}
          onChange={(_event, { checked }) =>
            void setPrintOptions({ watermark: checked === true ? exportTexts.draft : '' })
          }
        />
      </Field>
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: number;
  readonly choices: readonly number[];
  readonly onChoose: (value: number) => void;
}) {
  const styles = useStyles();
  const { label, value, choices, onChoose } = props;
  // A value from elsewhere stays choosable.
  const shown = [...new Set([...choices, value])].sort((a, b) => a - b);
  return (
    <label>
      {label}
      <Select
        className={styles.small}
        value={String(value)}
        onChange={(_event, data) => onChoose(Number(data.value))}
      >
        {shown.map((each) => (
          <option key={each} value={String(each)}>
            {String(each).replace('.', ',')}
          </option>
        ))}
      </Select>
    </label>
  );
}
