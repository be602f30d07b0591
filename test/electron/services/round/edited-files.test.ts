import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProposedChange } from '../../../../shared/merge/merge-types';
import { columnByRole } from '../../../../shared/plan/layout';
import { tableViewOf } from '../../../../shared/plan/table-view-of';
import { temporaryFolder } from '../../support/temporary-library';
import { bundledWorker } from '../../support/worker-bundle';
import { board, planNow, receive, roundBed, type RoundBed } from './round-bed';

// Sent files, edited by other programs as departments edit them. Skipped where a machine lacks the program.
const python = '/usr/bin/python3';
const soffice = '/usr/bin/soffice';
const department = 'Phòng Nội vụ';

function pythonHas(module: string): boolean {
  try {
    execFileSync(python, ['-c', `import ${module}`], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** Rows of the sheet below its header, the last column that has a passport, and edits as a hand would make them. */
const workbookScript = `
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['Nhiệm vụ']
def row_saying(text):
    for row in sheet.iter_rows():
        if any(text in str(cell.value or '') for cell in row):
            return row[0].row
    raise SystemExit('no row says ' + text)
def unmerge():
    for area in list(sheet.merged_cells.ranges):
        value = sheet.cell(area.min_row, area.min_col).value
        sheet.unmerge_cells(str(area))
        if area.min_col == area.max_col:
            for row in range(area.min_row, area.max_row + 1):
                sheet.cell(row, area.min_col).value = value
def values(row):
    return [sheet.cell(row, column).value for column in range(1, sheet.max_column + 1)]
def put(row, texts):
    for column, text in enumerate(texts, 1):
        sheet.cell(row, column).value = text
task, output, lead, time, funding = 4, 5, 6, 8, 9
`;
const documentScript = `
import docx, sys
book = docx.Document(sys.argv[1])
table = max(book.tables, key=lambda each: len(each.rows))
def row_saying(text):
    return next(row for row in table.rows if any(text in cell.text for cell in row.cells))
def write(cell, text):
    runs = [run for run in cell.paragraphs[0].runs if not run.font.hidden]
    runs[0].text = text
    for run in runs[1:]:
        run.text = ''
`;

let worker = '';
beforeAll(async () => {
  worker = await bundledWorker();
}, 120_000);

async function answered(
  script: string,
  edit: string,
  { format = 'xlsx', rows = 'all-rows', saveAs = '' }: Answer = {},
): Promise<RoundBed> {
  const bed = await roundBed({
    worker,
    departments: [department],
    formats: [format],
    sentRows: rows,
  });
  const path = join(bed.inbox, `tra loi.${format}`);
  const source = `${script}\n${edit}\nbook.save(sys.argv[2])`;
  execFileSync(python, ['-c', source, join(bed.folder, `${department}.${format}`), path], {
    stdio: 'pipe',
  });
  await receive(bed, saveAs === '' ? path : saveAgain(path, saveAs));
  return bed;
}

interface Answer {
  readonly format?: 'xlsx' | 'docx';
  readonly rows?: 'all-rows' | 'own-rows';
  readonly saveAs?: string;
}

function saveAgain(path: string, format: string): string {
  const folder = join(temporaryFolder(), 'again');
  mkdirSync(folder);
  const profile = pathToFileURL(join(temporaryFolder(), 'profile')).href;
  const options = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', format];
  execFileSync(soffice, [...options, '--outdir', folder, path], {
    timeout: 180_000,
    stdio: 'pipe',
  });
  return join(folder, `${parse(path).name}.${format}`);
}

/** Every proposal in words: what, on the row that says what, and the new text. */
async function proposed(bed: RoundBed): Promise<readonly string[]> {
  const plan = planNow(bed);
  const leaf = columnByRole(plan.layout, 'task');
  const rows = new Map(tableViewOf(plan).rows.map((row) => [row.id, row]));
  const wordsOf = ({ target }: Exclude<ProposedChange, { kind: 'add' }>): string => {
    const row = rows.get(target.nodeId);
    if (row?.kind !== 'task') return row?.title ?? '';
    return (leaf === undefined ? '' : (row.cells[leaf.id]?.text ?? '')).slice(0, 30);
  };
  const { proposals, doubts } = await board(bed);
  expect(doubts).toEqual([]);
  return proposals
    .map(({ proposal }) => {
      if (proposal.kind === 'add') {
        return `add ${leaf === undefined ? '' : (proposal.added.cells[leaf.id] ?? '')}`;
      }
      const after = proposal.kind === 'change' ? ` → ${proposal.after}` : '';
      return `${proposal.kind} ${wordsOf(proposal)}${after}`;
    })
    .sort();
}

const first = 'Tham mưu UBND tỉnh ban hành Kế hoạch đào tạo';
const firstWords = first.slice(0, 30);

describe.skipIf(!pythonHas('openpyxl'))(
  'a workbook that a department edits',
  { timeout: 240_000 },
  () => {
    const edits = `
at = row_saying('${first}')
sheet.cell(at, time).value = 'Quý I/2024'
copied = values(at)
copied[task - 1] = 'Biên soạn sổ tay hỏi đáp cho công chức một cửa'
sheet.insert_rows(at + 1)
put(at + 1, copied)
`;
    const expected = [
      'add Biên soạn sổ tay hỏi đáp cho công chức một cửa',
      `change ${firstWords} → Quý I/2024`,
    ];

    it('takes a copied row for a new one, whatever its passport says', async () => {
      const bed = await answered(workbookScript, `unmerge()\n${edits}`);
      expect(await proposed(bed)).toEqual(expected);
    });

    it.skipIf(!existsSync(soffice)).each(['xls', 'ods', 'xlsx'])(
      'finds the same when LibreOffice saved it as .%s',
      async (saveAs) => {
        const bed = await answered(workbookScript, `unmerge()\n${edits}`, { saveAs });
        expect(await proposed(bed)).toEqual(expected);
      },
    );

    it('puts every edit on its row when the rows were sorted by a column', async () => {
      // All rows between the first and the last task, headings apart, by what is expected of them.
      const sort = `
unmerge()
at = row_saying('${first}')
sheet.cell(at, funding).value = '75'
tasks = [row for row in range(at, sheet.max_row + 1) if sheet.cell(row, task).value and sheet.cell(row, lead).value]
end = next((row for row in range(at, sheet.max_row + 2) if row not in tasks), at)
block = [values(row) for row in range(at, end)]
for place, texts in enumerate(sorted(block, key=lambda texts: str(texts[output - 1]), reverse=True)):
    put(at + place, texts)
`;
      const bed = await answered(workbookScript, sort);
      const found = await proposed(bed);
      expect(found.filter((each) => !each.startsWith('move '))).toEqual([
        `change ${firstWords} → 75`,
      ]);
    });

    it('takes rows that were put in without any passport for new ones', async () => {
      const edit = `
unmerge()
at = row_saying('${first}')
sheet.insert_rows(at)
put(at, ['', None, 'Nâng cao năng lực số', 'Mở lớp kỹ năng số cho cán bộ thôn', 'Lớp học', '${department}', '', 'Quý IV/2024', '20'])
`;
      const bed = await answered(workbookScript, edit);
      expect(await proposed(bed)).toEqual(['add Mở lớp kỹ năng số cho cán bộ thôn']);
    });
  },
);

describe.skipIf(!pythonHas('docx'))(
  'a Word file that a department edits',
  { timeout: 240_000 },
  () => {
    it('tells the deleted row and the changed cell', async () => {
      const edit = `
row = row_saying('${first}')
write(row.cells[-2], 'Quý III/2024')
gone = next(each for each in table.rows if each._tr is not row._tr and not each._tr.xpath('.//w:vMerge') and '${department}' in each.cells[-4].text)
gone._tr.getparent().remove(gone._tr)
`;
      const bed = await answered(documentScript, edit, { format: 'docx', rows: 'own-rows' });
      const found = await proposed(bed);
      expect(found).toEqual([expect.any(String), expect.any(String)]);
      expect(found[0]).toBe(`change ${firstWords} → Quý III/2024`);
      expect(found[1]).toMatch(/^delete /);
    });
  },
);
