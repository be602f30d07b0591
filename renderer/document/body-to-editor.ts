import type { Mark, Node, Schema } from '@tiptap/pm/model';
import { assertNever } from '../../shared/assert-never';
import { countedHeadings } from '../../shared/body/numbering';
import type { BodyBlock, BodyHeading, InlineMark } from '../../shared/plan/body';
import { rememberBlock } from './editor-to-body';

/** The editor's document for a text of the plan; an empty text is one empty paragraph to type in. */
export function editorDocument(schema: Schema, blocks: readonly BodyBlock[]): Node {
  const nodes = blockNodes(schema, blocks);
  return schema.node('doc', null, nodes.length === 0 ? [schema.node('paragraph')] : [...nodes]);
}

/** The nodes of blocks. They are remembered with their blocks, so that what nobody edits comes back as it was. */
export function blockNodes(schema: Schema, blocks: readonly BodyBlock[]): readonly Node[] {
  const headings = blocks.filter((block): block is BodyHeading => block.kind === 'heading');
  const counted = countedHeadings(headings);
  let heading = -1;
  return blocks.map((block) => {
    if (block.kind === 'heading') heading += 1;
    const node = nodeOf(schema, block, counted[heading] ?? false);
    rememberBlock(node, block);
    return node;
  });
}

function nodeOf(schema: Schema, block: BodyBlock, counted: boolean): Node {
  switch (block.kind) {
    case 'heading': {
      const { level, number } = block;
      return schema.node(
        'heading',
        { level, number, counted },
        inlineNodes(schema, block.text, block.marks),
      );
    }
    case 'paragraph':
      return schema.node(
        'paragraph',
        { alignment: block.alignment ?? null },
        inlineNodes(schema, block.text, block.marks),
      );
    case 'table':
      return schema.node(
        'table',
        { header: block.header ?? null },
        block.rows.map((cells) =>
          schema.node(
            'tableRow',
            null,
            cells.map((text) => schema.node('tableCell', null, inlineNodes(schema, text))),
          ),
        ),
      );
    default:
      return assertNever(block);
  }
}

/** Text nodes cut where a mark begins or ends, breaks for "\n", and footnotes in their places. */
export function inlineNodes(
  schema: Schema,
  text: string,
  marks: readonly InlineMark[] = [],
): readonly Node[] {
  const cuts = new Set([0, text.length]);
  for (const mark of marks) {
    if (mark.kind === 'footnote') cuts.add(mark.at);
    else cuts.add(mark.from).add(mark.to);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.flatMap((from, index) => {
    const footnotes = marks.flatMap((mark) =>
      mark.kind === 'footnote' && mark.at === from
        ? [schema.node('footnote', { text: mark.text })]
        : [],
    );
    const to = places[index + 1];
    if (to === undefined) return footnotes;
    return [
      ...footnotes,
      ...textNodes(schema, text.slice(from, to), looksAt(schema, marks, from, to)),
    ];
  });
}

function looksAt(
  schema: Schema,
  marks: readonly InlineMark[],
  from: number,
  to: number,
): readonly Mark[] {
  return marks.flatMap((mark) =>
    mark.kind !== 'footnote' && mark.from <= from && mark.to >= to ? [schema.mark(mark.kind)] : [],
  );
}

function textNodes(schema: Schema, text: string, marks: readonly Mark[]): readonly Node[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [schema.node('hardBreak', null, undefined, marks)]),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ]);
}
