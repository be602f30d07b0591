// Loaded with --require before a program: writes down every file it opens and every way out of the machine it tries.
// One line per access, «kind TAB what», in the file that ACCESS_LOG names.
const fs = require('node:fs');
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');
const workers = require('node:worker_threads');

const log = fs.openSync(process.env.ACCESS_LOG, 'a');
const write = fs.writeSync;

function record(kind, what) {
  write(log, `${kind}\t${String(what).replace(/\s+/g, ' ')}\n`);
}

/** Puts a recording function in the place of `object[name]`. */
function watch(object, name, kind, describe = (first) => first) {
  const original = object[name];
  object[name] = function recorded(...args) {
    record(kind, describe(...args));
    return original.apply(this, args);
  };
}

const isForWriting = (flags) => typeof flags === 'string' && /[wa+]/.test(flags);
const opening = (path, flags) => `${isForWriting(flags) ? 'write ' : ''}${path}`;

for (const name of ['open', 'openSync']) watch(fs, name, 'file', opening);
watch(fs.promises, 'open', 'file', opening);
for (const name of ['readFile', 'createReadStream', 'opendir', 'readdir', 'access', 'stat']) {
  watch(fs, name, 'file');
  if (name in fs.promises) watch(fs.promises, name, 'file');
}
for (const name of ['readFileSync', 'readdirSync', 'opendirSync']) watch(fs, name, 'file');
for (const name of ['writeFile', 'appendFile', 'mkdtemp', 'mkdir', 'cp', 'copyFile', 'rename']) {
  for (const api of [fs, fs.promises]) watch(api, name, 'file', (path) => `write ${path}`);
  if (`${name}Sync` in fs) watch(fs, `${name}Sync`, 'file', (path) => `write ${path}`);
}
watch(fs, 'createWriteStream', 'file', (path) => `write ${path}`);

watch(net.Socket.prototype, 'connect', 'network', (target) => JSON.stringify(target));
watch(dgram, 'createSocket', 'network', () => 'datagram');
for (const api of [dns, dns.promises]) {
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) watch(api, name, 'network');
}
watch(globalThis, 'fetch', 'network');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  watch(childProcess, name, 'process');
workers.Worker = class extends workers.Worker {
  constructor(script, options) {
    record('process', script);
    super(script, options);
  }
};
