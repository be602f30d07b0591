import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element';
import { readRunLook } from './look';
import type { StyleSheet } from './style-sheet';
import { symbolCharacter } from './symbols';
import { integerOf, onOffOf, toInteger, valueOf } from './wordprocessing';

/** One level of a list (w:lvl, ECMA-376 part 1, 17.9.6). Levels are counted from 0. */
export interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  readonly customFormat: string | undefined;
  /** "%1.%2." with the numbers of the levels in place of %n; for a bullet the character itself. */
  readonly text: string;
  /** All numbers of the label are printed as decimals. */
  readonly decimalOnly: boolean;
  /** The level starts again after a number of a level above this one; 0: it never does. */
  readonly restartAfter: number;
  readonly styleId: string | undefined;
  readonly hidden: boolean;
}

/** A list that paragraphs refer to by w:numId. */
export interface NumberingInstance {
  /** Instances of one abstract list count on together. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  /** Where a level starts when this instance is first used. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

export const levelCount = 9;

interface AbstractList {
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  readonly styleLink: string | undefined;
  readonly numStyleLink: string | undefined;
}

/** Reads the numbering part (17.9): w:numId → instance. Lists kept in a numbering style are followed. */
export function readNumberingDefinitions(
  root: XmlElement | undefined,
  styles: StyleSheet,
): ReadonlyMap<string, NumberingInstance> {
  const instances = new Map<string, NumberingInstance>();
  if (root === undefined) return instances;
  const abstracts = new Map<string, AbstractList>();
  for (const element of childrenNamed(root, 'w:abstractNum')) {
    abstracts.set(element.attributes['w:abstractNumId'] ?? '', readAbstractList(element));
  }
  for (const element of childrenNamed(root, 'w:num')) {
    const abstractId = ownerOf(valueOf(element, 'w:abstractNumId') ?? '', abstracts, root, styles);
    const levels = abstracts.get(abstractId)?.levels;
    if (levels === undefined) continue;
    instances.set(element.attributes['w:numId'] ?? '', readInstance(element, abstractId, levels));
  }
  return instances;
}

function readAbstractList(element: XmlElement): AbstractList {
  const levels = new Map<number, NumberingLevel>();
  for (const level of childrenNamed(element, 'w:lvl')) addLevel(levels, level);
  return {
    levels,
    styleLink: valueOf(element, 'w:styleLink'),
    numStyleLink: valueOf(element, 'w:numStyleLink'),
  };
}

/** The list that really has the levels: w:numStyleLink names a style, whose own list carries w:styleLink. */
function ownerOf(
  abstractId: string,
  abstracts: ReadonlyMap<string, AbstractList>,
  root: XmlElement,
  styles: StyleSheet,
): string {
  const link = abstracts.get(abstractId)?.numStyleLink;
  if (link === undefined) return abstractId;
  for (const [id, list] of abstracts) if (list.styleLink === link) return id;
  const numberingId = styles.style(link).paragraph.numberingId;
  const instance = childrenNamed(root, 'w:num').find(
    ({ attributes }) => attributes['w:numId'] === numberingId,
  );
  return valueOf(instance, 'w:abstractNumId') ?? abstractId;
}

function readInstance(
  element: XmlElement,
  abstractId: string,
  abstractLevels: ReadonlyMap<number, NumberingLevel>,
): NumberingInstance {
  const levels = new Map(abstractLevels);
  const startOverrides = new Map<number, number>();
  for (const override of childrenNamed(element, 'w:lvlOverride')) {
    const level = childNamed(override, 'w:lvl');
    if (level !== undefined) addLevel(levels, level);
    const index = toInteger(override.attributes['w:ilvl']);
    const start = integerOf(override, 'w:startOverride');
    if (index !== undefined && start !== undefined) startOverrides.set(index, start);
  }
  return { abstractId, levels, startOverrides };
}

function addLevel(levels: Map<number, NumberingLevel>, element: XmlElement): void {
  const index = toInteger(element.attributes['w:ilvl']);
  if (index === undefined || index < 0 || index >= levelCount) return;
  const format = childNamed(element, 'w:numFmt');
  const look = readRunLook(childNamed(element, 'w:rPr'));
  const name = format?.attributes['w:val'] ?? 'decimal';
  const text = valueOf(element, 'w:lvlText') ?? '';
  levels.set(index, {
    start: integerOf(element, 'w:start') ?? 0,
    format: name,
    customFormat: format?.attributes['w:format'],
    text: name === 'bullet' ? bulletText(text, look.font) : text,
    decimalOnly: onOffOf(element, 'w:isLgl') ?? false,
    restartAfter: integerOf(element, 'w:lvlRestart') ?? index,
    styleId: valueOf(element, 'w:pStyle'),
    hidden: look.hidden ?? false,
  });
}

/** A bullet is mostly a glyph of a symbol font; one that we do not know is still a bullet. */
function bulletText(text: string, font: string | undefined): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isPrivate = code >= 0xe000 && code <= 0xf8ff;
      return symbolCharacter(font, code) ?? (isPrivate ? '•' : character);
    })
    .join('');
}
