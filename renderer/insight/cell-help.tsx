import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { cellAssist, openCell, type OpenCell } from '../state/open-cell';
import { insight } from '../state/insight';
import { useStore } from '../ui/use-store';
import { helpFor, type CellHelp, type HelpChoice } from './help-for-cell';
import { insightTexts } from './texts';

const useStyles = makeStyles({
  box: {
    position: 'fixed',
    zIndex: 1000,
    minWidth: '220px',
    maxWidth: '420px',
    maxHeight: '260px',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  meaning: { display: 'block', padding: '4px 10px', color: tokens.colorNeutralForeground2 },
  choice: { padding: '4px 10px', cursor: 'pointer' },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
});

/**
 * Help beside the cell that is open: agencies of the directory, the usual times, what the words mean. It takes no key
 * until the officer steps into it with ↓, so typing goes on as ever.
 */
export function CellHelpBox() {
  const cell = useStore(openCell);
  const known = useStore(insight);
  const help = useMemo(
    () => (cell === null || known === null ? null : helpFor(cell, known)),
    [cell, known],
  );
  if (cell === null || help === null) return null;
  return createPortal(
    <HelpList key={`${cell.rowId} ${cell.columnId}`} cell={cell} help={help} />,
    document.querySelector('.fui-FluentProvider') ?? document.body,
  );
}

function HelpList({ cell, help }: { readonly cell: OpenCell; readonly help: CellHelp }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(-1);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const shown = closedFor === cell.text ? [] : help.choices;
  const index = Math.min(chosen, shown.length - 1);
  useAssist({
    choices: shown,
    index,
    step: setChosen,
    close: () => {
      setChosen(-1);
      setClosedFor(cell.text);
    },
    take: (choice) => {
      setChosen(-1);
      choice.take();
    },
  });
  if (shown.length === 0 && help.meaning === '') return null;
  return (
    <div className={styles.box} style={placeOf(cell)} data-cell-assist data-testid="cell-help">
      {help.meaning !== '' && (
        <Text size={200} className={styles.meaning} role="status">
          {help.meaning}
        </Text>
      )}
      {shown.length > 0 && (
        <div role="listbox" aria-label={insightTexts.helpFor} title={insightTexts.keys}>
          {shown.map((choice, at) => (
            <Choice
              key={choice.label}
              choice={choice}
              chosen={at === index}
              className={mergeClasses(styles.choice, at === index && styles.chosen)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function Choice(props: {
  readonly choice: HelpChoice;
  readonly chosen: boolean;
  readonly className: string;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (props.chosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [props.chosen]);
  return (
    <div
      ref={element}
      role="option"
      aria-selected={props.chosen}
      className={props.className}
      onMouseDown={(event) => {
        // The keyboard stays in the cell.
        event.preventDefault();
        props.choice.take();
      }}
    >
      <Text size={200}>{props.choice.label}</Text>
    </div>
  );
}

interface Assist {
  readonly choices: readonly HelpChoice[];
  readonly index: number;
  readonly step: (index: number) => void;
  readonly close: () => void;
  readonly take: (choice: HelpChoice) => void;
}

/** Puts the list before the grid for keys: ↓ steps in, ↑ out again, Enter and Tab take, Esc closes the list alone. */
function useAssist(assist: Assist): void {
  const latest = useRef(assist);
  useEffect(() => {
    latest.current = assist;
  });
  useEffect(() => {
    cellAssist.set({ onKey: (event) => takesKey(event, latest.current) });
    return () => cellAssist.set(null);
  }, []);
}

function takesKey(event: KeyboardEvent, { choices, index, step, close, take }: Assist): boolean {
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
  if (choices.length === 0 || !plain) return false;
  const choice = choices[index];
  switch (event.key) {
    case 'ArrowDown':
      step(Math.min(index + 1, choices.length - 1));
      return true;
    case 'ArrowUp':
      if (index < 0) return false;
      step(index - 1);
      return true;
    case 'Escape':
      close();
      return true;
    case 'Enter':
    case 'Tab':
      if (choice === undefined) return false;
      take(choice);
      return true;
    default:
      return false;
  }
}

/** Below the cell, or above it where there is no room. */
function placeOf({ rectangle }: OpenCell): React.CSSProperties {
  const { x, y, width, height } = rectangle;
  const left = Math.max(0, Math.min(x, window.innerWidth - 430));
  const below = y + height + 2;
  return window.innerHeight - below > 200
    ? { left, top: below, width: Math.max(width, 220) }
    : { left, bottom: window.innerHeight - y + 2, width: Math.max(width, 220) };
}
