import { makeStyles, tokens } from '@fluentui/react-components';
import { leafLevelOf, type Layout } from '../../shared/plan/layout';

const width = 252;
const headerHeight = 16;
const rowHeight = 11;
const rowCount = 4;

const useStyles = makeStyles({
  sketch: { display: 'block', width: '100%', height: 'auto' },
  paper: { fill: tokens.colorNeutralBackground1 },
  header: { fill: tokens.colorNeutralBackground4 },
  rule: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  text: { stroke: tokens.colorNeutralForeground3, strokeWidth: 1.6, strokeLinecap: 'round' },
});

/** A small drawing of a layout: its columns in proportion, and which of them span several rows. */
export function LayoutSketch({ layout }: { readonly layout: Layout }) {
  const styles = useStyles();
  const total = layout.columns.reduce((sum, column) => sum + column.widthMm, 0);
  const leaf = leafLevelOf(layout);
  const height = headerHeight + rowCount * rowHeight;
  const columns = layout.columns.map((column, index) => {
    const before = layout.columns.slice(0, index).reduce((sum, other) => sum + other.widthMm, 0);
    const left = (before / total) * width;
    const right = ((before + column.widthMm) / total) * width;
    return { column, left, right, spans: column.level !== leaf };
  });
  return (
    <svg className={styles.sketch} viewBox={`-1 -1 ${width + 2} ${height + 2}`} aria-hidden="true">
      <rect className={styles.paper} width={width} height={height} />
      <rect className={styles.header} width={width} height={headerHeight} />
      {columns.map(({ column, left, right, spans }) => (
        <g key={column.id}>
          <line className={styles.rule} x1={left} x2={left} y1={0} y2={height} />
          <TextLine left={left} right={right} y={headerHeight / 2} />
          {rowsOf(spans).map((y) => (
            <TextLine key={y} left={left} right={right} y={y} />
          ))}
          {!spans && <RowRules left={left} right={right} />}
        </g>
      ))}
      <line className={styles.rule} x1={0} x2={width} y1={headerHeight} y2={headerHeight} />
      <rect className={styles.rule} width={width} height={height} fill="none" />
    </svg>
  );
}

function rowsOf(spans: boolean): readonly number[] {
  const middle = (row: number) => headerHeight + (row + 0.5) * rowHeight;
  return spans ? [middle(0)] : Array.from({ length: rowCount }, (_, row) => middle(row));
}

function TextLine(props: { readonly left: number; readonly right: number; readonly y: number }) {
  const styles = useStyles();
  return (
    <line
      className={styles.text}
      x1={props.left + 4}
      x2={props.right - 4}
      y1={props.y}
      y2={props.y}
    />
  );
}

function RowRules({ left, right }: { readonly left: number; readonly right: number }) {
  const styles = useStyles();
  return Array.from({ length: rowCount - 1 }, (_, row) => {
    const y = headerHeight + (row + 1) * rowHeight;
    return <line key={row} className={styles.rule} x1={left} x2={right} y1={y} y2={y} />;
  });
}
