import { ReadProblem } from '../read-problem';

/**
 * Makes names independent of the prefixes a file happens to use: a name of a known namespace gets the customary
 * prefix («w:p», «x:row»), whatever the file calls it. Several URIs may share a prefix: the transitional and the
 * strict form of an OOXML namespace mean the same to a reader.
 *
 * Names of unknown namespaces keep their prefix, or get «?» in front where it would look like a customary one.
 */
export type CustomaryPrefixes = ReadonlyMap<string, string>;

const letterX = 0x78;

export type XmlAttributes = Readonly<Record<string, string>>;

export class NamespaceScope {
  private readonly elementNames = new Map<string, string>();
  private readonly attributeNames = new Map<string, string>();
  /** Attributes can be handed on as they are: every prefix in scope is the customary one. */
  private readonly plainAttributes: boolean;

  private constructor(
    private readonly customary: CustomaryPrefixes,
    /** Prefix of the file → canonical prefix. The default namespace has the key "". */
    private readonly canonical: ReadonlyMap<string, string>,
    readonly parent: NamespaceScope | undefined,
  ) {
    this.plainAttributes = [...canonical].every(([own, shown]) => own === '' || own === shown);
  }

  static root(customary: CustomaryPrefixes): NamespaceScope {
    return new NamespaceScope(customary, new Map([['xml', 'xml']]), undefined);
  }

  /** The scope inside an element with these attributes: this one, unless they declare namespaces. */
  enter(attributes: XmlAttributes): NamespaceScope {
    let declared: Map<string, string> | undefined;
    for (const name in attributes) {
      // Asked of every attribute of the document: the first letter settles nearly all.
      if (name.charCodeAt(0) !== letterX || !name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
      if (prefix === undefined) continue;
      declared ??= new Map(this.canonical);
      declared.set(prefix, this.canonicalFor(prefix, attributes[name] ?? ''));
    }
    return declared === undefined || sameEntries(declared, this.canonical)
      ? this
      : new NamespaceScope(this.customary, declared, this);
  }

  elementName(raw: string): string {
    const known = this.elementNames.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(':');
    const prefix = this.canonicalPrefix(colon < 0 ? '' : raw.slice(0, colon));
    const local = raw.slice(colon + 1);
    const name = prefix === '' ? local : `${prefix}:${local}`;
    this.elementNames.set(raw, name);
    return name;
  }

  attributes(raw: XmlAttributes): XmlAttributes {
    if (this.plainAttributes) return raw;
    const result = Object.create(null) as Record<string, string>;
    for (const name in raw) result[this.attributeName(name)] = raw[name] ?? '';
    return result;
  }

  /** For attribute values that list prefixes, such as Requires of markup compatibility. */
  canonicalPrefix(prefix: string): string {
    const canonical = this.canonical.get(prefix);
    if (canonical !== undefined) return canonical;
    if (prefix === '') return '';
    throw new ReadProblem('damaged', `undeclared prefix ${prefix}`);
  }

  private attributeName(raw: string): string {
    const known = this.attributeNames.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(':');
    const isPlain = colon < 0 || raw.startsWith('xmlns');
    const name = isPlain
      ? raw
      : `${this.canonicalPrefix(raw.slice(0, colon))}:${raw.slice(colon + 1)}`;
    this.attributeNames.set(raw, name);
    return name;
  }

  private canonicalFor(prefix: string, uri: string): string {
    const customary = this.customary.get(uri);
    if (customary !== undefined) return customary;
    if (uri === '') return '';
    const looksCustomary = prefix === '' || [...this.customary.values()].includes(prefix);
    return looksCustomary ? `?${prefix}` : prefix;
  }
}

function sameEntries(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
