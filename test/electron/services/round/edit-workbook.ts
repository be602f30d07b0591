import { readFileSync, writeFileSync } from 'node:fs';
import * as sheetJs from '@e965/xlsx';

/** A sheet as a department sees it: rows of texts, the hidden column among them, and its merged areas. */
export interface EditedSheet {
  rows: string[][];
  merges: sheetJs.Range[];
}

/**
 * Edits a workbook with another program's library and saves it under another name; the ending of the name decides the
 * format, Excel 97-2003 among them.
 */
export function editWorkbook(
  from: string,
  to: string,
  edit: (sheets: Record<string, EditedSheet>) => void,
): void {
  const workbook = sheetJs.read(readFileSync(from), { cellStyles: true });
  const sheets: Record<string, EditedSheet> = {};
  for (const [name, sheet] of Object.entries(workbook.Sheets)) {
    const rows = sheetJs.utils.sheet_to_json<string[]>(sheet, {
      header: 1,
      raw: false,
      defval: '',
      blankrows: true,
    });
    sheets[name] = { rows, merges: sheet['!merges'] ?? [] };
  }
  edit(sheets);
  for (const [name, { rows, merges }] of Object.entries(sheets)) {
    const before = workbook.Sheets[name];
    const after = sheetJs.utils.aoa_to_sheet(rows);
    after['!merges'] = merges;
    if (before?.['!cols'] !== undefined) after['!cols'] = before['!cols'];
    workbook.Sheets[name] = after;
  }
  workbook.SheetNames = Object.keys(sheets);
  const bookType = to.endsWith('.xls') ? 'biff8' : 'xlsx';
  writeFileSync(to, sheetJs.write(workbook, { type: 'buffer', bookType }) as Buffer);
}

/** The row (its index) whose cells say this. */
export function rowSaying({ rows }: EditedSheet, text: string): number {
  const found = rows.findIndex((cells) => cells.some((cell) => cell.includes(text)));
  if (found < 0) throw new Error(`No row says «${text}»`);
  return found;
}

/** Puts a row in, and moves what is merged below it; areas that it falls into grow. */
export function insertRow(sheet: EditedSheet, at: number, cells: string[]): void {
  sheet.rows.splice(at, 0, cells);
  sheet.merges = sheet.merges.map(({ s, e }) => ({
    s: { ...s, r: s.r >= at ? s.r + 1 : s.r },
    e: { ...e, r: e.r >= at ? e.r + 1 : e.r },
  }));
}

export function deleteRow(sheet: EditedSheet, at: number): void {
  sheet.rows.splice(at, 1);
  sheet.merges = sheet.merges
    .map(({ s, e }) => ({
      s: { ...s, r: s.r > at ? s.r - 1 : s.r },
      e: { ...e, r: e.r >= at ? e.r - 1 : e.r },
    }))
    .filter(({ s, e }) => e.r > s.r || (e.r === s.r && e.c > s.c));
}
