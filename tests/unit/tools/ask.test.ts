import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataFolder } from './compile/data-folder';

const ROOT = path.resolve(import.meta.dirname, '../../..');
interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command line with lines on its standard input. */
function ask(args: readonly string[], lines: readonly string[] = []): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tools/ask.ts', ...args], { cwd: ROOT });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf-8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf-8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
    child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  });
}

const objects = ({ output }: Run) =>
  output
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));

const HIRING_PAGE = {
  id: 'hiring',
  url: 'https://plans.example/hiring',
  title: 'Hiring data scientists: how we build the ML team',
  headings: ['Interview loop', 'Whom we hire first'],
  paragraphs: [
    'We want to hire data scientists and machine learning engineers this year, and this is how we should do that.',
    'Interview loop',
    'The interview loop for a data scientist has a technical interview, a take-home test and a system design interview.',
    'We are looking for data scientists who have shipped machine learning models, and we should agree on the job description.',
    'Whom we hire first',
    'Our first data science hire is a senior data scientist; then we are hiring for the ML team: two machine learning engineers.',
    'Recruiting data engineers is next, because training data and feature pipelines are what our models will need.',
  ],
};
const RECIPE = {
  id: 'recipe',
  title: 'Bread',
  headings: [],
  paragraphs: Array.from(
    { length: 8 },
    () => 'Mix the flour with the water, and bake the dough in a hot oven for an hour.',
  ),
};

describe('search --batch', () => {
  const queries = [
    'hiring',
    '"unclosed',
    'xyzzy',
    'mentor:nobody hiring',
    '{"a":1}',
    '\u0007 hiring',
    'x'.repeat(100_000),
  ];
  let run: Run;
  beforeAll(async () => {
    run = await ask(['search', '--batch'], ['hiring', '', ...queries.slice(1)]);
  });

  it('answers each line by an object with its query, in order, and ends well', () => {
    expect(run.errors).toBe('');
    expect(run.code).toBe(0);
    expect(objects(run).map((answer) => (answer as { query: string }).query)).toEqual(queries);
  });

  it('gives hits of the published shape, at most ten', () => {
    for (const answer of objects(run)) {
      const { hits, ...rest } = answer as { query: string; hits: unknown[] };
      expect(Object.keys(rest)).toEqual(['query']);
      expect(hits.length).toBeLessThanOrEqual(10);
      for (const hit of hits)
        expect(hit).toEqual({
          id: expect.stringMatching(/^erik-bernhardsson-[0-9a-f]{16}-\d+$/),
          score: expect.any(Number),
          weak: expect.any(Boolean),
          text: expect.stringMatching(/\w/),
          mentor: 'Erik Bernhardsson',
          question: expect.stringMatching(/[?\w]/),
          topics: expect.arrayContaining([]),
        });
    }
  });

  it('finds what there is, and nothing where there is nothing', () => {
    const [hiring, , nonsense, nobody] = objects(run) as {
      hits: { text: string; topics: string[]; weak: boolean }[];
    }[];
    expect(hiring?.hits[0]).toMatchObject({ weak: false, text: expect.stringMatching(/hiring/) });
    expect(hiring?.hits[0]?.topics).toContain('hiring');
    expect(nonsense?.hits).toEqual([]);
    expect(nobody?.hits).toEqual([]);
  });
});

describe('advise --batch', () => {
  let run: Run;
  const lines = [
    '{not json',
    JSON.stringify(RECIPE),
    JSON.stringify({ id: 'half', title: 'No paragraphs' }),
    '[]',
    JSON.stringify({ ...RECIPE, id: 'other language', language: 'de' }),
    JSON.stringify(HIRING_PAGE),
  ];
  beforeAll(async () => {
    run = await ask(['advise', '--batch'], lines);
  });

  it('answers each line, also behind lines that cannot be read', () => {
    expect(run.errors).toBe('');
    expect(run.code).toBe(0);
    const error = expect.stringMatching(/\w/);
    expect(objects(run)).toEqual([
      { error },
      { id: 'recipe', advice: null },
      { id: 'half', error },
      { error },
      { id: 'other language', advice: null },
      { id: 'hiring', advice: expect.anything() },
    ]);
  });

  it('gives advice of the published shape', () => {
    const { advice } = objects(run)[5] as { advice: { quotes: unknown[]; reasons: unknown[]; topics: unknown[] } };
    expect(advice).toEqual({
      strength: expect.stringMatching(/^(?:chip|badge)$/),
      topics: expect.arrayContaining([{ id: 'hiring', score: expect.any(Number) }]),
      quotes: expect.any(Array),
      reasons: expect.any(Array),
    });
    expect(advice.quotes.length).toBeGreaterThan(0);
    for (const quote of advice.quotes)
      expect(quote).toEqual({
        id: expect.stringMatching(/^erik-/),
        text: expect.stringMatching(/\w/),
        score: expect.any(Number),
      });
    expect(advice.reasons.length).toBeGreaterThan(0);
    for (const reason of advice.reasons)
      expect(reason).toEqual({ phrase: expect.stringMatching(/\w/), place: expect.any(String) });
  });
});

