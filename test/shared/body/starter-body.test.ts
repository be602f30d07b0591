import { describe, expect, it } from 'vitest';
import { bodyBlockSchema } from '../../../shared/plan/body-schema';
import { issuerLevels } from '../../../shared/plan/plan';
import { builtInLayouts } from '../../../shared/plan/built-in-layouts';
import { newPlan } from '../../../shared/plan/new-plan';
import { countedHeadings } from '../../../shared/body/numbering';
import { starterBody } from '../../../shared/body/starter-body';

const layoutId = builtInLayouts[0]?.id ?? '';

describe('starter texts', () => {
  for (const issuerLevel of issuerLevels) {
    it(`of the tier ${issuerLevel} number themselves, end as documents end, and are blocks of a plan`, () => {
      for (const part of ['body', 'decision'] as const) {
        const blocks = starterBody(part, {
          year: 2026,
          issuer: 'Ủy ban nhân dân xã A',
          issuerLevel,
        });
        const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
        expect(countedHeadings(headings)).toEqual(headings.map(() => true));
        const last = blocks.at(-1);
        expect(last?.kind === 'table' ? '' : last?.text).toMatch(/\.\/\.$/);
        for (const block of blocks) expect(bodyBlockSchema.safeParse(block).success).toBe(true);
      }
    });
  }

  it('name year, issuer and the kind of place', () => {
    const facts = {
      year: 2026,
      issuer: 'Ủy ban nhân dân phường An Bình',
      issuerLevel: 'commune',
    } as const;
    const text = JSON.stringify(starterBody('body', facts));
    expect(text).toContain('năm 2026');
    expect(text).toContain('Ủy ban nhân dân phường An Bình');
    expect(text).toContain('trên địa bàn phường');
    expect(text).toContain('Trung tâm Phục vụ hành chính công');
  });

  it('begin a new plan by its kind', () => {
    const request = { layoutId, name: 'A', issuer: 'Ủy ban nhân dân xã Hồng Lộc', year: 2026 };
    expect(newPlan(request).decision).toEqual([]);
    expect(newPlan(request).body.length).toBeGreaterThan(20);
    const decided = newPlan({ ...request, documentType: 'decision-with-plan' });
    expect(decided.decision).toHaveLength(3);
    expect(decided.metadata).toMatchObject({
      issuerLevel: 'commune',
      decisionSubject: 'Về việc ban hành Kế hoạch cải cách hành chính xã Hồng Lộc năm 2026',
    });
    expect(decided.appendix.subtitle).toContain('Kèm theo Quyết định');
  });
});
