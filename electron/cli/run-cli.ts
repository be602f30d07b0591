import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/app-error';
import { assertNever } from '../../shared/assert-never';
import { inspectionOf } from '../../shared/recognise/inspection';
import { convert } from './convert';
import { merge } from './merge';
import { print } from './output';
import { parseArguments, type CliCommand } from './parse-arguments';
import { readPlans } from './read-plans';
import { summaryOf } from './summary';
import { unite } from './unite';
import { usage } from './usage';

/** 0: done; 1: the input cannot be used; 2: the call is wrong; 3: done, but for files that could not be read. */
export type ExitCode = 0 | 1 | 2 | 3;

/**
 * Runs one call of `phu-luc`. Standard output gets the result and nothing else; standard error gets one Vietnamese line
 * when something is wrong. Never rejects.
 */
export async function runCli(args: readonly string[]): Promise<ExitCode> {
  try {
    return await runCommand(parseArguments(args));
  } catch (error) {
    await print(process.stderr, `${messageOf(error)}\n`);
    return 1;
  }
}

async function runCommand(command: CliCommand): Promise<ExitCode> {
  switch (command.kind) {
    case 'help':
      await print(process.stdout, usage);
      return 0;
    case 'version':
      await print(process.stdout, `${readVersion()}\n`);
      return 0;
    case 'wrong':
      await print(process.stderr, `${command.message}\n\n${usage}`);
      return 2;
    case 'inspect':
      return inspect(command.path, command.json);
    case 'convert': {
      const { warnings } = await convert(command);
      for (const warning of warnings) await print(process.stderr, `Lưu ý: ${warning}\n`);
      await print(process.stdout, `Đã ghi ${basename(command.to)}; đọc lại thấy đúng từng ô.\n`);
      return 0;
    }
    case 'merge':
    case 'unite': {
      const { text, code } = await (command.kind === 'merge' ? merge(command) : unite(command));
      await print(process.stdout, text);
      return code;
    }
    default:
      return assertNever(command);
  }
}

async function inspect(path: string, json: boolean): Promise<ExitCode> {
  const recognition = await readPlans(path);
  const result = json
    ? `${JSON.stringify(inspectionOf(recognition), null, 2)}\n`
    : summaryOf(recognition);
  await print(process.stdout, result);
  return 0;
}

/** Expected failures carry their message; anything else is a defect, and said to be one. */
function messageOf(error: unknown): string {
  if (error instanceof AppError) return error.message.replace(/\s*\n\s*/g, ' ');
  const detail = error instanceof Error ? error.message : String(error);
  return `Có lỗi trong chương trình phu-luc: ${detail.replace(/\s*\n\s*/g, ' ')}. Vui lòng báo cho người phát triển.`;
}

/** The bundle lies in dist/, one level below package.json. */
function readVersion(): string {
  const json = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return json.version;
}
