import type { ReadingJob } from '../read-context';
import { ReadProblem } from '../read-problem';
import type { NamespaceScope, XmlAttributes } from '../xml/namespace-scope';
import { parseXml, type XmlSink } from '../xml/parse-xml';
import { childrenNamed, ElementBuilder, type XmlElement } from '../xml/xml-element';
import type { ZipArchive } from '../zip/zip-archive';
import { resolveAlternateContent } from './markup-compatibility';
import { ooxmlPrefixes } from './namespaces';

/** A link from one part to another, or out of the file. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type URI, the same in transitional and strict files: "styles", "header", "image"… */
  readonly type: string;
  /** Part name inside the archive; for external ones the target as written, which is never opened. */
  readonly target: string;
  readonly external: boolean;
}

/** An Office Open XML package (ECMA-376 part 2): parts, their content types, and the relationships between them. */
export class OoxmlPackage {
  private constructor(
    readonly archive: ZipArchive,
    private readonly job: ReadingJob,
    private readonly overrides: ReadonlyMap<string, string>,
    private readonly defaults: ReadonlyMap<string, string>,
  ) {}

  static async open(archive: ZipArchive, job: ReadingJob): Promise<OoxmlPackage> {
    const overrides = new Map<string, string>();
    const defaults = new Map<string, string>();
    const bare = new OoxmlPackage(archive, job, overrides, defaults);
    const types = await bare.tree('[Content_Types].xml');
    for (const { attributes } of childrenNamed(types, 'ct:Override')) {
      const part = (attributes.PartName ?? '').replace(/^\/+/, '').toLowerCase();
      overrides.set(part, attributes.ContentType ?? '');
    }
    for (const { attributes } of childrenNamed(types, 'ct:Default')) {
      defaults.set((attributes.Extension ?? '').toLowerCase(), attributes.ContentType ?? '');
    }
    return bare;
  }

  contentType(part: string): string {
    const name = part.toLowerCase();
    const extension = name.slice(name.lastIndexOf('.') + 1);
    return this.overrides.get(name) ?? this.defaults.get(extension) ?? '';
  }

  /** Relationships of a part ("" for the package itself), in file order. Empty when it has none. */
  async relationships(part: string): Promise<readonly Relationship[]> {
    const slash = part.lastIndexOf('/') + 1;
    const relsPart = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    if (!this.archive.has(relsPart)) return [];
    const root = await this.tree(relsPart);
    return childrenNamed(root, 'rel:Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return {
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolveTarget(part.slice(0, slash), target),
        external,
      };
    });
  }

  /** The part that the whole file is about. Throws ReadProblem 'damaged' when there is none. */
  async mainPart(): Promise<string> {
    const links = await this.relationships('');
    const main = links.find((link) => link.type === 'officeDocument' && !link.external);
    if (main === undefined || !this.archive.has(main.target)) {
      throw new ReadProblem('damaged', 'no main part');
    }
    return main.target;
  }

  /** Streams a part through a sink. */
  async parse(part: string, sink: XmlSink): Promise<void> {
    await parseXml(this.pieces(part), ooxmlPrefixes, withCanonicalRequires(sink));
  }

  /** The whole part as a tree, for parts whose size does not grow with the document. */
  async tree(part: string): Promise<XmlElement> {
    const builder = new ElementBuilder(resolveAlternateContent);
    let root: XmlElement | undefined;
    await this.parse(part, {
      open: (name, attributes) => builder.openElement(name, attributes),
      text: (text) => builder.addText(text),
      close: () => {
        const [node] = builder.closeElement() ?? [];
        if (node !== undefined && typeof node !== 'string') root = node;
      },
    });
    if (root === undefined) throw new ReadProblem('damaged', `${part} is empty`);
    return root;
  }

  private async *pieces(part: string): AsyncGenerator<Buffer> {
    for await (const piece of this.archive.read(part)) {
      this.job.advance(piece.length);
      yield piece;
    }
  }
}

/** Requires lists prefixes as the file declares them; the choice is made by customary ones. */
function withCanonicalRequires(sink: XmlSink): XmlSink {
  return {
    open(name, attributes, scope) {
      sink.open(
        name,
        name === 'mc:Choice' ? canonicalRequires(attributes, scope) : attributes,
        scope,
      );
    },
    close: (name) => sink.close(name),
    text: (text) => sink.text(text),
  };
}

function canonicalRequires(attributes: XmlAttributes, scope: NamespaceScope): XmlAttributes {
  const prefixes = (attributes.Requires ?? '').split(/\s+/).filter(Boolean);
  return { Requires: prefixes.map((prefix) => scope.canonicalPrefix(prefix)).join(' ') };
}

/** Resolves a relative reference against the folder of its source; ".." never leaves the archive. */
export function resolveTarget(folder: string, target: string): string {
  const path = decodeReference(target.replaceAll('\\', '/').replace(/#.*$/, ''));
  const segments = path.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function decodeReference(reference: string): string {
  try {
    return decodeURI(reference);
  } catch {
    return reference;
  }
}
