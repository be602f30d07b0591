import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Result, RunOptions } from 'axe-core';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { importFile, tool } from './steps';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What stands in the way of someone who works by keyboard, screen reader or with weak eyes; minor advice left out. */
async function seriousFindings({ page }: AppUnderTest): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (chosen) => {
    const { axe } = window as unknown as {
      readonly axe: {
        run(context: object, options: RunOptions): Promise<{ readonly violations: Result[] }>;
      };
    };
    return (await axe.run({ exclude: ['[data-tabster-dummy]'] }, chosen)).violations;
  }, options);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        (node) =>
          `${id}: ${help}: ${node.target.join(' ')} ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`,
      ),
    );
}

async function chooseTheme(app: AppUnderTest, name: string): Promise<void> {
  await tool(app, 'Hiển thị').click();
  await app.page.getByRole('menuitemradio', { name }).click();
  await app.page.keyboard.press('Escape');
}

test('the start page is open to everyone', async ({ app }) => {
  expect(await seriousFindings(app)).toEqual([]);
});

for (const theme of ['Sáng', 'Tối']) {
  test(`every side of an open plan is open to everyone: ${theme}`, async ({ app }) => {
    await importFile(app, join(officeFiles, 'tu-son.docx'));
    await chooseTheme(app, theme);
    for (const tab of await app.page.getByRole('tab').all()) {
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await expect(app.page.getByRole('progressbar')).toHaveCount(0);
      expect(await seriousFindings(app), await tab.innerText()).toEqual([]);
    }
  });
}
