import { beforeEach, describe, expect, it } from 'vitest';
import { caretContent } from '../../../core/citation/formats';
import { hasCaret, insertInTab, rememberCaret, showsFrame } from '../../../platform/insert';
import { plainWords } from '../core/citation/samples';
import { type FakeInjection, injections, resetFakeBrowser } from '../fake-browser';

const TAB = 7;
const content = caretContent(plainWords);
const aimed = { text: 'the text', html: '<p>the text</p>' };

let run: string[];

/** A tab's page, by what its caret script and its editor answer. */
function page(answers: {
  aim?: unknown;
  pasted?: unknown;
  finish?: unknown;
  hasCaret?: unknown;
  showsFrame?: unknown;
}) {
  injections.addListener(({ target, files, world, args = [] }: FakeInjection) => {
    expect(target).toEqual({ tabId: TAB, frameIds: [0] });
    const [name, given] = args as [keyof typeof answers, unknown[]];
    run.push(files ? files.join() : world === 'MAIN' ? `pasted ${JSON.stringify(args)}` : `${name} ${given.length}`);
    if (files) return null;
    return world === 'MAIN' ? answers.pasted : answers[name];
  });
}

beforeEach(() => {
  resetFakeBrowser();
  run = [];
});

describe('inserting in a tab', () => {
  it('aims, pastes in the page’s own world what was aimed, and sees to it that it is there', async () => {
    page({ aim: aimed, pasted: true, finish: true });
    expect(await insertInTab(TAB, content)).toBe('inserted');
    expect(run).toEqual(['/caret.js', 'aim 1', 'pasted ["the text","<p>the text</p>"]', 'finish 1']);
  });

  it.each(['no caret', 'refused'])('pastes nothing where the answer is “%s”', async (aim) => {
    page({ aim });
    expect(await insertInTab(TAB, content)).toBe(aim);
    expect(run).toEqual(['/caret.js', 'aim 1']);
  });

  it('says “refused” where the words do not appear', async () => {
    page({ aim: aimed, pasted: true, finish: false });
    expect(await insertInTab(TAB, content)).toBe('refused');
  });

  it('says “refused” where the script in the page fails', async () => {
    page({ aim: null });
    expect(await insertInTab(TAB, content)).toBe('refused');
  });

  it('says “not allowed” where the browser lets no script in', async () => {
    expect(await insertInTab(TAB, content)).toBe('not allowed');
  });
});

describe('what is asked of a page', () => {
  it('is answered by it', async () => {
    page({ hasCaret: true, showsFrame: true });
    expect(await hasCaret(TAB)).toBe(true);
    expect(await showsFrame(TAB, 3)).toBe(true);
    expect(run).toEqual(['/caret.js', 'hasCaret 0', '/caret.js', 'showsFrame 1']);
  });

  it.each([
    ['its script fails', () => page({ hasCaret: null, showsFrame: null })],
    ['no script is let in', () => {}],
  ])('is no where %s', async (_, prepare) => {
    prepare();
    expect(await hasCaret(TAB)).toBe(false);
    expect(await showsFrame(TAB, 3)).toBe(false);
  });

  it('fails to be remembered where no script is let in', async () => {
    await expect(rememberCaret(TAB)).rejects.toThrow();
  });
});
