import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState, type ComponentType } from 'react';
import type { NodeId } from '../../shared/ids';
import type { ImportPreview } from '../../shared/ipc-contract';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import type { ReportItem } from '../../shared/recognise/import-report';
import { PreviewBar } from './preview-bar';
import { previewModel, type Mark, type PreviewModel } from './preview-model';
import { ReportList } from './report-list';
import { rowId } from './source-table';
import { importTexts } from './texts';

/** What the preview asks of the component that draws its tables. */
export interface PreviewTableProps {
  readonly ariaLabel: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly zoom: number;
  readonly marks: ReadonlyMap<NodeId, Mark | 'selected'>;
  readonly shownRow: { readonly index: number } | null;
  readonly onRowClick: (index: number) => void;
}

type TablePane = ComponentType<PreviewTableProps>;

/** Text in the two panes is smaller than in the grid: each has half the window. */
const paneZoom = 0.8;

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto auto minmax(0, 1fr) minmax(120px, 26%)',
  },
  panes: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', minHeight: 0 },
  pane: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', minHeight: 0 },
  right: { borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  paneHead: {
    padding: '4px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  report: {
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  notice: { padding: '12px' },
});

/** Source beside result, the report below, and the decision on top. */
export function ImportPreviewPage(props: {
  readonly preview: ImportPreview;
  readonly accepting: boolean;
  readonly TablePane: TablePane;
}) {
  const styles = useStyles();
  const { preview, TablePane } = props;
  const [planIndex, setPlanIndex] = useState(0);
  const [sourceRow, setSourceRow] = useState<{ readonly index: number } | null>(null);
  const model = useMemo(() => previewModel(preview, planIndex), [preview, planIndex]);
  const choosePlan = (index: number) => {
    setPlanIndex(index);
    setSourceRow(null);
  };
  const showItem = (item: ReportItem) => {
    const index = item.where === undefined ? null : (model?.rowOfItem(item.where) ?? null);
    if (index !== null) setSourceRow({ index });
  };
  return (
    <main className={styles.page} data-testid="import-preview">
      <PreviewBar
        preview={preview}
        planIndex={planIndex}
        onPlanIndex={choosePlan}
        accepting={props.accepting}
      />
      {model === null ? (
        <div className={styles.notice}>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{importTexts.noAppendix}</MessageBarTitle>
              {importTexts.noAppendixHint}
            </MessageBarBody>
          </MessageBar>
        </div>
      ) : (
        <div />
      )}
      {model === null ? (
        <div />
      ) : (
        <PreviewPanes
          model={model}
          sourceRow={sourceRow}
          onSourceRow={(index) => setSourceRow({ index })}
          TablePane={TablePane}
        />
      )}
      <div className={styles.report}>
        <ReportList report={preview.recognition.report} onChoose={showItem} />
      </div>
    </main>
  );
}

function PreviewPanes(props: {
  readonly model: PreviewModel;
  readonly sourceRow: { readonly index: number } | null;
  readonly onSourceRow: (index: number) => void;
  readonly TablePane: TablePane;
}) {
  const styles = useStyles();
  const { model, sourceRow, onSourceRow, TablePane } = props;
  const resultIndex = sourceRow === null ? null : model.resultRowOf(sourceRow.index);
  const resultRow = useMemo(
    () => (resultIndex === null || sourceRow === null ? null : { index: resultIndex }),
    [resultIndex, sourceRow],
  );
  const sourceMarks = useMemo(
    () => withSelected(model.sourceMarks, sourceRow === null ? undefined : rowId(sourceRow.index)),
    [model, sourceRow],
  );
  const resultMarks = useMemo(
    () => withSelected(model.resultMarks, model.resultRows[resultIndex ?? -1]?.id),
    [model, resultIndex],
  );
  const chooseResult = (index: number) => {
    const source = model.sourceRowOf(index);
    if (source !== null) onSourceRow(source);
  };
  return (
    <div className={styles.panes}>
      <div className={styles.pane}>
        <div className={styles.paneHead}>{importTexts.source}</div>
        <TablePane
          ariaLabel={importTexts.source}
          columns={model.source.columns}
          rows={model.source.rows}
          zoom={paneZoom}
          marks={sourceMarks}
          shownRow={sourceRow}
          onRowClick={onSourceRow}
        />
      </div>
      <div className={`${styles.pane} ${styles.right}`}>
        <div className={styles.paneHead}>{importTexts.result}</div>
        <TablePane
          ariaLabel={importTexts.result}
          columns={model.resultColumns}
          rows={model.resultRows}
          zoom={paneZoom}
          marks={resultMarks}
          shownRow={resultRow}
          onRowClick={chooseResult}
        />
      </div>
    </div>
  );
}

function withSelected(
  marks: ReadonlyMap<NodeId, Mark>,
  selected: NodeId | undefined,
): ReadonlyMap<NodeId, Mark | 'selected'> {
  return selected === undefined
    ? marks
    : new Map<NodeId, Mark | 'selected'>([...marks, [selected, 'selected']]);
}
