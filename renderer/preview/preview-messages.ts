import type { OutlineEntry, Page } from '../../shared/document/paginate/paged-document';
import type { PlacedNode } from '../../shared/document/paginate/row-owners';
import type { PrintOptions } from '../../shared/document/print-options';
import type { Plan } from '../../shared/plan/plan';

/** To the thread that makes the pages. `edition` counts the documents sent; answers name the one they belong to. */
export type ToPageThread =
  | {
      readonly kind: 'document';
      readonly edition: number;
      readonly plan: Plan;
      readonly options: PrintOptions;
    }
  | { readonly kind: 'draw'; readonly edition: number; readonly pages: readonly number[] };

export type FromPageThread =
  | { readonly kind: 'pages'; readonly edition: number; readonly pages: PageSummary }
  | {
      readonly kind: 'drawn';
      readonly edition: number;
      readonly page: number;
      readonly svg: string;
    }
  | { readonly kind: 'failed'; readonly edition: number; readonly message: string };

export type PageShape = Pick<Page, 'widthPt' | 'heightPt' | 'section' | 'number'>;

/** All about the pages but what stands on them. */
export interface PageSummary {
  readonly shapes: readonly PageShape[];
  readonly nodes: readonly PlacedNode[];
  readonly outline: readonly OutlineEntry[];
}
