import { Parser } from 'htmlparser2';
import { xmlLimits } from '../limits';
import { ReadProblem } from '../read-problem';
import type { XmlElement, XmlNode } from '../xml/xml-element';

/** What nobody reads, with all that is in it. The content of style elements is kept: it says how text looks. */
const ignored = new Set(['script', 'noscript', 'template', 'title', 'xml', 'object', 'select']);
const mostElements = 3_000_000;

/**
 * The elements of an HTML text, tags closed as browsers close them; scripts are dropped, nothing is run or fetched.
 * Names are lower case. Throws ReadProblem 'too-deep' or 'too-much-content'.
 */
export function parseHtml(html: string): XmlElement {
  const root: OpenElement = { name: '#document', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let count = 0;
  let ignoredDepth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count += 1;
        if (count > mostElements) throw new ReadProblem('too-much-content', 'elements');
        if (open.length > xmlLimits.depth) throw new ReadProblem('too-deep', name);
        if (ignored.has(name)) ignoredDepth += 1;
        const element: OpenElement = { name, attributes, children: [] };
        if (ignoredDepth === 0) open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        if (text.length > xmlLimits.textLength) throw new ReadProblem('too-much-content', 'text');
        if (ignoredDepth === 0) open.at(-1)?.children.push(text);
      },
      onclosetag(name) {
        if (open.length > 1) open.pop();
        if (ignored.has(name)) ignoredDepth -= 1;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return root;
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}
