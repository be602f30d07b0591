import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeId, PlanId, VersionId } from '../../../shared/ids';
import { newId } from '../../../shared/ids';
import { fileMarkLine, readFileMarkLine } from '../../../shared/round/file-mark';
import { decodePassport, encodePassport, type Passport } from '../../../shared/round/passport';
import type { RoundId } from '../../../shared/round/round-types';

const anyId = fc.oneof(
  fc.constant(newId()),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
);
const anyPassport: fc.Arbitrary<Passport> = fc.record({
  nodeId: anyId.map((id) => id as NodeId),
  versionId: anyId.map((id) => id as VersionId),
  planId: anyId.map((id) => id as PlanId),
});

describe('a passport', () => {
  it('comes back as it was, whatever the ids', () => {
    fc.assert(
      fc.property(anyPassport, (passport) => {
        const text = encodePassport(passport);
        expect(decodePassport(text)).toEqual({ kind: 'whole', passport });
      }),
    );
  });

  it('comes back through blanks and invisible signs that programs put in', () => {
    fc.assert(
      fc.property(anyPassport, fc.nat(), (passport, place) => {
        const text = encodePassport(passport);
        const at = place % text.length;
        const changed = ` ${text.slice(0, at)}\u200b\n${text.slice(at)}\u00a0`;
        expect(decodePassport(changed)).toEqual({ kind: 'whole', passport });
      }),
    );
  });

  it('is torn when a sign of it was lost, changed or put in', () => {
    fc.assert(
      fc.property(
        fc.record({
          nodeId: fc.constant(newId<'node'>()),
          versionId: fc.constant(newId<'version'>()),
          planId: fc.constant(newId<'plan'>()),
        }),
        fc.nat(),
        fc.constantFrom('cut', 'change', 'put'),
        (passport, place, how) => {
          const text = encodePassport(passport);
          const at = 4 + (place % (text.length - 4));
          const rest = text.slice(at + (how === 'put' ? 0 : 1));
          const put = how === 'cut' ? '' : text[at] === '7' ? '8' : '7';
          expect(decodePassport(`${text.slice(0, at)}${put}${rest}`)).toEqual({ kind: 'torn' });
        },
      ),
    );
  });

  it('counts once when it stands twice, and is torn beside another', () => {
    const one = { nodeId: newId<'node'>(), versionId: newId<'version'>(), planId: newId<'plan'>() };
    const other = { ...one, nodeId: newId<'node'>() };
    const text = encodePassport(one);
    expect(decodePassport(`${text} ${text}`)).toEqual({ kind: 'whole', passport: one });
    expect(decodePassport(`${text}\n${encodePassport(other)}`)).toEqual({ kind: 'torn' });
  });

  it('is not seen in what officers write', () => {
    fc.assert(fc.property(fc.string(), (text) => decodePassport(text) === null));
    expect(decodePassport('PL1: Phụ lục 1.2')).toBeNull();
  });
});

describe('the mark of a file', () => {
  it('comes back from one line, and not when a field was changed', () => {
    const mark = {
      roundId: newId<'round'>() as RoundId,
      planId: newId<'plan'>(),
      versionId: newId<'version'>(),
      department: 'Văn phòng HĐND & UBND',
    };
    const line = fileMarkLine(mark);
    expect(readFileMarkLine(line)).toEqual(mark);
    expect(readFileMarkLine(line.replace('Văn', 'Van'))).toBeNull();
  });
});
