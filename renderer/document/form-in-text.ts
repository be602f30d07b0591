import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isAuthorityLine } from '../../shared/document/decision-blocks';

/**
 * Shows what the form prints in the midst of a decision's text: căn cứ and «QUYẾT ĐỊNH:» stand below the line of who
 * decides, which an office writes into the text. `element` is filled from outside; the text knows nothing of it.
 */
export function formInText(element: HTMLElement) {
  return Extension.create({
    name: 'formInText',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const at = endOfAuthority(doc);
            if (at === 0) return null;
            const form = Decoration.widget(at, element, { key: 'form', side: -1 });
            return DecorationSet.create(doc, [form]);
          },
        },
      }),
    ],
  });
}

function endOfAuthority(doc: Node): number {
  let end = 0;
  for (let index = 0; index < doc.childCount; index += 1) {
    const block = doc.child(index);
    if (block.type.name !== 'paragraph' || !isAuthorityLine(block.textContent)) return end;
    end += block.nodeSize;
  }
  return end;
}
