import type { InlineMark, InlineStyle } from '../plan/body';
import type { FormContext } from './form-paragraph';
import { textRun } from './form-paragraph';
import type { TextRun } from './plan-document';

/** Footnotes are set as Word sets them: 10 pt, between a short line and the bottom margin. */
export const footnoteSizePt = 10;

export interface BaseLook {
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * A text with its marks as runs: cut wherever a mark begins or ends. Footnotes are gathered in the context; their
 * references are runs without text.
 */
export function inlineRuns(
  text: string,
  marks: readonly InlineMark[],
  base: BaseLook,
  context: FormContext,
): readonly TextRun[] {
  const cuts = cutsOf(text, marks);
  const runs: TextRun[] = [];
  for (const [index, from] of cuts.entries()) {
    for (const mark of marks) {
      if (mark.kind === 'footnote' && mark.at === from)
        runs.push(footnoteRun(mark.text, base, context));
    }
    const to = cuts[index + 1];
    if (to === undefined) break;
    const on = (kind: InlineStyle): boolean =>
      marks.some((mark) => mark.kind === kind && mark.from <= from && mark.to >= to);
    runs.push(
      textRun(text.slice(from, to), {
        bold: base.bold || on('bold'),
        italic: base.italic || on('italic'),
        underline: on('underline'),
        position: on('superscript') ? 'superscript' : on('subscript') ? 'subscript' : 'normal',
      }),
    );
  }
  return runs;
}

function cutsOf(text: string, marks: readonly InlineMark[]): readonly number[] {
  const cuts = new Set([0, text.length]);
  for (const mark of marks) {
    if (mark.kind === 'footnote') cuts.add(mark.at);
    else cuts.add(mark.from).add(mark.to);
  }
  return [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
}

function footnoteRun(text: string, base: BaseLook, context: FormContext): TextRun {
  context.footnotes.push({ sizePt: footnoteSizePt, runs: [textRun(text)] });
  return textRun('', {
    ...base,
    position: 'superscript',
    footnote: context.footnotes.length - 1,
  });
}
