import type { RawAlignment } from '../../../shared/raw/raw-document';
import type { RtfDestination } from './rtf-destinations';

/** What a group inherits from the one around it and gives up at its end (RTF 1.9.1, «Contents of an RTF File»). */
export interface RtfState {
  destination: RtfDestination;
  font: number | undefined;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  capitals: boolean;
  underline: boolean;
  position: 'superscript' | 'subscript' | undefined;
  deleted: boolean;
  inserted: boolean;
  /** Characters to leave out after \u: what older readers would show instead. */
  unicodeSkip: number;
  alignment: RawAlignment | undefined;
  inTable: boolean;
  nesting: number;
  outlineLevel: number | undefined;
}

export function firstState(): RtfState {
  return {
    destination: { kind: 'text' },
    font: undefined,
    bold: false,
    italic: false,
    hidden: false,
    capitals: false,
    underline: false,
    position: undefined,
    deleted: false,
    inserted: false,
    unicodeSkip: 1,
    alignment: undefined,
    inTable: false,
    nesting: 1,
    outlineLevel: undefined,
  };
}

/** Applies a formatting word; false for words of another kind. */
export function applyFormatting(state: RtfState, word: string, parameter?: number): boolean {
  const isOn = parameter !== 0;
  switch (word) {
    case 'plain':
      Object.assign(state, { ...plainText, font: state.font });
      return true;
    case 'pard':
      Object.assign(state, plainParagraph);
      return true;
    case 'b':
      state.bold = isOn;
      return true;
    case 'i':
      state.italic = isOn;
      return true;
    case 'v':
      state.hidden = isOn;
      return true;
    case 'caps':
      state.capitals = isOn;
      return true;
    case 'deleted':
      state.deleted = isOn;
      return true;
    case 'revised':
      state.inserted = isOn;
      return true;
    case 'f':
      state.font = parameter;
      return true;
    case 'uc':
      state.unicodeSkip = Math.min(Math.max(parameter ?? 1, 0), 16);
      return true;
    default:
      return applyLook(state, word, isOn) || applyParagraph(state, word, parameter);
  }
}

const underlines: ReadonlySet<string> = new Set(['ul', 'ulw', 'uld', 'uldash', 'uldb', 'ulth']);

function applyLook(state: RtfState, word: string, isOn: boolean): boolean {
  if (underlines.has(word)) state.underline = isOn;
  else if (word === 'ulnone') state.underline = false;
  else if (word === 'super') state.position = isOn ? 'superscript' : undefined;
  else if (word === 'sub') state.position = isOn ? 'subscript' : undefined;
  else if (word === 'nosupersub') state.position = undefined;
  else return false;
  return true;
}

const plainText = {
  bold: false,
  italic: false,
  hidden: false,
  capitals: false,
  underline: false,
  position: undefined,
  deleted: false,
  inserted: false,
} as const;

const plainParagraph = {
  alignment: undefined,
  inTable: false,
  nesting: 1,
  outlineLevel: undefined,
} as const;

const alignments: ReadonlyMap<string, RawAlignment> = new Map([
  ['ql', 'left'],
  ['qc', 'center'],
  ['qr', 'right'],
  ['qj', 'justify'],
  ['qd', 'justify'],
]);

function applyParagraph(state: RtfState, word: string, parameter?: number): boolean {
  const alignment = alignments.get(word);
  if (alignment !== undefined) state.alignment = alignment;
  else if (word === 'intbl') state.inTable = true;
  else if (word === 'itap') state.nesting = parameter ?? 1;
  else if (word === 'outlinelevel') state.outlineLevel = parameter;
  else return false;
  return true;
}
