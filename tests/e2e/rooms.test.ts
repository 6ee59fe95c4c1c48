import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { PACK_FORMAT } from '../../core/corpus/pack';
import { library } from '../../platform/bundled';
import { fixture } from './harness/fixtures';
import { giveFiles } from './harness/give-files';
import { savedBy } from './harness/saved-file';
import { clickIn, countIn, searchFor, statusIn, textIn } from './harness/search-app';
import { setUp } from './harness/set-up';

const QUESTION = 'How do you hire for a machine learning team?';

/** Two mentors who were asked the same, one of them a second time by another paper. */
const PACK = JSON.stringify({
  format: PACK_FORMAT,
  version: 1,
  id: 'press',
  title: 'Two papers',
  revision: 1,
  licence: 'none',
  source: 'https://press.example/',
  attribution: 'Example Press',
  interviews: [
    {
      name: 'Cleo Invented',
      id: 'cleo',
      answer: 'Hire people who have shipped a model before you hire people who have read about one.',
    },
    {
      name: 'Dov Invented',
      id: 'dov',
      answer: 'Start with one generalist engineer, because a specialist needs a platform that you do not have yet.',
    },
  ].map(({ name, id, answer }) => ({
    id,
    mentors: [{ name, role: 'Head of Data' }],
    url: `https://press.example/${id}`,
    date: '2024-03-04',
    language: 'en',
    rights: '© Example Press',
    exchanges: [{ question: QUESTION, answer: [{ kind: 'paragraph', text: answer, speaker: 0 }] }],
  })),
});

const [bundled] = library.holdings;
if (!bundled) throw new Error('the library has no interview');

