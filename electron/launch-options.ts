import { resolve } from 'node:path';

/** What the command line and the environment ask of the app. */
export interface LaunchOptions {
  /** Folder for the library and everything else the app keeps; undefined for the system's place. */
  readonly userDataFolder: string | undefined;
  /** Start, draw the first screen, print one line of JSON and quit. */
  readonly smokeTest: boolean;
  /** File with queued answers for file dialogs; heeded only by an app that is not packaged. */
  readonly testDialogsPath: string | undefined;
}

/**
 * --phu-luc-data=FOLDER (or PHU_LUC_USER_DATA)   the user data folder
 * --smoke-test                                   see above
 * PHU_LUC_TEST_DIALOGS=FILE                      see test-dialogs.ts
 */
export function launchOptionsOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): LaunchOptions {
  const folder = valueOf(argv, '--phu-luc-data=') ?? nonEmpty(env.PHU_LUC_USER_DATA);
  return {
    userDataFolder: folder === undefined ? undefined : resolve(folder),
    smokeTest: argv.includes('--smoke-test'),
    testDialogsPath: nonEmpty(env.PHU_LUC_TEST_DIALOGS),
  };
}

function valueOf(argv: readonly string[], prefix: string): string | undefined {
  return nonEmpty(argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length));
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
