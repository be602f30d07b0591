import type { RawCell, RawDocument, RawParagraph, RawTable } from '../raw/raw-document';
import type { ImportReport, ReportItem, SourceWhere } from './import-report';

/**
 * Keeps account of every non-empty cell and paragraph of the source: used, ignored for a stated reason, or neither,
 * in which case finish() lists it as unplaced. So nothing can be dropped in silence: what no rule asked for shows up.
 */
export class Ledger {
  private readonly fates = new Map<RawCell | RawParagraph, 'used' | 'ignored'>();
  private readonly items: ReportItem[] = [];

  use(...sources: readonly (RawCell | RawParagraph)[]): void {
    for (const source of sources) this.fates.set(source, 'used');
  }

  /** Only what has not been used; the caller adds an item that says why. */
  ignore(...sources: readonly (RawCell | RawParagraph)[]): void {
    for (const source of sources) if (!this.fates.has(source)) this.fates.set(source, 'ignored');
  }

  isUsed(source: RawCell | RawParagraph): boolean {
    return this.fates.get(source) === 'used';
  }

  isSettled(source: RawCell | RawParagraph): boolean {
    return this.fates.has(source);
  }

  add(item: ReportItem): void {
    this.items.push(item);
  }

  /** Counts the source and lists what has no place. */
  finish(raw: RawDocument, confidence: number): ImportReport {
    const counts = { used: 0, ignored: 0, unplaced: 0 };
    const lost: ReportItem[] = [];
    for (const { source, where, text } of textsOf(raw)) {
      const fate = this.fates.get(source) ?? 'unplaced';
      counts[fate] += 1;
      if (fate === 'unplaced') lost.push(lossItem(text, where));
    }
    return {
      total: counts.used + counts.ignored + counts.unplaced,
      ...counts,
      items: [...lost, ...this.items],
      confidence,
    };
  }
}

interface SourceText {
  readonly source: RawCell | RawParagraph;
  readonly where: SourceWhere;
  readonly text: string;
}

function* textsOf(raw: RawDocument): Generator<SourceText> {
  for (const block of raw.blocks) {
    if (block.kind === 'table') yield* textsOfTable(block);
    else if (hasText(block))
      yield { source: block, where: { place: block.place }, text: wholeText(block) };
  }
}

function* textsOfTable(table: RawTable): Generator<SourceText> {
  for (const [index, row] of table.rows.entries())
    for (const cell of row.cells)
      if (hasText(cell))
        yield { source: cell, where: whereOfCell(table, index, cell), text: wholeText(cell) };
}

/** Place of a cell for the report: row as the source counts, 0-based column. */
export function whereOfCell(table: RawTable, row: number, cell: RawCell): SourceWhere {
  return {
    place: table.place,
    sourceRow: table.rows[row]?.sourceRow ?? row + 1,
    column: cell.column,
  };
}

function hasText(source: RawCell | RawParagraph): boolean {
  return wholeText(source).trim() !== '';
}

function wholeText(source: RawCell | RawParagraph): string {
  const label = source.numberLabel ?? '';
  return label === '' ? source.text : `${label} ${source.text}`;
}

function lossItem(text: string, where: SourceWhere): ReportItem {
  const inCell = where.sourceRow !== undefined;
  return {
    severity: 'loss',
    code: inCell ? 'unplaced-cell' : 'unplaced-paragraph',
    message: inCell
      ? 'Ô này chưa có chỗ trong kế hoạch. Vui lòng xem lại loại của dòng hoặc của cột.'
      : 'Đoạn văn này chưa có chỗ trong kế hoạch.',
    text,
    where,
  };
}
