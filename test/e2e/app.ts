import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test';

const root = join(import.meta.dirname, '../..');
export const officeFiles = join(root, 'test/fixtures/office-files');
export const goldenFiles = join(root, 'test/fixtures/golden');

/** The app as a user has it: a library of its own, a window, and file dialogs that answer as told. */
export class AppUnderTest {
  private running: { readonly app: ElectronApplication; readonly page: Page } | null = null;
  private readonly defects: string[] = [];

  constructor(readonly folder: string) {}

  get page(): Page {
    if (this.running === null) throw new Error('The app is not running.');
    return this.running.page;
  }

  get electron(): ElectronApplication {
    if (this.running === null) throw new Error('The app is not running.');
    return this.running.app;
  }

  /** Path of a file in the test's own folder. */
  path(name: string): string {
    return join(this.folder, name);
  }

  async start(): Promise<void> {
    await this.answerDialogs({});
    const app = await _electron.launch({
      executablePath: await electronPath(),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        root,
        `--phu-luc-data=${this.path('data')}`,
      ],
      env: { ...environment(), PHU_LUC_TEST_DIALOGS: this.dialogsPath },
    });
    const page = await app.firstWindow();
    page.on('pageerror', (error) => this.defects.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.defects.push(message.text());
    });
    this.running = { app, page };
    // A machine that builds and tests at once may take long to start a window.
    await expect(page.getByTestId('start-page')).toBeVisible({ timeout: 30_000 });
  }

  async setSize(width: number, height: number): Promise<void> {
    await this.electron.evaluate(
      ({ BrowserWindow }, [w, h]) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.unmaximize();
        window?.setContentSize(w, h);
      },
      [width, height] as const,
    );
  }

  /** Queues answers for the next file dialogs. */
  async answerDialogs(answers: {
    readonly open?: readonly (string | null)[];
    readonly save?: readonly (string | null)[];
  }): Promise<void> {
    await writeFile(this.dialogsPath, JSON.stringify({ open: [], save: [], ...answers }));
  }

  /** Closes the window as its user would, and waits until the process has gone. */
  async close(): Promise<void> {
    await this.running?.app.close();
    this.running = null;
  }

  /** Ends the process at once, as a power cut would: nothing is closed, flushed or said. */
  async kill(): Promise<void> {
    const process = this.running?.app.process();
    this.running = null;
    if (process?.exitCode !== null) return;
    const gone = once(process, 'exit');
    process.kill('SIGKILL');
    await gone;
  }

  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  /** Fails when the window met an error that nobody handled. */
  expectNoDefects(): void {
    expect(this.defects).toEqual([]);
  }

  private get dialogsPath(): string {
    return this.path('dialogs.json');
  }
}

/** A test with a running app; what the window threw and nobody caught fails it. */
export const test = base.extend<{ readonly app: AppUnderTest }>({
  // Playwright reads from this pattern which fixtures are wanted.
  app: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'phu-luc-e2e-'));
    const app = new AppUnderTest(folder);
    await app.start();
    await app.setSize(1366, 768);
    await use(app);
    await app.close();
    await rm(folder, { recursive: true, force: true });
    app.expectNoDefects();
  },
});

export { expect };

export async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')) as unknown;
}

/** `npm test` names the runtime; a test started by hand prepares it. */
async function electronPath(): Promise<string> {
  const given = process.env.PHU_LUC_ELECTRON;
  if (given !== undefined && given !== '') return given;
  const module = (await import(join(root, 'build/electron-runtime.mjs'))) as {
    readonly prepareElectronRuntime: () => Promise<{ readonly executablePath: string }>;
  };
  return (await module.prepareElectronRuntime()).executablePath;
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
