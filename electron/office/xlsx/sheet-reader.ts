import type { RawCell } from '../../../shared/raw/raw-document';
import { documentLimits } from '../limits';
import { ReadProblem } from '../read-problem';
import type { XmlAttributes } from '../xml/namespace-scope';
import type { XmlSink } from '../xml/parse-xml';
import { parseCellRange, parseCellReference, type CellRange } from './cell-reference';
import { showCell } from './cell-value';
import { RichTextCollector } from './rich-text';
import type { WorkbookParts } from './workbook';

export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A row with something in it. */
export interface SheetRow {
  readonly sourceRow: number;
  readonly hidden: boolean;
  readonly cells: Draft<RawCell>[];
}

export interface SheetColumn {
  /** 0-based, both ends included. */
  readonly first: number;
  readonly last: number;
  /** In characters of the default font. */
  readonly width: number | undefined;
  readonly hidden: boolean;
}

export interface FormulaWithoutValue {
  readonly sourceRow: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Collects a worksheet (ECMA-376 part 1, 18.3) as it streams by. Only cells that show something are kept: a sheet
 * formatted down to row 1,048,576 costs parsing time, never memory.
 */
export class SheetReader implements XmlSink {
  readonly rows: SheetRow[] = [];
  readonly merges: CellRange[] = [];
  readonly columns: SheetColumn[] = [];
  readonly formulasWithoutValue: FormulaWithoutValue[] = [];
  /** Text of page headers and footers with Excel's codes. */
  readonly margins: { readonly part: 'header' | 'footer'; readonly text: string }[] = [];
  defaultWidth: number | undefined;
  landscape = false;

  private readonly inline = new RichTextCollector();
  private row: SheetRow | undefined;
  private rowNumber = 0;
  private rowHidden = false;
  private column = -1;
  private cell: XmlAttributes | undefined;
  private value: string | undefined;
  private formula: string | undefined;
  private isInline = false;
  private text_: 'value' | 'formula' | 'inline' | 'margin' | undefined;
  private margin = '';
  private cellCount = 0;

  constructor(
    private readonly parts: WorkbookParts,
    /** Cells read from earlier sheets. */
    private readonly cellsBefore: number,
  ) {}

  get cells(): number {
    return this.cellCount;
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'x:c':
        this.startCell(attributes);
        break;
      case 'x:row':
        this.startRow(attributes);
        break;
      case 'x:v':
        this.text_ = 'value';
        this.value = '';
        break;
      case 'x:f':
        this.text_ = 'formula';
        this.formula = '';
        break;
      case 'x:is':
        this.text_ = 'inline';
        this.isInline = true;
        break;
      default:
        if (this.text_ === 'inline') this.inline.open(name, attributes);
        else this.openOther(name, attributes);
    }
  }

  text(text: string): void {
    if (this.text_ === 'value') this.value = (this.value ?? '') + text;
    else if (this.text_ === 'formula') this.formula = (this.formula ?? '') + text;
    else if (this.text_ === 'inline') this.inline.text(text);
    else if (this.text_ === 'margin') this.margin += text;
  }

  close(name: string): void {
    switch (name) {
      case 'x:c':
        this.endCell();
        break;
      case 'x:v':
      case 'x:f':
      case 'x:is':
        this.text_ = undefined;
        break;
      default:
        if (this.text_ === 'inline') this.inline.close(name);
        else if (this.text_ === 'margin') this.endMargin(name);
    }
  }

  private startRow(attributes: XmlAttributes): void {
    const number = attributes.r === undefined ? this.rowNumber + 1 : Number(attributes.r);
    if (!Number.isInteger(number) || number < 1 || number > documentLimits.rows) {
      throw new ReadProblem('damaged', `row ${attributes.r ?? ''}`);
    }
    this.rowNumber = number;
    this.rowHidden = isOn(attributes.hidden);
    this.row = undefined;
    this.column = -1;
  }

  private startCell(attributes: XmlAttributes): void {
    this.cell = attributes;
    this.value = undefined;
    this.formula = undefined;
    this.isInline = false;
    // Most cells name their place; those that do not follow the one before (18.3.1.4).
    this.column += 1;
  }

  private endCell(): void {
    const attributes = this.cell;
    if (attributes === undefined) return;
    this.cell = undefined;
    this.locate(attributes.r);
    const inline = this.isInline ? this.inline.take() : undefined;
    if (this.value === undefined && inline === undefined && this.formula === undefined) return;
    const stored = { type: attributes.t, value: this.value, inline };
    const shown = showCell(stored, this.parts.styles.get(attributes.s), this.parts);
    if (shown !== undefined) {
      this.currentRow().cells.push({ column: this.column, columnSpan: 1, rowSpan: 1, ...shown });
      this.countCell();
    } else if (this.formula !== undefined && attributes.t !== 'str') {
      const { rowNumber: sourceRow, column, formula } = this;
      this.formulasWithoutValue.push({ sourceRow, column, formula });
      this.countCell();
    }
  }

  private locate(reference: string | undefined): void {
    if (reference === undefined) {
      if (this.column < documentLimits.columns) return;
      throw new ReadProblem('damaged', 'too many cells in a row');
    }
    const place = parseCellReference(reference);
    if (place === undefined) throw new ReadProblem('damaged', `cell ${reference}`);
    this.column = place.column;
    if (place.row === this.rowNumber) return;
    // The cell knows better than its row.
    this.rowNumber = place.row;
    this.row = undefined;
  }

  private currentRow(): SheetRow {
    if (this.row === undefined) {
      this.row = { sourceRow: this.rowNumber, hidden: this.rowHidden, cells: [] };
      this.rows.push(this.row);
    }
    return this.row;
  }

  private countCell(): void {
    this.cellCount += 1;
    if (this.cellsBefore + this.cellCount > documentLimits.cells) {
      throw new ReadProblem('too-much-content', 'cells');
    }
  }

  private openOther(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'x:mergeCell':
        this.addMerge(attributes.ref ?? '');
        break;
      case 'x:col':
        this.addColumn(attributes);
        break;
      case 'x:sheetFormatPr':
        this.defaultWidth = toNumber(attributes.defaultColWidth);
        break;
      case 'x:pageSetup':
        this.landscape = attributes.orientation === 'landscape';
        break;
      case 'x:oddHeader':
      case 'x:oddFooter':
      case 'x:evenHeader':
      case 'x:evenFooter':
      case 'x:firstHeader':
      case 'x:firstFooter':
        this.text_ = 'margin';
        this.margin = '';
    }
  }

  private addMerge(reference: string): void {
    const range = parseCellRange(reference);
    if (this.merges.length >= documentLimits.merges) {
      throw new ReadProblem('too-much-content', 'merged areas');
    }
    if (range !== undefined) this.merges.push(range);
  }

  private addColumn(attributes: XmlAttributes): void {
    const first = Number(attributes.min) - 1;
    const last = Math.min(Number(attributes.max), documentLimits.columns) - 1;
    if (!(first >= 0 && last >= first) || this.columns.length >= documentLimits.columns) return;
    const width = toNumber(attributes.width);
    this.columns.push({ first, last, width, hidden: isOn(attributes.hidden) });
  }

  private endMargin(name: string): void {
    this.text_ = undefined;
    const part = name.endsWith('Header') ? 'header' : 'footer';
    this.margins.push({ part, text: this.margin });
  }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function toNumber(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && Number.isFinite(value) ? value : undefined;
}
