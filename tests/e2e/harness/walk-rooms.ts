import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { PACK_FORMAT } from '../../../core/corpus/pack';
import { fixture } from './fixtures';
import { giveFiles } from './give-files';
import { clickIn, countIn } from './search-app';

const PODCAST = fixture('interviews/podcast.md');

const PACK = {
  format: PACK_FORMAT,
  version: 1,
  id: 'walk',
  title: 'Walked',
  revision: 2,
  licence: 'For the walk',
  source: 'https://walk.example/',
  attribution: 'The walkers',
  interviews: [
    {
      id: 'one',
      mentors: [{ name: 'Wanda Walker', role: 'Head of Steps' }],
      url: 'https://walk.example/one',
      date: '2024-05-06',
      language: 'en',
      rights: '© The walkers',
      exchanges: [
        {
          question: 'How do you spend your time day-to-day?',
          answer: [{ kind: 'paragraph', text: 'Walking to people who wait for a model, and asking why.', speaker: 0 }],
        },
      ],
    },
  ],
};

/** All texts in some data. */
const textsIn = (data: unknown): string[] =>
  typeof data === 'string'
    ? [data]
    : typeof data === 'object' && data !== null
      ? Object.values(data).flatMap(textsIn)
      : [];

/** Texts of what the walk adds to the library, which are in no catalogue. */
export const WALK_ROOMS_TEXTS: readonly string[] = [
  ...textsIn(JSON.parse(fixture('interviews/podcast.json'))),
  ...textsIn(PACK),
  ...['podcast.md', 'list.txt', 'https://walk.example/two', 'walk.example', 'interviews.0.url'],
];

const TARGETS = { files: '[data-part=files]', list: '[data-action=choose-list]' };

/** Goes through the rooms of the library's page. @returns the name of each state, once it is shown */
export async function* walkRooms(page: Page): AsyncGenerator<string> {
  const enter = async (room: string) => {
    await clickIn(page, `[data-room=${room}]`);
    await countIn(page, `[data-part=${room}]`).toBe(1);
  };
  await enter('add');
  await giveFiles(page, TARGETS.files, { name: 'podcast.md', text: PODCAST }, { name: 'list.txt', text: '' });
  await countIn(page, '[data-part=candidate]').toBe(1);
  await countIn(page, '[data-part=import-problem]').toBe(1);
  yield 'add: a preview and a problem';
  await clickIn(page, '[data-action=show-exchanges]');
  yield 'add: questions and answers';
  await clickIn(page, '[data-part=candidate] [data-action=add]');
  await countIn(page, '[data-part=candidate]').toBe(0);
  await clickIn(page, '[data-part=import-problem] [data-action=discard]');
  await giveFiles(page, TARGETS.files, { name: 'walk.json', text: JSON.stringify(PACK) });
  await countIn(page, '[data-part=pack]').toBe(1);
  yield 'add: a pack';
  await clickIn(page, '[data-part=pack] [data-action=add]');
  await countIn(page, '[data-part=pack]').toBe(0);
  await giveFiles(page, TARGETS.list, { name: 'list.txt', text: 'https://walk.example/two' });
  await clickIn(page, '[data-collection="list.txt"] summary');
  await clickIn(page, '[data-collection="list.txt"] [data-action=choose-all]');
  yield 'add: a list of addresses';
  await clickIn(page, '[data-collection="list.txt"] [data-action=fetch]');
  await countIn(page, '[data-part=hosts]').toBe(1);
  yield 'add: hosts to be confirmed';
  await clickIn(page, '[data-action=cancel-hosts]');
  await enter('shelves');
  await countIn(page, '[data-part=shelf-place]').toBe(3);
  yield 'shelves';
  await clickIn(page, '[data-part=shelf-place][data-of="walk:one"] [data-action=read-interview]');
  await page.click('[data-part=interview] [data-quote]');
  await countIn(page, '[data-part=quote-tools]').toBe(1);
  yield 'interview: a quote that is pointed at';
  await clickIn(page, '[data-part=quote-tools] [data-action=star]');
  await clickIn(page, '[data-part=quote-tools] [data-action=note]');
  await countIn(page, '[data-part=note-editor]').toBe(1);
  yield 'interview: a note that is being written';
  await clickIn(page, '[data-part=note-editor] [data-action=cancel]');
  await enter('compare');
  await countIn(page, '[data-action=pick]').toBeGreaterThan(0);
  yield 'compare: questions';
  await clickIn(page, '[data-action=pick]');
  await countIn(page, '[data-part=answer]').toBeGreaterThan(0);
  yield 'compare: answers';
  await enter('map');
  await countIn(page, '[data-action=cell]').toBeGreaterThan(0);
  yield 'map: a picture';
  await clickIn(page, 'input[name=map-shape]:not(:checked)');
  yield 'map: a table';
  await enter('notes');
  await countIn(page, '[data-part=noted]').toBe(1);
  yield 'notes';
  await enter('keep');
  await clickIn(page, '[data-export=walk] summary');
  await clickIn(page, '[data-action=erase]');
  await countIn(page, '[data-action=erase-confirm]').toBe(1);
  yield 'keep: what is to be shared, and erasing';
  await clickIn(page, '[data-action=erase-confirm]');
  await expect.poll(() => page.$eval('[data-export=built-in]', () => true)).toBe(true);
}
