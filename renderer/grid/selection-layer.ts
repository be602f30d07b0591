import type { Rectangle } from './geometry';

/** Draws cursor and range as two frames over the cells. They scroll with the table because they lie inside it. */
export class SelectionLayer {
  private readonly range = frame('table-range');
  private readonly cursor = frame('table-cursor');

  constructor(layer: HTMLElement) {
    layer.append(this.range, this.cursor);
  }

  /** `range` is null when only the cursor's cell is selected. */
  draw(cursor: Rectangle, range: Rectangle | null): void {
    place(this.cursor, cursor);
    if (range === null) this.range.hidden = true;
    else place(this.range, range);
  }

  hide(): void {
    this.range.hidden = true;
    this.cursor.hidden = true;
  }
}

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
