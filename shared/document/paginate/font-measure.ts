import { laidOutWidthPt } from '../text-metrics';
import { toTwip } from './units';

export interface Look {
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** How wide and high text is; of Times New Roman unless a test says otherwise. Points. */
export interface FontMeasure {
  readonly width: (text: string, look: Look) => number;
  /** From base line to base line at single spacing. */
  readonly pitch: (sizePt: number) => number;
  /** From the top of a line to its base line. */
  readonly ascent: (sizePt: number) => number;
}

/**
 * hhea of Times New Roman (and Tinos), em: ascent 1825, descent 443, line gap 87 of 2048. Programs put the gap above the
 * letters and round a line to the twip.
 */
const ascentEm = (1825 + 87) / 2048;
const pitchEm = (1825 + 443 + 87) / 2048;

export const timesMeasure: FontMeasure = {
  width: laidOutWidthPt,
  pitch: (sizePt) => toTwip(sizePt * pitchEm),
  ascent: (sizePt) => sizePt * ascentEm,
};
