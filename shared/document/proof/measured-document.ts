import type { DocumentAlignment } from '../appendix-document';
import type { ParagraphRole } from '../plan-document';

/** What a written file itself says about its look. Lengths are millimetres, sizes points. */
export interface MeasuredDocument {
  readonly fontFamily: string;
  readonly sections: readonly MeasuredSection[];
  /** Those with text, in order; paragraphs of the appendix table are not among them. */
  readonly paragraphs: readonly MeasuredParagraph[];
  /** null where there is no table of an appendix. */
  readonly table: MeasuredTable | null;
}

export interface MeasuredSection {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginsMm: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly pageNumber: {
    readonly sizePt: number;
    readonly alignment: DocumentAlignment;
    readonly startsAt: number | null;
    readonly onFirstPage: boolean;
  } | null;
}

export interface MeasuredParagraph {
  readonly role: ParagraphRole;
  readonly text: string;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly alignment: DocumentAlignment;
  /** Between its indents. */
  readonly widthMm: number;
  readonly firstLineIndentMm: number;
  readonly spaceAfterPt: number;
  readonly lineSpacing: number;
  /** Length of the line below it; absent where there is none. */
  readonly lineBelowMm?: number;
}

export interface MeasuredTable {
  readonly sizePt: number;
  readonly headerRepeats: boolean;
  readonly rowsStayWhole: boolean;
}
