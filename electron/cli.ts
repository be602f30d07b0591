import { runCli } from './cli/run-cli';

// The file jobs without a window or a database, on plain Node. See docs/architecture.md, «Command line».
void runCli(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
