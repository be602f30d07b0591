import { SaxesParser } from 'saxes';
import { xmlLimits } from '../limits';
import { ReadProblem } from '../read-problem';
import { NamespaceScope, type CustomaryPrefixes, type XmlAttributes } from './namespace-scope';
import { decodeXml } from './decode-xml';

/** Gets the events of a parse in document order. Names are canonical, see NamespaceScope. */
export interface XmlSink {
  open(name: string, attributes: XmlAttributes, scope: NamespaceScope): void;
  close(name: string): void;
  /** All text between two tags at once. Also whitespace between elements. */
  text(text: string): void;
}

/**
 * Parses XML piece by piece. No DOCTYPE is accepted, so there are no entities but the five of XML itself, and
 * nothing outside the part is ever read. Throws ReadProblem 'damaged', 'doctype', 'too-deep' or 'too-much-content'.
 */
export async function parseXml(
  pieces: AsyncIterable<Uint8Array>,
  prefixes: CustomaryPrefixes,
  sink: XmlSink,
): Promise<void> {
  const parse = new XmlParse(prefixes, sink);
  for await (const text of decodeXml(pieces)) parse.write(text);
  parse.end();
}

class XmlParse {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private scope: NamespaceScope;
  /** The canonical names of the open elements, and the scope around each. */
  private readonly names: string[] = [];
  private readonly scopes: NamespaceScope[] = [];
  /** Units written since the parser last told us anything. */
  private pending = 0;

  constructor(
    prefixes: CustomaryPrefixes,
    private readonly sink: XmlSink,
  ) {
    this.scope = NamespaceScope.root(prefixes);
    this.parser.on('doctype', () => {
      throw new ReadProblem('doctype');
    });
    this.parser.on('error', (error) => {
      throw new ReadProblem('damaged', error.message);
    });
    this.parser.on('opentag', (tag) => this.openTag(tag.name, tag.attributes));
    this.parser.on('closetag', () => this.closeTag());
    this.parser.on('text', (text) => this.text(text));
    this.parser.on('cdata', (text) => this.text(text));
  }

  write(text: string): void {
    this.pending += text.length;
    this.parser.write(text);
    if (this.pending > xmlLimits.pendingLength) throw new ReadProblem('too-much-content', 'markup');
  }

  end(): void {
    this.parser.close();
    if (this.names.length > 0) throw new ReadProblem('damaged', 'XML ends too early');
  }

  private openTag(rawName: string, rawAttributes: XmlAttributes): void {
    this.pending = 0;
    if (this.names.length >= xmlLimits.depth) throw new ReadProblem('too-deep', rawName);
    this.scopes.push(this.scope);
    this.scope = this.scope.enter(rawAttributes);
    const name = this.scope.elementName(rawName);
    this.names.push(name);
    this.sink.open(name, this.scope.attributes(rawAttributes), this.scope);
  }

  private closeTag(): void {
    this.pending = 0;
    const name = this.names.pop();
    const scope = this.scopes.pop();
    if (name === undefined || scope === undefined) throw new ReadProblem('damaged', 'close tag');
    this.scope = scope;
    this.sink.close(name);
  }

  private text(text: string): void {
    this.pending = 0;
    if (text.length > xmlLimits.textLength) throw new ReadProblem('too-much-content', 'long text');
    this.sink.text(text);
  }
}
