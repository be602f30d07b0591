import { Extension, Mark, Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { headingLook } from '../../shared/body/heading-look';
import { inlineStyles, type InlineStyle } from '../../shared/plan/body';

/**
 * What the editor's document is made of. It is the plan's own shape and nothing more, so that a text goes through the
 * editor without loss:
 *
 *   doc        heading | paragraph | table …
 *   heading    level and number beside its text; `counted`: the number follows from its place
 *   table      rows of cells; a cell is one line of text, a break in it divides paragraphs
 *   footnote   a sign in the text that carries the words of its note
 */
const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });

const Text = Node.create({ name: 'text', group: 'inline' });

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    level: { default: 1 },
    number: { default: '' },
    counted: { default: false },
  }),
  parseHTML: () => [
    {
      tag: 'p[data-heading]',
      getAttrs: (element) => ({
        level: Number(element.dataset.heading) || 1,
        number: element.dataset.number ?? '',
        counted: element.dataset.counted === 'true',
      }),
    },
  ],
  renderHTML: ({ node }): DOMOutputSpec => {
    const { level, number, counted } = node.attrs as HeadingAttributes;
    const look = headingLook({ level, number, text: node.textContent });
    const attributes = {
      'data-look': look.textBold ? 'bold' : look.numberBold ? 'bold-number' : 'plain',
      'data-heading': String(level),
      'data-number': number,
      'data-counted': String(counted),
      role: 'heading',
      'aria-level': String(level + 2),
    };
    return ['p', attributes, 0];
  },
});

export interface HeadingAttributes {
  readonly level: number;
  readonly number: string;
  readonly counted: boolean;
}

const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ alignment: { default: null } }),
  parseHTML: () => [
    { tag: 'p', getAttrs: (element) => ({ alignment: element.dataset.alignment ?? null }) },
  ],
  renderHTML: ({ node }): DOMOutputSpec => {
    const alignment = node.attrs.alignment as string | null;
    return ['p', alignment === null ? {} : { 'data-alignment': alignment }, 0];
  },
});

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: (): DOMOutputSpec => ['br'],
});

const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ text: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'sup[data-footnote]',
      getAttrs: (element) => ({ text: element.dataset.footnote ?? '' }),
    },
  ],
  renderHTML: ({ node }): DOMOutputSpec => {
    const text = node.attrs.text as string;
    return ['sup', { 'data-footnote': text, title: text }];
  },
});

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow*',
  isolating: true,
  addAttributes: () => ({ header: { default: null } }),
  parseHTML: () => [
    {
      tag: 'table',
      getAttrs: (element) => ({ header: element.dataset.header === 'true' ? true : null }),
    },
  ],
  renderHTML: ({ node }): DOMOutputSpec => [
    'table',
    { 'data-header': String(node.attrs.header === true) },
    ['tbody', 0],
  ],
});

const TableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: (): DOMOutputSpec => ['tr', 0],
});

const TableCell = Node.create({
  name: 'tableCell',
  content: '(text | hardBreak)*',
  marks: '',
  isolating: true,
  // prosemirror-tables counts with them; tables of the text have no merged cells.
  addAttributes: () => ({
    colspan: { default: 1 },
    rowspan: { default: 1 },
    colwidth: { default: null },
  }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: (): DOMOutputSpec => ['td', 0],
});

/** What prosemirror-tables takes each node for. */
const tableRoles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
};

const TableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: ({ name }) => {
    const tableRole = tableRoles[name];
    return tableRole === undefined ? {} : { tableRole };
  },
});

const tagOf: Readonly<Record<InlineStyle, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

const looks = inlineStyles.map((style) =>
  Mark.create({
    name: style,
    parseHTML: () => [{ tag: `${tagOf[style]}:not([data-footnote])` }],
    renderHTML: (): DOMOutputSpec => [tagOf[style], 0],
  }),
);

export const documentNodes = [
  Doc,
  Paragraph,
  Heading,
  Table,
  TableRow,
  TableCell,
  Text,
  HardBreak,
  Footnote,
  TableRoles,
  ...looks,
];
