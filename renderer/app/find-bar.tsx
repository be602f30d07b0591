import { Button, Input, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import {
  ChevronDownRegular,
  ChevronUpRegular,
  DismissRegular,
  TextCaseTitleRegular,
} from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FindOptions } from '../../shared/commands/find-text';
import type { AppendixView } from '../state/appendix-view';
import { defaultFind, findInRows, type FindScope, type FoundCell } from '../state/find-in-rows';
import { replaceText } from '../state/grid-actions';
import { gridPosition, requestFocus } from '../state/grid-focus';
import { uiTexts } from '../ui/texts';
import { useStore } from '../ui/use-store';
import { findTexts } from './find-texts';
import { findOpen, replaceOpen } from './window-state';

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    top: '4px',
    right: '20px',
    zIndex: 20,
    display: 'grid',
    gap: '4px',
    padding: '6px 6px 6px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { display: 'flex', alignItems: 'center', gap: '2px' },
  input: { width: '260px' },
  count: { minWidth: '72px', textAlign: 'center' },
  toggle: { minWidth: '32px', paddingInline: '4px' },
  result: { paddingInline: '2px' },
});

/** Finds words in the table, with or without diacritics, goes from one place to the next, and replaces them. */
export function FindBar({
  view,
  readOnly,
}: {
  readonly view: AppendixView;
  readonly readOnly: boolean;
}) {
  const isOpen = useStore(findOpen);
  return isOpen ? <OpenFindBar view={view} readOnly={readOnly} /> : null;
}

type Options = Omit<FindOptions, 'words'>;

function OpenFindBar({
  view,
  readOnly,
}: {
  readonly view: AppendixView;
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const replacing = useStore(replaceOpen) && !readOnly;
  const [words, setWords] = useState('');
  const [replacement, setReplacement] = useState('');
  const [options, setOptions] = useState<Options>(defaultFind);
  const [scope, setScope] = useState<FindScope | null>(scopeAtStart);
  const [current, setCurrent] = useState(-1);
  const [result, setResult] = useState('');
  const { shownRows: rows, plan } = view;
  const found = useMemo(
    () => findInRows(rows, plan.layout.columns, words, options, scope),
    [rows, plan.layout.columns, words, options, scope],
  );
  useEffect(() => input.current?.focus(), [replacing]);
  const change = (apply: () => void) => {
    apply();
    setCurrent(-1);
    setResult('');
  };
  const go = (delta: 1 | -1) => {
    if (found.length === 0) return;
    const next = (Math.max(current, delta === 1 ? -1 : 0) + delta + found.length) % found.length;
    setCurrent(next);
    show(found[next], input.current);
  };
  const close = () => {
    findOpen.set(false);
    replaceOpen.set(false);
    const cell = found[current];
    requestFocus(cell ?? { nodeId: null });
  };
  const replace = (cells: readonly FoundCell[]) => {
    const places = cells.map(({ nodeId, ...place }) => ({ rowId: nodeId, ...place }));
    const done = replaceText(places, { ...options, words }, replacement);
    setResult(findTexts.replaced(done.places, done.cells));
    setCurrent((before) => (cells.length === 1 ? before - 1 : -1));
    input.current?.focus();
  };
  const replaceOne = () => {
    const cell = found[Math.max(0, current)];
    if (cell === undefined) return;
    if (current === -1) go(1);
    else replace([cell]);
  };
  return (
    <div
      className={styles.bar}
      role="search"
      aria-label={findTexts.label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className={styles.line}>
        <Input
          type="search"
          className={styles.input}
          input={{ ref: input }}
          size="small"
          value={words}
          placeholder={findTexts.placeholder}
          aria-label={findTexts.label}
          onChange={(_event, { value }) => change(() => setWords(value))}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
          }}
        />
        <Text size={200} className={styles.count} role="status">
          {words.trim() === '' ? '' : countText(found.length, current)}
        </Text>
        <OptionToggles
          options={options}
          onOptions={(next) => change(() => setOptions(next))}
          scope={scope}
          onScope={(next) => change(() => setScope(next))}
        />
        <Tool icon={<ChevronUpRegular />} label={findTexts.previous} run={() => go(-1)} />
        <Tool icon={<ChevronDownRegular />} label={findTexts.next} run={() => go(1)} />
        <Tool icon={<DismissRegular />} label={uiTexts.close} run={close} />
      </div>
      {replacing && (
        <div className={styles.line}>
          <Input
            className={styles.input}
            size="small"
            value={replacement}
            placeholder={findTexts.replacePlaceholder}
            aria-label={findTexts.replacePlaceholder}
            onChange={(_event, { value }) => setReplacement(value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') replaceOne();
            }}
          />
          <Button size="small" disabled={found.length === 0} onClick={replaceOne}>
            {findTexts.replace}
          </Button>
          <Button size="small" disabled={found.length === 0} onClick={() => replace(found)}>
            {findTexts.replaceAll}
          </Button>
        </div>
      )}
      {result !== '' && (
        <Text size={200} className={styles.result} role="status" data-testid="replace-result">
          {result}
        </Text>
      )}
    </div>
  );
}

