import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { PACK_FORMAT } from '../../core/corpus/pack';
import { giveFiles } from './harness/give-files';
import { savedBy } from './harness/saved-file';
import { clickIn, countIn, searchFor, statusIn, textIn } from './harness/search-app';
import { setUp } from './harness/set-up';

const FILES = '[data-part=files]';
const PACK = '[data-part=pack]';

/** A pack as a team would keep it in a repository. */
const packFile = (revision: number, answers: readonly string[]) =>
  JSON.stringify({
    format: PACK_FORMAT,
    version: 1,
    id: 'team',
    title: 'Our mentors',
    revision,
    licence: 'For the team',
    source: 'https://team.example/mentors',
    attribution: 'The data team',
    interviews: answers.map((answer, at) => ({
      id: `talk-${at}`,
      mentors: [{ name: `Mentor ${at}`, role: 'Engineer' }],
      url: `https://team.example/talk-${at}`,
      date: '2025-01-02',
      language: 'en',
      rights: '© The data team',
      exchanges: [{ question: 'What have you learned?', answer: [{ kind: 'paragraph', text: answer, speaker: 0 }] }],
    })),
  });

const FIRST = [
  'Label the wombat data before you train on it.',
  'Retire the giraffe service when nobody reads its output.',
];

describe('packs', () => {
  const test = setUp({});
  const give = async (page: Page, ...args: Parameters<typeof packFile>) => {
    await giveFiles(page, FILES, { name: 'team.pack.json', text: packFile(...args) });
    await page.waitForSelector(PACK);
  };
  async function addFirst(): Promise<Page> {
    const page = await test.open('library.html#add');
    await give(page, 1, FIRST);
    await clickIn(page, `${PACK} [data-action=add]`);
    await statusIn(page).toContain('Our mentors');
    return page;
  }
  async function found(page: Page, words: string): Promise<number> {
    await clickIn(page, '[data-room=search]');
    const rows = await searchFor(page, words);
    await clickIn(page, '[data-room=add]');
    return rows.length;
  }

  it('say from whom they are, and under which licence, before they are added', async () => {
    const page = await test.open('library.html#add');
    await give(page, 1, FIRST);
    await textIn(page, PACK).toContain('The data team');
    await textIn(page, PACK).toContain('For the team');
    await textIn(page, PACK).toContain('https://team.example/mentors');
    await textIn(page, PACK).toContain('Interviews: 2');
    expect(await found(page, 'wombat')).toBe(0);
    await clickIn(page, `${PACK} [data-action=add]`);
    await statusIn(page).toContain('Our mentors');
    expect(await found(page, 'wombat')).toBe(1);
  });

  it('show what an update changes, keep the tray, and can be taken back', async () => {
    const page = await addFirst();
    await clickIn(page, '[data-room=search]');
    await searchFor(page, 'giraffe');
    await clickIn(page, '[data-action=tray]');
    await textIn(page, '[data-action=show-tray] .count').toBe('1');
    await clickIn(page, '[data-room=add]');
    await give(page, 2, [
      'Label the zebra data before you train on it.',
      FIRST[1] ?? '',
      'Ship the ocelot model on a Monday.',
    ]);
    await textIn(page, PACK).toContain('revision 1');
    await textIn(page, `${PACK} [data-part=added]`).toContain('1');
    await textIn(page, `${PACK} [data-part=changed]`).toContain('1');
    await textIn(page, PACK).toContain('Unchanged: 1');
    await clickIn(page, `${PACK} [data-action=add]`);
    await statusIn(page).toContain('Updated');
    expect([await found(page, 'wombat'), await found(page, 'zebra'), await found(page, 'ocelot')]).toEqual([0, 1, 1]);
    await clickIn(page, '[data-room=search]');
    await clickIn(page, '[data-action=show-tray]');
    await countIn(page, '[data-part=tray-item]').toBe(1);
  });

  it('undoes an update', async () => {
    const page = await addFirst();
    await give(page, 2, [FIRST[0] ?? '']);
    await textIn(page, `${PACK} [data-part=removed]`).toContain('1');
    await clickIn(page, `${PACK} [data-action=add]`);
    await statusIn(page).toContain('Updated');
    await clickIn(page, '[data-action=undo]');
    await statusIn(page).toContain('Undone');
    await expect.poll(() => found(page, 'giraffe')).toBe(1);
  });

  it('say so where the library has a newer one', async () => {
    const page = await test.open('library.html#add');
    await give(page, 3, FIRST);
    await clickIn(page, `${PACK} [data-action=add]`);
    await statusIn(page).toContain('Our mentors');
    await give(page, 2, FIRST);
    await textIn(page, `${PACK} .problem`).toContain('newer');
  });

  it('are saved as a file of what was chosen, which another library takes', async () => {
    const page = await addFirst();
    await clickIn(page, '[data-room=keep]');
    await clickIn(page, '[data-export=team] summary');
    await clickIn(page, '[data-interview="team:talk-1"]');
    await page.type('[data-field=export-title]', 'Only giraffes');
    const saved = await savedBy(page, () => clickIn(page, '[data-action=export]'));
    expect(saved.name).toBe('only-giraffes.pack.json');
    expect(JSON.parse(saved.text)).toMatchObject({
      format: PACK_FORMAT,
      id: 'only-giraffes',
      title: 'Only giraffes',
      revision: 1,
      licence: 'For the team',
      attribution: 'The data team',
      interviews: [{ id: 'talk-1', mentors: [{ name: 'Mentor 1' }] }],
    });
    await clickIn(page, '[data-room=add]');
    await giveFiles(page, FILES, saved);
    await textIn(page, PACK).toContain('Only giraffes');
  });

  it('hold nothing but data', async () => {
    const page = await test.open('library.html#add');
    const hostile = packFile(1, [
      '<img src=x onerror="document.title=1"> Keep the capybara pipeline simple, always.',
    ]).replace('"title":', '"__proto__":{"polluted":true},"title":');
    await giveFiles(page, FILES, { name: 'hostile.json', text: hostile });
    await page.waitForSelector(PACK);
    await clickIn(page, `${PACK} [data-action=add]`);
    await statusIn(page).toContain('Our mentors');
    await clickIn(page, '[data-room=search]');
    const [row] = await searchFor(page, 'capybara');
    expect(row?.quote).toContain('<img src=x');
    expect(await page.$$eval('img', (all) => all.length)).toBe(0);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await clickIn(page, '[data-room=add]');
    await giveFiles(page, FILES, {
      name: 'script.json',
      text: packFile(1, FIRST).replace('https://team.example/talk-0', 'javascript:alert(1)'),
    });
    await textIn(page, '[data-part=import-problem]').toContain('interviews.0.url');
    await clickIn(page, '[data-part=import-problem] [data-action=discard]');
    // Nor may it take the place of what is built in.
    await giveFiles(page, FILES, {
      name: 'own.json',
      text: packFile(1, FIRST).replace('"id":"team"', '"id":"built-in"'),
    });
    await textIn(page, '[data-part=import-problem]').toContain('at: id');
  });
});
