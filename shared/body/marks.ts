import { inlineStyles, type InlineMark, type InlineStyle } from '../plan/body';

type StyleMark = Extract<InlineMark, { readonly kind: InlineStyle }>;
type FootnoteMark = Extract<InlineMark, { readonly kind: 'footnote' }>;

/**
 * The one form of a text's marks: within the text, sorted by place and kind; stretches of one kind joined where only
 * blanks lie between, and without blanks at their ends. So «**a** **b**» and «**a b**» are the same, whichever program
 * wrote them.
 */
export function tidyMarks(text: string, marks: readonly InlineMark[]): readonly InlineMark[] {
  if (marks.length === 0) return marks;
  const footnotes = marks
    .filter((mark) => mark.kind === 'footnote')
    .map((mark): FootnoteMark => ({ ...mark, at: clamp(mark.at, text.length) }));
  const styles = inlineStyles.flatMap((kind) => joined(text, kind, marks));
  return [...styles, ...footnotes].sort(
    (a, b) => startOf(a) - startOf(b) || rankOf(a) - rankOf(b) || endOf(a) - endOf(b),
  );
}

function joined(text: string, kind: InlineStyle, marks: readonly InlineMark[]): StyleMark[] {
  const own = marks
    .filter((mark): mark is StyleMark => mark.kind === kind)
    .map(({ from, to }) => trimmed(text, clamp(from, text.length), clamp(to, text.length)))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of own) {
    const last = result.at(-1);
    if (last !== undefined && isBlank(text.slice(last.to, from))) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result.map(({ from, to }) => ({ kind, from, to }));
}

function trimmed(text: string, start: number, end: number): { from: number; to: number } {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charAt(from))) from += 1;
  while (from < to && isBlank(text.charAt(to - 1))) to -= 1;
  return { from, to };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function clamp(position: number, length: number): number {
  return Math.min(Math.max(position, 0), length);
}

function startOf(mark: InlineMark): number {
  return mark.kind === 'footnote' ? mark.at : mark.from;
}

function endOf(mark: InlineMark): number {
  return mark.kind === 'footnote' ? mark.at : mark.to;
}

function rankOf(mark: InlineMark): number {
  return mark.kind === 'footnote' ? inlineStyles.length : inlineStyles.indexOf(mark.kind);
}

/**
 * Marks of a text, moved to a cleaned form of it: one in which blanks were joined or dropped and invisible characters
 * removed (cleanText). Linear in both texts.
 */
export function carryMarks(
  from: string,
  to: string,
  marks: readonly InlineMark[],
): readonly InlineMark[] {
  if (marks.length === 0) return marks;
  if (from === to) return tidyMarks(to, marks);
  const places = placesIn(from, to);
  const at = (position: number): number => places[clamp(position, from.length)] ?? to.length;
  return tidyMarks(
    to,
    marks.map((mark) =>
      mark.kind === 'footnote'
        ? { ...mark, at: at(mark.at) }
        : { ...mark, from: at(mark.from), to: at(mark.to) },
    ),
  );
}

/** For every position of `from` the position of `to` that it became. */
function placesIn(from: string, to: string): readonly number[] {
  const places: number[] = [];
  let target = 0;
  for (let source = 0; source < from.length; source += 1) {
    places.push(target);
    const old = from.charAt(source);
    const now = to.charAt(target);
    // Cleaning changes no other character than blanks and hyphens; what differs otherwise was left out.
    if (now !== '' && (old === now || sameAfterCleaning(old, now))) target += 1;
  }
  places.push(target);
  return places;
}

function sameAfterCleaning(old: string, now: string): boolean {
  return (isBlank(old) && isBlank(now)) || (old === '\u2011' && now === '-');
}

/** The marks within [from, to), counted from `from`. A footnote at the end counts, at the start only where `from` is 0. */
export function sliceMarks(
  marks: readonly InlineMark[],
  from: number,
  to: number,
): readonly InlineMark[] {
  return marks.flatMap((mark): readonly InlineMark[] => {
    if (mark.kind === 'footnote') {
      const inside = mark.at <= to && (mark.at > from || from === 0);
      return inside ? [{ ...mark, at: mark.at - from }] : [];
    }
    const start = Math.max(mark.from, from);
    const end = Math.min(mark.to, to);
    return start < end ? [{ kind: mark.kind, from: start - from, to: end - from }] : [];
  });
}

/** Marks counted from `by` positions further on. */
export function shiftMarks(marks: readonly InlineMark[], by: number): readonly InlineMark[] {
  if (by === 0) return marks;
  return marks.map((mark) =>
    mark.kind === 'footnote'
      ? { ...mark, at: mark.at + by }
      : { ...mark, from: mark.from + by, to: mark.to + by },
  );
}

/** `marks` as the optional field of a block: left out where there are none. */
export function marksField(marks: readonly InlineMark[]): {
  readonly marks?: readonly InlineMark[];
} {
  return marks.length === 0 ? {} : { marks };
}
