import { z } from 'zod';

/**
 * What the officer chooses for print and export, kept per plan. The plan's content is not touched by any of it.
 */
export const printOptionsSchema = z.object({
  /** What goes into the file: the whole document, only the text, or only the appendix. */
  parts: z.enum(['all', 'text', 'appendix']),
  appendixOrientation: z.enum(['landscape', 'portrait']),
  /** One table for the whole appendix, or one per area (the same look, header repeated): long tables open faster. */
  tables: z.enum(['whole', 'per-area']),
  /** Sizes in points, within the ranges of nd30.ts. */
  textSizePt: z.number().min(13).max(14),
  tableSizePt: z.number().min(11).max(13),
  /** Multiple of single spacing of the text, 1 to 1.5. */
  lineSpacing: z.number().min(1).max(1.5),
  /** Of the upright page, within the ranges of nd30.ts. */
  marginsMm: z.object({
    top: z.number().min(20).max(25),
    bottom: z.number().min(20).max(25),
    left: z.number().min(30).max(35),
    right: z.number().min(15).max(20),
  }),
  /** A row of sums of Kinh phí below each area. */
  areaSums: z.boolean(),
  /** The closing row «Tổng cộng: 44 nhiệm vụ» with the sum of Kinh phí; the plan's own footer wins where it has one. */
  closingTotal: z.boolean(),
  /**
   * A merged objective that runs over a page shows at the top of the next page too: on our own pages (preview, print, PDF).
   * Word cannot do that: its merged cells stay real, so that a secretary can go on editing.
   */
  repeatSpannedCells: z.boolean(),
  /** Across each page, grey: «DỰ THẢO»; "" for none. */
  watermark: z.string().max(40),
});

export type PrintOptions = Readonly<z.infer<typeof printOptionsSchema>>;

export const defaultPrintOptions: PrintOptions = {
  parts: 'all',
  appendixOrientation: 'landscape',
  tables: 'whole',
  textSizePt: 14,
  tableSizePt: 12,
  lineSpacing: 1,
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
  areaSums: false,
  closingTotal: false,
  repeatSpannedCells: false,
  watermark: '',
};
