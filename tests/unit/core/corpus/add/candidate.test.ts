import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  candidateFrom,
  candidateFromSelection,
  edited,
  holdingOf,
  type SelectionPage,
} from '../../../../../core/corpus/add/candidate';
import { Library } from '../../../../../core/library';
import { readDocument } from '../../../../../core/outline/read-document';
import { sampleLexicon } from '../../advice/sample-lexicon';

const FOLDER = path.resolve(import.meta.dirname, '../../../../fixtures/interviews');
const documents = readdirSync(FOLDER).filter((file) => /\.(?:html|md|txt)$/.test(file) && file !== 'README.md');
const textOf = (file: string) => readFileSync(path.join(FOLDER, file), 'utf-8');
const outlineOf = (file: string) => readDocument(file, textOf(file));

/** What is made of a text, as if it were a file of that name. */
function candidate(text: string, name = 'a.html', url = ''): Candidate {
  const made = candidateFrom(readDocument(name, text), { name, url }, sampleLexicon);
  if (!made) throw new Error('nothing to add');
  return made;
}

const asked =
  '<title>Interview with Ada Example</title><h2>Whom do you hire?</h2><p>Hire slowly. Pay well.</p><p>Call people back.</p>' +
  '<h2>How do you plan?</h2><p>Plan little.</p><h2>And what is next?</h2><p>Sleep, first of all.</p>';
const interview = candidate(asked, 'a.html', 'https://a.example/ada');
const { exchanges } = interview.interview;

