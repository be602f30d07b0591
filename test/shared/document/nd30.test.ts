import { describe, expect, it } from 'vitest';
import { marginsOf, nd30 } from '../../../shared/document/nd30';

describe('the form of Nghị định 30/2020/NĐ-CP', () => {
  it('uses a value within the range of the decree for every element', () => {
    const sizes = Object.values(nd30.elements).map(({ sizePt }) => sizePt);
    const margins = Object.values(nd30.page.marginsMm);
    const others = [nd30.pageNumber.sizePt, nd30.table.sizePt, nd30.body.firstLineIndentMm];
    for (const range of [...sizes, ...margins, ...others, nd30.body.lineSpacing]) {
      expect(range.default).toBeGreaterThanOrEqual(range.min);
      expect(range.default).toBeLessThanOrEqual(range.max);
    }
  });

  it('cites a clause for every element', () => {
    for (const { clause } of Object.values(nd30.elements)) expect(clause).toMatch(/^I{1,3}\.\d/);
  });

  it('turns the binding edge of a landscape page to the top', () => {
    const upright = marginsOf(nd30, 'portrait');
    const landscape = marginsOf(nd30, 'landscape');
    expect(landscape.top).toBe(upright.left);
    expect(landscape.bottom).toBe(upright.right);
    expect(landscape.left).toBe(upright.bottom);
    expect(landscape.right).toBe(upright.top);
  });

  it('draws lines under the motto as long as it is, under issuer and subject a third to a half', () => {
    expect(nd30.elements.nationalMotto.lineBelow).toEqual({ minShare: 1, maxShare: 1 });
    for (const id of ['issuingAgency', 'subject'] as const) {
      expect(nd30.elements[id].lineBelow).toEqual({ minShare: 1 / 3, maxShare: 1 / 2 });
    }
  });
});
