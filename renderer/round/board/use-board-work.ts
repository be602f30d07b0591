import { useState, type KeyboardEvent } from 'react';
import { assertNever } from '../../../shared/assert-never';
import type { MergeItem } from '../../../shared/merge/merge-types';
import type { BoardRemark } from '../../../shared/round/board-remarks';
import type { RemarkMark } from '../../../shared/round/round-types';
import { markRemarks } from '../../state/round-board';
import { accept, acceptance, answerPair, askAgain, decideAgain, reject } from './board-actions';
import type { BoardFacts, DecisionsByItem } from './board-facts';
import { answeredKey, nextOpen, type BoardTarget, type Settled } from './board-filter';
import { boardKeyOf, type BoardKey } from './board-keys';
import { choicesOf } from './item-words';
import { isNewTask, type EditStart } from './line-props';

export interface BoardWorkProps {
  readonly facts: BoardFacts;
  /** The lines that can be decided, in their order. */
  readonly visible: readonly BoardTarget[];
  readonly decisions: DecisionsByItem;
  readonly marks: ReadonlyMap<string, RemarkMark>;
  readonly settled: Settled;
  readonly readOnly: boolean;
}

interface Editing {
  readonly key: string;
  readonly start: EditStart;
}

export type BoardWork = ReturnType<typeof useBoardWork>;

/** What is active and edited on the board, and what keys and buttons do to it. `focus` gives the keyboard to the list. */
export function useBoardWork(props: BoardWorkProps, focus: () => void) {
  const { visible, settled, readOnly } = props;
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const active = visible.find(({ key }) => key === chosenKey) ?? visible[0] ?? null;
  const activeKey = active?.key ?? null;
  const goOn = (from: string) => {
    setChosenKey(nextOpen(settled, visible, from));
    focus();
  };
  const stay = (key: string) => {
    setChosenKey(key);
    focus();
  };
  const edit = (target: BoardTarget, start: EditStart) => {
    if (canEdit(props, target)) setEditing({ key: target.key, start });
  };
  const act = (target: BoardTarget, key: BoardKey): void => {
    if (key.kind === 'edit') edit(target, 'first');
    else if (key.kind === 'combine' && wantsOwnText(target)) edit(target, 'combined');
    else {
      const step = stepOf(props, target, key);
      if (step === null) return;
      const stays = key.kind === 'again' || target.kind === 'doubt';
      void step().then(() => (stays ? stay(keyAfter(target)) : goOn(target.key)));
    }
  };
  const onKey = (event: KeyboardEvent) => {
    const key = boardKeyOf(event);
    if (key === null || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    const next = moveOf(key, visible, activeKey, settled);
    if (next !== undefined) setChosenKey(next);
    else if (!readOnly && active !== null) act(active, key);
  };
  return { activeKey, editing, setEditing, setChosenKey, act, edit, goOn, focus, onKey };
}

/** A pair has one line while it is asked about and another once it is answered: the eyes stay with the pair. */
function keyAfter(target: BoardTarget): string {
  if (target.kind === 'doubt') return answeredKey(target.doubt);
  if (target.kind === 'answered') return target.pair.ruling.asked?.doubt.id ?? target.key;
  return target.key;
}

/** The line that a key goes to; undefined for keys that do something to the line. */
function moveOf(
  key: BoardKey,
  visible: readonly BoardTarget[],
  activeKey: string | null,
  settled: Settled,
): string | null | undefined {
  switch (key.kind) {
    case 'next':
      return nextOpen(settled, visible, activeKey) ?? activeKey;
    case 'edge':
      return (key.to === 'first' ? visible[0] : visible.at(-1))?.key ?? null;
    case 'move': {
      const at = visible.findIndex((each) => each.key === activeKey) + key.by;
      return visible[Math.min(Math.max(at, 0), visible.length - 1)]?.key ?? null;
    }
    default:
      return undefined;
  }
}

type Step = () => Promise<void>;

/** What a key does to a line; null where it does nothing there. */
function stepOf(props: BoardWorkProps, target: BoardTarget, key: BoardKey): Step | null {
  const { facts } = props;
  switch (target.kind) {
    case 'doubt':
      // A: they are one task; R: they are two.
      if (key.kind !== 'accept' && key.kind !== 'reject') return null;
      return () => answerPair(facts, target.doubt, key.kind === 'accept');
    case 'answered':
      if (key.kind !== 'again') return null;
      return () => askAgain(facts, target.pair.ruling, target.pair.row);
    case 'remark':
      return remarkStep(props, target.remark, key);
    case 'item':
      return itemStep(props, target.item, key);
    default:
      return assertNever(target);
  }
}

function remarkStep({ marks }: BoardWorkProps, { id }: BoardRemark, key: BoardKey): Step | null {
  const isMarked = marks.has(id);
  if (key.kind === 'accept' && !isMarked) return () => markRemarks([id], '');
  if (key.kind === 'again' && isMarked) return () => markRemarks([id], null);
  return null;
}

function itemStep(
  { facts, decisions }: BoardWorkProps,
  item: MergeItem,
  key: BoardKey,
): Step | null {
  const isDecided = decisions.has(item.id);
  if (key.kind === 'again') return isDecided ? () => decideAgain(facts, item) : null;
  if (isDecided) return null;
  if (key.kind === 'reject') return () => reject(facts, [item]);
  // A pair in doubt is answered first: accepting might add a row that is there already.
  if (item.doubtIds.length > 0) return null;
  const isUnited = item.kind === 'cell' && item.united !== null;
  if (key.kind === 'accept' || (key.kind === 'combine' && isUnited)) {
    return acceptance(item, null) === null ? null : () => accept(facts, item, null);
  }
  if (key.kind === 'choose' && key.place < choicesOf(item).length) {
    return () => accept(facts, item, key.place);
  }
  return null;
}

function canEdit({ facts, decisions }: BoardWorkProps, target: BoardTarget): boolean {
  if (target.kind === 'remark') return true;
  if (target.kind !== 'item' || decisions.has(target.key)) return false;
  return target.item.kind === 'cell' || isNewTask(facts, target.item);
}

/** Several proposals that are put together by hand; a list is united as it is. */
function wantsOwnText(target: BoardTarget): boolean {
  if (target.kind !== 'item') return false;
  const { item } = target;
  return !(item.kind === 'cell' && item.united !== null) && choicesOf(item).length > 1;
}
