import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { receiveDropped } from '../state/round';
import { ledgerTexts } from './texts';

const useStyles = makeStyles({
  area: { position: 'relative', height: '100%', minHeight: 0 },
  veil: {
    position: 'absolute',
    inset: '8px',
    zIndex: 10,
    display: 'grid',
    placeContent: 'center',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    pointerEvents: 'none',
  },
});

/** Files and folders dropped on this page are answers of departments; elsewhere the window opens a dropped file. */
export function DropArea(props: { readonly enabled: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const [hovering, setHovering] = useState(false);
  // Every element under the pointer reports entering and leaving; the page is left when the count is back at 0.
  const depth = useRef(0);
  if (!props.enabled) return <div className={styles.area}>{props.children}</div>;
  const enter = (change: 1 | -1) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    depth.current = Math.max(0, depth.current + change);
    setHovering(depth.current > 0);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    depth.current = 0;
    setHovering(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) void receiveDropped(files);
  };
  return (
    <div
      className={styles.area}
      data-testid="round-drop"
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      {props.children}
      {hovering && (
        <div className={styles.veil}>
          <Text size={500} weight="semibold">
            {ledgerTexts.dropNow}
          </Text>
        </div>
      )}
    </div>
  );
}
