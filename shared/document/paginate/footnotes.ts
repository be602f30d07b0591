import { plainParagraph } from '../form-paragraph';
import type { DocumentFootnote, TextRun } from '../plan-document';
import { heightOfLines, type SetLine } from './block-layout';
import type { FontMeasure } from './font-measure';
import { setParagraph } from './set-paragraph';

export interface SetFootnote {
  readonly lines: readonly SetLine[];
  readonly height: number;
}

/** A footnote as it stands at the foot of a page: its raised number, a blank, its text. */
export function setFootnote(
  index: number,
  note: DocumentFootnote | undefined,
  widthPt: number,
  measure: FontMeasure,
): SetFootnote {
  if (note === undefined) return { lines: [], height: 0 };
  const plain = { bold: false, italic: false, underline: false } as const;
  const label: TextRun = { text: String(index + 1), ...plain, position: 'superscript' };
  const blank: TextRun = { text: ' ', ...plain, position: 'normal' };
  const { lines } = setParagraph(
    plainParagraph('bodyText', [label, blank, ...note.runs], {
      sizePt: note.sizePt,
      alignment: 'justify',
    }),
    widthPt,
    measure,
  );
  return { lines, height: heightOfLines(lines) };
}
