import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export interface FoundWord {
  readonly from: number;
  readonly to: number;
}

interface Marked {
  readonly found: readonly FoundWord[];
  readonly current: FoundWord | null;
}

export const foundWordsKey = new PluginKey<DecorationSet>('foundWords');

/** Shows the places that the find bar found; a transaction with `foundWordsKey` as meta says which. */
export const FoundWords = Extension.create({
  name: 'foundWords',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: foundWordsKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, before) => {
          const marked = tr.getMeta(foundWordsKey) as Marked | undefined;
          return marked === undefined
            ? before.map(tr.mapping, tr.doc)
            : DecorationSet.create(tr.doc, decorations(marked));
        },
      },
      props: { decorations: (state) => foundWordsKey.getState(state) },
    }),
  ],
});

function decorations({ found, current }: Marked): Decoration[] {
  return found.map(({ from, to }) =>
    Decoration.inline(from, to, {
      class: from === current?.from ? 'found-word current' : 'found-word',
    }),
  );
}

/**
 * Places of the words in the text. Without diacritics in the query, diacritics do not count; letter case never does.
 */
export function findWords(document: Node, query: string): readonly FoundWord[] {
  const wanted = query.normalize('NFC').trim();
  if (wanted === '') return [];
  const fold = [...wanted].some((letter) => letter.toLowerCase() !== foldedLetter(letter))
    ? (letter: string) => letter.toLowerCase()
    : foldedLetter;
  const needle = foldEach(wanted, fold);
  const found: FoundWord[] = [];
  document.descendants((node, position) => {
    if (!node.inlineContent) return true;
    // Breaks and footnotes take one position, as every letter does.
    const text = foldEach(node.textBetween(0, node.content.size, null, '\ufffc'), fold);
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
      found.push({ from: position + 1 + at, to: position + 1 + at + needle.length });
    return false;
  });
  return found;
}

/** Letter by letter, so that places stay. */
function foldEach(text: string, fold: (letter: string) => string): string {
  return [...text]
    .map((letter) => {
      const folded = fold(letter);
      return folded.length === letter.length ? folded : letter;
    })
    .join('');
}

function foldedLetter(letter: string): string {
  return letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd');
}
