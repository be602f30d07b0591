import { extname } from 'node:path';

/** `phu-luc merge BASE SUBMISSION… [--json REPORT] [--accept all|non-conflicting --out OUT]`. */
export interface MergeCommand {
  readonly kind: 'merge';
  readonly base: string;
  /** At least one. */
  readonly submissions: readonly string[];
  /** Where the report goes; "-" for standard output, null for a summary instead. */
  readonly report: string | null;
  readonly accept: Acceptance | null;
}

/** `phu-luc merge --unite FILE FILE… --out OUT [--json REPORT]`. */
export interface UniteCommand {
  readonly kind: 'unite';
  /** At least two. */
  readonly files: readonly string[];
  readonly report: string | null;
  readonly accept: Acceptance;
}

export interface Acceptance {
  readonly which: 'all' | 'non-conflicting';
  readonly to: string;
  readonly format: 'docx' | 'xlsx' | 'json';
}

interface Wrong {
  readonly kind: 'wrong';
  readonly message: string;
}

const valued = ['--json', '--accept', '--out'] as const;
type Option = (typeof valued)[number];

/**
 * @param before the words up to «--»; the first that is no option is «merge».
 * @param after file names behind «--».
 */
export function parseMergeArguments(
  before: readonly string[],
  after: readonly string[],
): MergeCommand | UniteCommand | Wrong {
  const unites = before.includes('--unite');
  const words = before.filter((word) => word !== '--unite');
  return unites ? parseUnite(words, after) : parseMerge(words, after);
}

function parseUnite(before: readonly string[], after: readonly string[]): UniteCommand | Wrong {
  const read = readWords(before);
  if ('message' in read) return read;
  const { options, words } = read;
  const [, ...named] = words;
  const files = [...named, ...after];
  if (files.length < 2 || files.includes('')) {
    return wrong('Lệnh merge --unite cần ít nhất hai tệp kế hoạch.');
  }
  const to = options.get('--out');
  if (to === undefined) return wrong('Lệnh merge --unite cần --out TỆP-MỚI để ghi kết quả.');
  const accept = acceptanceOf(options.get('--accept') ?? 'all', to);
  if (accept === null || 'message' in accept) return accept ?? wrong(needs['--out']);
  return { kind: 'unite', files, report: options.get('--json') ?? null, accept };
}

interface ReadWords {
  readonly options: ReadonlyMap<Option, string>;
  readonly words: readonly string[];
}

function readWords(before: readonly string[]): ReadWords | Wrong {
  const options = new Map<Option, string>();
  const words: string[] = [];
  for (let index = 0; index < before.length; index += 1) {
    const word = before[index] ?? '';
    const [name, ...rest] = word.split('=');
    const option = valued.find((each) => each === name);
    if (option === undefined) {
      if (word.startsWith('-') && word !== '-') return wrong(`Không có tùy chọn «${word}».`);
      words.push(word);
      continue;
    }
    if (options.has(option)) return wrong(`Tùy chọn ${option} chỉ dùng một lần.`);
    if (rest.length === 0) index += 1;
    const value = rest.length > 0 ? rest.join('=') : (before[index] ?? '');
    if (value === '' || (value.startsWith('-') && value !== '-')) return wrong(needs[option]);
    options.set(option, value);
  }
  return { options, words };
}

function parseMerge(before: readonly string[], after: readonly string[]): MergeCommand | Wrong {
  const read = readWords(before);
  if ('message' in read) return read;
  const { options, words } = read;
  const [, base, ...submissions] = [...words, ...after];
  if (base === undefined || base === '')
    return wrong('Lệnh merge cần bản gốc và ít nhất một tệp của đơn vị.');
  if (submissions.length === 0 || submissions.includes('')) {
    return wrong('Lệnh merge cần ít nhất một tệp của đơn vị sau bản gốc.');
  }
  const accept = acceptanceOf(options.get('--accept'), options.get('--out'));
  if (accept !== null && 'message' in accept) return accept;
  return { kind: 'merge', base, submissions, report: options.get('--json') ?? null, accept };
}

const needs: Readonly<Record<Option, string>> = {
  '--json': 'Tùy chọn --json của lệnh merge cần tên tệp báo cáo («-» để in ra màn hình).',
  '--accept': 'Tùy chọn --accept cần «all» hoặc «non-conflicting».',
  '--out': 'Tùy chọn --out cần tên tệp mới.',
};

function acceptanceOf(
  which: string | undefined,
  to: string | undefined,
): Acceptance | Wrong | null {
  if (which === undefined && to === undefined) return null;
  if (which === undefined) return wrong('Tùy chọn --out chỉ dùng cùng --accept.');
  if (to === undefined) return wrong('Tùy chọn --accept cần --out TỆP-MỚI để ghi kết quả.');
  if (which !== 'all' && which !== 'non-conflicting') return wrong(needs['--accept']);
  const extension = extname(to).slice(1).toLowerCase();
  const format = (['docx', 'xlsx', 'json'] as const).find((each) => each === extension);
  if (format === undefined) {
    return wrong(`Không ghi được tệp «${to}»: tên tệp mới phải có đuôi .docx, .xlsx hoặc .json.`);
  }
  return { which, to, format };
}

function wrong(message: string): Wrong {
  return { kind: 'wrong', message };
}
