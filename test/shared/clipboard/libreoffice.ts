import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { ClipboardContent } from '../../../shared/clipboard-content';

const run = promisify(execFile);
const soffice = '/usr/bin/soffice';
export const fixtureFolder = join(import.meta.dirname, '../../fixtures/clipboard');
const macros = join(fixtureFolder, 'libreoffice/clipboard.bas');
export const hasLibreOffice = existsSync(soffice);

/** A cell of Calc after pasting: where, how far it is merged, whether Calc made a number of it, what it shows. */
export interface CalcCell {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly kind: string;
  readonly text: string;
}

/** LibreOffice with a profile of its own, set to a language as an officer's is, that copies and pastes as told. */
export class LibreOffice {
  private constructor(private readonly folder: string) {}

  static async start(locale: string): Promise<LibreOffice> {
    const office = new LibreOffice(await mkdtemp(join(tmpdir(), 'phu-luc-clipboard-')));
    // The first start makes the profile, and would write over macros that are there already.
    await office.run('--terminate_after_init');
    await office.install(await readFile(macros, 'utf8'), locale);
    return office;
  }

  /** What Copy puts on the clipboard after everything in a file was selected; RTF as its bytes, one a character. */
  async copy(path: string): Promise<ClipboardContent> {
    const target = join(this.folder, 'copied');
    const kinds = ['html', 'rtf', 'txt'];
    await Promise.all(kinds.map((kind) => rm(`${target}.${kind}`, { force: true })));
    await this.macro('CopyAll', [path, target]);
    const read = (kind: string, encoding: 'utf8' | 'latin1') =>
      readFile(`${target}.${kind}`, encoding);
    return {
      html: await read('html', 'utf8'),
      rtf: await read('rtf', 'latin1'),
      text: await read('txt', 'utf8'),
    };
  }

  /** The cells of a new spreadsheet after Paste; cells that another one covers are left out. */
  async pasteIntoCalc(html: string, text: string): Promise<readonly CalcCell[]> {
    const lines = await this.paste(html, text, 'scalc');
    return lines.map(([row, column, colSpan, rowSpan, kind, shown]) => ({
      row: Number(row),
      column: Number(column),
      colSpan: Number(colSpan),
      rowSpan: Number(rowSpan),
      kind: kind ?? '',
      text: shown ?? '',
    }));
  }

  /** The cells of a new text document's tables after Paste: [table, name such as B2, text]. */
  async pasteIntoWriter(html: string, text: string): Promise<readonly (readonly string[])[]> {
    return this.paste(html, text, 'swriter');
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private async paste(
    html: string,
    text: string,
    kind: 'scalc' | 'swriter',
  ): Promise<readonly (readonly string[])[]> {
    const [htmlPath, textPath, target] = ['pasted.html', 'pasted.txt', 'cells'].map((name) =>
      join(this.folder, name),
    ) as [string, string, string];
    await writeFile(htmlPath, html);
    await writeFile(textPath, text);
    await rm(target, { force: true });
    await this.macro('Paste', [htmlPath, textPath, kind, target]);
    const lines = (await readFile(target, 'utf8')).split('\n').slice(0, -1);
    return lines.map((line) => line.split('\t').map(unescaped));
  }

  private async macro(name: string, parameters: readonly string[]): Promise<void> {
    const written = parameters.map((each) => `"${each}"`).join(',');
    await this.run(`macro:///Standard.Clipboard.${name}(${written})`);
    const error = `${parameters.at(-1) ?? ''}.error`;
    if (existsSync(error)) throw new Error(await readFile(error, 'utf8'));
  }

  /** Without a screen, yet not «headless»: that would cancel the question which Calc asks when pasting. */
  private async run(argument: string): Promise<void> {
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, 'profile')).href}`;
    await run(soffice, [profile, '--norestore', '--nologo', argument], {
      timeout: 100_000,
      env: { ...process.env, SAL_USE_VCLPLUGIN: 'svp' },
    });
  }

  private async install(source: string, locale: string): Promise<void> {
    const user = join(this.folder, 'profile/user');
    const library = join(user, 'basic/Standard');
    await writeFile(join(library, 'script.xlb'), libraryXml);
    await writeFile(join(library, 'Clipboard.xba'), moduleXml(source));
    const settings = join(user, 'registrymodifications.xcu');
    const before = await readFile(settings, 'utf8');
    await writeFile(settings, before.replace('</oor:items>', `${localeXml(locale)}</oor:items>`));
  }
}

function unescaped(text: string): string {
  return text.replace(/\\([\\nt])/g, (_, letter: string) =>
    letter === 'n' ? '\n' : letter === 't' ? '\t' : letter,
  );
}

const libraryXml = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Clipboard"/></library:library>`;

function moduleXml(source: string): string {
  const text = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Clipboard" script:language="StarBasic">${text}</script:module>`;
}

function localeXml(locale: string): string {
  return (
    '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">' +
    `<value>${locale}</value></prop></item>`
  );
}
