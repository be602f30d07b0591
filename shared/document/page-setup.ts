import type { PageSetup } from './appendix-document';
import { marginsOf, type DocumentForm, type PageOrientation } from './nd30';
import type { PrintOptions } from './print-options';

/**
 * A page of the form. Margins are those of the upright page; a landscape page is the upright one turned, so the chosen
 * binding edge stays the binding edge (see marginsOf).
 */
export function pageSetupOf(
  form: DocumentForm,
  orientation: PageOrientation,
  upright: PrintOptions['marginsMm'] = defaultMargins(form),
): PageSetup {
  const { shortEdgeMm, longEdgeMm } = form.page;
  const landscape = orientation === 'landscape';
  const { top, right, bottom, left } = upright;
  return {
    orientation,
    widthMm: landscape ? longEdgeMm : shortEdgeMm,
    heightMm: landscape ? shortEdgeMm : longEdgeMm,
    marginsMm: landscape
      ? { top: left, right: top, bottom: right, left: bottom }
      : { top, right, bottom, left },
    pageNumberSizePt: form.pageNumber.sizePt.default,
  };
}

function defaultMargins(form: DocumentForm): PrintOptions['marginsMm'] {
  const { top, right, bottom, left } = marginsOf(form, 'portrait');
  return { top: top.default, right: right.default, bottom: bottom.default, left: left.default };
}

/** Width between the side margins. */
export function textWidthOf(page: PageSetup): number {
  return page.widthMm - page.marginsMm.left - page.marginsMm.right;
}
