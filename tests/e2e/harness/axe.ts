import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The Web Content Accessibility Guidelines 2.2, levels A and AA. */
const RULES: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

interface WithAxe {
  axe: { run(what: Document, options: RunOptions): Promise<AxeResults> };
}

/** What breaks the guidelines in a page: rule and element, with what is wrong. */
export async function violations(where: Page | Frame): Promise<string[]> {
  // Evaluated from outside, so that the page's own policy, which forbids scripts of others, has no say.
  if (!(await where.evaluate(() => 'axe' in globalThis))) await where.evaluate(SOURCE);
  const found = await where.evaluate(
    async (options) => (await (globalThis as unknown as WithAxe).axe.run(document, options)).violations,
    RULES,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}
