import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { identity, multiply, toMatrix, type Matrix } from './matrix';
import type { PageContent, Ruling, TextRun } from './page-content';
import { rulingsOfPath } from './rulings';
import { TextState, type FontFacts } from './text-state';

interface GraphicsState {
  readonly matrix: Matrix;
  readonly text: TextState;
}

const images = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);
const strokes = new Set<number>([OPS.stroke, OPS.closeStroke]);
const fills = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/**
 * Walks the drawing operators of a page. getTextContent() of pdf.js would be shorter, but it drops the blanks at
 * line ends, which tell whether a line was broken between words or after a hyphen.
 */
export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const viewport = page.getViewport({ scale: 1 });
  const walker = new PageWalker(page, uprightMatrix(page, viewport.width, viewport.height));
  fnArray.forEach((operator, index) => {
    walker.step(operator, (argsArray[index] ?? []) as readonly unknown[]);
  });
  const { runs, rulings, imageCount } = walker;
  return {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    runs,
    rulings,
    imageCount,
  };
}

/** From the page's own space to an upright page with its lower left corner at 0, 0 (ISO 32000-1, 7.7.3.3 Rotate). */
function uprightMatrix(page: PDFPageProxy, width: number, height: number): Matrix {
  const [left = 0, bottom = 0] = page.view;
  const toOrigin: Matrix = [1, 0, 0, 1, -left, -bottom];
  switch (((page.rotate % 360) + 360) % 360) {
    case 90:
      return multiply([0, -1, 1, 0, 0, height], toOrigin);
    case 180:
      return multiply([-1, 0, 0, -1, width, height], toOrigin);
    case 270:
      return multiply([0, 1, -1, 0, width, 0], toOrigin);
    default:
      return toOrigin;
  }
}

class PageWalker {
  readonly runs: TextRun[] = [];
  readonly rulings: Ruling[] = [];
  imageCount = 0;
  private matrix: Matrix;
  private text = new TextState();
  private readonly stack: GraphicsState[] = [];

  constructor(
    private readonly page: PDFPageProxy,
    upright: Matrix,
  ) {
    this.matrix = upright;
  }

  step(operator: number, args: readonly unknown[]): void {
    if (images.has(operator)) this.imageCount += 1;
    else if (!this.stepGraphics(operator, args)) this.stepText(operator, args);
  }

  private stepGraphics(operator: number, args: readonly unknown[]): boolean {
    switch (operator) {
      case OPS.save:
        this.stack.push({ matrix: this.matrix, text: this.text.clone() });
        return true;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.restore();
        return true;
      case OPS.transform:
        this.matrix = multiply(this.matrix, toMatrix(args));
        return true;
      case OPS.paintFormXObjectBegin:
        this.stack.push({ matrix: this.matrix, text: this.text.clone() });
        this.matrix = multiply(this.matrix, Array.isArray(args[0]) ? toMatrix(args[0]) : identity);
        return true;
      case OPS.constructPath:
        this.addPath(args);
        return true;
      default:
        return false;
    }
  }

  private restore(): void {
    const state = this.stack.pop();
    if (state === undefined) return;
    this.matrix = state.matrix;
    this.text = state.text;
  }

  private addPath(args: readonly unknown[]): void {
    const [paint, segments] = args as readonly [number, readonly (ArrayLike<number> | null)[]];
    const data = segments[0];
    if (data === null || data === undefined) return;
    if (strokes.has(paint)) this.rulings.push(...rulingsOfPath(data, 'stroke', this.matrix));
    else if (fills.has(paint)) this.rulings.push(...rulingsOfPath(data, 'fill', this.matrix));
  }

  private stepText(operator: number, args: readonly unknown[]): void {
    const [first, second] = args as readonly [number, number];
    switch (operator) {
      case OPS.beginText:
        this.text.begin();
        break;
      case OPS.setFont:
        this.text.setFont(this.fontFacts(String(first)), second);
        break;
      case OPS.setCharSpacing:
        this.text.setSpacing('character', first);
        break;
      case OPS.setWordSpacing:
        this.text.setSpacing('word', first);
        break;
      case OPS.setHScale:
        this.text.setHorizontalScale(first);
        break;
      case OPS.setLeading:
        this.text.setSpacing('leading', first);
        break;
      case OPS.setTextRise:
        this.text.setSpacing('rise', first);
        break;
      case OPS.setTextMatrix:
        this.text.setMatrix(args.length === 1 ? args[0] : args);
        break;
      case OPS.moveText:
        this.text.move(first, second);
        break;
      case OPS.setLeadingMoveText:
        this.text.setSpacing('leading', -second);
        this.text.move(first, second);
        break;
      case OPS.nextLine:
        this.text.nextLine();
        break;
      case OPS.showText:
        this.runs.push(...this.text.show(args[0] as readonly unknown[], this.matrix));
        break;
    }
  }

  private fontFacts(loadedName: string): FontFacts {
    if (!this.page.commonObjs.has(loadedName)) return { name: '', bold: false, italic: false };
    const font = this.page.commonObjs.get(loadedName) as {
      name?: string;
      bold?: boolean;
      italic?: boolean;
    };
    const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '');
    return {
      name,
      bold: font.bold === true || /bold|black/i.test(name),
      italic: font.italic === true || /italic|oblique/i.test(name),
    };
  }
}
