import type { ParagraphBlock, TextRun } from '../../../../shared/document/plan-document';
import { propertiesOf, styleOfRole, type RoleLook, type RoleLooks } from './paragraph-styles';
import type { ListPlan } from './numbering-part';
import { styleIds } from './styles-part';
import { halfPoints, twipsOfMm, twipsOfPoints } from './units';
import { paragraph, runProperties, textRun, type ParagraphProperties } from './word-elements';

/** What the markup of paragraphs depends on beside the paragraph. */
export interface ParagraphContext {
  readonly looks: RoleLooks;
  readonly lists: ListPlan;
}

/** A paragraph, and a second one that holds the line below it. @param widthMm between the edges of page or cell text */
export function paragraphMarkup(
  block: ParagraphBlock,
  widthMm: number,
  context: ParagraphContext,
): string {
  const look = context.looks.get(block.role);
  const number = context.lists.numbers.get(block);
  const properties: ParagraphProperties = {
    style: styleOfRole(block.role).id,
    ...(look && differing(block, look, number !== undefined)),
    ...(number && { number }),
    ...(block.boxed === true && { border: 'box' as const }),
  };
  const text = paragraph(
    properties,
    labelRun(block, number !== undefined, look) + runsOf(block, look),
  );
  return block.lineBelowMm === undefined ? text : text + lineBelow(block, widthMm);
}

/** Only what is not in the style: the file stays small, and a change of the style reaches every paragraph. */
function differing(block: ParagraphBlock, look: RoleLook, counted: boolean): ParagraphProperties {
  const own = propertiesOf(block);
  const usual = look.paragraph;
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  return {
    ...(own.keepNext !== usual.keepNext && { keepNext: own.keepNext }),
    ...(own.keepLines !== usual.keepLines && { keepLines: own.keepLines }),
    ...(!same(own.spacing, usual.spacing) && { spacing: own.spacing }),
    // A list has indents of its own in some programs; the paragraph's win.
    ...((counted || !same(own.indent, usual.indent)) && { indent: own.indent }),
    ...(own.alignment !== usual.alignment && { alignment: own.alignment }),
  };
}

/** A label that is not counted by Word stands as text before the words. */
function labelRun(block: ParagraphBlock, counted: boolean, look: RoleLook | undefined): string {
  if (block.number === undefined || counted) return '';
  const bold = block.role === 'article' || (block.runs[0]?.bold ?? false);
  return run({ ...plain, text: `${block.number.label} `, bold }, block, look);
}

const plain: TextRun = {
  text: '',
  bold: false,
  italic: false,
  underline: false,
  position: 'normal',
};

function runsOf(block: ParagraphBlock, look: RoleLook | undefined): string {
  return block.runs.map((each) => run(each, block, look)).join('');
}

function run(each: TextRun, block: ParagraphBlock, look: RoleLook | undefined): string {
  if (each.footnote !== undefined) {
    const properties = runProperties({ style: styleIds.footnoteReference });
    return `<w:r>${properties}<w:footnoteReference w:id="${each.footnote + 1}"/></w:r>`;
  }
  return textRun(each.text, {
    ...(each.bold !== look?.bold && { bold: each.bold }),
    ...(each.italic !== look?.italic && { italic: each.italic }),
    ...(block.sizePt !== look?.sizePt && { sizeHalfPoints: halfPoints(block.sizePt) }),
    ...(each.underline && { underline: true }),
    ...(each.position !== 'normal' && { position: each.position }),
  });
}

/** From the text to the paragraph that holds the line, and the height of that paragraph, in points; the line is its top. */
const lineDistancePt = 2;
const lineParagraphPt = 4;

/**
 * The line below a text as the upper border of a low paragraph, made as long as wanted by indents: Word and LibreOffice
 * print it alike, it moves with the text, and a secretary changes its length by dragging the indents.
 */
function lineBelow(block: ParagraphBlock, widthMm: number): string {
  const around = Math.max(0, (widthMm - (block.lineBelowMm ?? 0)) / 2);
  return paragraph(
    {
      style: styleOfRole('lineBelow').id,
      ...(block.keepWithNext && { keepNext: true }),
      border: 'line',
      spacing: {
        beforeTwips: twipsOfPoints(lineDistancePt),
        afterTwips: twipsOfPoints(block.spaceAfterPt),
        line: { rule: 'exact', value: twipsOfPoints(lineParagraphPt) },
      },
      indent: { leftTwips: twipsOfMm(around), rightTwips: twipsOfMm(around), firstLineTwips: 0 },
    },
    '',
  );
}
