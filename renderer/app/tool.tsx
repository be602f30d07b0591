import { makeStyles, tokens, ToolbarButton, Tooltip } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';

export const useToolStyles = makeStyles({
  button: {
    minWidth: 'auto',
    padding: '3px 5px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  face: { display: 'grid', justifyItems: 'center', gap: '1px', lineHeight: '14px' },
  icon: { fontSize: '20px' },
  label: { '@media (max-width: 1100px)': { display: 'none' } },
});

/** A button of the toolbar: icon over word, as in a ribbon; in a narrow window the icon alone. */
export function Tool(props: {
  readonly icon: FluentIcon;
  readonly label: string;
  readonly hint: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}) {
  const styles = useToolStyles();
  return (
    <Tooltip content={props.hint} relationship="description">
      <ToolbarButton
        className={styles.button}
        aria-label={props.label}
        disabledFocusable={props.disabled === true}
        onClick={props.run}
      >
        <ToolFace icon={props.icon} label={props.label} />
      </ToolbarButton>
    </Tooltip>
  );
}

export function ToolFace({
  icon: Icon,
  label,
}: {
  readonly icon: FluentIcon;
  readonly label: string;
}) {
  const styles = useToolStyles();
  return (
    <span className={styles.face}>
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.label}>{label}</span>
    </span>
  );
}
