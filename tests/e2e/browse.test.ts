import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { t } from '../../components/text';
import type { PageState } from '../../platform/messages';
import type { ExtensionBrowser } from './harness/browser';
import { launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { catalogue, stories } from './harness/long-pages';
import { type PagesServer, servePages } from './harness/pages-server';
import { readerState } from './harness/reader-state';
import { hostCount, openTip } from './harness/tip';

const MEGABYTES = 1024 * 1024;

const longArticle = (paragraphs: number) =>
  fixture('browse/long-article.html').replace('<!-- more -->', stories(paragraphs));

interface Case {
  /** What kind of page it is. */
  what: string;
  page: string;
  expected: 'chip' | 'badge' | 'no chip' | 'silence';
  /** Label of the tip's topic. */
  topic?: string;
  /** A phrase that must be among the reasons, and the heading that it stands under. */
  why?: { phrase: string; place: string };
}

const CASES: Case[] = [
  {
    what: 'a long article',
    page: 'long-article',
    expected: 'chip',
    topic: 'Hiring',
    why: { phrase: 'interview loop', place: 'The interview loop for data scientists' },
  },
  {
    what: 'a short note',
    page: 'short-note',
    expected: 'chip',
    topic: 'Team structure',
    why: { phrase: 'centralized data science team', place: '' },
  },
  {
    what: 'a design document whose tables say it all',
    page: 'design-doc',
    expected: 'chip',
    topic: 'Problem framing',
    why: { phrase: 'right problem for machine learning', place: 'Decision wanted' },
  },
  {
    what: 'a job advertisement',
    page: 'job-ad',
    expected: 'chip',
    topic: 'Hiring',
    why: { phrase: 'looking for a senior data scientist', place: 'About the role' },
  },
  {
    what: 'a question with its answers',
    page: 'question',
    expected: 'chip',
    topic: 'Hiring',
    why: {
      phrase: 'data scientist candidate',
      place: 'Should our first data hire be a data scientist or a data engineer?',
    },
  },
  {
    what: 'an article behind a cookie wall that uses the words',
    page: 'cookie-wall',
    expected: 'chip',
    topic: 'Metrics',
    why: { phrase: 'business metric', place: 'How we choose success metrics now' },
  },
  {
    what: 'an article with comments on other things',
    page: 'comments-off-topic',
    expected: 'chip',
    topic: 'Ownership',
    why: { phrase: 'ownership of a machine learning model', place: 'The team that builds it runs it' },
  },
  {
    what: 'an article without landmarks, in boxes that the browser does not draw',
    page: 'div-soup',
    expected: 'chip',
    topic: 'Planning',
    why: { phrase: 'data science roadmap', place: 'Plan in questions' },
  },
  {
    what: 'a letter on many things with one section on experiments',
    page: 'mixed-newsletter',
    expected: 'badge',
    why: { phrase: 'experiment brief', place: 'How we run experiments' },
  },
  { what: 'a tutorial that is mostly code', page: 'code-article', expected: 'badge' },
  { what: 'a list of search results', page: 'search-results', expected: 'no chip' },
  { what: 'the front page of a blog', page: 'blog-index', expected: 'no chip' },
  { what: 'a notice of few words', page: 'status-line', expected: 'silence' },
  { what: 'an article on other things with comments on hiring', page: 'comments-on-topic', expected: 'silence' },
  { what: 'a page whose menu, sidebar and footer alone are on topic', page: 'furniture', expected: 'silence' },
  { what: 'a page whose hidden parts alone are on topic', page: 'hidden', expected: 'silence' },
  { what: 'a page that frames an article on hiring', page: 'with-frame', expected: 'silence' },
  { what: 'advice on training dogs', page: 'dog-training', expected: 'silence' },
  { what: 'a recipe that talks like an engineer', page: 'recipe', expected: 'silence' },
  { what: 'an article in German', page: 'german', expected: 'silence' },
];

describe('while browsing', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;
  const opened: Page[] = [];

  beforeAll(async () => {
    pages = await servePages({
      ...Object.fromEntries(CASES.map(({ page }) => [`/${page}.html`, fixture(`browse/${page}.html`)])),
      '/long-article.html': longArticle(45),
      '/endless-article.html': longArticle((2 * MEGABYTES) / 400),
      '/catalogue.html': catalogue(2 * MEGABYTES),
      '/board/hiring': fixture('browse/app.html'),
      '/board/party': fixture('browse/app.html'),
    });
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage(pages.url('www', path));
    opened.push(page);
    return page;
  }

  async function expectSilence(page: Page): Promise<void> {
    const { state, advice } = await readerState(browser, page);
    expect({ state, advice }).toEqual({ state: expect.stringMatching(/^(?:silent|not of the field)$/), advice: null });
    expect(await hostCount(page)).toBe(0);
    expect(await browser.badgeText(page)).toBe('');
  }

  async function expectBadge(page: Page): Promise<PageState> {
    const state = await readerState(browser, page);
    expect(state.advice?.strength).toBe('badge');
    expect(await hostCount(page)).toBe(0);
    expect(await browser.badgeText(page)).toBe(String(state.advice?.quotes.length));
    return state;
  }

  async function expectChip(page: Page, topic = 'Hiring'): Promise<Frame> {
    const frame = await openTip(browser, page);
    expect(await frame.$eval('h1', (heading) => heading.textContent)).toBe(topic);
    expect(await hostCount(page)).toBe(1);
    expect(await browser.badgeText(page)).toMatch(/^[1-3]$/);
    return frame;
  }

  /** What the card says of the page, place by place. */
  async function reasonsIn(frame: Frame): Promise<string[]> {
    const why = await frame.$eval('[data-part=why]', (part) => part.textContent.replace(/\s+/g, ' ').trim());
    expect(why.startsWith(t('why'))).toBe(true);
    return why.slice(t('why').length, -1).split('; ');
  }

  /** Title and text of the page as its reader has them, without what stands around. */
  const textOf = (page: Page) =>
    page.evaluate(() => {
      const text =
        document.querySelector('main, [role=main], .story') ?? document.querySelector('article') ?? document.body;
      return `${document.title} ${text.textContent}`.replace(/\s+/g, ' ');
    });

  it.each(CASES)('$expected: $what', async ({ page: name, expected, topic, why }) => {
    const page = await open(`/${name}.html`);
    if (expected === 'silence') return expectSilence(page);
    if (expected === 'no chip') {
      expect((await readerState(browser, page)).advice?.strength).not.toBe('chip');
      expect(await hostCount(page)).toBe(0);
      return;
    }
    if (expected === 'badge') {
      const { advice } = await expectBadge(page);
      if (why) expect(advice?.reasons).toContainEqual(why);
      return;
    }
    const reasons = await reasonsIn(await expectChip(page, topic));
    if (why) {
      const reason = reasons.find((reason) => reason.includes(`“${why.phrase}”`));
      expect(reason?.endsWith(why.place === '' ? t('whyTop', '') : t('whyUnder', '', why.place))).toBe(true);
    }
    const text = await textOf(page);
    for (const [, words] of reasons.join('; ').matchAll(/“([^”]+)”/g)) expect(text).toContain(words);
  });

  describe('on a page of two megabytes', () => {
    it('reads the beginning, which is on hiring', async () => {
      const page = await open('/endless-article.html');
      expect(await page.evaluate(() => document.documentElement.outerHTML.length)).toBeGreaterThan(2 * MEGABYTES);
      expect(await reasonsIn(await expectChip(page))).not.toEqual([]);
    });

    it('says nothing on a catalogue', async () => {
      const page = await open('/catalogue.html');
      expect(await page.evaluate(() => document.documentElement.outerHTML.length)).toBeGreaterThan(2 * MEGABYTES);
      await expectSilence(page);
    });
  });

  describe('in an app that fills its pages by script', () => {
    const heading = (page: Page, text: string) =>
      expect.poll(() => page.evaluate(() => document.querySelector('h1')?.textContent)).toBe(text);

    it('has a tip on a page that is filled after it has loaded, and none on the next, nor on the way there', async () => {
      const page = await open('/board/hiring?after=1500');
      await expectChip(page);
      await page.click('a[href="/board/party"]');
      expect(await hostCount(page)).toBe(0);
      await heading(page, 'Summer party');
      await expectSilence(page);
    });

    it('has one on the second page when the first is of no interest', async () => {
      const page = await open('/board/party?after=0');
      await heading(page, 'Summer party');
      await expectSilence(page);
      await page.click('a[href="/board/hiring"]');
      await heading(page, 'Hiring plan for the data science team');
      await expectChip(page);
    });
  });
});
