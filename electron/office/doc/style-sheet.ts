import type { ByteView } from './byte-view';
import type { WordBinary } from './file-information';
import {
  plainCharacters,
  plainParagraph,
  withCharacterModifiers,
  withParagraphModifiers,
  type CharacterLook,
  type ParagraphLook,
} from './looks';

export interface Style {
  readonly paragraph: ParagraphLook;
  readonly characters: CharacterLook;
}

interface StyleDefinition {
  readonly base: number;
  /** 1 paragraph, 2 character, 3 table, 4 list. */
  readonly kind: number;
  readonly builtIn: number;
  readonly paragraph: ByteView | null;
  readonly characters: ByteView | null;
}

const noBase = 0xfff;
/** A style may be based on another; a chain that is longer is a circle. */
const longestChain = 64;

/** The styles by index (STSH, [MS-DOC] 2.9.271), with what their base styles give them. */
export class StyleSheet {
  private readonly definitions: readonly (StyleDefinition | null)[];
  private readonly resolved = new Map<number, Style>();

  constructor(word: WordBinary) {
    const { offset, length } = word.part('styles');
    this.definitions = length > 4 ? readDefinitions(word.table.slice(offset, length)) : [];
  }

  style(index: number): Style {
    return this.resolve(index, 0);
  }

  private resolve(index: number, depth: number): Style {
    const known = this.resolved.get(index);
    if (known !== undefined) return known;
    const definition = this.definitions[index] ?? null;
    if (definition === null || depth > longestChain) {
      return { paragraph: plainParagraph, characters: plainCharacters };
    }
    const style = over(
      definition.base === noBase
        ? { paragraph: plainParagraph, characters: plainCharacters }
        : this.resolve(definition.base, depth + 1),
      definition,
    );
    this.resolved.set(index, style);
    return style;
  }
}

function over(base: Style, definition: StyleDefinition): Style {
  const { paragraph, characters, builtIn } = definition;
  // The nine built-in headings have their outline level by number, whether or not they say so.
  const heading = builtIn >= 1 && builtIn <= 9 ? { outlineLevel: builtIn } : {};
  const ground = { ...base.paragraph, ...heading };
  return {
    paragraph: paragraph === null ? ground : withParagraphModifiers(ground, paragraph),
    characters:
      characters === null ? base.characters : withCharacterModifiers(base.characters, characters),
  };
}

function readDefinitions(sheet: ByteView): readonly (StyleDefinition | null)[] {
  const headerBytes = sheet.u16(0);
  const count = sheet.u16(2);
  const baseBytes = sheet.u16(4);
  const found: (StyleDefinition | null)[] = [];
  let at = 2 + headerBytes;
  for (let index = 0; index < count && at + 2 <= sheet.length; index += 1) {
    const length = sheet.u16(at);
    const fits = length > baseBytes && at + 2 + length <= sheet.length;
    found.push(fits ? readDefinition(sheet.slice(at + 2, length), baseBytes) : null);
    at += 2 + length;
  }
  return found;
}

function readDefinition(bytes: ByteView, baseBytes: number): StyleDefinition {
  const second = bytes.u16(2);
  const lists = bytes.u16(4) & 0xf;
  const kind = second & 0xf;
  const nameUnits = bytes.u16(baseBytes);
  // Name length, name, terminating zero.
  const properties = propertyLists(bytes, baseBytes + 2 + nameUnits * 2 + 2, lists);
  const paragraph = kind === 1 ? (properties[0] ?? null) : null;
  return {
    base: second >> 4,
    kind,
    builtIn: bytes.u16(0) & 0xfff,
    // A paragraph list starts with the style's own index.
    paragraph:
      paragraph !== null && paragraph.length > 2 ? paragraph.slice(2, paragraph.length - 2) : null,
    characters: (kind === 1 ? properties[1] : kind === 2 ? properties[0] : undefined) ?? null,
  };
}

function propertyLists(bytes: ByteView, start: number, count: number): readonly ByteView[] {
  const lists: ByteView[] = [];
  let at = start;
  for (let index = 0; index < count && at + 2 <= bytes.length; index += 1) {
    const length = Math.min(bytes.u16(at), bytes.length - at - 2);
    lists.push(bytes.slice(at + 2, length));
    at += 2 + length + (length % 2);
  }
  return lists;
}
