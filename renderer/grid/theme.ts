import { themeQuartz } from 'ag-grid-community';
import { gridFontFamily } from './metrics';

/** A printed table on paper: thin rules all around, colours of the window's light or dark theme. */
export const gridTheme = themeQuartz.withParams({
  // Scroll bars as everywhere in the window.
  browserColorScheme: 'inherit',
  backgroundColor: 'var(--colorNeutralBackground1)',
  foregroundColor: 'var(--colorNeutralForeground1)',
  headerBackgroundColor: 'var(--colorNeutralBackground3)',
  headerTextColor: 'var(--colorNeutralForeground1)',
  borderColor: 'var(--colorNeutralStroke1)',
  accentColor: 'var(--colorBrandStroke1)',
  fontFamily: gridFontFamily,
  headerFontFamily: gridFontFamily,
  fontSize: 'var(--table-font-size)',
  headerFontSize: 'var(--table-font-size)',
  headerFontWeight: 700,
  // Fixed, so that ag-grid measures once: our own heights come per row.
  rowHeight: 28,
  headerHeight: 40,
  listItemHeight: 24,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: true,
  headerColumnBorder: true,
  rowBorder: true,
  cellHorizontalPadding: 6,
  headerColumnResizeHandleColor: 'transparent',
});
