import { extname } from 'node:path';
import { parseMergeArguments, type MergeCommand, type UniteCommand } from './merge-arguments';

/** What the command line asks for. */
export type CliCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'inspect'; readonly path: string; readonly json: boolean }
  | {
      readonly kind: 'convert';
      readonly from: string;
      readonly to: string;
      readonly format: OutputFormat;
      /** 0-based. */
      readonly appendix: number;
    }
  | MergeCommand
  | UniteCommand
  | { readonly kind: 'wrong'; readonly message: string };

export type OutputFormat = 'docx' | 'xlsx' | 'pdf' | 'json';

const outputFormats: readonly OutputFormat[] = ['docx', 'xlsx', 'pdf', 'json'];

/**
 * Options may stand anywhere; after «--» everything is a file name, so that a file may be called «-x.docx». Anything
 * not understood makes the call wrong: guessing what was meant could overwrite the wrong file.
 */
export function parseArguments(args: readonly string[]): CliCommand {
  const end = args.indexOf('--');
  const before = end < 0 ? args : args.slice(0, end);
  const after = end < 0 ? [] : args.slice(end + 1);
  if (before.includes('--help') || before.includes('-h')) return { kind: 'help' };
  if (before.includes('--version')) return { kind: 'version' };
  if (before.find((word) => !word.startsWith('-')) === 'merge') {
    return parseMergeArguments(before, after);
  }
  const { words, json, appendix, unknown } = sortOptions(before);
  if (unknown !== null) return wrong(`Không có tùy chọn «${unknown}».`);
  const [command, ...files] = [...words, ...after];
  if (command === undefined) return wrong('Chưa nêu việc cần làm.');
  if (command === 'inspect') {
    if (appendix !== null) return wrong('Tùy chọn --appendix chỉ dùng với convert.');
    return inspectCommand(files, json);
  }
  if (command === 'convert') {
    if (json)
      return wrong(
        'Tùy chọn --json chỉ dùng với inspect; với convert hãy đặt đuôi .json cho TỆP-MỚI.',
      );
    return convertCommand(files, appendix);
  }
  return wrong(`Không có lệnh «${command}».`);
}

interface SortedOptions {
  readonly words: readonly string[];
  readonly json: boolean;
  readonly appendix: string | null;
  readonly unknown: string | null;
}

function sortOptions(args: readonly string[]): SortedOptions {
  const words: string[] = [];
  let json = false;
  let appendix: string | null = null;
  let unknown: string | null = null;
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (word === '--json') json = true;
    else if (word === '--appendix') {
      index += 1;
      appendix = args[index] ?? '';
    } else if (word.startsWith('--appendix=')) appendix = word.slice('--appendix='.length);
    else if (word.startsWith('-') && word !== '-') unknown ??= word;
    else words.push(word);
  }
  return { words, json, appendix, unknown };
}

function inspectCommand(files: readonly string[], json: boolean): CliCommand {
  const [path, ...extra] = files;
  if (path === undefined || path === '') return wrong('Chưa nêu tệp cần đọc.');
  if (extra.length > 0) return wrong('Lệnh inspect chỉ đọc một tệp mỗi lần.');
  return { kind: 'inspect', path, json };
}

function convertCommand(files: readonly string[], appendix: string | null): CliCommand {
  const [from, to, ...extra] = files;
  if (from === undefined || to === undefined || from === '' || to === '')
    return wrong('Lệnh convert cần tệp nguồn và tệp mới.');
  if (extra.length > 0) return wrong('Lệnh convert chỉ nhận một tệp nguồn và một tệp mới.');
  const extension = extname(to).slice(1).toLowerCase();
  const format = outputFormats.find((each) => each === extension);
  if (format === undefined)
    return wrong(
      `Không ghi được tệp «${to}»: tên tệp mới phải có đuôi .docx, .xlsx, .pdf hoặc .json.`,
    );
  if (appendix !== null && !/^[1-9]\d{0,3}$/.test(appendix))
    return wrong('Tùy chọn --appendix cần một số từ 1 trở lên.');
  return { kind: 'convert', from, to, format, appendix: Number(appendix ?? '1') - 1 };
}

function wrong(message: string): CliCommand {
  return { kind: 'wrong', message };
}
