import type { PlanId, VersionId } from '../ids';
import { stableHash } from '../merge/stable-hash';
import type { RoundId } from './round-types';

/**
 * What a whole file says about itself, in a hidden sheet of a workbook or the hidden first line of a Word file: two
 * columns of text, names and values. Rows have passports of their own, so a file without its mark loses little.
 */
export interface FileMark {
  readonly roundId: RoundId;
  readonly planId: PlanId;
  readonly versionId: VersionId;
  readonly department: string;
}

/** The first cell of every sheet that is ours and not the department's: of the mark, and of the lists to choose from. */
export const ownSheetMark = 'PHU-LUC/1';

/** Words of the line of guidance above the table by which it is known again; it is no part of the appendix. */
export const guidanceMark = 'Gửi lại chính tệp này';

const names = ['dot', 'ke-hoach', 'ban-goc', 'don-vi'] as const;

export function fileMarkRows(mark: FileMark): readonly (readonly [string, string])[] {
  const values = valuesOf(mark);
  return [
    [ownSheetMark, 'Thông tin để nhận lại tệp, không sửa'],
    ...names.map((name, index) => [name, values[index] ?? ''] as const),
    ['kiem-tra', stableHash(values)],
  ];
}

/** null where the rows are no mark, or one that somebody changed. */
export function readFileMark(rows: readonly (readonly string[])[]): FileMark | null {
  if (rows[0]?.[0]?.trim() !== ownSheetMark) return null;
  const fields = new Map(rows.map(([name = '', value = '']) => [name.trim(), value.trim()]));
  const values = names.map((name) => fields.get(name) ?? '');
  if (fields.get('kiem-tra') !== stableHash(values)) return null;
  const [roundId = '', planId = '', versionId = '', department = ''] = values;
  return {
    roundId: roundId as RoundId,
    planId: planId as PlanId,
    versionId: versionId as VersionId,
    department,
  };
}

/** The mark in one line, for hidden text. */
export function fileMarkLine(mark: FileMark): string {
  return fileMarkRows(mark)
    .map(([name, value]) => `${name}=${value}`)
    .join('|');
}

export function readFileMarkLine(line: string): FileMark | null {
  const rows = line
    .trim()
    .split('|')
    .map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1)];
    });
  return readFileMark(rows);
}

/** Readers give text as NFC and offices trim cells: the mark is checked over what comes back. */
function valuesOf({ roundId, planId, versionId, department }: FileMark): readonly string[] {
  return [roundId, planId, versionId, oneLine(department)];
}

function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s|]+/g, ' ')
    .trim();
}
