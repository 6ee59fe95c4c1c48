import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../core/citation/citation';
import { library } from '../../platform/bundled';
import type { ExtensionBrowser } from './harness/browser';
import { launchForTest } from './harness/e2e-browser';
import { goTo } from './harness/go-to';
import { type PagesServer, servePages } from './harness/pages-server';
import { eventually } from './harness/wait';

const INTERVIEW = 'erik-bernhardsson';

/** The colour of what the browser marks, which nothing else on the page has. */
const MARK = 'rgb(255, 0, 255)';

/** The interview as a page of its own, with all that a site puts around it. Tall, so that nothing is in view by chance. */
function sourcePage(): string {
  const file = join(import.meta.dirname, '../../data/interviews', `${basename(INTERVIEW)}.md`);
  const body = new MarkdownIt().render(readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Erik Bernhardsson</title><style>
    body { margin: 0 auto; max-width: 640px; font: 16px/1.5 serif }
    main > * { margin-block: 0 200px }
    nav, footer { padding: 40px 0 }
    ::target-text { background: ${MARK}; color: ${MARK} }
    </style></head><body>
    <header><nav><a href="/">Home</a> <a href="/mentors">Mentors</a> <a href="/papers">Papers on machine learning</a></nav></header>
    <main>${body}</main>
    <footer><p>Read more: how teams work together, and what the metrics are. © 2021</p></footer></body></html>`;
}

interface Marked {
  /** How much of the place of each word is marked, from 0 to 1. */
  words: { word: string; share: number }[];
  /** Marked points that are beside the words. */
  beside: number;
  /** Whether the words stand in the window. */
  inView: boolean;
}

/** In the page: compares what is marked on a picture of the window with where the words stand. */
async function compare(picture: string, text: string, mark: string): Promise<Marked | null> {
  const block = [...document.querySelectorAll('main p, main li')].find((one) => one.textContent.includes(text));
  if (!block) return null;
  const rectsOf = (from: number, to: number) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (from >= at && from < at + length) range.setStart(node, from - at);
      if (to > at && to <= at + length) range.setEnd(node, to - at);
      at += length;
    }
    return [...range.getClientRects()];
  };
  const start = block.textContent.indexOf(text);
  const all = rectsOf(start, start + text.length);

  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const scale = image.width / innerWidth;
  const isMarked = (x: number, y: number) => {
    const at = (Math.floor(y * scale) * image.width + Math.floor(x * scale)) * 4;
    return `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})` === mark;
  };

  let beside = 0;
  for (let y = 0; y < innerHeight; y++)
    for (let x = 0; x < innerWidth; x++)
      // Lines are marked in their whole height, which is more than that of their letters.
      if (
        isMarked(x, y) &&
        !all.some((r) => x >= r.left - 6 && x <= r.right + 6 && y >= r.top - 6 && y <= r.bottom + 6)
      )
        beside++;
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const points = rectsOf(start + index, start + index + word.length).flatMap(({ left, right, top, bottom }) =>
      [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => isMarked(left + (right - left) * part, (top + bottom) / 2)),
    );
    return { word, share: points.filter(Boolean).length / points.length };
  });
  return {
    words,
    beside,
    inView: all.every(({ top, bottom }) => top >= 0 && bottom <= innerHeight),
  };
}

describe('links to the very words', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;

  beforeAll(async () => {
    pages = await servePages({ '/': sourcePage() });
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  /** Opens the page as a link that is clicked elsewhere opens it. */
  async function open(page: Page, hash: string, visit: string): Promise<void> {
    await goTo(page, pages.url('source', `/?${visit}${hash}`));
  }

  const marked = async (page: Page, text: string) =>
    page.evaluate(compare, await page.screenshot({ encoding: 'base64' }), text, MARK);

  it('lead to each quote, and mark its words and no others', { timeout: 300_000 }, async () => {
    const quotes = [...library.quotes];
    expect(quotes.length).toBeGreaterThan(40);
    const page = await browser.newPage('about:blank', { viewport: { width: 800, height: 900 } });
    for (const { id, text } of quotes) {
      const placed = library.place(id);
      if (!placed) throw new Error(`No quote ${id}`);
      const { hash } = new URL(cite(placed).link);
      expect(hash).toMatch(/^#:~:text=/);
      await open(page, hash, id);
      const found = await eventually(async () => {
        const now = await marked(page, text);
        return now?.inView && now.words.every(({ share }) => share > 0.5) ? now : null;
      }, 5000);
      expect(found ?? (await marked(page, text)), text).toMatchObject({ inView: true, beside: 0 });
      expect(found, text).not.toBe(null);
      expect(await page.evaluate(() => scrollY), text).toBeGreaterThan(0);
    }
    await page.close();
  });

  it('would not be taken for right where the browser marks nothing', async () => {
    const { text = '' } = [...library.quotes].at(-1) ?? {};
    const page = await browser.newPage('about:blank', { viewport: { width: 800, height: 900 } });
    await open(page, '', 'none');
    const found = await marked(page, text);
    expect(found?.inView).toBe(false);
    expect(found?.words.every(({ share }) => share === 0)).toBe(true);
    await page.close();
  });
});
