import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editorDocument } from '../../../renderer/document/body-to-editor';
import { documentNodes } from '../../../renderer/document/editor-schema';
import { bodyOfDocument } from '../../../renderer/document/editor-to-body';
import { marksField, tidyMarks } from '../../../shared/body/marks';
import { inlineStyles, type BodyBlock, type InlineMark } from '../../../shared/plan/body';

const schema = getSchema(documentNodes);

/** Through the editor as JSON, so that no node is known from before. */
function throughEditor(blocks: readonly BodyBlock[]): readonly BodyBlock[] {
  const json: unknown = JSON.parse(JSON.stringify(editorDocument(schema, blocks).toJSON()));
  const document = Node.fromJSON(schema, json);
  document.check();
  return bodyOfDocument(document);
}

const text = fc.string({
  unit: fc.constantFrom('a', 'Đ', 'ế', ' ', '\n', '.', '-', '📌'),
  maxLength: 24,
});
const note = fc.record({ kind: fc.constant('footnote' as const), at: fc.nat(24), text });
const style = fc.record({
  kind: fc.constantFrom(...inlineStyles),
  from: fc.nat(24),
  to: fc.nat(24),
});
const words = fc
  .tuple(text, fc.array(fc.oneof(note, style), { maxLength: 5 }))
  .map(([value, marks]) => ({
    text: value,
    ...marksField(tidyMarks(value, marks as readonly InlineMark[])),
  }));
const block: fc.Arbitrary<BodyBlock> = fc.oneof(
  fc
    .tuple(
      words,
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom('', 'I.', '1.', 'a)', 'Điều 1.', 'x'),
    )
    .map(([own, level, number]) => ({ kind: 'heading' as const, level, number, ...own })),
  fc
    .tuple(words, fc.constantFrom(undefined, 'left', 'center', 'right', 'justify'))
    .map(([own, alignment]) => ({
      kind: 'paragraph' as const,
      ...own,
      ...(alignment === undefined ? {} : { alignment: alignment as 'left' }),
    })),
  fc
    .tuple(
      fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 }),
      fc.constantFrom(undefined, true, false),
    )
    .map(([rows, header]) => ({
      kind: 'table' as const,
      rows,
      ...(header === undefined ? {} : { header }),
    })),
);

describe('a text in the editor', () => {
  it('loses what cannot be seen, and marks stay on their words', () => {
    const document = editorDocument(schema, [
      {
        kind: 'paragraph',
        text: 'Rà\u00a0soát\u200b đậm',
        marks: [{ kind: 'bold', from: 9, to: 12 }],
      },
    ]);
    expect(bodyOfDocument(Node.fromJSON(schema, document.toJSON()))).toEqual([
      { kind: 'paragraph', text: 'Rà soát đậm', marks: [{ kind: 'bold', from: 8, to: 11 }] },
    ]);
  });

  it('comes back as it was: headings, looks, footnotes, alignment, tables', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 2, maxLength: 8 }), (blocks) => {
        expect(throughEditor(blocks)).toEqual(blocks);
      }),
    );
  });

  it('is an empty paragraph where there is none, and none again', () => {
    expect(editorDocument(schema, []).childCount).toBe(1);
    expect(bodyOfDocument(editorDocument(schema, []))).toEqual([]);
  });

  it('keeps blocks that nobody edited as the very objects they were, untidy marks included', () => {
    const blocks: readonly BodyBlock[] = [
      { kind: 'paragraph', text: 'ab cd', marks: [{ kind: 'bold', from: 0, to: 3 }] },
      { kind: 'heading', level: 1, number: 'I.', text: 'A' },
    ];
    const back = bodyOfDocument(editorDocument(schema, blocks));
    expect(back.map((each, index) => each === blocks[index])).toEqual([true, true]);
  });

  it('is composed text, however it was typed', () => {
    const decomposed = 'Kế hoạch'.normalize('NFD');
    const document = schema.node('doc', null, [
      schema.node('paragraph', null, schema.text(decomposed)),
    ]);
    expect(bodyOfDocument(document)).toEqual([{ kind: 'paragraph', text: 'Kế hoạch' }]);
  });
});
