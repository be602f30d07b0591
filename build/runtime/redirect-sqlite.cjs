// Loaded before everything else in the fallback runtime (see bundled-runtime.mjs): that Electron is too old for our
// better-sqlite3, which needs Node-API 10, but comes with a copy of the same library that was built for it.
'use strict';

const Module = require('node:module');
const path = require('node:path');

const NODE_API_OF_OUR_DRIVER = 10;
const keptDriver = path.join(__dirname, 'node_modules', 'better-sqlite3');
const driverMain = /[\\/]node_modules[\\/]better-sqlite3[\\/]lib[\\/]index\.js$/;

if (Number(process.versions.napi) < NODE_API_OF_OUR_DRIVER) {
  const loadJavaScript = Module._extensions['.js'];
  // Running the file is the one step that both `require('better-sqlite3')` and `import 'better-sqlite3'` go through.
  Module._extensions['.js'] = function load(module, filename) {
    if (driverMain.test(filename) && !filename.startsWith(keptDriver)) {
      module.exports = require(keptDriver);
    } else {
      loadJavaScript.call(this, module, filename);
    }
  };
}
