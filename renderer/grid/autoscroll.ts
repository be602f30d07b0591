/** How close to the edge of the view, in pixels, a dragged pointer starts to scroll. */
const edge = 28;
/** Pixels a frame at the edge itself, and at most further out. */
const slowest = 4;
const fastest = 48;

/**
 * Scrolls an element while a drag is held near or beyond its edge. `onScroll` is called after each step: what lies under
 * the pointer is another cell then.
 */
export class AutoScroll {
  private frame: number | null = null;
  private pointer = { x: 0, y: 0 };

  constructor(
    private readonly viewport: HTMLElement,
    private readonly onScroll: () => void,
  ) {}

  /** The pointer has moved to a place of the window. */
  follow(x: number, y: number): void {
    this.pointer = { x, y };
    if (this.frame === null && this.isScrolling()) this.frame = requestAnimationFrame(this.step);
  }

  stop(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.frame = null;
  }

  private readonly step = () => {
    this.frame = null;
    if (!this.isScrolling()) return;
    const { x, y } = this.speed();
    this.viewport.scrollBy(x, y);
    this.onScroll();
    this.frame = requestAnimationFrame(this.step);
  };

  private isScrolling(): boolean {
    const { x, y } = this.speed();
    return x !== 0 || y !== 0;
  }

  private speed(): { readonly x: number; readonly y: number } {
    const { left, right, top, bottom } = this.viewport.getBoundingClientRect();
    return {
      x: speedAt(this.pointer.x, left, right),
      y: speedAt(this.pointer.y, top, bottom),
    };
  }
}

/** Pixels a frame for a position against an interval; 0 well inside. */
export function speedAt(position: number, start: number, end: number): number {
  const before = start + edge - position;
  const behind = position - (end - edge);
  if (before > 0) return -paceOf(before);
  return behind > 0 ? paceOf(behind) : 0;
}

function paceOf(distance: number): number {
  return Math.min(fastest, slowest + Math.round(distance / 3));
}
