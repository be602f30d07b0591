import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element';
import { inherit, readParagraphLook, readRunLook, type ParagraphLook, type RunLook } from './look';
import { valueOf } from './wordprocessing';

interface Style {
  readonly basedOn: string | undefined;
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
}

/** A style with everything that it inherits. */
export interface ResolvedStyle {
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
  /** The style that brings the numbering: levels are linked to it by name. */
  readonly numberingStyleId: string | undefined;
}

const longestChain = 50;

const nothing: ResolvedStyle = { run: {}, paragraph: {}, numberingStyleId: undefined };

/** The styles part (ECMA-376 part 1, 17.7): what a paragraph or run looks like before its own properties. */
export class StyleSheet {
  private readonly styles = new Map<string, Style>();
  private readonly resolved = new Map<string, ResolvedStyle>();
  private readonly defaultRun: RunLook;
  private readonly defaultParagraph: ParagraphLook;
  private defaultParagraphStyle: string | undefined;

  constructor(root?: XmlElement) {
    const defaults = childNamed(root, 'w:docDefaults');
    const run = childNamed(defaults, 'w:rPrDefault');
    const paragraph = childNamed(defaults, 'w:pPrDefault');
    this.defaultRun = readRunLook(childNamed(run, 'w:rPr'));
    this.defaultParagraph = readParagraphLook(childNamed(paragraph, 'w:pPr'));
    for (const element of root ? childrenNamed(root, 'w:style') : []) this.add(element);
  }

  private add(element: XmlElement): void {
    const id = element.attributes['w:styleId'];
    if (id === undefined) return;
    this.styles.set(id, {
      basedOn: valueOf(element, 'w:basedOn'),
      run: readRunLook(childNamed(element, 'w:rPr')),
      paragraph: readParagraphLook(childNamed(element, 'w:pPr')),
    });
    const isDefault = ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '');
    if (isDefault && element.attributes['w:type'] === 'paragraph') this.defaultParagraphStyle = id;
  }

  style(id: string | undefined): ResolvedStyle {
    return id === undefined ? nothing : this.resolve(id, new Set());
  }

  paragraphStyle(id: string | undefined): ResolvedStyle {
    return this.style(id ?? this.defaultParagraphStyle);
  }

  /** Paragraph properties in force, direct ones included. */
  paragraphLook(direct: ParagraphLook): ParagraphLook {
    const style = this.paragraphStyle(direct.styleId);
    return inherit(inherit(this.defaultParagraph, style.paragraph), direct);
  }

  /**
   * Run properties in force. Bold, italic, hidden and capitals are toggles: set by both the paragraph and the
   * character style they cancel out, and a document default cannot be switched off by styles (17.7.3).
   */
  runLook(paragraphStyleId: string | undefined, direct: RunLook): RunLook {
    const paragraph = this.paragraphStyle(paragraphStyleId).run;
    const character = this.style(direct.styleId).run;
    const toggle = (key: 'bold' | 'italic' | 'hidden' | 'capitals'): boolean =>
      direct[key] ??
      (this.defaultRun[key] === true || (paragraph[key] === true) !== (character[key] === true));
    const said = <Key extends 'underline' | 'position' | 'font'>(key: Key): RunLook[Key] =>
      direct[key] ?? character[key] ?? paragraph[key] ?? this.defaultRun[key];
    return {
      bold: toggle('bold'),
      italic: toggle('italic'),
      hidden: toggle('hidden'),
      capitals: toggle('capitals'),
      underline: said('underline'),
      position: said('position'),
      font: said('font'),
    };
  }

  private resolve(id: string, seen: Set<string>): ResolvedStyle {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const style = this.styles.get(id);
    // A style that is based on itself, or on far more styles than Word allows, ends its chain there.
    if (style === undefined || seen.has(id) || seen.size > longestChain) return nothing;
    const base = style.basedOn === undefined ? nothing : this.resolve(style.basedOn, seen.add(id));
    const bringsNumbering =
      style.paragraph.numberingId !== undefined || style.paragraph.numberingLevel !== undefined;
    const result: ResolvedStyle = {
      run: inherit(base.run, style.run),
      paragraph: inherit(base.paragraph, style.paragraph),
      numberingStyleId: bringsNumbering ? id : base.numberingStyleId,
    };
    this.resolved.set(id, result);
    return result;
  }
}
