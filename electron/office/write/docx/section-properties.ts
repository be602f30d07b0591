import type { PageSetup } from '../../../../shared/document/appendix-document';
import { element } from '../ooxml/xml';
import { twipsOfMm, twipsOfPoints } from './units';

/** Relationship ids of the header parts that a section shows. */
export interface SectionHeaders {
  readonly followingPages: string;
  readonly firstPage: string;
}

/**
 * CT_SectPr: one section with its own page numbers from 1, the first page unnumbered (titlePg). For the last section it
 * stands at the end of the body, for others in the last paragraph of the section.
 */
export function sectionProperties(page: PageSetup, headers: SectionHeaders): string {
  const { top, right, bottom, left } = page.marginsMm;
  const reference = (type: string, id: string): string =>
    element('w:headerReference', { 'w:type': type, 'r:id': id });
  return element(
    'w:sectPr',
    null,
    reference('default', headers.followingPages) +
      reference('first', headers.firstPage) +
      element('w:type', { 'w:val': 'nextPage' }) +
      element('w:pgSz', {
        'w:w': twipsOfMm(page.widthMm),
        'w:h': twipsOfMm(page.heightMm),
        'w:orient': page.orientation === 'landscape' ? 'landscape' : undefined,
      }) +
      element('w:pgMar', {
        'w:top': twipsOfMm(top),
        'w:right': twipsOfMm(right),
        'w:bottom': twipsOfMm(bottom),
        'w:left': twipsOfMm(left),
        'w:header': headerDistanceTwips(page),
        'w:footer': twipsOfMm(bottom / 2),
        'w:gutter': 0,
      }) +
      element('w:pgNumType', { 'w:start': 1 }) +
      element('w:cols', { 'w:space': 720 }) +
      element('w:titlePg'),
  );
}

/** From the page's edge to the header: the page number then stands in the middle of the top margin. */
function headerDistanceTwips(page: PageSetup): number {
  return Math.round((twipsOfMm(page.marginsMm.top) - twipsOfPoints(page.pageNumberSizePt)) / 2);
}
