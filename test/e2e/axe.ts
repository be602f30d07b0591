import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result, RunOptions } from 'axe-core';
import type { AppUnderTest } from './app';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What stands in the way of someone who works by keyboard, screen reader or with weak eyes; minor advice left out. */
export async function seriousFindings({ page }: AppUnderTest): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  // What is still fading in has less contrast than it will have.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  );
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
