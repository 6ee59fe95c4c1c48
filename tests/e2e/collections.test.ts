import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { fixture } from './harness/fixtures';
import { giveFiles } from './harness/give-files';
import { clickIn, countIn, searchFor, textIn } from './harness/search-app';
import { setUp } from './harness/set-up';

const SHAPES = ['static-site', 'newsletter', 'panel', 'platform-article', 'transcript-times'];

const QUEUE = '[data-part=queue]';
const STATE = '[data-part=queue-state]';
const LIST = '[data-collection="list.txt"]';

describe('fetching interviews', () => {
  const test = setUp({
    ...Object.fromEntries(SHAPES.map((name) => [`/${name}.html`, fixture(`interviews/${name}.html`)])),
    '/picture.png': { body: 'no picture', type: 'image/png' },
    '/moved.html': { body: '', status: 302, headers: { location: '/panel.html' } },
    '/busy.html': { body: 'Later, please', status: 429 },
    '/nothing.html': '<!doctype html><title>Nothing</title>',
  });
  const address = (name: string, host = 'press') => test.pages.url(host, name, { secure: true });
  const asked = () => test.pages.requests.map(({ path }) => path).filter((path) => path !== '/favicon.ico');

  /** Gives a list of addresses, chooses all of them and asks for them: the hosts are to be confirmed next. */
  async function want(...names: string[]): Promise<Page> {
    const page = await test.open('library.html#add');
    test.pages.forgetRequests();
    await giveFiles(page, '[data-action=choose-list]', {
      name: 'list.txt',
      text: names.map((name) => (name.startsWith('http') ? name : address(name))).join('\n'),
    });
    await clickIn(page, `${LIST} summary`);
    await clickIn(page, `${LIST} [data-action=choose-all]`);
    await textIn(page, `${LIST} [data-action=fetch]`).toContain(String(names.length));
    await clickIn(page, `${LIST} [data-action=fetch]`);
    await countIn(page, '[data-part=hosts]').toBe(1);
    return page;
  }
  const report = (page: Page, state: string) => textIn(page, `[data-report=${state}]`);

  it('asks nobody before the person has confirmed the hosts, and only those', async () => {
    const page = await want('/static-site.html', address('/panel.html', 'other'));
    const hosts = await page.$$eval('[data-part=hosts] bdi', (all) => all.map(({ textContent }) => textContent));
    expect(hosts).toEqual([new URL(address('/')).host, new URL(address('/', 'other')).host]);
    expect(asked()).toEqual([]);
    await clickIn(page, '[data-action=cancel-hosts]');
    await countIn(page, '[data-part=hosts]').toBe(0);
    expect(asked()).toEqual([]);
    await clickIn(page, `${LIST} [data-action=fetch]`);
    await page.waitForSelector('[data-part=hosts]');
    await clickIn(page, '[data-part=hosts] li:nth-child(2) input');
    await clickIn(page, '[data-action=confirm-hosts]');
    await report(page, 'added').toContain('1');
    expect(asked()).toEqual(['/static-site.html']);
  });

  it('sends neither cookies nor where it comes from', async () => {
    const page = await want('/static-site.html');
    await clickIn(page, '[data-action=confirm-hosts]');
    await report(page, 'added').toContain('1');
    const [request] = test.pages.requests.filter(({ path }) => path === '/static-site.html');
    expect(request?.method).toBe('GET');
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.headers.referer).toBeUndefined();
  });

  it('adds what it finds, and says of the rest what was in the way', async () => {
    const page = await want(
      '/static-site.html',
      '/newsletter.html',
      '/gone.html',
      '/picture.png',
      '/moved.html',
      '/nothing.html',
    );
    await clickIn(page, '[data-action=confirm-hosts]');
    await expect
      .poll(() => page.$eval(STATE, ({ textContent }) => textContent), { timeout: 30_000 })
      .toContain('6 of 6');
    await report(page, 'added').toContain('2');
    await report(page, 'failed').toContain('no such page');
    await report(page, 'failed').toContain('no document');
    await report(page, 'failed').toContain('leads to another');
    // Where the address led to was not asked for.
    expect(asked()).not.toContain('/panel.html');
    await clickIn(page, '[data-action=close-report]');
    await countIn(page, QUEUE).toBe(0);
    await clickIn(page, '[data-room=search]');
    expect((await searchFor(page, 'mentor:a')).length).toBeGreaterThan(0);
  });

  it('says that nothing has changed where the same is fetched again', async () => {
    const page = await want('/static-site.html');
    await clickIn(page, '[data-action=confirm-hosts]');
    await report(page, 'added').toContain('1');
    await clickIn(page, '[data-action=close-report]');
    await clickIn(page, `${LIST} .listed input`);
    await clickIn(page, `${LIST} [data-action=fetch]`);
    await page.waitForSelector('[data-part=hosts]');
    await clickIn(page, '[data-action=confirm-hosts]');
    await report(page, 'unchanged').toContain('1');
  });

  it('can be stopped, and goes on after the page was closed', async () => {
    const page = await want(...SHAPES.map((name) => `/${name}.html`));
    await clickIn(page, '[data-action=confirm-hosts]');
    await textIn(page, STATE).toContain('1 of 5');
    await clickIn(page, '[data-action=pause]');
    await textIn(page, STATE).toContain('Paused');
    const fetched = asked().length;
    expect(fetched).toBeLessThan(5);
    await page.close();
    const again = await test.open('library.html#add');
    await textIn(again, STATE).toContain('of 5');
    await new Promise((done) => setTimeout(done, 2_500));
    expect(asked().length).toBe(fetched);
    await clickIn(again, '[data-action=resume]');
    await expect
      .poll(() => again.$eval(STATE, ({ textContent }) => textContent), { timeout: 30_000 })
      .toContain('5 of 5');
    expect(new Set(asked()).size).toBe(5);
  });

  it('leaves the rest for later where a host asks to wait', async () => {
    const page = await want('/static-site.html', '/busy.html', '/panel.html');
    await clickIn(page, '[data-action=confirm-hosts]');
    await expect
      .poll(() => page.$eval(STATE, ({ textContent }) => textContent), { timeout: 20_000 })
      .toContain('asks to wait');
    expect(asked()).not.toContain('/panel.html');
    await clickIn(page, '[data-action=cancel-queue]');
    await textIn(page, STATE).toContain('2 of 2');
  });

  it('offers the known collections by name, without asking anybody', async () => {
    const page = await test.open('library.html#add');
    test.pages.forgetRequests();
    await clickIn(page, '[data-collection=applyingml] summary');
    await countIn(page, '[data-collection=applyingml] .listed li').toBeGreaterThan(20);
    await textIn(page, '[data-collection=applyingml]').toContain('1 of');
    await textIn(page, '[data-collection=practical-ai]').toContain('CC BY-SA 4.0');
    expect(asked()).toEqual([]);
  });
});