describe('pages and files in many shapes', () => {
  it.each(documents)('%s gives quotes word by word, and what the golden file has', (file) => {
    const outline = outlineOf(file);
    const made = candidateFrom(outline, { name: file, url: '' }, sampleLexicon);
    const golden = JSON.parse(textOf(file.replace(/\.\w+$/, '.json')));
    expect(made?.kind).toBe(golden.interview === null ? 'article' : 'interview');
    expect(made?.quotes.length).toBeGreaterThan(2);
    for (const { text, ...quote } of made?.quotes ?? []) {
      expect(outline.blocks.some((block) => block.text.includes(text))).toBe(true);
      const block = made?.interview.exchanges[quote.exchange]?.answer[quote.block];
      expect(block?.text.slice(quote.start, quote.end)).toBe(text);
    }
    if (golden.interview === null) return;
    expect(made?.left).toEqual(golden.left);
    expect(made?.interview.exchanges.map(({ question }) => question)).toEqual(
      golden.interview.exchanges.map(({ question }: { question: string }) => question),
    );
    expect(made?.interview.mentors).toEqual(golden.interview.mentors);
    expect(made?.confidence).toBeGreaterThan(0);
  });

  it.each(documents)('%s can be held by a library under an id of its own', (file) => {
    const made = candidateFrom(outlineOf(file), { name: file, url: '' }, sampleLexicon) as Candidate;
    const library = new Library();
    library.put(holdingOf(made));
    expect(library.holding(made.interview.id)?.pack).toBe('mine');
    expect(library.quoteCount).toBe(made.quotes.length);
    expect(made.interview.id).toMatch(/^mine:[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u);
  });

  it('loses no question that is answered by nothing that can be read', () => {
    const made = candidate(asked.replace('Plan little.', '&#7;'));
    expect(made.interview.exchanges).toHaveLength(2);
    expect(made.left).toContain('How do you plan?');
  });

  it('is annotated by the lexicon', () => {
    const long =
      'We should hire for the interview loop with a job description, because the candidate pipeline is important for us all.';
    const made = candidate(`<h2>Whom do you hire?</h2><p>${long}</p><h2>Why?</h2><p>So.</p>`);
    expect(made.quotes[0]?.ratings.hiring).toBeGreaterThanOrEqual(1);
  });
});

describe('an article', () => {
  const page =
    '<html lang="en_US"><head><title>On plans</title><meta name="author" content="By Ada Example"><meta name="date" content="2020-02-03"></head>' +
    '<body><article><p>Plans are long.</p><h2>Shorter</h2><p>Cut them.</p><ul><li>Twice.</li></ul><h2>Empty</h2></article><footer>© Ada 2020</footer>';
  const made = candidate(page, 'plans.html', 'https://a.example/plans');

  it('is taken as sections: headings with what stands below them', () => {
    expect(made.kind).toBe('article');
    expect(made.confidence).toBe(0);
    expect(made.interview.exchanges).toEqual([
      { question: 'On plans', answer: [{ kind: 'paragraph', text: 'Plans are long.', speaker: 0 }] },
      {
        question: 'Shorter',
        answer: [
          { kind: 'paragraph', text: 'Cut them.', speaker: 0 },
          { kind: 'item', text: 'Twice.', speaker: 0 },
        ],
      },
    ]);
    expect(made.left).toEqual(['Empty', '© Ada 2020']);
  });

  it('is by whom it says', () => {
    expect(made.interview).toMatchObject({
      mentors: [{ name: 'Ada Example', role: '' }],
      date: '2020-02-03',
      language: 'en-US',
      rights: '© Ada 2020',
      url: 'https://a.example/plans',
    });
  });

  it.each([
    ['the site', '<meta property="og:site_name" content="Talks"><p>Text.</p>', 'b.html', '', 'Talks'],
    ['the file', '<p>Text.</p>', 'my notes.html', '', 'my notes'],
    ['the host', '<p>Text.</p>', '', 'https://www.a.example/x', 'a.example'],
    ['nobody', '<p>Text.</p>', '', '', '?'],
  ])('is by %s where it names no author', (_, text, name, url, expected) => {
    const outline = readDocument('x.html', text);
    expect(candidateFrom(outline, { name, url }, sampleLexicon)?.interview.mentors[0]?.name).toBe(expected);
  });

  it('is also what stands beside everything', () => {
    expect(candidate('<nav><p>All there is.</p></nav>').interview.exchanges[0]?.answer[0]?.text).toBe('All there is.');
  });

  it.each(['', '<h1>Why?</h1>', '<script>alert(1)</script><style>p{}</style>', '\u0001'])(
    'is nothing in “%s”',
    (text) => {
      expect(candidateFrom(readDocument('a.html', text), { name: 'a.html', url: '' }, sampleLexicon)).toBeNull();
    },
  );
});

describe('where a candidate is from', () => {
  const urlOf = (url: string, canonical = '') =>
    candidate(`<link rel="canonical" href="${canonical}">${asked}`, 'a.html', url).interview.url;

  it.each([
    ['https://a.example/ada#top', 'https://a.example/ada'],
    ['https://a.example/ada?id=3&utm_source=x&fbclid=y', 'https://a.example/ada?id=3'],
    ['https://me:secret@a.example/ada', 'https://a.example/ada'],
    ['https://a.example/#/ada', 'https://a.example/#/ada'],
    ['javascript:alert(1)', ''],
    ['file:///home/ada/a.html', ''],
    ['http://', ''],
  ])('is %s as %s', (url, expected) => expect(urlOf(url)).toBe(expected));

  it('is said by the page itself, as long as it names the page that was visited', () => {
    expect(urlOf('https://a.example/ada?ref=x', 'https://a.example/ada')).toBe('https://a.example/ada');
    expect(urlOf('https://a.example/ada', 'https://other.example/ada')).toBe('https://a.example/ada');
    expect(urlOf('', 'https://a.example/ada')).toBe('https://a.example/ada');
    expect(urlOf('', 'javascript:alert(1)')).toBe('');
  });

  it('makes its id: by the address, or by the text', () => {
    const idOf = (text: string, url: string) => candidate(text, 'a.html', url).interview.id;
    const other = asked.replace('slowly', 'fast');
    expect(idOf(asked, 'https://a.example/')).toBe(idOf(other, 'https://a.example/'));
    expect(idOf(asked, 'https://a.example/')).not.toBe(idOf(asked, 'https://b.example/'));
    expect(idOf(asked, '')).toBe(idOf(asked, ''));
    expect(idOf(asked, '')).not.toBe(idOf(other, ''));
    expect(idOf(asked, '')).toMatch(/^mine:ada-example-[\da-f]{16}$/);
  });
});

describe('a selection', () => {
  const page: SelectionPage = {
    url: 'https://a.example/plans#part',
    title: 'On plans',
    site: 'Talks',
    language: 'en',
    author: 'Ada Example',
  };
  const select = (text: string, about = page) => candidateFromSelection(text, about, sampleLexicon);
  const quotes = (text: string) => select(text).quotes.map((quote) => quote.text);

  it('is one exchange under the title of its page, a paragraph a block', () => {
    const made = select('Plan little.\n\nThen\nwe\r\nrest.\nTwice.');
    expect(made).toMatchObject({ kind: 'selection', confidence: 1, left: [] });
    expect(made.interview).toMatchObject({ url: 'https://a.example/plans', mentors: [{ name: 'Ada Example' }] });
    expect(
      made.interview.exchanges.map(({ question, answer }) => [question, ...answer.map(({ text }) => text)]),
    ).toEqual([['On plans', 'Plan little.', 'Then we rest.', 'Twice.']]);
  });

  it('is one quote a paragraph, and more where it is long', () => {
    const four = `${Array(4)
      .fill(`Go${' on'.repeat(30)}.`)
      .join(' ')}`;
    expect(quotes(four)).toEqual([four]);
    expect(quotes(`${four} Stop.`).length).toBeGreaterThan(1);
  });

  it('is another one for other words of the same page', () => {
    expect(select('One.').interview.id).not.toBe(select('Two.').interview.id);
    expect(select('One.').interview.id).toBe(select('One.').interview.id);
  });

  it('is by the site, or the page, where no author is named', () => {
    const nameOf = (about: SelectionPage) => select('One.', about).interview.mentors[0]?.name;
    expect(nameOf({ ...page, author: '' })).toBe('Talks');
    expect(nameOf({ ...page, author: ' ', site: '' })).toBe('On plans');
  });
});

describe('corrections', () => {
  const edit = (changes: Parameters<typeof edited>[1], of = interview) => edited(of, changes, sampleLexicon);

  it('change what is said of an interview, and nothing else', () => {
    const changes = {
      mentors: [{ name: ' Grace  Sample ', role: 'CTO' }],
      date: '3 May 2021',
      language: 'EN',
      rights: '© G',
    };
    expect(edit(changes)).toEqual({
      ...interview,
      interview: {
        ...interview.interview,
        mentors: [{ name: 'Grace Sample', role: 'CTO' }],
        date: '2021-05-03',
        language: 'en',
        rights: '© G',
      },
    });
  });

  it('keep mentors where none has a name, and dates and addresses only where they are such', () => {
    const after = edit({ mentors: [{ name: ' ', role: 'CTO' }], date: 'soon', url: 'javascript:alert(1)' }).interview;
    expect(after).toMatchObject({
      mentors: interview.interview.mentors,
      date: '',
      url: '',
      id: interview.interview.id,
    });
  });

  it('give another id to another address, with its quotes', () => {
    const after = edit({ url: 'https://b.example/' });
    expect(after.interview.id).not.toBe(interview.interview.id);
    expect(new Set(after.quotes.map((quote) => quote.interview))).toEqual(new Set([after.interview.id]));
    expect(after.quotes.every(({ id }) => id.startsWith(after.interview.id))).toBe(true);
  });

  it('leave exchanges out, and say so', () => {
    const after = edit({ without: [0, 2] });
    expect(after.interview.exchanges).toEqual([exchanges[1]]);
    expect(after.quotes.map(({ text, exchange }) => [text, exchange])).toEqual([['Plan little.', 0]]);
    expect(after.left).toEqual([
      'Whom do you hire?',
      'Hire slowly. Pay well.',
      'Call people back.',
      'And what is next?',
      'Sleep, first of all.',
    ]);
  });

  it('turn questions and answers round', () => {
    const after = edit({ swap: true });
    expect(
      after.interview.exchanges.map(({ question, answer }) => [question, ...answer.map(({ text }) => text)]),
    ).toEqual([
      ['Hire slowly. Pay well. Call people back.', 'How do you plan?'],
      ['Plan little.', 'And what is next?'],
    ]);
    expect(after.left).toEqual(['Whom do you hire?', 'Sleep, first of all.']);
    expect(after.quotes.map(({ text }) => text)).toEqual(['How do you plan?', 'And what is next?']);
  });

  it('turn people round with them, remarks too', () => {
    const spoken = candidate(textOf('podcast.md'), 'podcast.md');
    const { mentors, hosts } = spoken.interview;
    const after = edit({ swap: true }, spoken).interview;
    expect([after.mentors, after.hosts]).toEqual([hosts, mentors]);
    expect(after.exchanges.flatMap(({ answer }) => answer.map(({ text }) => text))).toContain('Right.');
    expect(new Set(after.exchanges.flatMap(({ answer }) => answer.map(({ speaker }) => speaker)))).toEqual(
      new Set([0]),
    );
  });

  it('count what is left out after turning it round', () => {
    const after = edit({ swap: true, without: [1] }).interview;
    expect(after.exchanges.map(({ answer }) => answer[0]?.text)).toEqual(['How do you plan?']);
  });

  it('turn nothing round where nobody would answer', () => {
    const one = candidateFromSelection(
      'One.',
      { url: '', title: 'T', site: '', language: '', author: '' },
      sampleLexicon,
    );
    expect(edit({ swap: true }, one)).toEqual(one);
  });

  it('give the words of somebody who is taken out to the first who is left', () => {
    const panel = candidate(textOf('panel.html'));
    expect(panel.interview.mentors.length).toBeGreaterThan(1);
    const after = edit({ mentors: panel.interview.mentors.slice(0, 1) }, panel).interview;
    const speakers = after.exchanges.flatMap(({ answer }) => answer.map(({ speaker }) => speaker));
    expect(speakers.every((speaker) => speaker < 1)).toBe(true);
  });
});
