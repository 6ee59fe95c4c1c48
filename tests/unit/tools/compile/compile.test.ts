import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hash } from '../../../../core/corpus/hash';
import { Library } from '../../../../core/library';
import { QuoteIndex } from '../../../../core/search/quote-index';
import { readSynonyms } from '../../../../core/search/synonyms';
import { compile } from '../../../../tools/compile/compile';
import { SourceError } from '../../../../tools/compile/source';
import { dataFolder, GOOD } from './data-folder';

const ADA = 'interviews/ada.md';
const NOTES = 'annotations/ada.yaml';
const HIRING = 'topics/hiring.yaml';
const PLAN = 'plans/hiring-plan.yaml';

/** One of the good files with a piece of it replaced. The piece must be there. */
function changed(file: string, from: string | RegExp, to: string): Record<string, string> {
  const before = GOOD[file] ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  return { [file]: after };
}

/** The error with which compiling stops. */
function problem(changes: Parameters<typeof dataFolder>[0]): { file: string; line: number; problem: string } {
  const folder = dataFolder(changes);
  try {
    compile(folder);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    expect(error.message).toContain(`${path.basename(error.file)}:${error.line}: ${error.problem}`);
    return { file: path.relative(folder, error.file), line: error.line, problem: error.problem };
  }
  throw new Error('nothing is wrong with this folder');
}

const lineOf = (file: string, text: string) =>
  (GOOD[file] ?? '').split('\n').findIndex((line) => line.includes(text)) + 1;

describe('compile', () => {
  const compiled = compile(dataFolder());

  it('makes a pack of interviews and annotated quotes', () => {
    const [pack] = compiled.packs;
    expect(pack).toMatchObject({ id: 'sample', title: 'Sample', revision: 1, licence: 'none' });
    expect(pack?.interviews[0]).toMatchObject({
      id: 'ada',
      mentors: [{ name: 'Ada Example', role: 'Head of Data' }],
      url: 'https://interviews.example/ada/',
      date: '2020-02-03',
      language: 'en',
      rights: '© Example Press 2020',
      links: { blog: 'https://ada.example/' },
    });
    expect(pack?.quotes.map(({ id, text, keywords, ratings }) => ({ id, text, keywords, ratings }))).toEqual([
      {
        id: `ada-${hash('Hire slowly.')}-0`,
        text: 'Hire slowly.',
        keywords: ['patience', 'bar'],
        ratings: { hiring: 3 },
      },
      { id: `ada-${hash('Pay well.')}-0`, text: 'Pay well.', keywords: [], ratings: {} },
      { id: `ada-${hash('Plan little.')}-0`, text: 'Plan little.', keywords: ['roadmap'], ratings: { hiring: 1 } },
    ]);
  });

  it('makes a lexicon, a table of synonyms and an index that can be loaded', () => {
    expect(compiled.lexicon.topics.map(({ id, label }) => [id, label])).toEqual([['hiring', 'Hiring']]);
    expect(compiled.lexicon.gate.elsewhere).toEqual(['oven']);
    expect(compiled.plans).toEqual({
      kinds: [
        {
          id: 'hiring-plan',
          label: 'Hiring plan',
          signs: ['hiring plan', 'open role|position'],
          topics: [{ topic: 'hiring', why: 'It says how.' }],
        },
      ],
      general: { id: 'general', label: 'Plan', signs: [], topics: [{ topic: 'hiring', why: 'People do it.' }] },
    });
    expect(compiled.collections).toEqual([
      {
        id: 'press',
        title: 'Interviews',
        source: 'https://interviews.example/',
        licence: 'none',
        rights: '© Example Press',
        listed: [{ address: 'https://interviews.example/ada/', name: 'Ada', date: '2020-02-03' }],
      },
    ]);
    const tables = { synonyms: readSynonyms(compiled.synonyms), topicsOf: () => [] };
    const index = QuoteIndex.load(compiled.index, new Library(compiled.packs), tables);
    expect(index.search('recruit')[0]?.quote.text).toBe('Hire slowly.');
  });

  it('gives the same for the same data', () => {
    expect(compile(dataFolder())).toEqual(compiled);
  });

  it('reads Windows line ends and a byte order mark', () => {
    const windows = Object.fromEntries(
      Object.entries(GOOD).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    );
    expect(compile(dataFolder(windows))).toEqual(compiled);
  });
});

