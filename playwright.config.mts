import { defineConfig } from '@playwright/test';

// Tests that drive the real app. `npm test -- --only e2e` gives them a screen and the Electron runtime.
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test starts an app, and all share one screen.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
