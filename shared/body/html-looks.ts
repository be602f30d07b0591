import type { HtmlAttributes } from '../clipboard/html-tokens';
import type { BodyAlignment, InlineStyle } from '../plan/body';

/** How text looks at a place in HTML. */
export interface HtmlLook {
  readonly styles: ReadonlySet<InlineStyle>;
  readonly alignment: BodyAlignment | undefined;
  readonly hidden: boolean;
  readonly preformatted: boolean;
  /** Word writes the automatic number of a paragraph as text in a span of its own. */
  readonly isLabel: boolean;
}

const plain: HtmlLook = {
  styles: new Set(),
  alignment: undefined,
  hidden: false,
  preformatted: false,
  isLabel: false,
};

const styleOfTag = new Map<string, InlineStyle>([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['th', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
]);

/** Elements without content, which are never closed. */
const voids = new Set(['br', 'hr', 'img', 'col', 'meta', 'link', 'input', 'wbr', 'area', 'base']);

/** Deeper HTML is no text that anyone wrote; looks no longer change there. */
const deepest = 500;

/** The looks of the elements that are open. */
export class HtmlLooks {
  private readonly stack: { readonly name: string; readonly look: HtmlLook }[] = [];

  get look(): HtmlLook {
    return this.stack.at(-1)?.look ?? plain;
  }

  open(name: string, attributes: HtmlAttributes): void {
    if (voids.has(name) || this.stack.length >= deepest) return;
    const outer = this.look;
    const look = withStyle(withTag(outer, name, attributes), attributes.get('style') ?? '');
    this.stack.push({ name, look });
  }

  close(name: string): void {
    const at = this.stack.map((entry) => entry.name).lastIndexOf(name);
    if (at >= 0) this.stack.length = at;
  }
}

function withTag(outer: HtmlLook, name: string, attributes: HtmlAttributes): HtmlLook {
  const style = styleOfTag.get(name);
  const styles = style === undefined ? outer.styles : new Set([...outer.styles, style]);
  const alignment = name === 'center' ? 'center' : alignmentOf(attributes.get('align'));
  const isStart = name === 'table' || name === 'td' || name === 'th';
  return {
    ...outer,
    styles,
    alignment: alignment ?? (isStart ? undefined : outer.alignment),
    preformatted: outer.preformatted || name === 'pre',
  };
}

function withStyle(look: HtmlLook, css: string): HtmlLook {
  if (css === '') return look;
  const styles = new Set(look.styles);
  const value = (name: string): string | undefined =>
    new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`, 'i').exec(css)?.[1]?.trim().toLowerCase();
  const set = (style: InlineStyle, on: boolean | undefined): void => {
    if (on === true) styles.add(style);
    else if (on === false) styles.delete(style);
  };
  const weight = value('font-weight');
  const slant = value('font-style');
  const raised = value('vertical-align');
  set('bold', weight === undefined ? undefined : /^(?:bold|bolder|[6-9]00)/.test(weight));
  set('italic', slant === undefined ? undefined : /^(?:italic|oblique)/.test(slant));
  if ((value('text-decoration') ?? '').includes('underline')) styles.add('underline');
  if (raised === 'super') styles.add('superscript');
  if (raised === 'sub') styles.add('subscript');
  return {
    ...look,
    styles,
    alignment: alignmentOf(value('text-align')) ?? look.alignment,
    hidden: look.hidden || value('display') === 'none' || value('mso-hide') === 'all',
    preformatted: look.preformatted || (value('white-space') ?? '').startsWith('pre'),
    isLabel: look.isLabel || /mso-list:\s*ignore/i.test(css),
  };
}

function alignmentOf(value: string | undefined): BodyAlignment | undefined {
  return value === 'left' || value === 'center' || value === 'right' || value === 'justify'
    ? value
    : undefined;
}
