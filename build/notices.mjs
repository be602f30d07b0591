// @ts-check
// Writes THIRD-PARTY-NOTICES.md from what the bundles contain; with --check says whether it is current. Fails when a
// licence is not one that we may ship under.

import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { inRoot } from './lib/paths.mjs';
import { isAllowed } from './notices/licences.mjs';
import { noticesText } from './notices/notices-text.mjs';
import { thirdParties } from './notices/third-party.mjs';
import { runScript, setUpPackages } from './setup.mjs';

const path = inRoot('THIRD-PARTY-NOTICES.md');

await runScript(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  await setUpPackages();
  await build();
  const packages = await thirdParties();
  const refused = packages.filter((one) => !isAllowed(one.licence));
  for (const { name, licence } of refused)
    console.error(`${name}: licence ${licence || 'unknown'}`);
  const text = noticesText(packages);
  const isCurrent = (await readFile(path, 'utf8').catch(() => '')) === text;
  if (!values.check) await writeFile(path, text);
  else if (!isCurrent) console.error('THIRD-PARTY-NOTICES.md is old: run node build/notices.mjs');
  return refused.length > 0 || (values.check && !isCurrent) ? 1 : 0;
});
