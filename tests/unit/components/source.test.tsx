import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Attribution } from '../../../components/Attribution';
import { QuoteText } from '../../../components/QuoteText';
import { SourceLink } from '../../../components/SourceLink';
import { type FoundAtSource, SourceNote } from '../../../components/SourceNote';
import { htmlOf } from './html-of';

const words = 'Hire slowly, I say.';
const at = '2026-05-03T12:00:00Z';

describe('the attribution', () => {
  const known = { mentor: 'Ada Example', role: 'Head of Data', date: '2020-02-03', rights: '© Example Press' };
  const lineOf = (about: Partial<typeof known>) => htmlOf(<Attribution {...known} {...about} />);
  const inLine = (html: string) => `<p class="attribution" dir="auto">${html}</p>`;
  const time = '<time dateTime="2020-02-03">2020</time>';

  it.each([
    [{}, `<strong>Ada Example</strong>, Head of Data · ${time} · © Example Press`],
    [{ role: '' }, `<strong>Ada Example</strong> · ${time} · © Example Press`],
    [{ date: '' }, '<strong>Ada Example</strong>, Head of Data · © Example Press'],
    [{ rights: '' }, `<strong>Ada Example</strong>, Head of Data · ${time}`],
    [{ mentor: '', role: '' }, `${time} · © Example Press`],
    [{ mentor: '', role: '', date: '' }, '© Example Press'],
    [{ mentor: '', role: '', rights: '' }, time],
  ])('without %o has no gap', (gaps, html) => expect(lineOf(gaps)).toBe(inLine(html)));

  it('is not there where nothing is known, and else has no lonely separator', () => {
    const orNothing = (text: string) => fc.constantFrom(text, '');
    const any = fc.record({
      mentor: orNothing('Ada'),
      role: orNothing('Head'),
      date: orNothing('2020-02-03'),
      rights: orNothing('CC0'),
    });
    fc.assert(
      fc.property(any, (about) => {
        const parts = Object.values(about).filter(Boolean);
        const html = lineOf(about);
        expect(html === '').toBe(parts.length === 0);
        expect(html.replace(/<[^>]*>/g, '')).toMatch(/^$|^[^ ,·]+(?:(?:, | · )[^ ,·]+)*$/);
        expect(html).not.toContain('dateTime=""');
      }),
    );
  });
});

describe('the words of a quote', () => {
  const quote = (language?: string) =>
    htmlOf(
      <QuoteText
        id="a"
        text={words}
        continued={false}
        onCopyPart={() => {}}
        {...(language === undefined ? {} : { language })}
      />,
    );

  it('are in their language, where that is known', () => {
    expect(quote('de')).toContain(' lang="de"');
    expect(quote('')).not.toContain('lang');
    expect(quote()).not.toContain('lang');
  });
});

describe('the way to the source', () => {
  it('leads to the words, with what it is given', () => {
    expect(htmlOf(<SourceLink link="https://a.example/#x" data-action="open" target="_blank" />)).toBe(
      '<a class="action" href="https://a.example/#x" data-action="open" target="_blank">Source</a>',
    );
  });

  it('is not offered where there is no address', () => {
    expect(htmlOf(<SourceLink link="" data-action="open" />)).toBe('');
  });
});

describe('what was found at the source', () => {
  const note = (source: FoundAtSource | undefined, whole = false) =>
    htmlOf(<SourceNote source={source} words={words} language="de" whole={whole} />);

  it('is nothing where nobody has looked', () => {
    expect(note(undefined)).toBe('');
    expect(note(undefined, true)).toBe('');
  });

  it('is told of unchanged words only where there is room', () => {
    expect(note({ state: 'unchanged', at })).toBe('');
    expect(note({ state: 'unchanged', at }, true)).toBe(
      '<p class="source-note" data-part="source-note">At the source, word for word, on 3 May 2026</p>',
    );
  });

  it('is told of words that are gone', () => {
    expect(note({ state: 'gone', at })).toBe(
      '<p class="source-note" data-part="source-note">No longer at the source (looked on 3 May 2026)</p>',
    );
  });

  it('shows how words have changed, in their language', () => {
    expect(note({ state: 'changed', at, now: 'Hire very fast, I say.' })).toBe(
      '<details class="source-note" data-part="source-note">' +
        '<summary>Other words stand at the source now (looked on 3 May 2026)</summary>' +
        '<p dir="auto" lang="de">Hire <del>slowly,</del> <ins>very fast,</ins> I say.</p></details>',
    );
  });

  it('says that words have changed where it is not known how', () => {
    expect(note({ state: 'changed', at })).toContain('>Other words stand at the source now (looked on 3 May 2026)</p>');
  });

  it('has words of the source as text', () => {
    expect(note({ state: 'changed', at, now: '<b>' })).toContain('<ins>&lt;b&gt;</ins>');
  });

  it('keeps a day that is none as it is', () => {
    expect(note({ state: 'gone', at: 'once' })).toContain('(looked on once)');
  });
});
