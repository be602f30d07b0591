import {
  Checkbox,
  Dropdown,
  Field,
  makeStyles,
  Option,
  SpinButton,
  tokens,
} from '@fluentui/react-components';
import { nd30 } from '../../shared/document/nd30';
import type { PrintOptions } from '../../shared/document/print-options';
import { printOptions, setPrintOptions } from '../state/print-options';
import { useStore } from '../ui/use-store';
import { previewTexts } from './texts';

const useStyles = makeStyles({
  panel: {
    width: '248px',
    flexShrink: 0,
    overflow: 'auto',
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  margins: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  spin: { width: '100%', minWidth: 0, '& input': { width: '100%', minWidth: 0 } },
});

/** What is chosen for print and export of this plan; shows on the pages at once. */
export function OptionsPanel() {
  const styles = useStyles();
  const options = useStore(printOptions);
  const set = (part: Partial<PrintOptions>) => void setPrintOptions(part);
  return (
    <aside className={styles.panel} aria-label={previewTexts.options} data-testid="print-options">
      <Choice
        label={previewTexts.parts}
        names={previewTexts.partNames}
        value={options.parts}
        onChange={(parts) => set({ parts })}
      />
      <Choice
        label={previewTexts.orientation}
        names={previewTexts.orientations}
        value={options.appendixOrientation}
        onChange={(appendixOrientation) => set({ appendixOrientation })}
      />
      <Choice
        label={previewTexts.tables}
        names={previewTexts.tableKinds}
        value={options.tables}
        onChange={(tables) => set({ tables })}
      />
      <Sizes options={options} set={set} />
      <Margins options={options} set={set} />
      <Switches options={options} set={set} />
    </aside>
  );
}

interface OptionsProps {
  readonly options: PrintOptions;
  readonly set: (part: Partial<PrintOptions>) => void;
}

function Choice<Value extends string>({
  label,
  names,
  value,
  onChange,
}: {
  readonly label: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <Dropdown
        className={styles.spin}
        size="small"
        value={names[value]}
        selectedOptions={[value]}
        onOptionSelect={(_event, { optionValue }) => onChange(optionValue as Value)}
      >
        {(Object.keys(names) as Value[]).map((each) => (
          <Option key={each} value={each}>
            {names[each]}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function Sizes({ options, set }: OptionsProps) {
  return (
    <>
      <NumberChoice
        label={previewTexts.textSize}
        value={options.textSizePt}
        least={13}
        most={14}
        step={0.5}
        shown={previewTexts.points}
        onChange={(textSizePt) => set({ textSizePt })}
      />
      <NumberChoice
        label={previewTexts.tableSize}
        value={options.tableSizePt}
        least={11}
        most={13}
        step={0.5}
        shown={previewTexts.points}
        onChange={(tableSizePt) => set({ tableSizePt })}
      />
      <NumberChoice
        label={previewTexts.lineSpacing}
        value={options.lineSpacing}
        least={1}
        most={1.5}
        step={0.05}
        shown={formatNumber}
        onChange={(lineSpacing) => set({ lineSpacing })}
      />
    </>
  );
}

function Margins({ options, set }: OptionsProps) {
  const styles = useStyles();
  const ranges = nd30.page.marginsMm;
  const { marginsMm } = options;
  return (
    <Field label={previewTexts.margins} size="small">
      <div className={styles.margins}>
        {(['top', 'bottom', 'left', 'right'] as const).map((side) => (
          <NumberChoice
            key={side}
            label={previewTexts.margin[side]}
            hint={previewTexts.marginRange(ranges[side].min, ranges[side].max)}
            value={marginsMm[side]}
            least={ranges[side].min}
            most={ranges[side].max}
            step={1}
            shown={formatNumber}
            onChange={(value) => set({ marginsMm: { ...marginsMm, [side]: value } })}
          />
        ))}
      </div>
    </Field>
  );
}

function NumberChoice(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly shown: (value: number) => string;
  readonly onChange: (value: number) => void;
}) {
  const styles = useStyles();
  const { label, hint, value, least, most, step, shown, onChange } = props;
  const change = (next: number) => {
    // Steps of a decimal fraction drift; the hundredth is the finest that is chosen.
    const rounded = Math.round(next * 100) / 100;
    if (Number.isFinite(rounded)) onChange(Math.min(most, Math.max(least, rounded)));
  };
  return (
    <Field label={label} size="small" title={hint}>
      <SpinButton
        className={styles.spin}
        size="small"
        value={value}
        displayValue={shown(value)}
        min={least}
        max={most}
        step={step}
        onChange={(_event, { value: stepped, displayValue }) => {
          change(stepped ?? Number.parseFloat((displayValue ?? '').replace(',', '.')));
        }}
      />
    </Field>
  );
}

function Switches({ options, set }: OptionsProps) {
  return (
    <div>
      <Checkbox
        label={previewTexts.areaSums}
        checked={options.areaSums}
        onChange={(_event, { checked }) => set({ areaSums: checked === true })}
      />
      <Checkbox
        label={previewTexts.closingTotal}
        checked={options.closingTotal}
        onChange={(_event, { checked }) => set({ closingTotal: checked === true })}
      />
      <Checkbox
        label={previewTexts.repeatSpannedCells}
        checked={options.repeatSpannedCells}
        onChange={(_event, { checked }) => set({ repeatSpannedCells: checked === true })}
      />
      <Checkbox
        label={previewTexts.watermark}
        checked={options.watermark !== ''}
        onChange={(_event, { checked }) =>
          set({ watermark: checked === true ? previewTexts.watermarkWords : '' })
        }
      />
    </div>
  );
}

function formatNumber(value: number): string {
  return String(value).replace('.', ',');
}
