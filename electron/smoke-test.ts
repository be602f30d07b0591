import { app } from 'electron';

const patienceMs = 30_000;

/** --smoke-test: ends the app with exit code 1 unless its window is ready in time. */
export function watchSmokeTest(): void {
  setTimeout(() => {
    console.error(`The window was not ready within ${patienceMs / 1_000} s`);
    app.exit(1);
  }, patienceMs);
}

/** The window is ready: says so in one line of JSON and quits in the ordinary way. */
export function finishSmokeTest(): void {
  const line = JSON.stringify({ ready: true, version: app.getVersion() });
  process.stdout.write(`${line}\n`, () => app.quit());
}
