import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { FormCheck, FormCheckItem } from '../../shared/document/proof/form-check';
import { exportTexts } from './texts';

const useStyles = makeStyles({
  cell: { paddingBlock: '4px', verticalAlign: 'top', overflowWrap: 'anywhere' },
  status: { width: '84px' },
  ok: { color: tokens.colorPaletteGreenForeground1 },
  differs: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  absent: { color: tokens.colorNeutralForeground3 },
});

/** The checklist: what departs from the form stands first. */
export function CheckTable({ check }: { readonly check: FormCheck }) {
  const styles = useStyles();
  const title = exportTexts.checkTitle(check.source);
  return (
    <>
      <Text weight="semibold">{title}</Text>
      <Text size={200}>{exportTexts.checkHint}</Text>
      <Table size="extra-small" aria-label={title}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.status}>{exportTexts.result}</TableHeaderCell>
            <TableHeaderCell>{exportTexts.element}</TableHeaderCell>
            <TableHeaderCell>{exportTexts.measured}</TableHeaderCell>
            <TableHeaderCell>{exportTexts.allowed}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {departuresFirst(check.items).map((item) => (
            <TableRow key={item.id}>
              <TableCell className={styles[item.status]}>
                {exportTexts.statuses[item.status]}
              </TableCell>
              <TableCell className={styles.cell}>
                {item.name} ({item.clause})
              </TableCell>
              <TableCell className={styles.cell}>{item.measured}</TableCell>
              <TableCell className={styles.cell}>{item.allowed}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}

function departuresFirst(items: readonly FormCheckItem[]): readonly FormCheckItem[] {
  const rank = { differs: 0, ok: 1, absent: 2 } as const;
  return [...items].sort((a, b) => rank[a.status] - rank[b.status]);
}
