import type {
  DocumentBlock,
  ParagraphBlock,
  PlanDocument,
} from '../../../../shared/document/plan-document';
import { parseNumberLabel, type NumberStyle } from '../../../../shared/text/numbering';
import { integerToRoman } from '../../../../shared/text/roman';
import { element, xmlDeclaration } from '../ooxml/xml';
import { runProperties, valueElement, wordNamespace } from './word-elements';

/**
 * Real list numbers: «I.», «1.», «1.1.» and «Điều 1.» are counted by Word, so that a heading put in between renumbers the
 * rest. Only labels that Word would print just so become list numbers; all others stay text. Small letters always stay
 * text: no list format of Word counts a, b, c, d, đ, e.
 */
export interface ListPlan {
  /** The list and level of a paragraph whose label Word counts. */
  readonly numbers: ReadonlyMap<
    ParagraphBlock,
    { readonly listId: number; readonly level: number }
  >;
  /** `word/numbering.xml`, or "" where nothing is counted. */
  readonly part: string;
}

/** One list per section and kind: the decision's articles, the headings of the text. */
export function listPlanOf(document: PlanDocument): ListPlan {
  const numbers = new Map<ParagraphBlock, { listId: number; level: number }>();
  const lists: CountedList[] = [];
  for (const section of document.sections) {
    const open = new Map<string, CountedList>();
    const labelled = labelledIn(section.blocks);
    for (const { block, label, shape, level } of labelled) {
      let list = open.get(shape.kind);
      if (list === undefined) {
        const used = labelled.filter((each) => each.shape.kind === shape.kind);
        list = new CountedList(lists.length + 1, new Set(used.map((each) => each.level)));
        open.set(shape.kind, list);
      }
      if (!list.counts(level, shape, label)) continue;
      if (list.size === 1) lists.push(list);
      numbers.set(block, { listId: list.id, level });
    }
  }
  return { numbers, part: lists.length === 0 ? '' : numberingPart(lists) };
}

interface Labelled {
  readonly block: ParagraphBlock;
  readonly label: string;
  readonly shape: LabelShape;
  readonly level: number;
}

function labelledIn(blocks: readonly DocumentBlock[]): readonly Labelled[] {
  return blocks.flatMap((block): readonly Labelled[] => {
    if (block.kind !== 'paragraph' || block.number === undefined) return [];
    const { label, level } = block.number;
    const shape = shapeOf(label);
    if (shape === null) return [];
    return [{ block, label, shape, level: shape.kind === 'article' ? 0 : level }];
  });
}

interface LabelShape {
  readonly kind: 'article' | 'heading';
  readonly format: 'upperRoman' | 'decimal';
  /** Numbers of the label, the outermost first. */
  readonly numbers: readonly number[];
  readonly prefix: string;
  readonly suffix: string;
}

const formats: Readonly<Partial<Record<NumberStyle, LabelShape['format']>>> = {
  roman: 'upperRoman',
  arabic: 'decimal',
};

function shapeOf(label: string): LabelShape | null {
  const article = /^(điều\s+)(\d{1,4})([.:]?)$/iu.exec(label);
  if (article !== null) {
    const [, prefix = '', number = '', suffix = ''] = article;
    return { kind: 'article', format: 'decimal', numbers: [Number(number)], prefix, suffix };
  }
  const parsed = parseNumberLabel(label);
  const format = parsed === null ? undefined : formats[parsed.style];
  if (parsed === null || format === undefined || parsed.opening !== '') return null;
  return { kind: 'heading', format, numbers: parsed.numbers, prefix: '', suffix: parsed.closing };
}

interface ListLevel {
  readonly format: LabelShape['format'];
  /** How many numbers the label shows: 2 for «1.1.». */
  readonly depth: number;
  readonly prefix: string;
  readonly suffix: string;
}

/** Counts as Word does: a paragraph of a level raises its counter and starts all deeper ones anew. */
class CountedList {
  readonly levels = new Map<number, ListLevel>();
  private readonly counters = new Map<number, number>();
  size = 0;

  /** @param used every level that the section has labels of. */
  constructor(
    readonly id: number,
    private readonly used: ReadonlySet<number>,
  ) {}

  /** Takes the label if Word would print it here; the first label of a level decides about the level's form. */
  counts(level: number, shape: LabelShape, label: string): boolean {
    if (!this.hasBegun(level)) return false;
    const known = this.levels.get(level);
    const form = known ?? { ...shape, depth: shape.numbers.length };
    if (known === undefined && !this.canShow(level, shape)) return false;
    if (this.labelOf(level, form) !== label.trim()) return false;
    this.levels.set(level, form);
    this.counters.set(level, this.next(level));
    for (const deeper of this.counters.keys()) if (deeper > level) this.counters.delete(deeper);
    this.size += 1;
    return true;
  }

  /**
   * A counted «1.» before any counted «I.» would begin the level of «I.» too (17.9.11), and the first «I.» become «II.»:
   * below a part whose own number stays text, numbers stay text as well.
   */
  private hasBegun(level: number): boolean {
    return [...this.used].every((each) => each >= level || this.counters.has(each));
  }

  /** «1.1.» shows the counter of the level above it, which must be there and be written in digits. */
  private canShow(level: number, shape: LabelShape): boolean {
    const above = Array.from({ length: shape.numbers.length - 1 }, (_, index) => level - 1 - index);
    return above.every((each) => this.levels.get(each)?.format === 'decimal');
  }

  private next(level: number): number {
    return (this.counters.get(level) ?? 0) + 1;
  }

  private labelOf(level: number, form: ListLevel): string | null {
    const numbers = Array.from({ length: form.depth }, (_, index) => {
      const each = level - form.depth + 1 + index;
      return each === level ? this.next(level) : this.counters.get(each);
    });
    if (numbers.some((number) => number === undefined)) return null;
    const shown = numbers.map((number) => shownNumber(number ?? 0, form.format));
    return `${form.prefix}${shown.join('.')}${form.suffix}`;
  }
}

function shownNumber(value: number, format: LabelShape['format']): string {
  return (format === 'decimal' ? null : integerToRoman(value)) ?? String(value);
}

/** CT_Numbering: abstract lists first, then the lists that use them. */
function numberingPart(lists: readonly CountedList[]): string {
  const abstracts = lists.map((list) =>
    element(
      'w:abstractNum',
      { 'w:abstractNumId': list.id },
      valueElement('w:multiLevelType', 'multilevel') +
        [...list.levels]
          .sort(([a], [b]) => a - b)
          .map(([level, form]) => levelElement(level, form))
          .join(''),
    ),
  );
  const uses = lists.map(({ id }) =>
    element('w:num', { 'w:numId': id }, valueElement('w:abstractNumId', id)),
  );
  return (
    xmlDeclaration +
    element('w:numbering', { 'xmlns:w': wordNamespace }, [...abstracts, ...uses].join(''))
  );
}

/** CT_Lvl. A blank follows the number; indents are the paragraph's own. */
function levelElement(level: number, form: ListLevel): string {
  const places = Array.from(
    { length: form.depth },
    (_, index) => `%${level - form.depth + 2 + index}`,
  );
  return element(
    'w:lvl',
    { 'w:ilvl': level },
    valueElement('w:start', 1) +
      valueElement('w:numFmt', form.format) +
      valueElement('w:suff', 'space') +
      valueElement('w:lvlText', `${form.prefix}${places.join('.')}${form.suffix}`) +
      valueElement('w:lvlJc', 'left') +
      // The word and number of an article are bold, its text is not.
      (form.prefix === '' ? '' : runProperties({ bold: true, italic: false })),
  );
}
