import { defineConfig } from 'vitest/config';

// Behaviour tests. `npm test` runs them inside the Electron runtime (ELECTRON_RUN_AS_NODE), with the real SQLite;
// those that need no database also run on plain Node: npx vitest run test/shared
export default defineConfig({
  test: {
    include: ['test/{shared,electron,renderer,cli,build}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
