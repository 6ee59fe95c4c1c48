import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseBook, PhraseError, phraseWords } from '../../../../core/advice/phrases';

const classes = { role: ['data scientist', 'ml engineer', 'engineer'], team: ['data team'] };

/** The stretches of a text that a phrase finds. */
function found(phrase: string, text: string): string[] {
  const book = new PhraseBook<null>(classes);
  book.add(phrase, null);
  const words = phraseWords(text);
  return book.find(words).map(({ from, to }) => text.slice(words[from]?.start, words[to - 1]?.end));
}

describe('a phrase', () => {
  it.each([
    ['words', 'machine learning', 'On Machine Learning teams', ['Machine Learning']],
    ['plurals on either side', 'data scientists', 'a data scientist', ['data scientist']],
    ['plurals on the other side', 'data scientist', 'many data scientists', ['data scientists']],
    ['either word', 'hire|recruit engineer', 'recruit engineers', ['recruit engineers']],
    ['an optional word that is there', 'structure of? team', 'structure of teams', ['structure of teams']],
    ['an optional word that is not', 'structure of? team', 'team structure team', ['structure team']],
    ['an optional choice', 'go very|so? far', 'go so far, go far', ['go so far', 'go far']],
    ['a class', 'hire <role>', 'hire data scientists', ['hire data scientists']],
    [
      'a class of several lengths',
      'hire <role>',
      'hire ML engineers and hire engineers',
      ['hire ML engineers', 'hire engineers'],
    ],
    ['a class or a word', 'hire <role>|people', 'hire people', ['hire people']],
    ['a class at the start', '<role> role', 'the engineer role', ['engineer role']],
    [
      'two classes',
      'hire <role> for? <team>',
      'hire engineers for the data team',
      ['hire engineers for the data team'],
    ],
    ['hyphens and slashes', 'a/b test', 'our A/B-tests', ['A/B-tests']],
    ['determiners that the phrase lacks', 'hire engineer', 'hire our engineers', ['hire our engineers']],
    ['determiners that the text lacks', 'hire the engineer', 'hire engineers', ['hire engineers']],
    ['an apostrophe', 'don’t plan', "don't plan", ["don't plan"]],
    ['a possessive', 'team plan', 'the team’s plan', ['team’s plan']],
  ])('finds %s', (_, phrase, text, expected) => expect(found(phrase, text)).toEqual(expected));

  it.each([
    ['over the end of a sentence', 'hire engineer', 'Whom to hire? Engineers.'],
    ['over a comma', 'hire engineer', 'when we hire, engineers talk'],
    ['over a semicolon', 'hire engineer', 'we hire; engineers come'],
    ['in the middle of words', 'hire', 'shire'],
    ['in another order', 'data team', 'team data'],
    ['half of it', 'data team plan', 'the data team'],
  ])('is not found %s', (_, phrase, text) => expect(found(phrase, text)).toEqual([]));

  it('is not cut by a full stop inside a word', () => {
    expect(found('node.js engineer', 'a Node.js engineer')).toEqual(['Node.js engineer']);
  });

  it.each([
    ['an unknown class', 'hire <nobody>', /nobody/],
    ['optional words only', 'a? big?', /everywhere/],
    ['determiners only', 'the', /everywhere/],
    ['nothing', ' ', /everywhere/],
    ['a stray bracket', 'hire <role', /stray/],
    ['a class of a strange name', 'hire <Role>', /stray/],
  ])('is refused with %s', (_, phrase, problem) => {
    expect(() => new PhraseBook(classes).add(phrase, null)).toThrow(PhraseError);
    expect(() => new PhraseBook(classes).add(phrase, null)).toThrow(problem);
  });
});

describe('PhraseBook', () => {
  it('finds all phrases, also those that overlap, with their values', () => {
    const book = new PhraseBook<string>(classes);
    for (const phrase of ['data scientist', 'hire data scientist', 'scientist role']) book.add(phrase, phrase);
    const all = book.find(phraseWords('hire a data scientist role')).map(({ value }) => value);
    expect(all.sort()).toEqual(['data scientist', 'hire data scientist', 'scientist role']);
  });

  it('is not confused by words that objects know', () => {
    const book = new PhraseBook<number>({ constructor: ['__proto__', 'valueOf'] });
    book.add('hasOwnProperty toString', 1);
    book.add('see <constructor>', 2);
    expect(book.find(phraseWords('hasOwnProperty toString')).map(({ value }) => value)).toEqual([1]);
    expect(book.find(phraseWords('see __proto__, see valueOf')).map(({ value }) => value)).toEqual([2, 2]);
    expect(book.find(phraseWords('constructor prototype __defineGetter__'))).toEqual([]);
  });

  it('finds a phrase wherever it stands, in any surroundings', () => {
    const word = fc.constantFrom('the', 'hire', 'data', 'scientist', 'team', 'plan', 'constructor', 'x');
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (before, after) => {
        const text = [...before, 'recruit data scientists', ...after].join(' ');
        expect(found('recruit <role>', text)).toContain('recruit data scientists');
      }),
    );
  });

  it('reads any text', () => {
    const book = new PhraseBook<null>(classes);
    book.add('hire <role>', null);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(book.find(phraseWords(text))).toEqual([]);
      }),
    );
  });
});
