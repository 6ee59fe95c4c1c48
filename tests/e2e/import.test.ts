import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportAnswer, ImportSource } from '../../core/corpus/add/import';
import { recognise } from '../../core/corpus/recognise';
import type { Outline } from '../../core/model';
import { readDocument } from '../../core/outline/read-document';
import type { OutlineScript } from '../../platform/outline-script';
import type { ExtensionBrowser } from './harness/browser';
import { launchForTest } from './harness/e2e-browser';
import { fixture, fixturePath } from './harness/fixtures';
import { type PagesServer, servePages } from './harness/pages-server';

const shapes = readdirSync(fixturePath('interviews')).filter((file) => file.endsWith('.html'));

const answers = [
  '<!doctype html><title>Ada Example</title><main><h2>Why?</h2><details><summary>A word</summary><p>It was closed.</p></details>',
  '<p>For joy.</p><h2>Why now?</h2><div role="region" hidden="until-found">It was folded.</div>',
  '<p style="display:none">It was hidden.</p><p><span style="display:contents">It has no box.</span></p></main>',
].join('');

describe('Import', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;
  /** A page of the extension, which may do what the library page does. */
  let own: Page;

  beforeAll(async () => {
    pages = await servePages({
      ...Object.fromEntries(shapes.map((file) => [`/${file}`, fixture(`interviews/${file}`)])),
      '/folded.html': answers,
      '/large.html': `<p>${'words '.repeat(900_000)}`,
      '/empty-elements.html': '<i></i>'.repeat(400_000),
    });
    browser = await launchForTest();
    own = await browser.openExtensionPage('options.html');
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  /** What the script in a page answers, as the extension is told. */
  async function ask<Name extends keyof OutlineScript>(
    path: string,
    name: Name,
  ): Promise<ReturnType<OutlineScript[Name]>> {
    const url = pages.url('talks', path);
    const page = await browser.newPage(url);
    const answer = await own.evaluate(
      async (address, called) => {
        // Firefox takes no addresses with ports as patterns.
        const tab = (await chrome.tabs.query({})).find(({ url: own }) => own === address);
        const target = { tabId: tab?.id ?? 0 };
        await chrome.scripting.executeScript({ target, files: ['/outline.js'] });
        const func = (method: string) =>
          (globalThis as unknown as { marginMentorOutline: Record<string, () => unknown> }).marginMentorOutline[
            method
          ]?.() ?? null;
        const [injected] = await chrome.scripting.executeScript({ target, func, args: [called] });
        return JSON.stringify(injected?.result ?? null);
      },
      url,
      name,
    );
    await page.close();
    return JSON.parse(answer) as ReturnType<OutlineScript[Name]>;
  }

  /** What the worker answers; null where it is ended first. */
  const read = async (source: { name: string; text: string } | ImportSource): Promise<ImportAnswer> =>
    JSON.parse(
      await own.evaluate(
        async (given) => {
          const worker = new Worker('/import-worker.js');
          const sent =
            'text' in given ? { name: given.name, bytes: new TextEncoder().encode(given.text).buffer } : given;
          const answer = await new Promise((resolve, reject) => {
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = ({ message }) => reject(new Error(message));
            worker.postMessage(sent);
          });
          worker.terminate();
          return JSON.stringify(answer);
        },
        source as { name: string; text: string },
      ),
    );

  it.each(shapes)('recognises in the page what is in the file %s', async (file) => {
    const { interview, confidence, left } = recognise(readDocument(file, fixture(`interviews/${file}`)));
    const outline = (await ask(`/${file}`, 'outline')) as Outline;
    expect(recognise(outline)).toEqual({ interview, confidence, left });
  });

  it('tells the signs of an interview, or that there are none', async () => {
    expect(await ask('/static-site.html', 'signs')).toEqual({
      exchanges: expect.any(Number),
      confidence: expect.any(Number),
      mentors: [expect.any(String)],
    });
    expect(await ask('/article.html', 'signs')).toBeNull();
  });

  it('reads what is folded and not what is hidden', async () => {
    const { blocks } = (await ask('/folded.html', 'outline')) as Outline;
    expect(blocks.map(({ text }) => text)).toEqual([
      'Why?',
      'A word',
      'It was closed.',
      'For joy.',
      'Why now?',
      'It was folded.',
      'It has no box.',
    ]);
  });

  it.each(['/large.html', '/empty-elements.html'])('reads nothing of %s', async (path) => {
    expect(await ask(path, 'outline')).toBeNull();
    expect(await ask(path, 'signs')).toBeNull();
  });

  it('reads files in a worker, under the policy of the extension', async () => {
    const html = fixture('interviews/static-site.html');
    const answer = await read({ name: 'static-site.html', text: html });
    expect(answer).toMatchObject({ kind: 'candidate', candidate: { kind: 'interview' } });
    const { interview } = recognise(readDocument('static-site.html', html));
    if (answer.kind === 'candidate') expect(answer.candidate.interview.exchanges).toEqual(interview?.exchanges);
    expect(await read({ name: 'a.json', text: '{}' })).toEqual({ kind: 'problem', problem: 'no pack' });
  });

  it('reads pages that were read before in a worker', async () => {
    const outline = (await ask('/article.html', 'outline')) as Outline;
    const origin = { name: outline.title, url: 'https://talks.example/article' };
    expect(await read({ outline, origin })).toMatchObject({
      kind: 'candidate',
      candidate: { kind: 'article', interview: { url: 'https://talks.example/article' } },
    });
  });
});
