import { Button, Field, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { closeExport, exportPlan, lastFormat, type ExportFormat } from '../state/export-flow';
import { printOptions, setPrintOptions } from '../state/print-options';
import { DialogFrame } from '../ui/dialog-frame';
import { useStore } from '../ui/use-store';
import { ExportOptions } from './export-options';
import { exportTexts } from './texts';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '14px 24px' },
});

const formats: readonly ExportFormat[] = ['docx', 'pdf', 'xlsx'];
const parts = ['all', 'text', 'appendix'] as const;

/** Format, parts and look of an export. The format of the last export has the keyboard, so Enter repeats it. */
export function ExportDialog() {
  const styles = useStyles();
  const [format, setFormat] = useState<ExportFormat>(lastFormat.get());
  const options = useStore(printOptions);
  const start = () => {
    closeExport();
    void exportPlan(format);
  };
  return (
    <DialogFrame
      title={exportTexts.title}
      size="wide"
      onClose={closeExport}
      onSubmit={start}
      testId="export-dialog"
      actions={
        <>
          <Button onClick={closeExport}>{exportTexts.cancel}</Button>
          <Button appearance="primary" type="submit">
            {exportTexts.export}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <Field label={exportTexts.format}>
          <RadioGroup
            value={format}
            onChange={(_event, { value }) => setFormat(value as ExportFormat)}
          >
            {formats.map((each) => (
              <Radio key={each} value={each} label={exportTexts.formats[each]} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={exportTexts.parts}>
          <RadioGroup
            value={format === 'xlsx' ? 'appendix' : options.parts}
            disabled={format === 'xlsx'}
            onChange={(_event, { value }) => {
              const chosen = parts.find((each) => each === value);
              if (chosen !== undefined) void setPrintOptions({ parts: chosen });
            }}
          >
            {parts.map((each) => (
              <Radio key={each} value={each} label={exportTexts.partNames[each]} />
            ))}
          </RadioGroup>
        </Field>
      </div>
      <ExportOptions options={options} format={format} />
      <Text size={200}>{exportTexts.kept}</Text>
    </DialogFrame>
  );
}
