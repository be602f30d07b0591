import { join } from 'node:path';

// The file jobs without a window or a database, on plain Node. See docs/architecture.md, «Command line». The bundle lies
// in dist/, one level below package.json. What parts share must not lie here, in the entry (see worker/worker.ts).
void import('./cli/run-cli').then(async ({ runCli }) => {
  process.exitCode = await runCli(process.argv.slice(2), join(__dirname, '..', 'package.json'));
});