describe('one question', () => {
  it('search prints the quote with its mentor and link', async () => {
    const { code, output } = await ask(['search', 'hiring']);
    expect(code).toBe(0);
    expect(output).toMatch(/hiring[\s\S]*— Erik Bernhardsson, on “[\s\S]*https:\/\/applyingml\.com\/[^\s]*#:~:text=/);
  });

  it('search says so where nothing is found', async () => {
    const { code, output } = await ask(['search', 'xyzzy', 'plugh']);
    expect(code).toBe(0);
    expect(output).toMatch(/^Nothing on “xyzzy plugh”/);
  });

  it('search --json prints one object', async () => {
    const { output } = await ask(['search', '--json', 'hiring']);
    expect(JSON.parse(output)).toMatchObject({ query: 'hiring', hits: expect.any(Array) });
  });

  it('advise reads HTML and Markdown files', async () => {
    const html = `<html lang="en"><title>${HIRING_PAGE.title}</title><body>${HIRING_PAGE.paragraphs.map((text) => `<p>${text}</p>`).join('')}`;
    const folder = dataFolder();
    writeFileSync(path.join(folder, 'page.html'), html);
    writeFileSync(path.join(folder, 'page.md'), `# ${HIRING_PAGE.title}\n\n${HIRING_PAGE.paragraphs.join('\n\n')}\n`);
    const [page, text] = await Promise.all([
      ask(['advise', path.join(folder, 'page.html')]),
      ask(['advise', '--json', path.join(folder, 'page.md')]),
    ]);
    expect(page.output).toMatch(/^(?:Chip|Badge): /);
    expect(JSON.parse(text.output)).toMatchObject({ advice: { topics: expect.any(Array) } });
  });

  it('advise says in a sentence that a file cannot be read', async () => {
    const { code, errors } = await ask(['advise', 'no-such-page.html']);
    expect(code).not.toBe(0);
    expect(errors).toContain('no-such-page.html');
    // A person who mistyped a name is not helped by a stack.
    expect(errors).not.toMatch(/^\s+at /m);
  });
});

describe('draft', () => {
  const fixture = 'tests/fixtures/drafts/hiring-plan.txt';

  it('prints sections, reasons, quotes with links, and what is missing', async () => {
    const { code, output, errors } = await ask(['draft', fixture]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/^Taken for: Hiring plan\n/);
    expect(output).toMatch(
      /# Interview process\nHiring, because of “[\s\S]*#:~:text=[\s\S]*# Not mentioned\n\nSkills: /,
    );
  });

  it('gives advice of the published shape', async () => {
    const { output } = await ask(['draft', '--json', fixture]);
    const quote = { id: expect.stringMatching(/^erik-/), text: expect.stringMatching(/\w/) };
    const { id, advice } = JSON.parse(output) as {
      id: string;
      advice: { sections: { heading: string; quotes: unknown[] }[]; missing: { quotes: unknown[] }[] };
    };
    expect(id).toBe(fixture);
    expect(advice).toEqual({
      plan: 'hiring-plan',
      cut: false,
      sections: expect.any(Array),
      missing: expect.any(Array),
    });
    const interviews = advice.sections.find(({ heading }) => heading === 'Interview process');
    expect(interviews).toEqual({
      heading: 'Interview process',
      topics: [{ id: 'hiring', score: expect.any(Number) }],
      quotes: expect.any(Array),
      reasons: expect.arrayContaining([{ phrase: 'Interview process', place: 'Interview process' }]),
    });
    for (const one of interviews?.quotes ?? []) expect(one).toEqual({ ...quote, score: expect.any(Number) });
    expect(advice.missing.length).toBeGreaterThan(0);
    for (const one of advice.missing)
      expect(one).toEqual({
        topic: expect.stringMatching(/^[a-z-]+$/),
        why: expect.stringMatching(/\w/),
        quotes: one.quotes.map(() => quote),
      });
  });

  it('says so where there is nothing to say, where it stopped reading, and where there is no file', async () => {
    const folder = dataFolder();
    writeFileSync(path.join(folder, 'bread.txt'), RECIPE.paragraphs.join('\n\n'));
    writeFileSync(path.join(folder, 'long.txt'), 'We want to hire data scientists for the team. '.repeat(3000));
    const [bread, long, none] = await Promise.all(
      ['bread.txt', 'long.txt', 'none.txt'].map((file) => ask(['draft', path.join(folder, file)])),
    );
    expect(bread?.output).toBe('Nothing to say on this draft.\n');
    expect(long?.output).toMatch(/^Only the first 20,000 words were read/);
    expect(none).toMatchObject({ code: 1, errors: expect.stringMatching(/none\.txt cannot be read/) });
  });
});

describe('skeleton', () => {
  it('prints a checklist with footnotes', async () => {
    const { code, output, errors } = await ask(['skeleton']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/^# Plan\n[\s\S]*\n- \[ \] .*\? \[\^1\]\n[\s\S]*\n\[\^1\]: .*#:~:text=.*\n$/m);
  });
});

describe('bad usage ends with 2 and says what to type', () => {
  it.each([
    ['nothing at all', []],
    ['an unknown command', ['fetch', 'hiring']],
    ['no words to search for', ['search']],
    ['no file to advise on', ['advise']],
    ['no draft', ['draft']],
    ['a skeleton of something', ['skeleton', 'hiring']],
    ['an unknown option', ['search', '--colour', 'hiring']],
  ])('%s', async (_, args) => {
    const { code, output, errors } = await ask(args);
    expect(errors).toContain('Usage:');
    expect(output).toBe('');
    expect(code).toBe(2);
  });
});

describe('read', () => {
  const fixture = (file: string) => path.join(ROOT, 'tests/fixtures/interviews', file);

  it('prints what was recognised in a file, for programs', async () => {
    const run = await ask(['read', fixture('magazine-initials.html'), '--json']);
    expect(run.code).toBe(0);
    const { confidence, ...rest } = JSON.parse(run.output) as { confidence: number };
    expect(confidence).toBeGreaterThan(0.5);
    expect(rest).toEqual(JSON.parse(readFileSync(fixture('magazine-initials.json'), 'utf-8')));
  });

  it('and for people', async () => {
    const { output } = await ask(['read', fixture('podcast.md')]);
    expect(output).toContain('Imre Vass, data engineer at Postwell');
    expect(output).toContain('asked by Dora Quinn');
    expect(output).toContain('  Dora Quinn: Right.');
  });

  it('answers each line of a batch, and says in a sentence what cannot be read', async () => {
    const folder = dataFolder();
    const deep = path.join(folder, 'deep.html');
    writeFileSync(deep, `<body>${'<div>'.repeat(1000)}`);
    const large = path.join(folder, 'large.txt');
    writeFileSync(large, 'word '.repeat(1_000_001));
    const files = [fixture('article.html'), '/no/such/file.html', deep, large];
    const run = await ask(['read', '--batch'], files);
    expect(run.errors).toBe('');
    expect(objects(run)).toEqual([
      expect.objectContaining({ file: files[0], interview: null, confidence: 0 }),
      { file: files[1], error: 'there is no such file, or it is a folder' },
      { file: deep, error: 'the document is nested more than 512 elements deep' },
      { file: large, error: 'it is larger than 5 MB' },
    ]);
    const one = await ask(['read', '/no/such/file.html', '--json']);
    expect(one).toMatchObject({
      code: 1,
      errors: '/no/such/file.html cannot be read: there is no such file, or it is a folder.\n',
    });
  });
});
