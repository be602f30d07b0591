import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { writeDocument } from '../../../../electron/office/write-document';
import { appendixDocumentOf } from '../../../../shared/document/appendix-document-of';
import { goldenPlan } from './golden-plan';
import { temporaryFolder } from './temporary-folder';

// What we write, opened by programs that are not ours. Those that a machine may lack are skipped there.
const run = promisify(execFile);
const python = '/usr/bin/python3';
const soffice = '/usr/bin/soffice';

async function pythonHas(module: string): Promise<boolean> {
  return run(python, ['-c', `import ${module}`]).then(
    () => true,
    () => false,
  );
}

const hasPythonDocx = await pythonHas('docx');
const hasOpenpyxl = await pythonHas('openpyxl');
const hasLibreOffice = existsSync(soffice) && existsSync('/usr/bin/pdftotext');

const document = appendixDocumentOf(goldenPlan('tu-son'));
/** The full grid as readers without merges see it: the text of each position, spans repeated. */
const grid = fullGrid();

function fullGrid(): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const row of document.table.rows) {
    const texts: string[] = [];
    for (const cell of row.cells) {
      const text = cell.rowSpan === 0 ? rows.at(-1)![cell.column]! : cell.text;
      texts.push(...Array.from({ length: cell.columnSpan }, () => text));
    }
    rows.push(texts);
  }
  return rows;
}

async function written(format: 'docx' | 'xlsx'): Promise<string> {
  const path = join(await temporaryFolder(), `phu-luc.${format}`);
  await writeDocument(document, format, path);
  return path;
}

async function runPython(script: string, path: string): Promise<unknown> {
  const { stdout } = await run(python, ['-c', script, path], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout);
}

describe('other programs', () => {
  it('mammoth reads the same rows from the .docx', async () => {
    const { value, messages } = await mammoth.convertToHtml({ path: await written('docx') });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value.match(/<tr>/g)).toHaveLength(document.table.rows.length);
    expect(value).toContain('rowspan="4"');
    expect(value).toContain('colspan="7"');
  });

  it.runIf(hasPythonDocx)('python-docx reads every cell of the .docx', async () => {
    const script = [
      'import docx, json, sys',
      'table = docx.Document(sys.argv[1]).tables[0]',
      'print(json.dumps([[cell.text for cell in row.cells] for row in table.rows]))',
    ].join('\n');
    expect(await runPython(script, await written('docx'))).toEqual(grid);
  });

  it.runIf(hasOpenpyxl)('openpyxl reads every cell and merge of the .xlsx', async () => {
    const script = [
      'import openpyxl, json, sys',
      'sheet = openpyxl.load_workbook(sys.argv[1])["Phụ lục"]',
      'merged = {}',
      'for area in sheet.merged_cells.ranges:',
      '    for row, column in area.cells: merged[(row, column)] = area.start_cell.value',
      'text = lambda c: merged.get((c.row, c.column), c.value)',
      'show = lambda v: "" if v is None else str(v)',
      'rows = [[show(text(cell)) for cell in row] for row in sheet.iter_rows(min_row=4)]',
      'print(json.dumps({"rows": rows, "titles": sheet.print_title_rows, "freeze": sheet.freeze_panes}))',
    ].join('\n');
    expect(await runPython(script, await written('xlsx'))).toEqual({
      rows: grid,
      titles: '$4:$4',
      freeze: 'A5',
    });
  });

  it.runIf(hasLibreOffice).each(['docx', 'xlsx'] as const)(
    'LibreOffice prints the .%s with the header row on every page and numbers from page 2',
    async (format) => {
      const path = await written(format);
      const pages = await printedPages(path);
      expect(pages.length).toBeGreaterThan(5);
      const lines = (page: string) => page.split('\n').map((line) => line.trim());
      for (const page of pages) expect(page).toMatch(/Mục tiêu\s+Nhiệm vụ/);
      expect(lines(pages[0]!).find((line) => line !== '')).toBe('Phụ lục');
      pages.slice(1).forEach((page, index) => {
        expect(lines(page).find((line) => line !== '')).toBe(String(index + 2));
      });
    },
    120_000,
  );
});

/** The text of each page of the file, as LibreOffice prints it. */
async function printedPages(path: string): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, path];
  await run(soffice, [profile, ...convert], { timeout: 110_000 });
  const pdf = join(folder, 'phu-luc.pdf');
  const text = join(folder, 'phu-luc.txt');
  await run('/usr/bin/pdftotext', ['-layout', pdf, text]);
  const pages = (await readFile(text, 'utf8')).split('\f');
  return pages.slice(0, -1);
}
