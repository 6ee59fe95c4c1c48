import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, candidateFrom, edited } from '../../../../../core/corpus/add/candidate';
import { type ImportAnswer, importFrom } from '../../../../../core/corpus/add/import';
import { readPack, writePack } from '../../../../../core/corpus/pack';
import { Library } from '../../../../../core/library';
import type { Interview, Outline } from '../../../../../core/model';
import { readDocument } from '../../../../../core/outline/read-document';
import { samplePack } from '../../../sample-library';
import { sampleLexicon } from '../../advice/sample-lexicon';

const read = (name: string, bytes: Uint8Array): ImportAnswer =>
  importFrom({ name, bytes: Uint8Array.from(bytes).buffer }, sampleLexicon);
const readText = (name: string, text: string) => read(name, new TextEncoder().encode(text));

function found(answer: ImportAnswer): Candidate {
  if (answer.kind !== 'candidate') throw new Error(`no candidate but ${JSON.stringify(answer)}`);
  return answer.candidate;
}

/** All text that an interview holds. */
const textsOf = ({ mentors, hosts = [], language, date, rights, url, exchanges }: Interview) => [
  ...[...mentors, ...hosts].flatMap(({ name, role }) => [name, role]),
  ...[language, date, rights, url],
  ...exchanges.flatMap(({ question, answer }) => [question, ...answer.map(({ text }) => text)]),
];

/** All words of a candidate, wherever they went. */
const wordsOf = ({ interview, left }: Candidate) =>
  new Set([...textsOf(interview), ...left].join(' ').match(/[\p{L}\p{N}]+/gu));

/** What holds of every candidate. */
function expectSound(candidate: Candidate) {
  const { interview, quotes, left, confidence } = candidate;
  for (const text of [...textsOf(interview), ...left]) {
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toMatch(/[\p{Cc}\n]|^\s|\s$/u);
  }
  expect(interview.url).toMatch(/^(?:https?:\/\/|$)/);
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
  expect(new Set(quotes.map(({ id }) => id)).size).toBe(quotes.length);
  // A pack of it reads as it was written, as soon as it has an address.
  const placed = { ...interview, url: interview.url || 'https://a.example/' };
  const pack = { ...samplePack([placed], quotes), id: 'mine' };
  expect(readPack(writePack(pack), sampleLexicon)).toEqual(pack);
  expect([...new Library([pack]).quotes]).toEqual(quotes);
}

/** Words of which hardly any stands twice in a document, so that none is lost unseen. */
const word = fc.noBias(fc.integer({ min: 0, max: 1e9 })).map((number) => `w${number.toString(36)}`);
const line = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 12 }), fc.constantFrom('?', '.', '', ':', '!'))
  .map(([words, end]) => words.join(' ') + end);
const hostileText = fc.oneof(
  line,
  fc.constantFrom('&lt;script&gt;', '"', '&amp;', '\u202e', '\ufeff', '\u0007', '\u2028', '&#xd800;', '&#0;', '\u00ad'),
);

