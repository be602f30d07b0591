import { Button } from '@fluentui/react-components';
import { DocumentTableRegular, TableRegular } from '@fluentui/react-icons';
import { cancelChangeExport, changeExport, exportChanges } from '../state/change-export';
import type { ShownComparison } from '../state/comparison';
import { ProgressDialog } from '../ui/progress-dialog';
import { useStore } from '../ui/use-store';
import { historyTexts } from './texts';

/** Writes what is compared as the table of changes that offices attach. */
export function ExportTools({ shown }: { readonly shown: ShownComparison }) {
  const running = useStore(changeExport);
  const { added, deleted, moved, changed, fields, blocks } = shown.comparison.counts;
  const disabled = running !== null || added + deleted + moved + changed + fields + blocks === 0;
  const write = (format: 'docx' | 'xlsx') => () => void exportChanges(shown, format);
  return (
    <>
      <Button
        size="small"
        icon={<DocumentTableRegular />}
        disabled={disabled}
        onClick={write('docx')}
      >
        {historyTexts.exportWord}
      </Button>
      <Button size="small" icon={<TableRegular />} disabled={disabled} onClick={write('xlsx')}>
        {historyTexts.exportExcel}
      </Button>
      {running?.progress != null && (
        <ProgressDialog
          title={historyTexts.exporting}
          progress={running.progress}
          onCancel={() => void cancelChangeExport()}
        />
      )}
    </>
  );
}
