import { joinWrappedLines } from '../normalise';

const bullet = /^[-+–•*] ?/;

/**
 * The statements of a cell: its items («- … - …»), split again at semicolons and ends of sentences. Bullets are
 * dropped. There is at least one statement unless all is blank.
 */
export function statementsOf(words: string): readonly string[] {
  return joinWrappedLines(words)
    .split(/\n|;|\. (?=\p{Lu})/u)
    .map((statement) => statement.replace(bullet, '').trim())
    .filter((statement) => /[\p{L}\d]/u.test(statement));
}
