import { decodeEntities } from './html-entities';

/** What stands in clipboard HTML, in order. Names are lower case; character references are read. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: HtmlAttributes }
  | { readonly kind: 'close'; readonly name: string };

export type HtmlAttributes = ReadonlyMap<string, string>;

/** Elements whose content is not text of the document; LibreOffice writes the comment of a cell as one. */
const skipped = new Set(['style', 'script', 'title', 'xml', 'head', 'comment']);

/**
 * Splits HTML as office programs put it on the clipboard. Total and linear: broken markup gives odd tokens, never an
 * exception. Comments (among them conditional ones with content for other programs), declarations such as «<![if …]>»,
 * and the content of style, script and head are left out.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let position = startOf(html);
  while (position < html.length) {
    const start = html.indexOf('<', position);
    const end = start === -1 ? html.length : start;
    if (end > position) {
      yield { kind: 'text', text: decodeEntities(html.slice(position, end)) };
    }
    if (start === -1) return;
    const tag = tagAt(html, start);
    position = tag.end;
    if (tag.token === null) continue;
    yield tag.token;
    if (tag.token.kind === 'open' && skipped.has(tag.token.name)) {
      position = endOfSkipped(html, position, tag.token.name);
    }
  }
}

/** Windows' clipboard format has a header of its own («Version:0.9 StartHTML:…»), which some programs hand on. */
function startOf(html: string): number {
  return /^\s*Version:\d/.test(html.slice(0, 80)) ? Math.max(0, html.indexOf('<')) : 0;
}

interface Tag {
  readonly token: HtmlToken | null;
  readonly end: number;
}

function tagAt(html: string, start: number): Tag {
  if (html.startsWith('<!--', start)) return { token: null, end: after(html, '-->', start + 4) };
  const next = html.charAt(start + 1);
  if (next === '!' || next === '?') return { token: null, end: after(html, '>', start) };
  const name = /^<\/?([A-Za-z][^\s/>]*)/.exec(html.slice(start, start + 80))?.[1];
  // A lone «<» is text.
  if (name === undefined) return { token: { kind: 'text', text: '<' }, end: start + 1 };
  const lowerName = name.toLowerCase();
  if (next === '/') {
    return { token: { kind: 'close', name: lowerName }, end: after(html, '>', start) };
  }
  const { attributes, end } = attributesAt(html, start + 1 + name.length);
  return { token: { kind: 'open', name: lowerName, attributes }, end };
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function endOfSkipped(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}\\b`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  // A head that is never closed must not swallow the document.
  if (found === null) return name === 'head' ? from : html.length;
  return after(html, '>', found.index);
}

const attributeAt = /\s*\/?\s*([^\s=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?|\s*\/?\s*/y;

function attributesAt(
  html: string,
  start: number,
): { readonly attributes: HtmlAttributes; readonly end: number } {
  const attributes = new Map<string, string>();
  let position = start;
  while (position < html.length && html[position] !== '>') {
    attributeAt.lastIndex = position;
    const match = attributeAt.exec(html);
    if (match === null || match[0] === '') {
      position += 1;
      continue;
    }
    position += match[0].length;
    const [, name, double, single, bare] = match;
    if (name !== undefined) {
      attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
    }
  }
  return { attributes, end: position + 1 };
}
