import type { Page } from 'puppeteer-core';

interface WithRealm {
  isolatedRealm(): {
    evaluate<Args extends unknown[], Result>(fn: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;
  };
}

/** Runs a function in a page apart from the page's own scripts, which may have broken what it needs. */
export const evaluateApart = <Args extends unknown[], Result>(
  page: Page,
  fn: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> =>
  // What puppeteer does its own work in; it is not among what it offers.
  (page.mainFrame() as unknown as WithRealm).isolatedRealm().evaluate(fn, ...args);
