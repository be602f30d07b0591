import { Button, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowUpRegular,
  DeleteRegular,
  EyeOffRegular,
  ReOrderDotsVerticalRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import {
  changeColumn,
  hideColumn,
  levelChoices,
  moveColumn,
  narrowestColumnMm,
  removeColumn,
  setRole,
  widestColumnMm,
} from '../../shared/layouts/layout-draft';
import { columnRoles, type Column, type ColumnRole, type RowLevel } from '../../shared/plan/layout';
import type { LayoutWork } from './layout-work';
import { layoutTexts, shownLabel } from './texts';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th': {
      textAlign: 'start',
      fontWeight: tokens.fontWeightRegular,
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
      padding: '0 4px 2px',
    },
    '& td': { padding: '1px 4px', verticalAlign: 'middle' },
  },
  dropBefore: { boxShadow: `inset 0 2px ${tokens.colorBrandStroke1}` },
  dropAfter: { boxShadow: `inset 0 -2px ${tokens.colorBrandStroke1}` },
  order: { display: 'flex', alignItems: 'center' },
  handle: { cursor: 'grab', display: 'flex', fontSize: '18px' },
  label: { width: '100%', minWidth: '180px', '& textarea': { minHeight: '30px', height: '32px' } },
  narrow: { width: '88px', minWidth: 0, '& input': { minWidth: 0 } },
  select: { minWidth: 0 },
});

/** The shown columns, top to bottom as they are printed left to right. */
export function ColumnTable({ work }: { readonly work: LayoutWork }) {
  const styles = useStyles();
  const { draft, setDraft } = work;
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const drop = (to: number) => {
    const id = dragged === null ? undefined : draft.columns[dragged]?.id;
    if (id !== undefined) setDraft((current) => moveColumn(current, id, to));
    setDragged(null);
    setOver(null);
  };
  const markOf = (index: number): string => {
    if (dragged === null || over !== index || dragged === index) return '';
    return dragged < index ? styles.dropAfter : styles.dropBefore;
  };
  return (
    <table className={styles.table} aria-label={layoutTexts.columns}>
      <thead>
        <tr>
          <th>{layoutTexts.order}</th>
          <th>{layoutTexts.header}</th>
          <th>{layoutTexts.role}</th>
          <th>{layoutTexts.level}</th>
          <th>{layoutTexts.width}</th>
          <th>{layoutTexts.actions}</th>
        </tr>
      </thead>
      <tbody>
        {draft.columns.map((column, index) => (
          <tr
            key={column.id}
            className={markOf(index)}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop(index);
            }}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              const to = index + (event.key === 'ArrowUp' ? -1 : 1);
              setDraft((current) => moveColumn(current, column.id, to));
            }}
          >
            <OrderCell
              work={work}
              column={column}
              index={index}
              onDrag={setDragged}
              onDragEnd={() => drop(dragged ?? index)}
            />
            <ColumnFields work={work} column={column} index={index} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OrderCell(props: {
  readonly work: LayoutWork;
  readonly column: Column;
  readonly index: number;
  readonly onDrag: (index: number) => void;
  readonly onDragEnd: () => void;
}) {
  const styles = useStyles();
  const { work, column, index } = props;
  const label = shownLabel(column);
  const move = (to: number) => work.setDraft((draft) => moveColumn(draft, column.id, to));
  return (
    <td>
      <div className={styles.order}>
        <span
          className={styles.handle}
          title={layoutTexts.drag}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', label);
            props.onDrag(index);
          }}
          onDragEnd={props.onDragEnd}
          data-testid={`drag-column-${index}`}
        >
          <ReOrderDotsVerticalRegular aria-hidden />
        </span>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowUpRegular />}
          disabledFocusable={index === 0}
          aria-label={layoutTexts.moveUp(label)}
          title={layoutTexts.moveUp(label)}
          onClick={() => move(index - 1)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowDownRegular />}
          disabledFocusable={index === work.draft.columns.length - 1}
          aria-label={layoutTexts.moveDown(label)}
          title={layoutTexts.moveDown(label)}
          onClick={() => move(index + 1)}
        />
      </div>
    </td>
  );
}

function ColumnFields(props: {
  readonly work: LayoutWork;
  readonly column: Column;
  readonly index: number;
}) {
  const styles = useStyles();
  const { work, column, index } = props;
  const label = shownLabel(column);
  const change = (part: Parameters<typeof changeColumn>[2]) =>
    work.setDraft((draft) => changeColumn(draft, column.id, part));
  return (
    <>
      <td>
        <Textarea
          className={styles.label}
          size="small"
          resize="vertical"
          maxLength={500}
          value={column.label}
          aria-label={layoutTexts.headerOf(index + 1)}
          onChange={(_event, { value }) => change({ label: value })}
        />
      </td>
      <td>
        <Select
          size="small"
          className={styles.select}
          aria-label={layoutTexts.roleOf(label)}
          value={column.role}
          onChange={(_event, { value }) =>
            work.setDraft((draft) => setRole(draft, column.id, value as ColumnRole))
          }
        >
          {columnRoles.map((role) => (
            <option key={role} value={role}>
              {layoutTexts.roles[role]}
            </option>
          ))}
        </Select>
      </td>
      <td>
        <Select
          size="small"
          className={styles.select}
          aria-label={layoutTexts.levelOf(label)}
          value={column.level}
          onChange={(_event, { value }) => change({ level: value as RowLevel })}
        >
          {levelChoices(work.draft, column).map((level) => (
            <option key={level} value={level}>
              {layoutTexts.levels[level]}
            </option>
          ))}
        </Select>
      </td>
      <td>
        <Input
          className={styles.narrow}
          size="small"
          type="number"
          step={0.5}
          min={narrowestColumnMm}
          max={widestColumnMm}
          aria-label={layoutTexts.widthOf(label)}
          value={Number.isNaN(column.widthMm) ? '' : String(column.widthMm)}
          onChange={(event) => change({ widthMm: event.target.valueAsNumber })}
        />
      </td>
      <HideCell work={work} column={column} />
    </>
  );
}

/** A column with content is hidden; an empty one goes for good. */
function HideCell({ work, column }: { readonly work: LayoutWork; readonly column: Column }) {
  const label = shownLabel(column);
  const isEmpty = (work.filled.get(column.id) ?? 0) === 0;
  const words = isEmpty ? layoutTexts.removeOf(label) : layoutTexts.hideOf(label);
  return (
    <td>
      <Button
        appearance="subtle"
        size="small"
        icon={isEmpty ? <DeleteRegular /> : <EyeOffRegular />}
        disabledFocusable={work.draft.columns.length === 1}
        aria-label={words}
        title={words}
        onClick={() =>
          work.setDraft((draft) =>
            isEmpty ? removeColumn(draft, column.id) : hideColumn(draft, column.id),
          )
        }
      />
    </td>
  );
}
