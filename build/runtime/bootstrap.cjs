// What the fallback runtime starts (see bundled-runtime.mjs). The `electron` package starts the app whose folder is on
// the command line; this runtime always starts its own resources/app. That is this file, which then does the same.
'use strict';

require('./redirect-sqlite.cjs');
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const folder = process.argv
  .slice(1)
  .filter((argument) => !argument.startsWith('-'))
  .map((argument) => path.resolve(argument))
  .find((argument) => fs.existsSync(path.join(argument, 'package.json')));

if (folder === undefined) {
  console.error('Usage: electron FOLDER-OF-THE-APP [argument …]');
  app.exit(1);
} else {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(folder);
  require(path.join(folder, manifest.main));
}
