import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { markRemarks } from '../../state/round-board';
import { AnsweredLine } from './answered-line';
import { acceptRowTexts, acceptText } from './board-actions';
import { rowName, type BoardEntry } from './board-entries';
import type { BoardTarget } from './board-filter';
import { DoubtLine } from './doubt-line';
import { guessHeight } from './guess-height';
import { ItemLine } from './item-line';
import { RemarkLine } from './remark-line';
import { RowLine } from './row-line';
import { TallList } from './tall-list';
import { boardTexts } from './texts';
import { useBoardRequest } from './use-board-request';
import { useBoardWork, type BoardWork, type BoardWorkProps } from './use-board-work';

const useStyles = makeStyles({
  list: { minHeight: 0, height: '100%', ':focus-visible': { outlineStyle: 'none' } },
  heading: {
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground4,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface BoardListProps extends BoardWorkProps {
  readonly entries: readonly BoardEntry[];
  readonly refusals: ReadonlyMap<string, string>;
}

/** The lines of the board; one of them is the keyboard's. */
export function BoardList(props: BoardListProps) {
  const styles = useStyles();
  const { entries } = props;
  const host = useRef<HTMLDivElement>(null);
  const work = useBoardWork(props, () => host.current?.focus({ preventScroll: true }));
  useBoardRequest(props.visible, (itemId) => {
    work.setChosenKey(itemId);
    work.focus();
  });
  return (
    <div
      ref={host}
      className={styles.list}
      role="grid"
      aria-label={boardTexts.list}
      aria-activedescendant={work.activeKey === null ? undefined : `item-${work.activeKey}`}
      tabIndex={0}
      data-testid="board-list"
      onKeyDown={(event) => work.onKey(event)}
    >
      <TallList entries={entries} guessHeight={guessHeight} activeKey={work.activeKey}>
        {(entry) => <Line {...props} entry={entry} work={work} />}
      </TallList>
    </div>
  );
}

interface LineProps<Entry extends BoardEntry> extends BoardListProps {
  readonly entry: Entry;
  readonly work: BoardWork;
}

type TargetLine<Kind extends BoardTarget['kind']> = LineProps<
  Extract<BoardTarget, { readonly kind: Kind }>
>;

function Line({ entry, ...props }: LineProps<BoardEntry>) {
  const styles = useStyles();
  const { facts, work, readOnly } = props;
  const common = {
    facts,
    readOnly,
    active: work.activeKey === entry.key,
    onActivate: () => work.setChosenKey(entry.key),
  };
  switch (entry.kind) {
    case 'heading':
      return (
        <div
          className={styles.heading}
          style={{ paddingLeft: 12 + entry.row.depth * 16 }}
          role="row"
        >
          <span role="rowheader">{rowName(entry.row, facts.columns)}</span>
        </div>
      );
    case 'row':
      return <RowLine {...props} entry={entry} />;
    case 'doubt':
      return (
        <DoubtLine
          {...common}
          doubt={entry.doubt}
          onAnswer={(isSame) => work.act(entry, { kind: isSame ? 'accept' : 'reject' })}
        />
      );
    case 'answered':
      return (
        <AnsweredLine
          {...common}
          id={entry.key}
          pair={entry.pair}
          onAgain={() => work.act(entry, { kind: 'again' })}
        />
      );
    case 'remark':
      return <RemarkEntry {...props} entry={entry} />;
    case 'item':
      return <ItemEntry {...props} entry={entry} />;
  }
}

function ItemEntry({ entry, ...props }: TargetLine<'item'>) {
  const { facts, work, decisions, refusals, readOnly } = props;
  const { item, key } = entry;
  const saved = (done: Promise<void>) => {
    work.setEditing(null);
    void done.then(() => work.goOn(key));
  };
  return (
    <ItemLine
      facts={facts}
      item={item}
      record={decisions.get(item.id) ?? null}
      active={work.activeKey === key}
      refusal={refusals.get(item.id) ?? ''}
      readOnly={readOnly}
      onActivate={() => work.setChosenKey(key)}
      actions={{
        editing: work.editing?.key === key ? work.editing.start : null,
        onAccept: () => work.act(entry, { kind: 'accept' }),
        onChoose: (place) => work.act(entry, { kind: 'choose', place }),
        onReject: () => work.act(entry, { kind: 'reject' }),
        onEdit: (start) => work.edit(entry, start),
        onCombine: () => work.act(entry, { kind: 'combine' }),
        onSaveText: (text) => saved(acceptText(facts, item, text)),
        onSaveRow: (cells) => saved(acceptRowTexts(facts, item, cells)),
        onCancelEdit: () => endEdit(work),
        onReopen: () => work.act(entry, { kind: 'again' }),
      }}
    />
  );
}

function RemarkEntry({ entry, ...props }: TargetLine<'remark'>) {
  const { facts, work, marks, readOnly } = props;
  const { remark, key } = entry;
  return (
    <RemarkLine
      facts={facts}
      remark={remark}
      mark={marks.get(key) ?? null}
      active={work.activeKey === key}
      editing={work.editing?.key === key}
      readOnly={readOnly}
      onActivate={() => work.setChosenKey(key)}
      onRead={() => work.act(entry, { kind: 'accept' })}
      onEdit={() => work.edit(entry, 'first')}
      onAnswer={(text) => {
        work.setEditing(null);
        void markRemarks([key], text).then(() => work.goOn(key));
      }}
      onCancelEdit={() => endEdit(work)}
      onUnread={() => work.act(entry, { kind: 'again' })}
    />
  );
}

function endEdit(work: BoardWork): void {
  work.setEditing(null);
  work.focus();
}