const inline = fc.oneof(
  line,
  line.map((text) => `<b>${text}</b>`),
  line.map((text) => `<a href="javascript:alert(1)" onclick="alert(1)">${text}</a>`),
  line.map((text) => `<i>${text}<br></i>`),
  hostileText,
);
const block = fc
  .tuple(
    fc.constantFrom(
      ...['p', 'h1', 'h2', 'h3', 'div', 'li', 'dt', 'dd', 'blockquote', 'td', 'section', 'article', 'main', 'aside'],
      ...['nav', 'details', 'summary', 'pre', 'p class="share"', 'div id="comments"', 'ul', 'form', 'figcaption'],
    ),
    fc.array(inline, { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([tag, content, isClosed]) => `<${tag}>${content.join(' ')}${isClosed ? `</${tag.split(' ')[0]}>` : ''}`);
const spoken = fc
  .tuple(fc.constantFrom('Ada Example', 'Grace Sample', 'Q', 'A'), line)
  .map(([who, text]) => ({ who, text }));
const html = fc.oneof(
  fc.array(block, { maxLength: 20 }),
  fc.array(
    fc
      .tuple(line, fc.array(line, { minLength: 1, maxLength: 3 }))
      .map(([question, answer]) => `<h2>${question}</h2>${answer.map((text) => `<p>${text}</p>`).join('')}`),
    { maxLength: 8 },
  ),
  fc.array(spoken, { maxLength: 12 }).map((all) => all.map(({ who, text }) => `<p><b>${who}:</b> ${text}</p>`)),
);
const markdown = fc.array(
  fc.oneof(
    line,
    line.map((text) => `## ${text}`),
    line.map((text) => `**${text}**`),
    line.map((text) => `- ${text}`),
    line.map((text) => `> ${text}`),
    line.map((text) => `    ${text}`),
    line.map((text) => `<div>${text}`),
    spoken.map(({ who, text }) => `**${who}:** ${text}`),
    fc.constantFrom('---', '```', '', '|', '<!--', '-->', '***', '\u0007', '<script>bad()</script>'),
  ),
  { maxLength: 20 },
);

describe('documents of any kind', () => {
  it.each([
    ['a.html', html.map((all) => all.join('\n'))],
    ['a.md', markdown.map((all) => all.join('\n\n'))],
    ['a.txt', markdown.map((all) => all.join('\n'))],
  ] as const)('lose no word that %s shows, and become nothing unsound', (name, documents) => {
    fc.assert(
      fc.property(documents, (text) => {
        const outline = readDocument(name, text.toWellFormed());
        const made = candidateFrom(outline, { name, url: '' }, sampleLexicon);
        if (!made) {
          expect(outline.blocks.filter((one) => one.kind !== 'heading' && /w[\da-z]/.test(one.text))).toEqual([]);
          return;
        }
        expectSound(made);
        const words = wordsOf(made);
        const lost = outline.blocks
          .flatMap((one) => one.text.match(/\bw[\da-z]+/g) ?? [])
          .filter((one) => !words.has(one));
        expect(lost).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('show in the outline every word that HTML shows', () => {
    fc.assert(
      fc.property(html, (all) => {
        const text = all.join('\n');
        const shown = readDocument('a.html', text)
          .blocks.map((one) => one.text)
          .join(' ');
        for (const one of text.replace(/<[^>]*>/g, ' ').match(/\bw[\da-z]+/g) ?? []) expect(shown).toContain(one);
      }),
      { numRuns: 150 },
    );
  });

  it('stay sound when they are corrected in any way', () => {
    const changes = fc.record(
      {
        mentors: fc.array(fc.record({ name: fc.string({ unit: 'binary' }), role: fc.string({ unit: 'binary' }) }), {
          maxLength: 3,
        }),
        date: fc.string(),
        language: fc.string(),
        rights: fc.string({ unit: 'binary' }),
        url: fc.oneof(fc.webUrl(), fc.string()),
        without: fc.array(fc.integer({ min: 0, max: 3 })),
        swap: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(spoken, { minLength: 6, maxLength: 12 }), changes, (all, change) => {
        const text = all.map(({ who, text: said }) => `**${who}:** ${said}`).join('\n\n');
        const made = found(readText('a.md', text));
        const after = edited(made, change, sampleLexicon);
        if (after.interview.exchanges.length > 0) expectSound(after);
        // Names of speakers may change or go; what they said does not.
        const words = wordsOf(after);
        for (const one of text.match(/\bw[\da-z]+/g) ?? []) expect(words).toContain(one);
      }),
      { numRuns: 100 },
    );
  });

  it('are answered, whatever their bytes are', () => {
    const name = fc.constantFrom('a.html', 'a.md', 'a.txt', 'a.json', 'a', '../../__proto__');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }).map((text) => new TextEncoder().encode(text)),
      fc.json().map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(name, bytes, (called, given) => {
        const answer = read(called, given);
        expect(['candidate', 'problem', 'pack', 'backup']).toContain(answer.kind);
        if (answer.kind === 'problem') expect(answer.problem).not.toBe('failed');
        if (answer.kind === 'candidate') expectSound(answer.candidate);
      }),
      { numRuns: 300 },
    );
  });

  it('are answered, whatever a page says that it holds', () => {
    const any = fc.string({ unit: 'binary', maxLength: 40 });
    const outline: fc.Arbitrary<Outline> = fc.record({
      title: any,
      language: any,
      meta: fc.record({ author: any, site: any, url: any, rights: any, published: any }, { requiredKeys: [] }),
      blocks: fc.array(
        fc.record({
          kind: fc.constantFrom('heading', 'paragraph', 'item', 'quote', 'code', 'cell'),
          level: fc.integer({ min: 0, max: 6 }),
          // Halves of characters too: a page's scripts can write them.
          text: fc.oneof(any, fc.constantFrom('Why?', '\ud800', 'Ada: \udc00', '\u0000')),
        }),
        { maxLength: 12 },
      ),
    });
    fc.assert(
      fc.property(outline, any, any, (of, name, url) => {
        const answer = importFrom({ outline: of, origin: { name, url } }, sampleLexicon);
        if (answer.kind === 'candidate') expectSound(answer.candidate);
        else expect(answer).toEqual({ kind: 'problem', problem: 'nothing' });
      }),
      { numRuns: 200 },
    );
  });
});

describe('documents that are made to do harm', () => {
  it('are text: no script, no handler, no address but of the web', () => {
    const page =
      '<title>T</title><link rel="canonical" href="javascript:alert(1)"><base href="javascript:alert(2)"><meta name="author" content="<img src=x onerror=alert(3)>">' +
      '<script>alert(4)</script><style>p{background:url(javascript:alert(5))}</style><p onclick="alert(6)">Plain <a href="javascript:alert(7)">words</a>.</p>' +
      '<svg><script>alert(8)</script><text>alert(9)</text></svg><iframe srcdoc="<p>alert(10)</p>"></iframe><template><p>alert(11)</p></template>' +
      '<noscript><p>alert(12)</p></noscript><object data="x"><p>alert(13)</p></object><textarea>alert(14)</textarea><p>&lt;b&gt;marks&lt;/b&gt;</p>';
    const { interview, left, quotes } = found(readText('a.html', page));
    expect(interview.exchanges).toEqual([
      {
        question: 'T',
        answer: [
          { kind: 'paragraph', text: 'Plain words.', speaker: 0 },
          // Marks that a page shows are words of it.
          { kind: 'paragraph', text: '<b>marks</b>', speaker: 0 },
        ],
      },
    ]);
    expect([interview.url, interview.links, left]).toEqual(['', {}, []]);
    expect(interview.mentors).toEqual([{ name: '<img src=x onerror=alert(3)>', role: '' }]);
    expect(quotes.map(({ text }) => text).join()).not.toContain('alert');
  });

  it('change nothing by names that objects know', () => {
    const text =
      '---\n__proto__: polluted\nconstructor: polluted\n---\n## __proto__?\n\n**constructor:** toString\n\n## hasOwnProperty?\n\n**__proto__:** valueOf.';
    expectSound(found(readText('__proto__.md', text)));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const pack =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"format":"margin-mentor/pack"}';
    expect(readText('a.json', pack)).toMatchObject({ kind: 'problem', problem: 'invalid' });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each<[string, string, string, object]>([
    ['a million empty elements', 'a.html', '<i></i>'.repeat(700_000), { problem: 'nothing' }],
    ['unclosed elements', 'a.html', '<p>'.repeat(300_000), { problem: 'nothing' }],
    ['elements in elements', 'a.html', '<i>'.repeat(1_000_000), { problem: 'too deep' }],
    ['quotations in quotations', 'a.md', '>'.repeat(1_000_000), { problem: 'too deep' }],
    ['brackets in brackets', 'a.md', '['.repeat(200_000), { problem: 'too deep' }],
    ['lists in lists of JSON', 'a.json', '['.repeat(4_000_000), { problem: 'no JSON' }],
    ['attributes without end', 'a.html', `<p ${'a="b" '.repeat(500_000)}`, { problem: 'nothing' }],
    ['more than 5 MB', 'a.txt', 'a'.repeat(5_000_001), { problem: 'too large' }],
    ['zeros', 'a.html', '<p>te\0xt', { problem: 'no text' }],
  ])('are refused: %s', (_, name, text, expected) => {
    expect(readText(name, text)).toMatchObject({ kind: 'problem', ...expected });
  });

  it.each<[string, string, string, number]>([
    ['one line of 4 MB', 'a.txt', 'word '.repeat(800_000), 4_000_000],
    ['one word of 4 MB', 'a.html', 'x'.repeat(4_000_000), 4_000_000],
    ['a bracket that never closes', 'a.txt', `(${'Go on. '.repeat(60_000)}`, 420_000],
    ['a heading without end', 'a.md', `# ${'word '.repeat(200_000)}\n\ntext`, 1_000_000],
  ])('are taken in parts that can be shown: %s', (_, name, text, length) => {
    const { interview, quotes, left } = found(readText(name, text));
    const texts = [...textsOf(interview), ...left];
    expect(texts.join(' ').length).toBeGreaterThanOrEqual(length * 0.99);
    for (const { question, answer } of interview.exchanges) {
      expect(question.length).toBeLessThanOrEqual(2_000);
      for (const one of answer) expect(one.text.length).toBeLessThanOrEqual(20_000);
    }
    for (const quote of quotes) expect(quote.text.length).toBeLessThanOrEqual(20_000);
  });

  it.each(['\ufeff', ''])('begin with a mark of byte order “%s” or not, and are the same', (mark) => {
    const bytes = new TextEncoder().encode(`${mark}<h1>Größe</h1><p>Text.</p>`);
    expect(found(read('a.html', bytes)).interview.exchanges[0]?.question).toBe('Größe');
  });
});
