// @ts-check
// The packages that are in what we hand out, with the words of their licences.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packagesIn } from '../bundle/bundle.mjs';
import { allTargets } from '../bundle/targets.mjs';
import { inRoot } from '../lib/paths.mjs';
import { standardText } from './standard-texts.mjs';

/**
 * @typedef {object} ThirdParty
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression
 * @property {string} address where it comes from; empty when the package does not say
 * @property {string} text of the licence, and of the notice that goes with it
 */

/** Shipped as they are instead of in a bundle. */
const SHIPPED_WHOLE = ['node_modules/better-sqlite3', 'node_modules/electron'];

/**
 * Reads what was bundled; needs the bundles.
 * @returns {Promise<ThirdParty[]>} by name, each version once
 */
export async function thirdParties() {
  const bundled = await Promise.all(allTargets.map(packagesIn));
  const folders = new Set([...SHIPPED_WHOLE, ...bundled.flat()]);
  const all = await Promise.all([...folders].map(readPackage));
  const byNameAndVersion = new Map(all.map((one) => [`${one.name} ${one.version}`, one]));
  return [...byNameAndVersion.values()].sort((a, b) =>
    `${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1,
  );
}

/**
 * @param {string} folder below the project's
 * @returns {Promise<ThirdParty>}
 */
async function readPackage(folder) {
  const path = inRoot(folder);
  const manifest = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
  const text = await licenceText(path);
  const licence = licenceOf(manifest) || licenceNamedIn(text);
  return {
    name: manifest.name,
    version: manifest.version,
    licence,
    address: addressOf(manifest),
    text: text === '' ? standardText(licence, holderOf(manifest)) : text,
  };
}

/** @param {{ license?: string | { type: string }, licenses?: { type: string }[] }} manifest */
function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license;
  // The form of old packages.
  return license?.type ?? licenses?.map((one) => one.type).join(' OR ') ?? '';
}

/**
 * Some packages name their licence only by the heading of its text.
 * @param {string} text
 */
function licenceNamedIn(text) {
  return /^\s*(?:The )?MIT License\b/i.test(text) ? 'MIT' : '';
}

/** @param {{ name: string, author?: string | { name: string } }} manifest */
function holderOf({ name, author }) {
  const person = typeof author === 'string' ? author : author?.name;
  return person ?? `the authors of ${name}`;
}

/** @param {{ homepage?: string, repository?: string | { url: string } }} manifest */
function addressOf({ homepage, repository }) {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const address = url ?? homepage ?? '';
  if (/^[\w-]+\/[\w.-]+$/.test(address)) return `https://github.com/${address}`;
  return address
    .replace(/^github:/, 'https://github.com/')
    .replace(/^git\+/, '')
    .replace(/^(git|ssh):\/\/(git@)?/, 'https://')
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/\.git$/, '');
}

/** @param {string} folder */
async function licenceText(folder) {
  const names = await readdir(folder);
  const wanted = names
    .filter((name) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(name))
    .sort();
  const texts = await Promise.all(wanted.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
}
