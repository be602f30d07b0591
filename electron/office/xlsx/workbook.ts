import type { OoxmlPackage, Relationship } from '../ooxml/ooxml-package';
import { documentLimits } from '../limits';
import { ReadProblem } from '../read-problem';
import { childNamed, childrenNamed, ownText, type XmlElement } from '../xml/xml-element';
import { CellStyles } from './cell-styles';
import type { StoredString } from './rich-text';
import { SharedStringsReader } from './shared-strings';

/** What all sheets share. */
export interface WorkbookParts {
  readonly date1904: boolean;
  readonly styles: CellStyles;
  readonly strings: readonly StoredString[];
}

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** undefined for what holds no cells: a chart sheet, a dialog, a missing part. */
  readonly part: string | undefined;
  /** Rows repeated at the top of every page, 1-based, both ends included. */
  readonly titleRows: { readonly first: number; readonly last: number } | undefined;
}

/** Sheets in the order of the tabs (ECMA-376 part 1, 18.2.20). */
export function readSheetEntries(
  workbook: XmlElement,
  links: readonly Relationship[],
): readonly SheetEntry[] {
  const targets = new Map(links.map((link) => [link.id, link]));
  const list = childNamed(workbook, 'x:sheets');
  const sheets = list === undefined ? [] : childrenNamed(list, 'x:sheet');
  if (sheets.length > documentLimits.sheets) throw new ReadProblem('too-much-content', 'sheets');
  const titles = readPrintTitles(workbook);
  return sheets.map(({ attributes }, index) => {
    const link = targets.get(attributes['r:id'] ?? '');
    const isWorksheet = link?.type === 'worksheet' && !link.external;
    return {
      name: attributes.name ?? '',
      hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
      part: isWorksheet ? link.target : undefined,
      titleRows: titles.get(index),
    };
  });
}

/** The rows of the built-in name for print titles (18.2.5): "Sheet1!$A:$B,Sheet1!$5:$6". */
function readPrintTitles(workbook: XmlElement): ReadonlyMap<number, SheetEntry['titleRows']> {
  const names = childNamed(workbook, 'x:definedNames');
  const titles = new Map<number, SheetEntry['titleRows']>();
  for (const element of names === undefined ? [] : childrenNamed(names, 'x:definedName')) {
    const { name, localSheetId } = element.attributes;
    const rows = /\$(\d+):\$(\d+)$/m.exec(ownText(element).split(',').join('\n'));
    if (name?.toLowerCase() !== '_xlnm.print_titles' || rows === null) continue;
    titles.set(Number(localSheetId), { first: Number(rows[1]), last: Number(rows[2]) });
  }
  return titles;
}

export async function loadWorkbookParts(
  file: OoxmlPackage,
  workbook: XmlElement,
  links: readonly Relationship[],
): Promise<WorkbookParts> {
  const properties = childNamed(workbook, 'x:workbookPr')?.attributes.date1904;
  const part = (type: string): string | undefined => {
    const link = links.find((candidate) => candidate.type === type && !candidate.external);
    return link !== undefined && file.archive.has(link.target) ? link.target : undefined;
  };
  const stylesPart = part('styles');
  const stringsPart = part('sharedStrings');
  const strings = new SharedStringsReader();
  if (stringsPart !== undefined) await file.parse(stringsPart, strings);
  return {
    date1904: properties === '1' || properties === 'true',
    styles: new CellStyles(stylesPart === undefined ? undefined : await file.tree(stylesPart)),
    strings: strings.strings,
  };
}
