import { describe, expect, it } from 'vitest';
import { isEnglish } from '../../../../core/advice/language';
import { page } from './sample-lexicon';

const ENGLISH = 'We are going to hire people for the team, and this is how it will be done in the year to come.';
const GERMAN = 'Wir suchen Menschen, die mit uns lernen wollen, und so gehen wir dabei im kommenden Jahr vor.';
const FRENCH = 'Nous cherchons des personnes qui veulent apprendre avec nous, et voici comment nous allons faire.';

describe('isEnglish', () => {
  it.each(['en', 'en-GB', 'EN-us', ''])('takes English text declared as “%s”', (language) =>
    expect(isEnglish(page('', [ENGLISH], language))).toBe(true),
  );

  it.each(['de', 'fr-CA', 'enm', 'eng-x'])('believes a page that declares “%s”', (language) =>
    expect(isEnglish(page('', [ENGLISH], language))).toBe(false),
  );

  it.each([GERMAN, FRENCH])('does not believe a page that declares English and is not: %s', (text) => {
    expect(isEnglish(page('', [text, text], 'en'))).toBe(false);
    expect(isEnglish(page('', [text, text], ''))).toBe(false);
  });

  it('judges by the text, not by code', () => {
    const { blocks } = page('', [GERMAN]);
    const code = { kind: 'code' as const, level: 0, text: 'if not in the for is it be to and of a' };
    expect(isEnglish({ title: '', language: '', blocks: [...blocks, code] })).toBe(false);
  });
});
