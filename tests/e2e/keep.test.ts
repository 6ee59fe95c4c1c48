import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { PACK_FORMAT } from '../../core/corpus/pack';
import { giveFiles } from './harness/give-files';
import { savedBy } from './harness/saved-file';
import { clickIn, countIn, searchFor, statusIn, textIn } from './harness/search-app';
import { setUp } from './harness/set-up';
import { storedValue } from './harness/storage';

const FILES = '[data-part=files]';

/** A pack with many interviews, so that a change of it takes a while. */
const manyInterviews = (id: string, count: number) =>
  JSON.stringify({
    format: PACK_FORMAT,
    version: 1,
    id,
    title: `Pack ${id}`,
    revision: 1,
    licence: 'none',
    source: '',
    attribution: 'Example Press',
    interviews: Array.from({ length: count }, (_, at) => ({
      id: `talk-${at}`,
      mentors: [{ name: `Mentor ${at}`, role: '' }],
      url: `https://press.example/${id}/${at}`,
      date: '',
      language: 'en',
      rights: '',
      exchanges: [
        {
          question: 'What have you learned?',
          answer: Array.from({ length: 20 }, (_, block) => ({
            kind: 'paragraph',
            text: `Lesson ${block} of ${id}: the quokka pipeline needs an owner before it needs a model, always.`,
            speaker: 0,
          })),
        },
      ],
    })),
  });

describe('keeping the library', () => {
  const test = setUp({});

  async function addPack(page: Page, id: string, count: number): Promise<void> {
    await giveFiles(page, FILES, { name: `${id}.json`, text: manyInterviews(id, count) });
    await page.waitForSelector('[data-part=pack]');
    await clickIn(page, '[data-part=pack] [data-action=add]');
  }
  const counts = (page: Page) => textIn(page, '[data-part=keep] .room-body > p');

  it('saves everything in one file, erases everything, and has it back from the file', async () => {
    const page = await test.open('library.html#add');
    await addPack(page, 'press', 3);
    await statusIn(page).toContain('Pack press');
    await clickIn(page, '[data-room=search]');
    await searchFor(page, 'quokka');
    await clickIn(page, '[data-action=tray]');
    await textIn(page, '[data-action=show-tray] .count').toBe('1');
    await clickIn(page, '[data-room=keep]');
    await counts(page).toContain('interviews 3,');
    const saved = await savedBy(page, () => clickIn(page, '[data-action=backup]'));
    expect(saved.name).toMatch(/^margin-mentor-backup-\d{4}-\d{2}-\d{2}\.json$/);
    await clickIn(page, '[data-action=erase]');
    await clickIn(page, '[data-action=erase-confirm]');
    await statusIn(page).toContain('erased');
    await counts(page).toContain('interviews 0,');
    expect((await storedValue(test.browser, 'tray')) ?? []).toEqual([]);
    await clickIn(page, '[data-room=search]');
    expect(await searchFor(page, 'quokka')).toEqual([]);
    await clickIn(page, '[data-room=keep]');
    await giveFiles(page, '[data-action=choose-backup]', saved);
    await textIn(page, '[data-part=backup]').toContain('Interviews: 3');
    await clickIn(page, '[data-action=restore]');
    await statusIn(page).toContain('Restored');
    await counts(page).toContain('interviews 3,');
    expect(await storedValue(test.browser, 'tray')).toHaveLength(1);
    await clickIn(page, '[data-room=search]');
    expect((await searchFor(page, 'quokka')).length).toBeGreaterThan(0);
  });

  it('refuses a file that is no backup, and changes nothing', async () => {
    const page = await test.open('library.html#add');
    await addPack(page, 'press', 2);
    await statusIn(page).toContain('Pack press');
    await clickIn(page, '[data-room=keep]');
    await giveFiles(page, '[data-action=choose-backup]', {
      name: 'other.json',
      text: '{"format":"margin-mentor/backup"',
    });
    await textIn(page, '[data-part=keep-problem]').toContain('other.json');
    await counts(page).toContain('interviews 2,');
  });

  it('leaves the library as before or as after where the background is ended in the middle of a change', async () => {
    for (let round = 0; round < 4; round++) {
      const page = await test.open('library.html#add');
      await addPack(page, `round-${round}`, 150);
      await new Promise((done) => setTimeout(done, round * 60));
      await test.browser.restartBackground();
      await page.close();
      const shown = await test.open('library.html#keep');
      await clickIn(shown, `[data-export] summary`);
      const inPack = await shown.$$eval(`[data-export=round-${round}] .listed li`, (all) => all.length);
      expect([0, 150]).toContain(inPack);
      await shown.close();
    }
  });

  it('says what to do where a newer version has written the library, and keeps it', async () => {
    const page = await test.open('library.html#add');
    await addPack(page, 'press', 2);
    await statusIn(page).toContain('Pack press');
    await page.close();
    await test.browser.restartBackground();
    await test.browser.backgroundEval(
      () =>
        new Promise<void>((done, failed) => {
          const asked = indexedDB.open('margin-mentor', 99);
          asked.onsuccess = () => {
            asked.result.close();
            done();
          };
          asked.onerror = () => failed(asked.error);
          asked.onblocked = () => failed(new Error('blocked'));
        }),
    );
    await test.browser.restartBackground();
    const after = await test.open('library.html#keep');
    await textIn(after, '[data-part=recovery]').toContain('newer version');
    const saved = await savedBy(after, () => clickIn(after, '[data-action=recovery-export]'));
    expect(saved.text).toContain('quokka');
    await textIn(after, '[data-part=recovery]').toContain('Saved 2');
    await clickIn(after, '[data-room=search]');
    expect((await searchFor(after, 'hiring')).length).toBeGreaterThan(0);
    const popup = await test.open('popup.html');
    await textIn(popup, '#app').toContain('newer version');
    await countIn(popup, '[role=combobox]').toBe(1);
  });
});
