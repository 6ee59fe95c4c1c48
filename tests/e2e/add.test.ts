import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixture, fixturePath } from './harness/fixtures';
import { dropFiles, giveFiles } from './harness/give-files';
import { clickIn, countIn, openPopup, quotesIn, searchFor, statusIn, textIn } from './harness/search-app';
import { setUp } from './harness/set-up';

interface Golden {
  readonly interview: {
    readonly mentors: readonly { readonly name: string; readonly role: string }[];
    readonly exchanges: readonly { readonly question: string; readonly answer: readonly { readonly text: string }[] }[];
  } | null;
}

const CANDIDATE = '[data-part=candidate]';
const FILES = '[data-part=files]';

const names = readdirSync(fixturePath('interviews')).filter((name) => !/\.json$|README/.test(name));
const golden = (name: string) => JSON.parse(fixture(`interviews/${name.replace(/\.\w+$/, '.json')}`)) as Golden;
const interviews = names.filter((name) => golden(name).interview !== null);

/** Questions and mentors, as a preview shows them. */
const previewed = () => ({
  questions: [...document.querySelectorAll('[data-part=exchange] label span:first-of-type')].map(
    ({ textContent }) => textContent,
  ),
  mentors: [...document.querySelectorAll<HTMLInputElement>('[data-field^=mentor-]')].map(({ value }) => value),
});

const expected = (name: string) => ({
  questions: golden(name).interview?.exchanges.map(({ question }) => question),
  mentors: golden(name).interview?.mentors.map(({ name: called }) => called),
});

