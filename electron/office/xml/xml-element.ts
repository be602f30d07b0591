import { xmlLimits } from '../limits';
import { ReadProblem } from '../read-problem';
import type { XmlAttributes } from './namespace-scope';

/** A subtree held in memory: a paragraph, a table row, a small part. Names are canonical, see NamespaceScope. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((node) => typeof node !== 'string');
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const node of element.children) {
    if (typeof node !== 'string' && node.name === name) return node;
  }
  return undefined;
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return childElements(element).filter((child) => child.name === name);
}

/** All elements of the subtree in document order, the root included. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const node of element.children) if (typeof node !== 'string') yield* descendants(node);
}

/** The text directly inside an element, without that of its children. */
export function ownText(element: XmlElement): string {
  let text = '';
  for (const node of element.children) if (typeof node === 'string') text += node;
  return text;
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * Builds one subtree after another from parser events. `replace` may put other nodes in the place of a finished
 * element (markup compatibility does).
 */
export class ElementBuilder {
  private readonly open: OpenElement[] = [];
  private count = 0;

  constructor(
    private readonly replace: (element: XmlElement) => readonly XmlNode[] = (element) => [element],
  ) {}

  get active(): boolean {
    return this.open.length > 0;
  }

  openElement(name: string, attributes: XmlAttributes): void {
    this.count += 1;
    if (this.count > xmlLimits.subtreeElements) throw new ReadProblem('too-much-content', name);
    this.open.push({ name, attributes, children: [] });
  }

  addText(text: string): void {
    this.open.at(-1)?.children.push(text);
  }

  /** The finished subtree, when this closes its root. */
  closeElement(): readonly XmlNode[] | undefined {
    const element = this.open.pop();
    if (element === undefined) return undefined;
    const nodes = this.replace(element);
    const parent = this.open.at(-1);
    if (parent === undefined) {
      this.count = 0;
      return nodes;
    }
    for (const node of nodes) parent.children.push(node);
    return undefined;
  }
}
