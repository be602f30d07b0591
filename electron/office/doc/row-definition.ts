import type { ByteView } from './byte-view';
import { modifiersOf } from './property-modifiers';

/** What the end mark of a table row says about the row ([MS-DOC] 2.6.3, 2.9.323). Positions are twips. */
export interface RowDefinition {
  /** Left edge of each cell and the right edge of the last, ascending: one more than cells. */
  readonly edges: readonly number[];
  readonly cells: readonly CellDefinition[];
  readonly header: boolean;
}

export interface CellDefinition {
  /** Part of the cell to its left: its own text is not shown. */
  readonly joinsLeft: boolean;
  readonly vertical: 'none' | 'restart' | 'continue';
}

const cellBytes = 20;

/** null when the list defines no row. */
export function readRowDefinition(list: ByteView): RowDefinition | null {
  let definition: RowDefinition | null = null;
  let header = false;
  const vertical = new Map<number, CellDefinition['vertical']>();
  for (const { code, operand } of modifiersOf(list)) {
    if (code === 0xd608) definition = readDefinition(operand);
    else if (code === 0x3404) header = operand.u8(0) !== 0;
    else if (code === 0xd62b && operand.length >= 2)
      vertical.set(operand.u8(0), mergeOf(operand.u8(1)));
  }
  if (definition === null) return null;
  const cells = definition.cells.map((cell, index) => ({
    ...cell,
    vertical: vertical.get(index) ?? cell.vertical,
  }));
  return { ...definition, cells, header };
}

function readDefinition(operand: ByteView): RowDefinition | null {
  if (operand.length < 1) return null;
  const count = operand.u8(0);
  const afterEdges = 1 + (count + 1) * 2;
  if (count === 0 || operand.length < afterEdges) return null;
  const edges = Array.from({ length: count + 1 }, (_, index) => operand.i16(1 + index * 2));
  const cells = Array.from({ length: count }, (_, index) => {
    const at = afterEdges + index * cellBytes;
    // Word leaves out the cells at the end that are like the default.
    return cellOf(at + 2 <= operand.length ? operand.u16(at) : 0);
  });
  return { edges, cells, header: false };
}

/** TCGRF ([MS-DOC] 2.9.314): two bits of horizontal merge, three of text flow, two of vertical merge. */
function cellOf(flags: number): CellDefinition {
  return { joinsLeft: (flags & 3) === 1, vertical: mergeOf((flags >> 5) & 3) };
}

function mergeOf(value: number): CellDefinition['vertical'] {
  if (value === 1) return 'continue';
  return value === 0 ? 'none' : 'restart';
}