describe('adding to the library', () => {
  const test = setUp({
    ...Object.fromEntries(
      names.filter((name) => name.endsWith('.html')).map((name) => [`/${name}`, fixture(`interviews/${name}`)]),
    ),
    '/plan.html': fixture('sample/plan.html'),
  });
  const add = () => test.open('library.html#add');

  describe.each(interviews)('the interview in %s', (name) => {
    it('is recognised in a file, as it should be', async () => {
      const page = await add();
      await giveFiles(page, FILES, { name, text: fixture(`interviews/${name}`) });
      await page.waitForSelector(CANDIDATE);
      expect(await page.evaluate(previewed)).toEqual(expected(name));
    });
  });

  it.each(interviews.filter((name) => name.endsWith('.html')))(
    '%s is recognised as a page, and added with a click',
    async (name) => {
      const page = await test.visit('press', `/${name}`);
      const popup = await openPopup(test.browser, page);
      await textIn(popup, '[data-action=add-page]').toContain(`(${expected(name).questions?.length} `);
      const library = test.keep(
        await test.browser.extensionPageOpenedBy(() => clickIn(popup, '[data-action=add-page]')),
      );
      await library.waitForSelector(CANDIDATE);
      expect(await library.evaluate(previewed)).toEqual(expected(name));
      await clickIn(library, `${CANDIDATE} [data-action=add]`);
      await statusIn(library).toContain('Added');
      await countIn(library, CANDIDATE).toBe(0);
      const words = golden(name).interview?.exchanges[0]?.answer[0]?.text.split(' ').slice(0, 5).join(' ') ?? '';
      await clickIn(library, '[data-room=search]');
      expect((await searchFor(library, `"${words.replaceAll('"', '')}"`)).length).toBeGreaterThan(0);
    },
  );

  it('offers nothing on a page that is no interview', async () => {
    const page = await test.visit('wiki', '/plan.html');
    const popup = await openPopup(test.browser, page);
    await countIn(popup, '[data-action=writing]').toBe(1);
    await new Promise((done) => setTimeout(done, 1_000));
    await countIn(popup, '[data-action=add-page]').toBe(0);
    await popup.close();
  });

  it('takes many files at once, by dropping, adds them together, and takes them back', async () => {
    const page = await add();
    const given = ['podcast.md', 'letters.txt', 'static-site.html'];
    await dropFiles(
      page,
      '[data-part=file-drop]',
      ...given.map((name) => ({ name, text: fixture(`interviews/${name}`) })),
    );
    await countIn(page, CANDIDATE).toBe(3);
    await clickIn(page, '[data-action=add-all]');
    await statusIn(page).toContain('3');
    await countIn(page, CANDIDATE).toBe(0);
    const mentor = golden('podcast.md').interview?.mentors[0]?.name.split(' ')[0]?.toLowerCase() ?? '';
    await clickIn(page, '[data-room=search]');
    expect((await searchFor(page, `mentor:${mentor}`)).length).toBeGreaterThan(0);
    await clickIn(page, '[data-room=add]');
    await giveFiles(page, FILES, { name: 'podcast.md', text: fixture('interviews/podcast.md') });
    await textIn(page, CANDIDATE).toContain('has it already');
    await clickIn(page, `${CANDIDATE} [data-action=discard]`);
  });

  it('undoes an addition', async () => {
    const page = await add();
    await giveFiles(page, FILES, { name: 'podcast.md', text: fixture('interviews/podcast.md') });
    await clickIn(page, `${CANDIDATE} [data-action=add]`);
    await statusIn(page).toContain('Added');
    await clickIn(page, '[data-action=undo]');
    await statusIn(page).toContain('Undone');
    await giveFiles(page, FILES, { name: 'podcast.md', text: fixture('interviews/podcast.md') });
    await countIn(page, CANDIDATE).toBe(1);
    await expect.poll(() => page.$eval(CANDIDATE, ({ textContent }) => textContent)).not.toContain('has it already');
  });

  it('lets the person correct what was read, before it is added', async () => {
    const page = await add();
    await giveFiles(page, FILES, { name: 'podcast.md', text: fixture('interviews/podcast.md') });
    await page.waitForSelector(CANDIDATE);
    const fill = (field: string, value: string) =>
      page.$eval(
        `[data-field=${field}]`,
        (element, words) => {
          (element as HTMLInputElement).value = words;
          element.dispatchEvent(new Event('change', { bubbles: true }));
        },
        value,
      );
    await fill('mentor-0', 'Cora Rect');
    await fill('date', '2024-05-06');
    await fill('url', 'https://pod.example/cora');
    await page.$eval('[data-part=exchange] input', (box) => (box as HTMLInputElement).click());
    const total = expected('podcast.md').questions?.length ?? 0;
    await textIn(page, CANDIDATE).toContain(`Questions: ${total - 1}.`);
    await clickIn(page, `${CANDIDATE} [data-action=add]`);
    await statusIn(page).toContain('Cora Rect');
    await clickIn(page, '[data-room=search]');
    const [row] = await searchFor(page, 'mentor:cora');
    expect(row?.text).toContain('Cora Rect');
    expect(row?.text).toContain('2024');
  });

  it('finds what was added in every place, also in one that was open before, and after a restart', async () => {
    const before = await test.open('popup.html');
    const page = await add();
    await giveFiles(page, FILES, { name: 'podcast.md', text: fixture('interviews/podcast.md') });
    await clickIn(page, `${CANDIDATE} [data-action=add]`);
    await statusIn(page).toContain('Added');
    const mentor = golden('podcast.md').interview?.mentors[0]?.name.split(' ')[0]?.toLowerCase() ?? '';
    await expect.poll(async () => (await searchFor(before, `mentor:${mentor}`)).length).toBeGreaterThan(0);
    await test.browser.restartBackground();
    expect((await test.browser.suggestionsFor(`mentor:${mentor}`)).length).toBeGreaterThan(0);
    const after = await test.open('library.html');
    await expect.poll(async () => (await searchFor(after, `mentor:${mentor}`)).length).toBeGreaterThan(0);
  });

  it('saves a selection as a quote, with its address and its words', async () => {
    const page = await test.visit('wiki', '/plan.html');
    const chosen = await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.length > 60);
      if (!paragraph) return '';
      getSelection()?.selectAllChildren(paragraph);
      return paragraph.textContent.trim().replace(/\s+/g, ' ');
    });
    const library = test.keep(
      await test.browser.extensionPageOpenedBy(() => test.browser.chooseFromMenu(page, 'save', chosen)),
    );
    await library.waitForSelector(CANDIDATE);
    await clickIn(library, `${CANDIDATE} [data-action=add]`);
    await statusIn(library).toContain('Added');
    await clickIn(library, '[data-room=search]');
    const rows = await searchFor(library, `"${chosen.split(' ').slice(0, 6).join(' ')}"`);
    expect(rows.map(({ quote }) => quote).join(' ')).toContain(chosen.slice(0, 60));
    expect(await library.$eval('[data-action=open]', (link) => (link as HTMLAnchorElement).href)).toContain(
      '/plan.html#:~:text=',
    );
  });

  it('says what is wrong with a file, and what can be done, and changes nothing', async () => {
    const page = await add();
    const before = await quotesIn(page);
    await giveFiles(
      page,
      FILES,
      {
        name: 'picture.png',
        base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
      },
      { name: 'talk.docx', base64: 'UEsDBBQAAAAIAA==' },
      { name: 'nothing.html', text: '<p> </p>' },
      { name: 'cut.json', text: '{"format": "margin-mentor/pack", ' },
      { name: 'other.json', text: '{"a": 1}' },
      { name: 'newer.json', text: '{"format": "margin-mentor/pack", "version": 99}' },
      { name: 'large.txt', text: 'word '.repeat(1_100_000) },
      { name: 'deep.html', text: `<html>${'<div>'.repeat(100_000)}` },
    );
    await countIn(page, '[data-part=import-problem]').toBe(8);
    const said = await page.$$eval('[data-part=import-problem] .problem', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(said.find((text) => text.includes('talk.docx'))).toContain('archive');
    expect(said.find((text) => text.includes('large.txt'))).toContain('5 MB');
    expect(said.find((text) => text.includes('newer.json'))).toContain('newer version');
    expect(said.find((text) => text.includes('cut.json'))).toContain('cut off');
    expect(said.find((text) => text.includes('deep.html'))).toContain('nested');
    expect(await quotesIn(page)).toEqual(before);
  });
});
