import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  Add16Regular,
  ArrowDown16Regular,
  ArrowUp16Regular,
  Dismiss16Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { TextField } from './text-field';
import { documentTexts } from './texts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '6px' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px',
    alignItems: 'start',
  },
  tools: { display: 'flex' },
  tool: { minWidth: '24px', padding: '2px' },
  empty: { color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
});

/** A list of lines: edited in place, added, taken away, moved. */
export function ListField(props: {
  readonly items: readonly string[];
  readonly onChange: (items: readonly string[]) => void;
  readonly itemLabel: (number: number) => string;
  readonly addLabel: string;
  readonly emptyText: string;
  readonly readOnly: boolean;
  readonly lines?: number;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { items, onChange, readOnly } = props;
  const without = (index: number) => items.filter((_item, each) => each !== index);
  const moved = (index: number, to: number) => without(index).toSpliced(to, 0, items[index] ?? '');
  return (
    <div className={styles.list}>
      {items.length === 0 && <Text className={styles.empty}>{props.emptyText}</Text>}
      {items.map((item, index) => {
        const label = props.itemLabel(index + 1);
        const commit = (text: string) =>
          onChange(text.trim() === '' ? without(index) : items.with(index, text.trim()));
        return (
          // Lines have no identity of their own but their place.
          <div key={index} className={styles.item}>
            <TextField
              hideLabel
              label={label}
              value={item}
              onCommit={commit}
              readOnly={readOnly}
              {...(props.lines === undefined ? {} : { lines: props.lines })}
            />
            {!readOnly && (
              <div className={styles.tools}>
                <ItemTool
                  name={`${documentTexts.moveUp}: ${label}`}
                  icon={<ArrowUp16Regular />}
                  disabled={index === 0}
                  onClick={() => onChange(moved(index, index - 1))}
                />
                <ItemTool
                  name={`${documentTexts.moveDown}: ${label}`}
                  icon={<ArrowDown16Regular />}
                  disabled={index === items.length - 1}
                  onClick={() => onChange(moved(index, index + 1))}
                />
                <ItemTool
                  name={`${documentTexts.remove}: ${label}`}
                  icon={<Dismiss16Regular />}
                  disabled={false}
                  onClick={() => onChange(without(index))}
                />
              </div>
            )}
          </div>
        );
      })}
      {!readOnly && (
        <div className={styles.foot}>
          <Button size="small" icon={<Add16Regular />} onClick={() => onChange([...items, '…'])}>
            {props.addLabel}
          </Button>
          {props.children}
        </div>
      )}
    </div>
  );
}

function ItemTool(props: {
  readonly name: string;
  readonly icon: React.JSX.Element;
  readonly disabled: boolean;
  readonly onClick: () => void;
}) {
  const styles = useStyles();
  return (
    <Button
      className={styles.tool}
      size="small"
      appearance="subtle"
      title={props.name}
      aria-label={props.name}
      icon={props.icon}
      disabled={props.disabled}
      onClick={props.onClick}
    />
  );
}
