import { documentLimits } from '../limits';
import { ReadProblem } from '../read-problem';
import type { XmlAttributes } from '../xml/namespace-scope';
import type { XmlSink } from '../xml/parse-xml';
import { RichTextCollector, type StoredString } from './rich-text';

/** Collects the shared strings part (ECMA-376 part 1, 18.4) as it streams by. */
export class SharedStringsReader implements XmlSink {
  readonly strings: StoredString[] = [];
  private readonly collector = new RichTextCollector();

  open(name: string, attributes: XmlAttributes): void {
    this.collector.open(name, attributes);
  }

  text(text: string): void {
    this.collector.text(text);
  }

  close(name: string): void {
    this.collector.close(name);
    if (name !== 'x:si') return;
    if (this.strings.length >= documentLimits.sharedStrings) {
      throw new ReadProblem('too-much-content', 'shared strings');
    }
    this.strings.push(this.collector.take());
  }
}
