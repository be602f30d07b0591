import type { RawAlignment } from '../../../shared/raw/raw-document';
import { encodingOfFont, type FontEncoding } from '../legacy-text';
import { descendants, ownText, type XmlElement } from '../xml/xml-element';

/** How text looks at a place in the document. */
export interface HtmlLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly capitals: boolean;
  readonly encoding: FontEncoding;
  readonly alignment: RawAlignment | undefined;
  /** Blanks and line ends are shown as they are. */
  readonly preformatted: boolean;
}

export const plainLook: HtmlLook = {
  bold: false,
  italic: false,
  hidden: false,
  capitals: false,
  encoding: null,
  alignment: undefined,
  preformatted: false,
};

type Declarations = ReadonlyMap<string, string>;

const longestStyleSheet = 2_000_000;
const longestDeclarations = 2_000;

/**
 * The rules that Office writes: «p.MsoNormal», «.xl65», «td». Other selectors are left out; the look they give is
 * never more than a hint.
 */
export class HtmlStyles {
  private readonly rules = new Map<string, Declarations>();

  constructor(root: XmlElement) {
    for (const element of descendants(root)) {
      if (element.name === 'style') this.addSheet(ownText(element).slice(0, longestStyleSheet));
    }
  }

  /** The look inside an element, given the look around it. */
  look(element: XmlElement, outer: HtmlLook): HtmlLook {
    const { name, attributes } = element;
    let look = lookOfTag(name, attributes, outer);
    const classes = (attributes.class ?? '').split(/\s+/).filter(Boolean);
    const selectors = [
      name,
      ...classes.map((own) => `.${own}`),
      ...classes.map((own) => `${name}.${own}`),
    ];
    for (const selector of selectors) {
      const rule = this.rules.get(selector.toLowerCase());
      if (rule !== undefined) look = applyDeclarations(rule, look);
    }
    return attributes.style === undefined
      ? look
      : applyDeclarations(parseDeclarations(attributes.style), look);
  }

  private addSheet(css: string): void {
    const sheet = css.replaceAll('<!--', '').replaceAll('-->', '');
    for (let at = 0; at < sheet.length;) {
      const open = sheet.indexOf('{', at);
      const close = sheet.indexOf('}', open);
      if (open < 0 || close < 0) return;
      const declarations = parseDeclarations(sheet.slice(open + 1, close));
      for (const selector of selectorsOf(sheet.slice(at, open))) {
        this.rules.set(selector, new Map([...(this.rules.get(selector) ?? []), ...declarations]));
      }
      at = close + 1;
    }
  }
}

function selectorsOf(text: string): readonly string[] {
  return text
    .slice(text.lastIndexOf('*/') + 1)
    .replace(/^\//, '')
    .split(',')
    .map((selector) => selector.trim().toLowerCase())
    .filter((selector) => /^[\w-]*(?:\.[\w-]+)?$/.test(selector) && selector !== '');
}

export function parseDeclarations(text: string): Declarations {
  const declarations = new Map<string, string>();
  const pattern = /([-\w]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g;
  for (const [, name = '', value = ''] of text.slice(0, longestDeclarations).matchAll(pattern)) {
    declarations.set(name.toLowerCase(), value.trim());
  }
  return declarations;
}

function applyDeclarations(declarations: Declarations, look: HtmlLook): HtmlLook {
  const weight = declarations.get('font-weight');
  const style = declarations.get('font-style');
  const family = declarations.get('font-family');
  const blanks = declarations.get('white-space');
  const isHidden = declarations.get('display') === 'none' || declarations.get('mso-hide') === 'all';
  return {
    bold: weight === undefined ? look.bold : /^(?:bold|bolder|[6-9]00)/i.test(weight),
    italic: style === undefined ? look.italic : /^(?:italic|oblique)/i.test(style),
    hidden: look.hidden || isHidden,
    capitals: declarations.get('text-transform') === 'uppercase' || look.capitals,
    encoding: family === undefined ? look.encoding : encodingOfFont(firstFamily(family)),
    alignment: alignmentOf(declarations.get('text-align')) ?? look.alignment,
    preformatted: blanks === undefined ? look.preformatted : /^pre/i.test(blanks),
  };
}

function firstFamily(families: string): string {
  return (families.split(',')[0] ?? '').replace(/["']/g, '').trim();
}

const boldTags = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const italicTags = new Set(['i', 'em', 'cite', 'address', 'var', 'dfn']);

function lookOfTag(
  name: string,
  { align, face, hidden }: XmlElement['attributes'],
  outer: HtmlLook,
): HtmlLook {
  const alignment = name === 'center' ? 'center' : alignmentOf(align);
  return {
    bold: outer.bold || boldTags.has(name),
    italic: outer.italic || italicTags.has(name),
    hidden: outer.hidden || hidden !== undefined,
    capitals: outer.capitals,
    encoding:
      name === 'font' && face !== undefined ? encodingOfFont(firstFamily(face)) : outer.encoding,
    // A table starts anew: it is not centred text because it stands in a centred block.
    alignment: name === 'table' ? undefined : (alignment ?? outer.alignment),
    preformatted: outer.preformatted || name === 'pre',
  };
}

function alignmentOf(value: string | undefined): RawAlignment | undefined {
  switch (value?.toLowerCase()) {
    case 'left':
    case 'start':
      return 'left';
    case 'center':
    case 'middle':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'justify':
      return 'justify';
    default:
      return undefined;
  }
}
