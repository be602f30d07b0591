import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An XML element as a test looks at it; text is that of the element itself. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

/** The parts of a written file, parsed without the product's own readers. */
export class WrittenPackage {
  private constructor(private readonly entries: Readonly<Record<string, Uint8Array>>) {}

  static async open(path: string): Promise<WrittenPackage> {
    return new WrittenPackage(unzipSync(await readFile(path)));
  }

  get names(): readonly string[] {
    return Object.keys(this.entries);
  }

  text(name: string): string {
    const bytes = this.entries[name];
    if (bytes === undefined) throw new Error(`No part ${name}`);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  }

  xml(name: string): XmlNode {
    return parseXml(this.text(name));
  }
}

interface OpenNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: OpenNode[];
  text: string;
}

/** Throws where the XML is not well formed. */
export function parseXml(text: string): XmlNode {
  const parser = new SaxesParser();
  const root: OpenNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const node: OpenNode = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (piece) => void (open.at(-1)!.text += piece));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return root.children[0]!;
}

export function all(node: XmlNode, name: string): readonly XmlNode[] {
  const below = node.children.flatMap((child) => all(child, name));
  return node.name === name ? [node, ...below] : below;
}

export function first(node: XmlNode, name: string): XmlNode {
  const found = all(node, name)[0];
  if (found === undefined) throw new Error(`No ${name} in ${node.name}`);
  return found;
}

export function child(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((each) => each.name === name);
}

/** `w:val` of the first descendant with this name. */
export function valueOf(node: XmlNode, name: string): string | undefined {
  return all(node, name)[0]?.attributes['w:val'];
}
