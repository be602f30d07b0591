import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import { assertNever } from '../../shared/assert-never';
import type { MergeOutcome } from './merge';
import { print } from './output';
import { parseArguments, type CliCommand } from './parse-arguments';
import { usage } from './usage';

/** 0: done; 1: the input cannot be used; 2: the call is wrong; 3: done, but for files that could not be read. */
export type ExitCode = 0 | 1 | 2 | 3;

/**
 * Runs one call of `phu-luc`. Standard output gets the result and nothing else; standard error gets one Vietnamese line
 * when something is wrong. Never rejects.
 *
 * @param manifest path of package.json, which has the version
 */
export async function runCli(args: readonly string[], manifest: string): Promise<ExitCode> {
  try {
    return await runCommand(parseArguments(args), manifest);
  } catch (error) {
    await print(process.stderr, `${messageOf(error)}\n`);
    return 1;
  }
}

/** The code of a command is read from the disk when it is asked for: scripts call often and for one file. */
async function runCommand(command: CliCommand, manifest: string): Promise<ExitCode> {
  switch (command.kind) {
    case 'help':
      await print(process.stdout, usage);
      return 0;
    case 'version':
      await print(process.stdout, `${versionIn(manifest)}\n`);
      return 0;
    case 'wrong':
      await print(process.stderr, `${command.message}\n\n${usage}`);
      return 2;
    case 'inspect': {
      const { inspect } = await import('./inspect');
      await print(process.stdout, await inspect(command.path, command.json));
      return 0;
    }
    case 'convert': {
      const { convert } = await import('./convert');
      const { warnings } = await convert(command);
      for (const warning of warnings) await print(process.stderr, `Lưu ý: ${warning}\n`);
      await print(process.stdout, `Đã ghi ${basename(command.to)}; đọc lại thấy đúng từng ô.\n`);
      return 0;
    }
    case 'merge': {
      const { merge } = await import('./merge');
      return finish(await merge(command));
    }
    case 'unite': {
      const { unite } = await import('./unite');
      return finish(await unite(command));
    }
    default:
      return assertNever(command);
  }
}

async function finish({ text, code }: MergeOutcome): Promise<ExitCode> {
  await print(process.stdout, text);
  return code;
}

/** Expected failures carry their message; anything else is a defect, and said to be one. */
function messageOf(error: unknown): string {
  if (error instanceof AppError) return error.message.replace(/\s*\n\s*/g, ' ');
  const detail = error instanceof Error ? error.message : String(error);
  return `Có lỗi trong chương trình phu-luc: ${detail.replace(/\s*\n\s*/g, ' ')}. Vui lòng báo cho người phát triển.`;
}

function versionIn(manifest: string): string {
  const json = JSON.parse(readFileSync(manifest, 'utf8')) as {
    readonly version: string;
  };
  return json.version;
}
