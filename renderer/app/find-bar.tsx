import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AppendixView } from '../state/appendix-view';
import { findInRows, type FoundCell } from '../state/find-in-rows';
import { requestFocus } from '../state/grid-focus';
import { uiTexts } from '../ui/texts';
import { useStore } from '../ui/use-store';
import { appTexts } from './texts';
import { findOpen } from './window-state';

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    top: '4px',
    right: '20px',
    zIndex: 20,
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '6px 6px 6px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    borderRadius: tokens.borderRadiusMedium,
  },
  count: { minWidth: '72px', textAlign: 'center' },
});

/** Finds words in the table, with or without diacritics, and goes from one place to the next. */
export function FindBar({ view }: { readonly view: AppendixView }) {
  const isOpen = useStore(findOpen);
  return isOpen ? <OpenFindBar view={view} /> : null;
}

function OpenFindBar({ view }: { readonly view: AppendixView }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [current, setCurrent] = useState(-1);
  const { rows, plan } = view;
  const found = useMemo(
    () => findInRows(rows, plan.layout.columns, words),
    [rows, plan.layout.columns, words],
  );
  useEffect(() => input.current?.focus(), []);
  const go = (delta: 1 | -1) => {
    if (found.length === 0) return;
    const next = (Math.max(current, delta === 1 ? -1 : 0) + delta + found.length) % found.length;
    setCurrent(next);
    show(found[next], input.current);
  };
  const close = () => {
    findOpen.set(false);
    const cell = found[current];
    if (cell !== undefined) requestFocus(cell);
  };
  return (
    <div className={styles.bar} role="search" aria-label={appTexts.findLabel}>
      <Input
        type="search"
        input={{ ref: input }}
        size="small"
        value={words}
        placeholder={appTexts.findPlaceholder}
        aria-label={appTexts.findLabel}
        onChange={(_event, { value }) => {
          setWords(value);
          setCurrent(-1);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') close();
        }}
      />
      <Text size={200} className={styles.count} role="status">
        {words.trim() === '' ? '' : countText(found.length, current)}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUpRegular />}
        aria-label={appTexts.findPrevious}
        onClick={() => go(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDownRegular />}
        aria-label={appTexts.findNext}
        onClick={() => go(1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={uiTexts.close}
        onClick={close}
      />
    </div>
  );
}

function countText(total: number, current: number): string {
  return total === 0 ? appTexts.findNone : appTexts.findCount(current + 1, total);
}

/** The table moves to the place; the keyboard stays in the search field. */
function show(cell: FoundCell | undefined, input: HTMLInputElement | null): void {
  if (cell === undefined) return;
  requestFocus(cell);
  input?.focus();
}
