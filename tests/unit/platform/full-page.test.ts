import { beforeEach, describe, expect, it } from 'vitest';
import { interviewSigns, pageOutline } from '../../../platform/full-page';
import { type FakeInjection, injections, resetFakeBrowser } from '../fake-browser';

const TAB = 7;
const signs = { exchanges: 3, confidence: 0.9, mentors: ['Ada Example'] };
const outline = { title: 'T', language: 'en', blocks: [] };

let run: string[];

/** A tab's page, by what the script in it answers. */
function page(answers: { signs?: unknown; outline?: unknown }) {
  injections.addListener(({ target, files, world, args = [] }: FakeInjection) => {
    expect([target, world]).toEqual([{ tabId: TAB, frameIds: [0] }, undefined]);
    run.push(files ? files.join() : args.join());
    return files ? null : answers[args[0] as keyof typeof answers];
  });
}

beforeEach(() => {
  resetFakeBrowser();
  run = [];
});

describe('the page of a tab', () => {
  it('says what it shows of an interview, and its text when asked', async () => {
    page({ signs, outline });
    expect(await interviewSigns(TAB)).toEqual(signs);
    expect(await pageOutline(TAB)).toEqual(outline);
    expect(run).toEqual(['/outline.js', 'signs', '/outline.js', 'outline']);
  });

  it.each([
    ['shows none, or is too large', () => page({ signs: null, outline: null })],
    ['breaks the script', () => page({})],
    ['lets no script in', () => {}],
  ])('says nothing where it %s', async (_, prepare) => {
    prepare();
    expect(await interviewSigns(TAB)).toBeNull();
    expect(await pageOutline(TAB)).toBeNull();
  });
});