describe('the rooms of the library', () => {
  const test = setUp({ '/cleo.html': fixture('sample/plan.html') });

  async function withPack(): Promise<Page> {
    const page = await test.open('library.html#add');
    await giveFiles(page, '[data-part=files]', { name: 'press.json', text: PACK });
    await clickIn(page, '[data-part=pack] [data-action=add]');
    await statusIn(page).toContain('Two papers');
    return page;
  }
  const enter = (page: Page, room: string) => clickIn(page, `[data-room=${room}]`);
  const cleo = '[data-part=shelf-place][data-of="press:cleo"]';

  it('lead to each other, and their addresses to them', async () => {
    const page = await test.open('library.html');
    for (const room of ['shelves', 'compare', 'map', 'notes', 'add', 'keep']) {
      await enter(page, room);
      await countIn(page, `[data-part=${room}]`).toBe(1);
      expect(await page.evaluate(() => location.hash)).toBe(`#${room}`);
      expect(await page.$$eval('[aria-current=page]', (all) => all.length)).toBe(1);
    }
    await page.evaluate(() => history.back());
    await countIn(page, '[data-part=add]').toBe(1);
  });

  it('put interviews on shelves by pack, mentor and topic, and let one be read', async () => {
    const page = await withPack();
    await enter(page, 'shelves');
    await countIn(page, '[data-part=shelf]').toBe(2);
    await countIn(page, '[data-part=shelf-place]').toBe(3);
    await clickIn(page, '[data-part=shelf-order] input[value=mentor]');
    await countIn(page, '[data-part=shelf]').toBe(3);
    await clickIn(page, '[data-part=shelf-order] input[value=topic]');
    await countIn(page, '[data-shelf=hiring]').toBe(1);
    await clickIn(page, '[data-part=shelf-order] input[value=pack]');
    await clickIn(page, `${cleo} [data-action=read-interview]`);
    await textIn(page, '[data-part=interview]').toContain('people who have shipped a model');
    await textIn(page, '[data-part=interview]').toContain('© Example Press');
    expect(await page.evaluate(() => location.hash)).toBe('#interview=press%3Acleo');
    const other = await test.open('library.html#interview=press%3Acleo');
    await textIn(other, '[data-part=interview]').toContain('people who have shipped a model');
    await page.bringToFront();
    await clickIn(page, '[data-action=back]');
    await countIn(page, '[data-part=shelves]').toBe(1);
  });

  it('read a whole interview, and copy a quote of it', async () => {
    const page = await test.open(`library.html#interview=${bundled.interview.id}`);
    for (const { question } of bundled.interview.exchanges)
      await textIn(page, '[data-part=interview]').toContain(question);
    const quote = bundled.quotes.at(-1);
    if (!quote) throw new Error('the interview has no quote');
    await page.bringToFront();
    await page.click(`[data-quote="${quote.id}"]`);
    await page.waitForSelector(`[data-part=quote-tools][data-of="${quote.id}"]`);
    await page.click('[data-part=quote-tools] [data-action=copy]');
    await statusIn(page).toContain('Copied');
    expect((await test.browser.readClipboard()).text).toContain(quote.text.slice(0, 40));
  });

  it('keep notes and stars, which outlive their interview', async () => {
    const page = await withPack();
    await enter(page, 'shelves');
    await clickIn(page, `${cleo} [data-action=read-interview]`);
    await page.bringToFront();
    await page.click('[data-part=interview] [data-quote]');
    await clickIn(page, '[data-part=quote-tools] [data-action=star]');
    await clickIn(page, '[data-part=quote-tools] [data-action=note]');
    await page.waitForSelector('[data-part=note-editor] textarea');
    await page.type('[data-part=note-editor] textarea', 'For the hiring plan');
    await clickIn(page, '[data-part=note-editor] [data-action=save]');
    await textIn(page, '[data-part=note]').toContain('For the hiring plan');
    await enter(page, 'shelves');
    await clickIn(page, `${cleo} [data-action=remove]`);
    await statusIn(page).toContain('Removed');
    await countIn(page, cleo).toBe(0);
    await enter(page, 'notes');
    await textIn(page, '[data-part=noted]').toContain('For the hiring plan');
    await textIn(page, '[data-part=noted]').toContain('shipped a model');
    await countIn(page, '[data-part=orphan]').toBe(1);
    await enter(page, 'shelves');
    await clickIn(page, '[data-action=undo]');
    await countIn(page, cleo).toBe(1);
    await enter(page, 'notes');
    await countIn(page, '[data-part=orphan]').toBe(0);
    await clickIn(page, '[data-part=noted] [data-action=remove]');
    await countIn(page, '[data-part=noted]').toBe(0);
    await clickIn(page, '[data-action=undo]');
    await countIn(page, '[data-part=noted]').toBe(1);
  });

  it('show what all mentors answered to one question', async () => {
    const page = await withPack();
    await enter(page, 'compare');
    await page.waitForSelector('[data-action=pick]');
    await page.$$eval('[data-action=pick]', (all) =>
      (all as HTMLElement[])
        .find(({ textContent }) => textContent.includes('hire for a machine learning team'))
        ?.click(),
    );
    await countIn(page, '[data-part=answers-same] [data-part=answer]').toBeGreaterThanOrEqual(2);
    await textIn(page, '[data-part=compare]').toContain('Cleo Invented');
    await textIn(page, '[data-part=compare]').toContain('Dov Invented');
    await clickIn(page, '[data-part=answer][data-of="press:dov"] [data-action=read-on]');
    await textIn(page, '[data-part=interview]').toContain('generalist engineer');
    await clickIn(page, '[data-action=back]');
    await textIn(page, '[data-part=compare]').toContain('Cleo Invented');
  });

  it('map topics and mentors, and lead to the quotes', async () => {
    const page = await withPack();
    await enter(page, 'map');
    await page.waitForSelector('[data-action=cell]');
    await clickIn(page, '[data-action=cell]');
    await countIn(page, '[data-part=result]').toBeGreaterThan(0);
    expect(await page.$eval('input[role=combobox]', (box) => (box as HTMLInputElement).value)).toMatch(
      /^topic:\S+ mentor:/,
    );
  });

  it('share a pack from its shelf, remove it, and take that back', async () => {
    const page = await withPack();
    await enter(page, 'shelves');
    const saved = await savedBy(page, () => clickIn(page, '[data-shelf=press] .shelf-actions [data-action=export]'));
    expect(JSON.parse(saved.text)).toMatchObject({ id: 'press', title: 'Two papers', revision: 1 });
    await clickIn(page, '[data-shelf=press] .shelf-actions [data-action=remove]');
    await statusIn(page).toContain('Two papers');
    await countIn(page, '[data-shelf=press]').toBe(0);
    const other = await test.open('library.html');
    await expect.poll(async () => (await searchFor(other, 'mentor:cleo')).length).toBe(0);
    await page.bringToFront();
    await clickIn(page, '[data-action=undo]');
    await countIn(page, '[data-shelf=press]').toBe(1);
    await enter(page, 'search');
    await expect.poll(async () => (await searchFor(page, 'mentor:cleo')).length).toBeGreaterThan(0);
  });

  it('find interviews that are there twice, and merge them with their notes', async () => {
    const page = await withPack();
    await enter(page, 'add');
    await giveFiles(page, '[data-part=files]', {
      name: 'again.json',
      text: PACK.replace('"id":"press"', '"id":"copy"').replace('"Two papers"', '"The same once more"'),
    });
    await clickIn(page, '[data-part=pack] [data-action=add]');
    await statusIn(page).toContain('once more');
    await enter(page, 'shelves');
    await countIn(page, '[data-part=duplicate]').toBe(4);
    await page.$eval('[data-part=duplicates]', (details) => details.setAttribute('open', ''));
    await clickIn(page, '[data-part=duplicate][data-of="press:cleo"] [data-action=merge]');
    await countIn(page, '[data-part=duplicate]').toBe(2);
    await clickIn(page, '[data-action=undo]');
    await countIn(page, '[data-part=duplicate]').toBe(4);
  });
});