function OptionToggles({
  options,
  onOptions,
  scope,
  onScope,
}: {
  readonly options: Options;
  readonly onOptions: (options: Options) => void;
  readonly scope: FindScope | null;
  readonly onScope: (scope: FindScope | null) => void;
}) {
  const { className, ...shared } = { className: useStyles().toggle, size: 'small' as const };
  const exact = options.diacritics === 'exact';
  return (
    <div role="group" aria-label={findTexts.options}>
      <ToggleButton
        {...shared}
        className={className}
        appearance="subtle"
        icon={<TextCaseTitleRegular />}
        title={findTexts.matchCase}
        aria-label={findTexts.matchCase}
        checked={options.matchCase}
        onClick={() => onOptions({ ...options, matchCase: !options.matchCase })}
      />
      <ToggleButton
        {...shared}
        className={className}
        appearance="subtle"
        title={findTexts.exactDiacritics}
        aria-label={findTexts.exactDiacritics}
        checked={exact}
        onClick={() => onOptions({ ...options, diacritics: exact ? 'auto' : 'exact' })}
      >
        ẫ
      </ToggleButton>
      <ToggleButton
        {...shared}
        className={className}
        appearance="subtle"
        title={findTexts.wholeCell}
        aria-label={findTexts.wholeCell}
        checked={options.wholeCell}
        onClick={() => onOptions({ ...options, wholeCell: !options.wholeCell })}
      >
        [ ]
      </ToggleButton>
      <ToggleButton
        {...shared}
        className={className}
        appearance="subtle"
        title={findTexts.inSelection}
        aria-label={findTexts.inSelection}
        checked={scope !== null}
        onClick={() => onScope(scope === null ? selectedScope() : null)}
      >
        ▦
      </ToggleButton>
    </div>
  );
}

function Tool(props: {
  readonly icon: React.JSX.Element;
  readonly label: string;
  readonly run: () => void;
}) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={props.icon}
      aria-label={props.label}
      title={props.label}
      onClick={props.run}
    />
  );
}

/** A selection of several cells is what is meant, as in Excel; a single cell means the whole table. */
function scopeAtStart(): FindScope | null {
  const { cellCount, rowIds } = gridPosition.get();
  return cellCount > 1 && rowIds.length > 1 ? selectedScope() : null;
}

function selectedScope(): FindScope {
  const { rowIds, columnIds } = gridPosition.get();
  return { rowIds: new Set(rowIds), columnIds: new Set(columnIds) };
}

function countText(total: number, current: number): string {
  return total === 0 ? findTexts.none : findTexts.count(current + 1, total);
}

/** The table moves to the place; the keyboard stays in the search field. */
function show(cell: FoundCell | undefined, input: HTMLInputElement | null): void {
  if (cell === undefined) return;
  requestFocus(cell);
  input?.focus();
}
