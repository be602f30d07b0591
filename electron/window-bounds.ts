import { z } from 'zod';
import type { Rectangle } from 'electron';

/** The usual office screen, 1366 × 768, has 911 × 512 of these pixels at 150 % scaling; some go to the task bar. */
export const minimumSize = { width: 880, height: 460 } as const;

const defaultSize = { width: 1280, height: 800 } as const;

/** How the window stood when it was closed; all in device-independent pixels. */
export const windowStateSchema = z.object({
  bounds: z.object({
    x: z.number().int(),
    y: z.number().int(),
    width: z.number().int(),
    height: z.number().int(),
  }),
  maximized: z.boolean(),
});

export type WindowState = z.infer<typeof windowStateSchema>;

/**
 * Where the window goes: as it was, if enough of it lies on a screen that is still there; else centred (no x and y)
 * on the first screen, and never larger than it. `workAreas` are the screens without their task bars.
 */
export function boundsFor(
  remembered: WindowState | undefined,
  workAreas: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number } {
  const bounds = remembered?.bounds;
  if (bounds !== undefined && workAreas.some((area) => isUsableOn(area, bounds))) {
    return {
      ...bounds,
      width: Math.max(bounds.width, minimumSize.width),
      height: Math.max(bounds.height, minimumSize.height),
    };
  }
  const first = workAreas[0];
  return {
    width: Math.max(minimumSize.width, Math.min(defaultSize.width, first?.width ?? Infinity)),
    height: Math.max(minimumSize.height, Math.min(defaultSize.height, first?.height ?? Infinity)),
  };
}

/** The title bar can be reached and a good part of the window is seen. */
function isUsableOn(area: Rectangle, bounds: Rectangle): boolean {
  const visibleWidth =
    Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const titleBarIsVisible = bounds.y >= area.y && bounds.y < area.y + area.height - 100;
  return titleBarIsVisible && visibleWidth >= 200;
}
