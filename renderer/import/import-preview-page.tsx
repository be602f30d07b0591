import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { correctionsOf, undoCorrection } from '../state/import-corrections';
import { saveReport, type ImportPreviewState } from '../state/import-flow';
import type { ReportItem } from '../../shared/recognise/import-report';
import { CorrectionBar } from './correction-bar';
import { CorrectionMenu, type MenuPoint } from './correction-menu';
import { sureEnough } from './doubts';
import { PreviewBar } from './preview-bar';
import { PreviewModels, type PreviewModel } from './preview-model';
import { PreviewNotices } from './preview-notices';
import { PreviewPanes, type PreviewTable } from './preview-panes';
import {
  grownHeader,
  nothingSelected,
  selectedColumn,
  selectedRow,
  type Selection,
} from './preview-selection';
import { ReportList } from './report-list';
import { importTexts } from './texts';

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto auto auto minmax(0, 1fr) minmax(110px, 22%)',
    '@media (max-height: 640px)': { gridTemplateRows: 'auto auto auto minmax(0, 1fr) 92px' },
  },
  report: {
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Source beside result with the means to set right how it is read, the report below, and the decision on top. */
export function ImportPreviewPage({
  flow,
  TablePane,
}: {
  readonly flow: ImportPreviewState;
  readonly TablePane: PreviewTable;
}) {
  const styles = useStyles();
  const { preview } = flow;
  const [planIndex, setPlanIndex] = useState(0);
  const shownPlan = Math.min(planIndex, Math.max(0, preview.recognition.plans.length - 1));
  const corrections = correctionsOf(flow);
  const [models] = useState(() => new PreviewModels());
  const model = useMemo(
    () => models.of(preview, shownPlan, corrections),
    [models, preview, shownPlan, corrections],
  );
  const table = model?.parts[0]?.blockIndex ?? null;
  const place = usePlace(model, table);
  const [menuAt, setMenuAt] = useState<MenuPoint | null>(null);
  usePreviewKeys(place.step);
  const row = model === null ? null : selectedRow(model, place.selection);
  const column = model === null ? null : selectedColumn(model, place.selection, corrections);
  const header = model === null || row === null ? null : grownHeader(model, row);
  const confidence = preview.recognition.report.confidence;
  const showItem = (item: ReportItem) => {
    const index = item.where === undefined ? null : (model?.rowOfItem(item.where) ?? null);
    if (index !== null) place.go({ row: index, column: item.where?.column ?? null });
  };
  return (
    <main className={styles.page} data-testid="import-preview" data-correcting={flow.correcting}>
      <PreviewBar flow={flow} planIndex={shownPlan} onPlanIndex={setPlanIndex} />
      <PreviewNotices
        found={model !== null}
        doubts={model !== null && confidence < sureEnough ? model.review.length : null}
        remembered={preview.remembered !== null && flow.steps.length === 0}
        onFirstDoubt={() => place.step(1)}
      />
      <CorrectionBar
        tables={preview.tables}
        table={table}
        tableReason={reasonOfTable(flow, table)}
        row={row}
        column={column}
        header={header}
      />
      {model === null ? (
        <div />
      ) : (
        <PreviewPanes
          model={model}
          selection={place.selection}
          shown={place.shown}
          doubtAt={place.doubtAt}
          onSelect={place.go}
          onDoubt={place.step}
          onMenu={(selection, at) => {
            place.go(selection);
            setMenuAt(at);
          }}
          TablePane={TablePane}
        />
      )}
      <div className={styles.report}>
        <ReportList
          report={preview.recognition.report}
          onChoose={showItem}
          onSave={() => void saveReport()}
        />
      </div>
      <CorrectionMenu
        at={menuAt}
        row={row}
        column={column}
        header={header}
        onClose={() => setMenuAt(null)}
      />
    </main>
  );
}

function reasonOfTable(flow: ImportPreviewState, table: number | null): string {
  const candidate = flow.preview.tables.find(({ blockIndex }) => blockIndex === table);
  if (correctionsOf(flow).tableIndex === table) return importTexts.tableChosenByUser;
  return candidate?.reason ?? '';
}

/** Where the user stands. It stays through corrections, and begins anew with another table. */
function usePlace(model: PreviewModel | null, table: number | null) {
  const [place, setPlace] = useState<{
    readonly table: number | null;
    readonly selection: Selection;
    readonly shown: { readonly index: number } | null;
  }>({ table, selection: nothingSelected, shown: null });
  const current =
    place.table === table ? place : { table, selection: nothingSelected, shown: null };
  const { selection, shown } = current;
  const doubts = model?.review ?? [];
  const found = doubts.findIndex(
    (doubt) => doubt.row === selection.row && doubt.column === selection.column,
  );
  const go = (next: Selection): void => {
    const index = next.row;
    setPlace({ table, selection: next, shown: index === null ? null : { index } });
  };
  const step = (by: 1 | -1): void => {
    if (doubts.length === 0) return;
    const next = doubts[(nextDoubt(doubts, selection, by) + doubts.length) % doubts.length];
    if (next !== undefined) go({ row: next.row, column: next.column });
  };
  return { selection, shown, go, step, doubtAt: found === -1 ? null : found + 1 };
}

/** Index of the first doubt after the selection, or of the last one before it; may lie one beyond an end. */
function nextDoubt(doubts: PreviewModel['review'], { row, column }: Selection, by: 1 | -1): number {
  const order = (doubt: { readonly row: number | null; readonly column: number | null }) =>
    [doubt.row ?? -1, doubt.column ?? -1] as const;
  const [ownRow, ownColumn] = order({ row, column });
  const isAfter = (doubt: PreviewModel['review'][number]) => {
    const [otherRow, otherColumn] = order(doubt);
    return otherRow === ownRow ? otherColumn > ownColumn : otherRow > ownRow;
  };
  const isBefore = (doubt: PreviewModel['review'][number]) => {
    const [otherRow, otherColumn] = order(doubt);
    return otherRow === ownRow ? otherColumn < ownColumn : otherRow < ownRow;
  };
  if (by === -1) return doubts.findLastIndex(isBefore);
  const next = doubts.findIndex(isAfter);
  return next === -1 ? doubts.length : next;
}

/** F8 and Ctrl+Z work wherever the keyboard is, except in a field of words. */
function usePreviewKeys(step: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F8') {
        event.preventDefault();
        step(event.shiftKey ? -1 : 1);
      }
      const isUndo = event.ctrlKey && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (isUndo && !(document.activeElement instanceof HTMLInputElement)) {
        event.preventDefault();
        undoCorrection();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