describe('bad data stops with file, line and what is wrong: interviews', () => {
  it.each(['mentor', 'role', 'url', 'date', 'language', 'rights'])('the field “%s” is missing', (field) => {
    const found = problem(changed(ADA, new RegExp(`^${field}:.*\n`, 'm'), ''));
    expect(found).toMatchObject({ file: ADA, problem: `“${field}” is missing` });
    expect(found.line).toBeGreaterThanOrEqual(2);
    expect(found.line).toBeLessThanOrEqual(9);
  });

  it.each([
    ['there is no front matter', changed(ADA, /^---\n/, ''), 1, /front matter is missing/],
    ['the front matter has no end', changed(ADA, '---\n\n#', '\n#'), 1, /front matter is missing/],
    ['the front matter is no YAML', changed(ADA, 'role: Head', 'role: a: b, Head'), 3, /./],
    ['the date is none', changed(ADA, '2020-02-03', '3 February'), 5, /“3 February” is no date/],
    ['the address is none', changed(ADA, 'https://interviews.example/ada/', 'ada'), 4, /“ada” is no http address/],
    ['the address is a script', changed(ADA, 'https://interviews.example/ada/', 'javascript:x'), 4, /no http address/],
    ['there is no question', changed(ADA, /##[\s\S]*$/, 'Text.\n'), 1, /no question/],
    [
      'a question has no answer',
      changed(ADA, 'Hire slowly. Pay well.\n', ''),
      16,
      /“Whom do you hire\?” has no answer/,
    ],
    ['the last question has no answer', changed(ADA, 'Plan little.\n', ''), 20, /“How do you plan\?” has no answer/],
    ['a heading stands in an answer', changed(ADA, 'Plan little.', '### Aside\n\nPlan little.'), 22, /“Aside”/],
    ['the file is empty', { [ADA]: '' }, 1, /empty/],
    ['the file is all white space', { [ADA]: '\n \n' }, 1, /empty/],
  ])('%s', (_, changes, line, message) => {
    expect(problem(changes)).toEqual({ file: ADA, line, problem: expect.stringMatching(message) });
  });

  it('the file is not UTF-8, at the first bad byte', () => {
    const latin = Buffer.from(GOOD[ADA] ?? '', 'latin1');
    expect(problem({ [ADA]: latin })).toEqual({ file: ADA, line: 7, problem: expect.stringMatching(/not UTF-8/) });
  });

  it('the address at which the mentor can be found stands outside “links”', () => {
    // Indentation lost by a formatter: the link would be dropped without a word.
    expect(problem(changed(ADA, '  blog:', 'blog:'))).toMatchObject({
      file: ADA,
      problem: expect.stringMatching(/blog|links/),
    });
  });

  it('words of a quote stand elsewhere too, so that no link leads to it alone', () => {
    const twice = (GOOD[ADA] ?? '').replace('Hire slowly. Pay well.', 'Plan little.');
    const notes = [
      'interview: ada',
      'quotes:',
      ...[0, 1].flatMap((count) => [
        `  - id: ${hash('Plan little.')}-${count}`,
        '    opens: Plan',
        '    keywords: ""',
        '    ratings: {}',
      ]),
    ].join('\n');
    expect(problem({ [ADA]: twice, [NOTES]: notes })).toMatchObject({
      file: ADA,
      problem: expect.stringMatching(/no link can lead to “Plan little\.”/),
    });
  });
});

describe('bad data stops with file, line and what is wrong: annotations', () => {
  it('a quote has changed: shows the old words and the new', () => {
    const found = problem(changed(ADA, 'Hire slowly.', 'Hire very slowly.'));
    expect(found).toMatchObject({ file: NOTES, line: lineOf(NOTES, hash('Hire slowly.')) });
    expect(found.problem).toContain('Hire slowly');
    expect(found.problem).toContain('Hire very slowly.');
  });

  it('a quote is gone: shows its words and the nearest', () => {
    const found = problem(changed(ADA, 'Plan little.', 'Guess.'));
    expect(found).toMatchObject({ file: NOTES, line: lineOf(NOTES, hash('Plan little.')) });
    expect(found.problem).toContain('Plan little.');
  });

  const second = lineOf(NOTES, hash('Pay well.'));
  const third = lineOf(NOTES, hash('Plan little.'));

  it.each([
    [
      'the opening words are another quote’s',
      changed(NOTES, 'opens: "Pay"', 'opens: "Hire"'),
      second + 1,
      /does not open “Hire” but “Pay well\.”/,
    ],
    [
      'a quote is annotated twice',
      changed(NOTES, / {2}- id: \w+-0\n {4}opens: "Pay"/, `  - id: ${hash('Hire slowly.')}-0\n    opens: "Hire"`),
      second,
      /annotated twice/,
    ],
    [
      'a quote is not annotated',
      changed(NOTES, / {2}- id: \w+-0\n {4}opens: "Plan[\s\S]*$/, ''),
      5,
      /“Plan little\.”.* has no annotation/,
    ],
    ['a topic is unknown', changed(NOTES, 'hiring: 1', 'hirring: 1'), third + 3, /no topic “hirring”/],
    [
      'a topic is a word that objects know',
      changed(NOTES, 'hiring: 1', 'constructor: 1'),
      third + 3,
      /no topic “constructor”/,
    ],
    ['a rating is none', changed(NOTES, 'hiring: 1', 'hiring: 4'), third + 3, /1, 2 or 3, not 4/],
    ['keywords are missing', changed(NOTES, '    keywords: roadmap\n', ''), third, /keywords” is missing/],
    ['the id is missing', changed(NOTES, /- id: \w+-0\n {4}opens: "Plan/, '- opens: "Plan'), third, /id” is missing/],
    ['the opening words are missing', changed(NOTES, '    opens: "Pay"\n', ''), second, /opens” is missing/],
    ['the opening words are empty', changed(NOTES, 'opens: "Pay"', 'opens: ""'), second + 1, /opens/],
    ['there is no list of quotes', changed(NOTES, /quotes:[\s\S]*$/, ''), 1, /“quotes” must be a list/],
    ['the interview is another', changed(NOTES, 'interview: ada', 'interview: bo'), 1, /“bo” is not the interview ada/],
    ['a boundary is for no block', changed(NOTES, '"1.1"', '"7.1"'), 3, /no block 7\.1/],
    [
      'a boundary’s words are not there',
      changed(NOTES, '["Hire", "Pay"]', '["Hire", "Ask"]'),
      3,
      /no quote that opens “Ask”: it reads “Hire slowly\. Pay well\.”/,
    ],
    [
      'the first boundary does not open the block',
      changed(NOTES, '["Hire", "Pay"]', '["Pay"]'),
      3,
      /no quote that opens “Pay”/,
    ],
    ['boundaries are out of order', changed(NOTES, '["Hire", "Pay"]', '["Hire", "Pay", "slowly"]'), 3, /“slowly”/],
    ['boundaries are no list', changed(NOTES, '["Hire", "Pay"]', 'Hire'), 3, /must be a list/],
    ['a key stands twice', changed(NOTES, 'interview: ada', 'interview: ada\ninterview: ada'), 2, /./],
    ['the file is empty', { [NOTES]: '' }, 1, /empty/],
  ])('%s', (_, changes, line, message) => {
    expect(problem(changes)).toEqual({ file: NOTES, line, problem: expect.stringMatching(message) });
  });
});

describe('an interview that no editor has seen', () => {
  it('is annotated automatically', () => {
    const [pack] = compile(dataFolder({ [NOTES]: null })).packs;
    expect(pack?.quotes.map(({ text }) => text)).toContain('Plan little.');
    expect(pack?.quotes.flatMap(({ ratings }) => Object.values(ratings))).not.toContain(3);
  });
});

describe('a slip in the name of a part', () => {
  it('does not lose the ratings of a quote', () => {
    expect(problem(changed(NOTES, '    ratings: { hiring: 1 }', '    rating: { hiring: 1 }'))).toMatchObject({
      file: NOTES,
      problem: expect.stringMatching(/rating/),
    });
  });
});

describe('bad data stops with file, line and what is wrong: topics, gate, words, synonyms, pack', () => {
  it.each([
    [
      'a phrase stands twice in a list',
      changed(HIRING, '  - job description', '  - hire <role>'),
      HIRING,
      5,
      /“hire <role>” stands here twice/,
    ],
    [
      'a phrase stands in two lists',
      changed(HIRING, '  - candidate', '  - interview'),
      HIRING,
      9,
      /“interview” is medium already/,
    ],
    [
      'a phrase names an unknown class',
      changed(HIRING, '<role>', '<rolle>'),
      HIRING,
      4,
      /class <rolle>, which does not exist/,
    ],
    ['a phrase has a stray bracket', changed(HIRING, '<role>', '<role'), HIRING, 4, /stray/],
    ['a phrase would be found everywhere', changed(HIRING, '  - interview', '  - the?'), HIRING, 7, /found everywhere/],
    [
      'a question phrase stands twice',
      changed(HIRING, '  - whom to hire', '  - whom to hire\n  - whom to hire'),
      HIRING,
      12,
      /twice/,
    ],
    ['a label is missing', changed(HIRING, 'label: Hiring\n', ''), HIRING, 1, /“label” is missing/],
    ['a list is missing', changed(HIRING, /medium:\n.*\n/, ''), HIRING, 1, /“medium” must be a list/],
    ['a list is a text', changed(HIRING, /medium:\n.*\n/, 'medium: interview\n'), HIRING, 6, /“medium” must be a list/],
    ['a topic is no YAML', changed(HIRING, 'label: Hiring', 'label: a: b'), HIRING, 1, /./],
    ['a topic is empty', { [HIRING]: '\n' }, HIRING, 1, /empty/],
    ['the gate has a bad phrase', changed('gate.yaml', 'machine learning', 'a <thing>'), 'gate.yaml', 3, /<thing>/],
    ['the gate has a phrase twice', changed('gate.yaml', '  - oven', '  - oven\n  - oven'), 'gate.yaml', 10, /twice/],
    [
      'the gate lacks a list',
      changed('gate.yaml', /elsewhere:[\s\S]*$/, ''),
      'gate.yaml',
      1,
      /“elsewhere” must be a list/,
    ],
    ['the gate is empty', { 'gate.yaml': '' }, 'gate.yaml', 1, /empty/],
    ['the words are empty', { 'words.yaml': '' }, 'words.yaml', 1, /empty/],
    ['a class is no list', { 'words.yaml': 'classes:\n  role: engineer\n' }, 'words.yaml', 2, /must be a list/],
    [
      'a spelling is joined to two words',
      changed('search/synonyms.yaml', 'groups:', '  ai: [machine learning]\ngroups:'),
      'search/synonyms.yaml',
      3,
      /“machine learning” is joined to “ml” already/,
    ],
    [
      'the groups of synonyms are no list',
      changed('search/synonyms.yaml', /groups:\n.*\n/, 'groups: x\n'),
      'search/synonyms.yaml',
      3,
      /“groups” must be a list/,
    ],
    ['the pack has no licence', changed('pack.yaml', 'licence: none\n', ''), 'pack.yaml', 1, /“licence” is missing/],
    [
      'the pack has a bad revision',
      changed('pack.yaml', 'revision: 1', 'revision: 1.5'),
      'pack.yaml',
      3,
      /whole number/,
    ],
  ])('%s', (_, changes, file, line, message) => {
    expect(problem(changes)).toEqual({ file, line, problem: expect.stringMatching(message) });
  });

  it('a file is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(GOOD[HIRING] ?? ''), Buffer.from([0x2d, 0x20, 0xff, 0x0a])]);
    expect(problem({ [HIRING]: bytes })).toMatchObject({
      file: HIRING,
      line: 12,
      problem: expect.stringMatching(/not UTF-8/),
    });
  });
});

describe('bad data stops with file, line and what is wrong: plans', () => {
  const topic = '  - topic: hiring\n    why: "It says how."';
  it.each([
    ['a topic is unknown', changed(PLAN, 'topic: hiring', 'topic: hirring'), PLAN, 6, /no topic “hirring”/],
    ['a topic stands twice', changed(PLAN, topic, `${topic}\n${topic}`), PLAN, 8, /“hiring” stands here twice/],
    ['a reason is missing', changed(PLAN, '    why: "It says how."\n', ''), PLAN, 6, /why” is missing/],
    ['a reason is empty', changed(PLAN, '"It says how."', '" "'), PLAN, 7, /must say why/],
    ['there are no topics', changed(PLAN, /topics:[\s\S]*$/, 'topics: []\n'), PLAN, 5, /needs topics/],
    ['the list of topics is missing', changed(PLAN, /topics:[\s\S]*$/, ''), PLAN, 1, /“topics” must be a list/],
    ['there are no signs', changed(PLAN, /signs:[\s\S]*(?=topics)/, 'signs: []\n'), PLAN, 2, /needs signs/],
    ['a sign stands twice', changed(PLAN, 'open role|position', 'hiring plan'), PLAN, 4, /stands here twice/],
    ['a sign names a class', changed(PLAN, 'open role|position', 'open <role>'), PLAN, 4, /<role>/],
    [
      'a sign is another plan’s',
      { 'plans/staffing.yaml': (GOOD[PLAN] ?? '').replace('  - open role|position\n', '') },
      'plans/staffing.yaml',
      3,
      /“hiring plan” is a sign of hiring-plan already/,
    ],
    ['the label is empty', changed(PLAN, 'label: Hiring plan', 'label: ""'), PLAN, 1, /label is empty/],
    ['there is a stray key', changed(PLAN, 'signs:', 'sings:'), PLAN, 3, /“sings” is no key/],
    ['a plan is empty', { [PLAN]: '\n' }, PLAN, 1, /empty/],
    ['there is no general plan', { 'plans/general.yaml': null }, 'plans/general.yaml', 1, /missing/],
    [
      'the general plan has signs',
      changed('plans/general.yaml', 'topics:', 'signs: [plan]\ntopics:'),
      'plans/general.yaml',
      2,
      /“signs” is no key/,
    ],
  ])('%s', (_, changes, file, line, message) => {
    expect(problem(changes)).toEqual({ file, line, problem: expect.stringMatching(message) });
  });
});

describe('bad data stops with file, line and what is wrong: collections', () => {
  const LIST = 'collections/press.yaml';
  it.each([
    ['the licence is missing', changed(LIST, 'licence: none\n', ''), 1, /licence” is missing/],
    ['no address is in the list', changed(LIST, 'https://interviews.example/ada/', 'ada'), 5, /no address/],
    ['an address is of another kind', changed(LIST, 'Ada https', 'Ada http'), 5, /only https/],
    ['there is a stray key', changed(LIST, 'rights:', 'right:'), 4, /“right” is no key/],
  ])('%s', (_, changes, line, message) => {
    expect(problem(changes)).toEqual({ file: LIST, line, problem: expect.stringMatching(message) });
  });
});

describe('the project’s data', () => {
  it('compiles', () => {
    const root = path.resolve(import.meta.dirname, '../../../..');
    const output = execFileSync(process.execPath, ['--import', 'tsx', 'tools/compile.ts'], {
      cwd: root,
      encoding: 'utf-8',
    });
    expect(output).toMatch(/1 interview, 14 exchanges, \d+ quotes/);
  });
});

describe('bad data stops with file, line and what is wrong: sites', () => {
  const BANKS = 'sites/bank.yaml';

  it.each([
    ['has a scheme', 'https://cash.example'],
    ['has a path', 'cash.example/pay'],
    ['has a pattern', '"*.cash.example"'],
    ['has capital letters', 'Cash.example'],
    ['has no dot', 'cash'],
    ['has an empty label', 'cash..example'],
    ['ends with a dot', 'cash.example.'],
    ['is an address', '"192.0.2.7"'],
    ['has a label with a hyphen at its end', 'cash-.example'],
    ['is not written in ASCII', 'käse.example'],
  ])('a host %s', (_, host) => {
    expect(problem(changed(BANKS, 'cash.example', host))).toEqual({
      file: BANKS,
      line: 5,
      problem: `“${host.replaceAll('"', '')}” is no host: small letters, no scheme, no path`,
    });
  });

  it.each([
    ['stands twice', 'money.example', BANKS, /“money\.example” stands in bank\.yaml already/],
    ['stands in another file', 'health.example', 'sites/health.yaml', /“health\.example” stands in bank\.yaml already/],
    ['is below one of another file', 'a.b.letters.example', BANKS, /is below “letters\.example”, which stands for it/],
    ['is below one that comes later', 'new.pay.shop.example', BANKS, /is below “pay\.shop\.example”/],
  ])('a host %s', (_, host, file, message) => {
    expect(problem(changed(BANKS, 'cash.example', host))).toMatchObject({
      file,
      problem: expect.stringMatching(message),
    });
  });

  it.each(['UK', 'us', 'ZZ', 'QQ', 'USA', 'constructor'])('a country is none: %s', (country) => {
    expect(problem(changed(BANKS, 'US:', `${country}:`))).toEqual({
      file: BANKS,
      line: 5,
      problem: `“${country}” is no country’s code`,
    });
  });

  it.each([
    [
      'a kind is unknown',
      { 'sites/shop.yaml': 'US:\n  - shop.example\n' },
      'sites/shop.yaml',
      /no kind of site “shop”/,
    ],
    ['a kind has no file', { 'sites/chat.yaml': null }, 'sites/chat.yaml', /missing/],
    ['a file is empty', { 'sites/mail.yaml': '' }, 'sites/mail.yaml', /empty/],
    ['a country has no list', { [BANKS]: 'US: cash.example\n' }, BANKS, /“US” must be a list/],
  ])('%s', (_, changes, file, message) => {
    expect(problem(changes)).toEqual({ file, line: 1, problem: expect.stringMatching(message) });
  });

  it('compiles to hosts by kind, in the order of their names', () => {
    expect(compile(dataFolder()).sites).toEqual({
      bank: ['cash.example', 'money.example', 'pay.shop.example'],
      health: ['health.example'],
      mail: ['letters.example'],
      chat: ['talk.example'],
      government: ['taxes.example', 'union.example'],
      private: ['router.example'],
    });
  });
});
