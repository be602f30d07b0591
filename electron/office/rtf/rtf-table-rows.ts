import type { BinaryRow, CellContent } from '../doc/table-builder';
import type { CellDefinition, RowDefinition } from '../doc/row-definition';
import { documentLimits } from '../limits';
import { ReadProblem } from '../read-problem';

/**
 * Collects the rows of a table (RTF 1.9.1, «Table Definitions»): \trowd starts a definition, each \cellx ends one
 * cell of it with its right edge in twips, and the definition in force at \row is that of the row.
 */
export class RtfTableRows {
  private rows: BinaryRow[] = [];
  private cells: CellContent[] = [];
  private edges: number[] = [];
  private definitions: CellDefinition[] = [];
  private left = 0;
  private header = false;
  private next: { joinsLeft: boolean; vertical: CellDefinition['vertical'] } = {
    joinsLeft: false,
    vertical: 'none',
  };
  private cellCount = 0;

  /** Row and column of the cell being read, for notes. */
  get position(): { readonly row: number; readonly column: number } {
    return { row: this.rows.length, column: this.cells.length };
  }

  word(word: string, parameter = 0): void {
    switch (word) {
      case 'trowd':
        this.edges = [];
        this.definitions = [];
        this.left = 0;
        this.header = false;
        break;
      case 'trleft':
        this.left = parameter;
        break;
      case 'trhdr':
        this.header = true;
        break;
      case 'clmrg':
        this.next.joinsLeft = true;
        break;
      case 'clvmgf':
        this.next.vertical = 'restart';
        break;
      case 'clvmrg':
        this.next.vertical = 'continue';
        break;
      case 'cellx':
        this.addEdge(parameter);
    }
  }

  addCell(content: CellContent): void {
    this.cellCount += 1;
    if (this.cellCount > documentLimits.cells) throw new ReadProblem('too-much-content', 'cells');
    this.cells.push(content);
  }

  endRow(): void {
    this.rows.push({ definition: this.definition(), cells: this.cells });
    this.cells = [];
  }

  /** The rows so far; a row that never ended counts. */
  take(): readonly BinaryRow[] {
    if (this.cells.length > 0) this.endRow();
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  private addEdge(edge: number): void {
    if (this.edges.length >= documentLimits.columns) throw new ReadProblem('too-much-content');
    this.edges.push(edge);
    this.definitions.push(this.next);
    this.next = { joinsLeft: false, vertical: 'none' };
  }

  private definition(): RowDefinition | null {
    if (this.edges.length === 0) return null;
    const first = Math.min(this.left, this.edges[0] ?? 0);
    return { edges: [first, ...this.edges], cells: this.definitions, header: this.header };
  }
}
