import { defineConfig } from '@playwright/test';

// Tests that drive the real app. `npm test -- --only e2e` gives them a screen and the Electron runtime.
export default defineConfig({
  testDir: 'test/e2e',
  // Pictures for the guide are taken on demand: PHU_LUC_SCREENSHOTS=1 npm test -- --only e2e
  testMatch: process.env.PHU_LUC_SCREENSHOTS === '1' ? '**/*.pictures.ts' : '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test starts an app, and all share one screen.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
