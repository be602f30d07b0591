import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { MergeItemId } from '../../../shared/merge/merge-types';
import { reopen, rule } from '../../state/round-board';
import {
  accept,
  acceptRowTexts,
  acceptText,
  acceptTogether,
  acceptance,
  reject,
  undoOnBoard,
} from './board-actions';
import { rowName, type BoardEntry } from './board-entries';
import type { BoardFacts, DecisionsByItem } from './board-facts';
import { nextOpen, type BoardTarget } from './board-filter';
import { boardKeyOf, type BoardKey } from './board-keys';
import { bulkChoice } from './bulk';
import { DoubtLine } from './doubt-line';
import { guessHeight } from './guess-height';
import { ItemLine } from './item-line';
import { choicesOf, shortened } from './item-words';
import type { EditStart } from './line-props';
import { isNewTask } from './result-cell';
import { TallList } from './tall-list';
import { boardTexts } from './texts';

const useStyles = makeStyles({
  list: { minHeight: 0, height: '100%', ':focus-visible': { outlineStyle: 'none' } },
  heading: {
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground4,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    padding: '4px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  rowButton: { flexShrink: 0 },
  rowName: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

export interface BoardListProps {
  readonly facts: BoardFacts;
  readonly entries: readonly BoardEntry[];
  /** The lines among the entries that can be decided, in their order. */
  readonly visible: readonly BoardTarget[];
  readonly decisions: DecisionsByItem;
  readonly refusals: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
}

interface Editing {
  readonly itemId: MergeItemId;
  readonly start: EditStart;
}

/** The lines of the board; one of them is the keyboard's. */
export function BoardList(props: BoardListProps) {
  const styles = useStyles();
  const { entries } = props;
  const host = useRef<HTMLDivElement>(null);
  const work = useBoardWork(props, () => host.current?.focus({ preventScroll: true }));
  return (
    <div
      ref={host}
      className={styles.list}
      role="grid"
      aria-label={boardTexts.list}
      aria-activedescendant={work.activeId === null ? undefined : `item-${work.activeId}`}
      tabIndex={0}
      data-testid="board-list"
      onKeyDown={(event) => work.onKey(event)}
    >
      <TallList entries={entries} guessHeight={guessHeight} activeKey={work.activeId}>
        {(entry) => <Line entry={entry} work={work} {...props} />}
      </TallList>
    </div>
  );
}

type BoardWork = ReturnType<typeof useBoardWork>;

/** What is active and edited, and what keys and buttons do to it. */
function useBoardWork(props: BoardListProps, focus: () => void) {
  const { facts, visible, decisions, readOnly } = props;
  const [chosenId, setChosenId] = useState<MergeItemId | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const found = visible.find(({ key }) => key === chosenId);
  const active = found ?? visible[0] ?? null;
  const activeId = active?.key ?? null;

  const goOn = (from: MergeItemId) => {
    setChosenId(nextOpen(decisions, visible, from));
    focus();
  };
  const edit = (target: BoardTarget, start: EditStart) => {
    if (target.kind !== 'item' || decisions.has(target.key)) return;
    const { item } = target;
    if (item.kind === 'cell' || isNewTask(facts, item)) setEditing({ itemId: item.id, start });
  };
  const act = (target: BoardTarget, key: BoardKey): void => {
    if (target.kind === 'doubt') {
      // A: they are one task; R: they are two.
      if (key.kind === 'accept' || key.kind === 'reject') answer(target, key.kind === 'accept');
      return;
    }
    const { item } = target;
    if (decisions.has(item.id)) return;
    const blocked = item.doubtIds.length > 0;
    if (key.kind === 'reject') void reject(facts, [item]).then(() => goOn(item.id));
    else if (key.kind === 'accept' && !blocked && acceptance(item, null) !== null) {
      void accept(facts, item, null).then(() => goOn(item.id));
    } else if (key.kind === 'choose' && !blocked && key.place < choicesOf(item).length) {
      void accept(facts, item, key.place).then(() => goOn(item.id));
    } else if (key.kind === 'combine') {
      if (item.kind === 'cell' && item.united !== null) {
        void accept(facts, item, null).then(() => goOn(item.id));
      } else if (choicesOf(item).length > 1) edit(target, 'combined');
    } else if (key.kind === 'edit') edit(target, 'first');
  };
  const answer = (target: Extract<BoardTarget, { kind: 'doubt' }>, isSame: boolean) => {
    const { submissionId, sourceId, base } = target.doubt;
    void rule(submissionId, sourceId, isSame ? base.nodeId : null).then(focus);
  };
  const onKey = (event: KeyboardEvent) => {
    const key = boardKeyOf(event);
    if (key === null || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (key.kind === 'undo') return void (readOnly || undoOnBoard().then(focus));
    if (key.kind === 'next') {
      setChosenId(nextOpen(decisions, visible, activeId) ?? activeId);
      return;
    }
    if (key.kind === 'edge') {
      setChosenId((key.to === 'first' ? visible[0] : visible.at(-1))?.key ?? null);
      return;
    }
    if (key.kind === 'move') {
      const at = visible.findIndex(({ key: each }) => each === activeId) + key.by;
      setChosenId(visible[Math.min(Math.max(at, 0), visible.length - 1)]?.key ?? null);
      return;
    }
    if (!readOnly && active !== null) act(active, key);
  };
  return { activeId, editing, setEditing, setChosenId, act, answer, edit, goOn, focus, onKey };
}

function Line(props: BoardListProps & { readonly entry: BoardEntry; readonly work: BoardWork }) {
  const styles = useStyles();
  const { entry, facts, work, readOnly } = props;
  switch (entry.kind) {
    case 'heading':
      return (
        <div className={styles.heading} style={{ paddingLeft: 12 + entry.row.depth * 16 }}>
          {rowName(entry.row, facts.columns)}
        </div>
      );
    case 'row':
      return <RowLine {...props} entry={entry} />;
    case 'doubt':
      return (
        <DoubtLine
          facts={facts}
          doubt={entry.doubt}
          active={work.activeId === entry.key}
          readOnly={readOnly}
          onActivate={() => work.setChosenId(entry.doubt.id)}
          onAnswer={(isSame) => work.answer({ ...entry, key: entry.doubt.id }, isSame)}
        />
      );
    case 'item':
      return <ItemEntry {...props} entry={entry} />;
  }
}

function ItemEntry(
  props: BoardListProps & {
    readonly entry: Extract<BoardEntry, { readonly kind: 'item' }>;
    readonly work: BoardWork;
  },
) {
  const { entry, facts, work, decisions, refusals, readOnly } = props;
  const { item } = entry;
  const target = { ...entry, key: item.id };
  const isEdited = work.editing?.itemId === item.id;
  const endEdit = () => {
    work.setEditing(null);
    work.focus();
  };
  const saved = (done: Promise<void>) => {
    endEdit();
    void done.then(() => work.goOn(item.id));
  };
  return (
    <ItemLine
      facts={facts}
      item={item}
      record={decisions.get(item.id) ?? null}
      active={work.activeId === item.id}
      refusal={refusals.get(item.id) ?? ''}
      readOnly={readOnly}
      onActivate={() => work.setChosenId(item.id)}
      actions={{
        editing: isEdited ? (work.editing?.start ?? null) : null,
        onAccept: () => work.act(target, { kind: 'accept' }),
        onChoose: (place) => work.act(target, { kind: 'choose', place }),
        onReject: () => work.act(target, { kind: 'reject' }),
        onEdit: (start) => work.edit(target, start),
        onCombine: () => work.act(target, { kind: 'combine' }),
        onSaveText: (text) => saved(acceptText(facts, item, text)),
        onSaveRow: (cells) => saved(acceptRowTexts(facts, item, cells)),
        onCancelEdit: endEdit,
        onReopen: () => void reopen([item.id]).then(work.focus),
      }}
    />
  );
}

/** A row of the base above what is proposed about it, to be decided as a whole where there is more than one thing. */
function RowLine(
  props: BoardListProps & {
    readonly entry: Extract<BoardEntry, { readonly kind: 'row' }>;
    readonly work: BoardWork;
  },
) {
  const styles = useStyles();
  const { entry, facts, visible, decisions, work, readOnly } = props;
  const name = rowName(entry.row, facts.columns);
  const ids = new Set<string>(entry.itemIds);
  const own = visible.filter(({ key }) => ids.has(key) && !decisions.has(key));
  const bulk = own.length > 1 ? bulkChoice(facts, decisions, own, true) : null;
  const items = own.flatMap((target) => (target.kind === 'item' ? [target.item] : []));
  return (
    <div className={styles.row}>
      <Text className={styles.rowName} weight="semibold">
        {name}
      </Text>
      {!readOnly && bulk !== null && bulk.count > 1 && (
        <Button
          size="small"
          tabIndex={-1}
          className={styles.rowButton}
          appearance="subtle"
          onClick={() =>
            void acceptTogether(bulk.decisions, boardTexts.labels.row(shortened(name))).then(
              work.focus,
            )
          }
        >
          {boardTexts.acceptRow}
        </Button>
      )}
      {!readOnly && own.length > 1 && (
        <Button
          size="small"
          tabIndex={-1}
          className={styles.rowButton}
          appearance="subtle"
          onClick={() => void reject(facts, items).then(work.focus)}
        >
          {boardTexts.rejectRow}
        </Button>
      )}
    </div>
  );
}
