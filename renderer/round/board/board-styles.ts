import { makeStyles, tokens } from '@fluentui/react-components';

/** The four columns of the board; its head and every line share them, so it reads as one table. */
export const boardColumns = '128px minmax(0, 3fr) minmax(0, 5fr) minmax(0, 3fr)';

export const useBoardStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: boardColumns,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: '3px solid transparent',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  conflict: { borderLeftColor: tokens.colorPaletteRedBorder2 },
  doubt: { borderLeftColor: tokens.colorPaletteMarigoldBorder2 },
  decided: { backgroundColor: tokens.colorNeutralBackground2 },
  active: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
  },
  cell: {
    padding: '6px 8px',
    minWidth: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'grid',
    gap: '4px',
    alignContent: 'start',
    justifyItems: 'start',
    overflowWrap: 'anywhere',
  },
  what: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  beside: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: '8px',
    width: '100%',
  },
  fields: { display: 'grid', gap: '2px', width: '100%' },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  struck: {
    textDecorationLine: 'line-through',
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  fresh: { backgroundColor: tokens.colorPaletteGreenBackground1 },
});
