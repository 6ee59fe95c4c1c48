import { describe, expect, it } from 'vitest';
import { PACK_FORMAT } from '../../core/corpus/pack';
import { fixture } from './harness/fixtures';
import { giveFiles } from './harness/give-files';
import { clickIn, searchFor, statusIn, textIn } from './harness/search-app';
import { setUp } from './harness/set-up';

const PLAN = fixture('sample/plan.html');

/** Sentences of the page, of which one is as the interview has it, one is not, and one was never there. */
const sentence =
  /^.{60,}?\.(?=\s|$)/.exec(/<p>([^<]{100,})<\/p>/.exec(PLAN)?.[1]?.replace(/\s+/g, ' ').trim() ?? '')?.[0] ?? '';

describe('a source page', () => {
  const test = setUp({ '/source.html': PLAN });

  it('is looked at when a person has it open: what has changed since is said on the quotes', async () => {
    expect(sentence.split(' ').length).toBeGreaterThan(8);
    const words = sentence.split(' ');
    const changed = [...words.slice(0, 3), 'ocelots', ...words.slice(4)].join(' ');
    const library = await test.open('library.html#add');
    await giveFiles(library, '[data-part=files]', {
      name: 'pack.json',
      text: JSON.stringify({
        format: PACK_FORMAT,
        version: 1,
        id: 'source',
        title: 'From the source',
        revision: 1,
        licence: '',
        source: '',
        attribution: '',
        interviews: [
          {
            id: 'one',
            mentors: [{ name: 'Eve Invented', role: '' }],
            url: test.pages.url('press', '/source.html'),
            date: '',
            language: 'en',
            rights: '',
            exchanges: [
              sentence,
              changed,
              'The aardvark migration was never written about anywhere on this page at all.',
            ].map((text, at) => ({ question: `Question ${at}?`, answer: [{ kind: 'paragraph', text, speaker: 0 }] })),
          },
        ],
      }),
    });
    await clickIn(library, '[data-part=pack] [data-action=add]');
    await statusIn(library).toContain('From the source');
    await test.visit('press', '/source.html');
    await clickIn(library, '[data-room=search]');
    await library.bringToFront();
    await searchFor(library, 'mentor:eve aardvark');
    await textIn(library, '[data-part=source-note]').toContain('No longer at the source');
    await searchFor(library, 'mentor:eve ocelots');
    await textIn(library, '[data-part=source-note] del').toBe('ocelots');
    await textIn(library, '[data-part=source-note] ins').toBe(words[3] ?? '');
    // What is as it was is not said in a list of quotes, but where one of them is read.
    const [row] = await searchFor(library, `mentor:eve "${words.slice(4, 9).join(' ')}"`);
    expect(row).toBeDefined();
  });
});
