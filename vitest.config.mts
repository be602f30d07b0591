import { defineConfig } from 'vitest/config';

// Behaviour tests. `npm test` runs the project `unit` inside the Electron runtime (ELECTRON_RUN_AS_NODE), with the
// real SQLite; its tests that need no database also run on plain Node: npx vitest run --project unit test/shared
const files = '**/*.test.{ts,tsx,mjs}';

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    setupFiles: ['test/property-seed.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: [`test/{shared,electron,renderer}/${files}`] },
      },
      { extends: true, test: { name: 'cli', include: [`test/cli/${files}`] } },
      { extends: true, test: { name: 'repository', include: [`test/build/${files}`] } },
      {
        extends: true,
        test: {
          name: 'fresh-clone',
          include: [`test/fresh-clone/${files}`],
          testTimeout: 600_000,
          // Removing a clone with its packages is many thousand files.
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: [`test/package/${files}`],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
