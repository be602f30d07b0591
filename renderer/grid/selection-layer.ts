import type { Rectangle } from './geometry';

/**
 * Draws cursor, range, what was copied or cut, what a drag would fill and where dragged rows would go, as frames over the
 * cells. They scroll with the table because they lie inside it. Two of them can be taken hold of:
 *
 *   fill grip   the small square at the range's lower right corner
 *   row grip    the dotted edge at the left of the selected rows
 */
export class SelectionLayer {
  readonly fillGrip = frame('table-fill-grip');
  readonly rowGrip = frame('table-row-grip');
  private readonly range = frame('table-range');
  private readonly cursor = frame('table-cursor');
  private readonly taken = frame('table-taken');
  private readonly fill = frame('table-fill-preview');
  private readonly drop = frame('table-drop-line');

  constructor(layer: HTMLElement) {
    layer.append(this.range, this.cursor, this.taken, this.fill, this.drop);
    layer.append(this.fillGrip, this.rowGrip);
  }

  /**
   * `range` is null when only the cursor's cell is selected. `grips` where the table can be changed: `left` is the left
   * edge of the first column.
   */
  draw(
    cursor: Rectangle,
    range: Rectangle | null,
    grips: { readonly left: number } | null = null,
  ): void {
    place(this.cursor, cursor);
    if (range === null) this.range.hidden = true;
    else place(this.range, range);
    const whole = range ?? cursor;
    this.fillGrip.hidden = grips === null;
    this.rowGrip.hidden = grips === null;
    if (grips === null) return;
    const x = whole.x + whole.width - gripSize / 2 - 1;
    const y = whole.y + whole.height - gripSize / 2 - 1;
    place(this.fillGrip, { x, y, width: gripSize, height: gripSize });
    place(this.rowGrip, { x: grips.left, y: whole.y, width: rowGripWidth, height: whole.height });
  }

  /** The moving frame around what was copied or cut; null for nothing. */
  drawTaken(target: Rectangle | null): void {
    if (target === null) this.taken.hidden = true;
    else place(this.taken, target);
  }

  /** What a fill would write; null for nothing. */
  drawFill(target: Rectangle | null): void {
    if (target === null) this.fill.hidden = true;
    else place(this.fill, target);
  }

  /** The line between two rows where dragged rows would go; null for none. */
  drawDrop(line: { readonly y: number; readonly width: number } | null): void {
    if (line === null) this.drop.hidden = true;
    else place(this.drop, { x: 0, y: line.y - 2, width: line.width, height: 4 });
  }

  hide(): void {
    const { range, cursor, taken, fill, drop, fillGrip, rowGrip } = this;
    for (const part of [range, cursor, taken, fill, drop, fillGrip, rowGrip]) part.hidden = true;
  }
}

const gripSize = 9;
const rowGripWidth = 7;

function frame(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.hidden = true;
  return element;
}

function place(element: HTMLElement, { x, y, width, height }: Rectangle): void {
  element.hidden = false;
  element.style.transform = `translate(${x}px, ${y}px)`;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}
