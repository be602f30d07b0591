import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/office/read-document';

const made = join(import.meta.dirname, '../../../fixtures/made');

/** Both files were written by LibreOffice from one text with two footnotes, an endnote and a footnote in a cell. */
describe.each(['footnotes.doc', 'footnotes.rtf'])('the footnotes of %s', (name) => {
  it('stand in the text where their signs stand', async () => {
    const { blocks, notes } = await readDocument(join(made, name), {});
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
    const [first, second] = paragraphs;
    expect(first?.text).toBe('Kế hoạch của Chính phủ, của tỉnh; thực hiện ngay trong năm.');
    const notesOf = (block: typeof first) =>
      (block?.marks ?? []).filter(({ kind }) => kind === 'footnote');
    expect(notesOf(first)).toEqual([
      { kind: 'footnote', at: 22, text: 'Nghị quyết số 76/NQ-CP của Chính phủ.\nDòng thứ hai.' },
      { kind: 'footnote', at: 32, text: 'Kế hoạch của tỉnh.' },
    ]);
    expect(notesOf(second)).toEqual([{ kind: 'footnote', at: 22, text: 'Chú thích cuối bài.' }]);
    expect(notes.map(({ code, text, row }) => ({ code, text, row }))).toEqual([
      { code: 'footnote', text: 'Ghi chú trong ô.', row: 0 },
    ]);
  });
});

describe('the looks of an RTF text', () => {
  it('keep underlined words', async () => {
    const { blocks } = await readDocument(join(made, 'footnotes.rtf'), {});
    const [first] = blocks;
    expect(first?.kind === 'paragraph' ? first.marks : []).toContainEqual({
      kind: 'underline',
      from: 34,
      to: 48,
    });
  });
});
