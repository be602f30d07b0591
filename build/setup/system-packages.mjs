// @ts-check
// What the operating system must bring: the libraries that Electron links to and, for the tests, a display and the
// office programs that check what we wrote. Installed on Debian when we may; otherwise one line says what to type.

import { existsSync } from 'node:fs';
import { run } from '../lib/run.mjs';

/** Electron's own, as the `electron` package's documentation and `ldd` give them. */
const ELECTRON_PACKAGES = [
  'libasound2',
  'libatk-bridge2.0-0',
  'libatk1.0-0',
  'libcups2',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0',
  'libnss3',
  'libxss1',
  'libxtst6',
];

const TEST_PACKAGES = [
  'fonts-liberation',
  'git',
  'libreoffice-calc',
  'libreoffice-writer',
  'poppler-utils',
  'python3-docx',
  'python3-openpyxl',
  'xvfb',
];

/**
 * Makes sure that the system brings what is needed.
 * @param {{ executablePath: string, tests: boolean, log: (line: string) => void }} options
 * @throws {Error} with the one line that tells the user what to type
 */
export async function ensureSystemPackages({ executablePath, tests, log }) {
  if (process.platform !== 'linux') return;
  const libraries = await missingLibraries(executablePath);
  const isDebian = existsSync('/usr/bin/dpkg-query');
  if (!isDebian) {
    if (libraries.length > 0) throw new Error(messageForOtherSystems(libraries));
    return;
  }
  const wanted = [
    ...(libraries.length > 0 ? ELECTRON_PACKAGES : []),
    ...(tests ? await notInstalled(TEST_PACKAGES) : []),
  ];
  if (wanted.length === 0) return;
  if (process.getuid?.() !== 0) throw new Error(messageForDebian(wanted));
  log(`Installing with apt-get: ${wanted.join(' ')} …`);
  await install(wanted);
}

/**
 * The shared libraries that the program's loader does not find.
 * @param {string} executablePath
 */
async function missingLibraries(executablePath) {
  const { stdout } = await run('ldd', [executablePath], { quiet: true });
  return [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name);
}

/** @param {readonly string[]} packages */
async function notInstalled(packages) {
  const { stdout } = await run(
    'dpkg-query',
    ['--show', '--showformat', '${Package} ${db:Status-Status}\n', ...packages],
    { quiet: true },
  );
  const installed = new Set(stdout.split('\n').filter((line) => line.endsWith(' installed')));
  return packages.filter((name) => !installed.has(`${name} installed`));
}

/** @param {readonly string[]} packages */
async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { quiet: true, env });
  const names = await Promise.all(packages.map(nameInThisRelease));
  const result = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...names],
    {
      quiet: true,
      env,
    },
  );
  if (result.code !== 0) throw new Error(`${messageForDebian(names)}\n${result.stderr}`);
}

/**
 * Since Debian 13 some libraries carry the suffix t64 (64-bit time), and the old name may mean several packages.
 * @param {string} name
 */
async function nameInThisRelease(name) {
  const twin = `${name}t64`;
  const { code } = await run('apt-cache', ['show', twin], { quiet: true });
  return code === 0 ? twin : name;
}

/** @param {readonly string[]} packages */
function messageForDebian(packages) {
  const command = `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  return `Máy còn thiếu phần mềm hệ thống, hãy chạy / System packages are missing, please run: ${command}`;
}

/** @param {readonly (string | undefined)[]} libraries */
function messageForOtherSystems(libraries) {
  return `Máy còn thiếu thư viện hệ thống / System libraries are missing: ${libraries.join(' ')}`;
}
