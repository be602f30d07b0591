import type { PrintOptions } from '../../shared/document/print-options';
import { nd30 } from '../../shared/document/nd30';

/** Width between the side margins of the appendix. A landscape page is the upright one turned, margins and all. */
export function textWidthMm({ appendixOrientation, marginsMm }: PrintOptions): number {
  const { shortEdgeMm, longEdgeMm } = nd30.page;
  return appendixOrientation === 'landscape'
    ? longEdgeMm - marginsMm.top - marginsMm.bottom
    : shortEdgeMm - marginsMm.left - marginsMm.right;
}
