import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentArrowDownRegular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { readDropped } from '../state/import-flow';
import { appTexts } from './texts';

const useStyles = makeStyles({
  veil: {
    position: 'fixed',
    inset: '12px',
    zIndex: 1000,
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    gap: '12px',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    fontSize: '48px',
    pointerEvents: 'none',
  },
});

/** Files dropped anywhere on the window are opened; the first one, because an import is looked at. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [hovering, setHovering] = useState(false);
  // Every element under the pointer reports entering and leaving; the window is left when the count is back at 0.
  const depth = useRef(0);
  const enter = (change: 1 | -1) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + change);
    setHovering(depth.current > 0);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    depth.current = 0;
    setHovering(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void readDropped(file);
  };
  return (
    <div
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      {children}
      {hovering && (
        <div className={styles.veil}>
          <DocumentArrowDownRegular />
          <Text size={500} weight="semibold">
            {appTexts.dropHere}
          </Text>
        </div>
      )}
    </div>
  );
}
