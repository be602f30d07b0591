interface OpenField {
  instruction: string;
  /** Only the result is printed; before w:separate everything belongs to the instruction. */
  inResult: boolean;
}

/**
 * Complex fields (w:fldChar, ECMA-376 part 1, 17.16.18): they nest, and they may span paragraphs. Only what stands in
 * the result of every open field is text.
 */
export class FieldStack {
  private open: OpenField[] = [];

  /** Text here is printed. */
  get isVisible(): boolean {
    return this.open.every((field) => field.inResult);
  }

  /** Text here comes from a page number, which is no content. */
  get isPageNumber(): boolean {
    return this.open.some(({ instruction }) => isPageNumberInstruction(instruction));
  }

  get depth(): number {
    return this.open.length;
  }

  fieldCharacter(type: string | undefined): void {
    if (type === 'begin') this.open.push({ instruction: '', inResult: false });
    else if (type === 'end') this.open.pop();
    else if (type === 'separate') {
      const field = this.open.at(-1);
      if (field !== undefined) field.inResult = true;
    }
  }

  addInstruction(text: string): void {
    const field = this.open.at(-1);
    if (field !== undefined && !field.inResult) field.instruction += text;
  }

  /** Forgets fields opened since `depth` that never ended: a field cannot leave its cell or story. */
  truncate(depth: number): void {
    this.open.length = Math.min(this.open.length, depth);
  }
}

export function isPageNumberInstruction(instruction: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}
