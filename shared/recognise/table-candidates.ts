import type { RawDocument } from '../raw/raw-document';
import type { ChosenTables } from './choose-tables';
import { chooseTables } from './choose-tables';
import { findHeader } from './find-header';
import { filledCells, type Grid } from './grid';

/** A table of the document as the preview offers it, and why recognition chose it or left it aside. */
export interface TableCandidate {
  /** Index into RawDocument.blocks. */
  readonly blockIndex: number;
  readonly sheet: string | null;
  /** Words to know the table by: its first filled cells. */
  readonly excerpt: string;
  readonly rows: number;
  readonly columns: number;
  readonly standing: TableStanding;
  /** One Vietnamese sentence. */
  readonly reason: string;
}

/**
 *   chosen    the first table of an appendix
 *   goes-on   a further table of the appendix above it
 *   weaker    labels of an appendix, but fewer of them than the chosen one
 *   hidden    labels of an appendix, on a hidden sheet
 *   other     no labels of an appendix
 */
export type TableStanding = 'chosen' | 'goes-on' | 'weaker' | 'hidden' | 'other';

const longestExcerpt = 80;

/** Every table with text, in document order, as recognised without corrections. */
export function tableCandidates(raw: RawDocument): readonly TableCandidate[] {
  const chosen = chooseTables(raw);
  return [...chosen.grids.values()].flatMap((grid) => {
    const excerpt = excerptOf(grid);
    if (excerpt === '') return [];
    const standing = standingOf(chosen, grid);
    return [
      {
        blockIndex: grid.blockIndex,
        sheet: grid.table.sheet ?? null,
        excerpt,
        rows: grid.table.rows.length,
        columns: grid.table.columnCount,
        standing,
        reason: reasonOf(standing, grid),
      },
    ];
  });
}

function standingOf(chosen: ChosenTables, grid: Grid): TableStanding {
  for (const { parts } of chosen.appendices) {
    if (parts[0].grid === grid) return 'chosen';
    if (parts.some((part) => part.grid === grid)) return 'goes-on';
  }
  return chosen.aside.find((aside) => aside.grid === grid)?.reason ?? 'other';
}

function reasonOf(standing: TableStanding, grid: Grid): string {
  switch (standing) {
    case 'chosen':
      return `Được chọn vì dòng tiêu đề có các cột của phụ lục: ${labelsOf(grid)}.`;
    case 'goes-on':
      return 'Nối tiếp bảng phía trên vì có cùng các cột.';
    case 'weaker':
      return `Không chọn vì tiêu đề cột (${labelsOf(grid)}) kém phù hợp hơn bảng đã chọn.`;
    case 'hidden':
      return 'Không chọn vì trang tính này đang bị ẩn trong tệp.';
    case 'other':
      return 'Không chọn vì không thấy dòng tiêu đề có cột Nhiệm vụ.';
  }
}

function labelsOf(grid: Grid): string {
  const labels = findHeader(grid)?.columns.map(({ label }) => label) ?? [];
  const known = labels.filter((label) => label !== '').slice(0, 4);
  return known.map((label) => `«${label}»`).join(', ');
}

function excerptOf(grid: Grid): string {
  const texts: string[] = [];
  for (let row = 0; row < grid.rows.length && texts.length < 4; row += 1) {
    texts.push(...filledCells(grid, row).map(({ text }) => text.replace(/\s+/g, ' ')));
  }
  const line = texts.slice(0, 6).join(' · ');
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt - 1)}…` : line;
}
