import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseDraft } from '../../../../core/advice/draft';
import type { Plans } from '../../../../core/advice/plans';
import { Library } from '../../../../core/library';
import { DRAFT_WORDS, outlineFromText } from '../../../../core/outline/from-text';
import { projectData } from '../../project';
import { filler, library, sampleLexicon } from './sample-lexicon';

const plans: Plans = {
  kinds: [
    {
      id: 'hiring-plan',
      label: 'Hiring plan',
      signs: ['hiring plan'],
      topics: [
        { topic: 'silence', why: 'It is quiet.' },
        { topic: 'planning', why: 'It has dates.' },
        { topic: 'hiring', why: 'It has people.' },
      ],
    },
  ],
  general: { id: 'general', label: 'Plan', signs: [], topics: [{ topic: 'planning', why: 'All plans do.' }] },
};

const ask = (text: string, words?: number) => adviseDraft(outlineFromText(text, words), library, sampleLexicon, plans);
const texts = (quotes: readonly { id: string }[]) => quotes.map(({ id }) => library.place(id)?.quote.text);

describe('sections', () => {
  it('have quotes and reasons of their own', () => {
    const { sections } = ask(
      '# Next year\n\n## People\n\nWe hire data scientists.\n\n## Weather\n\nIt is fine.\n\n## Dates\n\nA delivery date for each milestone.',
    );
    expect(sections.map(({ heading, quotes }) => [heading, ...texts(quotes)])).toEqual([
      ['People', 'Hire slowly.', 'Pay well.'],
      ['Dates', 'Plan little.', 'Guess in pencil.'],
    ]);
    expect(sections[0]).toMatchObject({
      topics: [{ id: 'hiring' }],
      reasons: [{ phrase: 'hire data scientists', place: 'People' }],
    });
    expect(sections[0]).not.toHaveProperty('excerptStart');
  });

  it('may say all in the heading', () => {
    expect(ask('# Next year\n\n## Interview loop\n\nTo do.\n\n## Weather\n\nFine.').sections).toMatchObject([
      { heading: 'Interview loop', reasons: [{ phrase: 'Interview loop', place: 'Interview loop' }] },
    ]);
  });

  it('without a heading are named by how they begin', () => {
    const text = `${filler(200)}\n\n${filler(40)}\n\nThen comes the day when we hire data scientists. ${filler(180)}`;
    const [section, ...others] = ask(text).sections;
    expect(section).toMatchObject({ heading: '', excerptStart: 'Then comes the day when we hire data' });
    expect(section?.reasons).toEqual([{ phrase: 'hire data scientists', place: '' }]);
    expect(others).toEqual([]);
  });

  it('that speak of two things get a quote on both', () => {
    const [section] = ask(
      '# A\n\nText.\n\n# B\n\nWe hire data scientists; the interview loop has a delivery date and a project plan.',
    ).sections;
    expect(texts(section?.quotes ?? [])).toEqual(expect.arrayContaining(['Hire slowly.', 'Plan little.']));
    expect(section?.topics.map(({ id }) => id).sort()).toEqual(['hiring', 'planning']);
  });

  it('share no quote: it is offered where it fits best', () => {
    const weak = 'The interview loop is short.';
    const strong = 'We hire data scientists with a job description and a candidate pipeline.';
    for (const [first, second] of [
      [weak, strong],
      [strong, weak],
    ] as const)
      expect(ask(`# One\n\n${first}\n\n# Two\n\n${second}`).sections).toMatchObject([
        { heading: first === strong ? 'One' : 'Two' },
      ]);
  });
});

describe('what is missing', () => {
  it('is what its plan has and it does not mention, where the library has quotes', () => {
    const { plan, missing } = ask('# Hiring plan\n\nWe hire data scientists for the ML team.');
    expect(plan).toBe('hiring-plan');
    expect(missing.map(({ topic, why, quotes }) => [topic, why, ...texts(quotes.map((id) => ({ id })))])).toEqual([
      ['planning', 'It has dates.', 'Plan little.', 'Guess in pencil.'],
    ]);
  });

  it('is not a topic that one phrase speaks for, or that stands in another heading', () => {
    expect(ask('# Hiring plan\n\nWe hire data scientists. See the roadmap.').missing).toEqual([]);
    expect(ask('# Hiring plan\n\n## Milestones\n\n## Roles\n\nWe hire data scientists.').missing).toEqual([]);
    expect(ask('# Hiring plan\n\nWe hire data scientists, no deadline.').missing).toHaveLength(1);
  });

  it('goes by the general plan where the kind is not known and the draft is long enough for a plan', () => {
    const long = `# Thoughts\n\nWe hire data scientists.\n\n${filler(120)}`;
    expect(ask(long)).toMatchObject({ plan: null, missing: [{ topic: 'planning', why: 'All plans do.' }] });
    expect(ask('# Thoughts\n\nWe hire data scientists.')).toMatchObject({ plan: null, missing: [] });
  });

  it('offers no quote that is offered already, as long as there are others', () => {
    const both = new Library(
      library.packs.map((pack) => ({
        ...pack,
        quotes: pack.quotes.map((quote) =>
          quote.text === 'Hire slowly.' ? { ...quote, ratings: { hiring: 3, planning: 3 } } : quote,
        ),
      })),
    );
    const advise = (of: Library) =>
      adviseDraft(outlineFromText('# Hiring plan\n\nWe hire data scientists.'), of, sampleLexicon, plans);
    expect(texts((advise(both).missing[0]?.quotes ?? []).map((id) => ({ id })))).toEqual([
      'Plan little.',
      'Guess in pencil.',
    ]);
    const single = new Library(
      both.packs.map((pack) => ({ ...pack, quotes: pack.quotes.filter(({ text }) => text === 'Hire slowly.') })),
    );
    expect(texts((advise(single).missing[0]?.quotes ?? []).map((id) => ({ id })))).toEqual(['Hire slowly.']);
  });
});

describe('nothing', () => {
  it.each([
    ['an empty draft', ''],
    ['a text of another field', `# On bread\n\n${filler(150)}\n\nBake the dough in the oven.`],
    [
      'a text in another language',
      Array.from({ length: 12 }, () => 'Wir suchen einen data scientist, siehe hiring plan und job description.').join(
        '\n\n',
      ),
    ],
  ])('is said on %s', (_, text) => expect(ask(text)).toEqual({ sections: [], missing: [], plan: null, cut: false }));

  it('is said where there is no library', () => {
    const { sections, missing } = adviseDraft(
      outlineFromText('# Hiring plan\n\nWe hire data scientists.'),
      new Library([]),
      sampleLexicon,
      plans,
    );
    expect([sections, missing]).toEqual([[], []]);
  });
});

describe('any draft', () => {
  const line = fc.constantFrom(
    ...[
      '# Hiring plan',
      '## Interview loop',
      '## Dates',
      'Open roles',
      'We hire data scientists.',
      '- a candidate, a milestone',
    ],
    ...[
      'The delivery date is a deadline.',
      'training data',
      filler(60),
      'constructor of the __proto__',
      '```',
      '| a | roadmap |',
    ],
  );

  it('gets reasons that are true, and each quote once', () => {
    let advised = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const outline = outlineFromText(lines.join('\n\n'));
        const { sections } = adviseDraft(outline, library, sampleLexicon, plans);
        if (sections.length > 1) advised++;
        const ids = sections.flatMap(({ quotes }) => quotes.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const { heading, topics, quotes, reasons } of sections) {
          expect(quotes.length).toBeGreaterThan(0);
          expect(reasons.length).toBeGreaterThan(0);
          expect(library.place(quotes[0]?.id ?? '')?.quote.ratings[topics[0]?.id ?? '']).toBeGreaterThanOrEqual(2);
          for (const { phrase, place } of reasons) {
            expect(place).toBe(heading);
            expect(outline.blocks.some(({ text }) => text.includes(phrase))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(advised).toBeGreaterThan(20);
  });

  it('says that it was cut', () => {
    expect(ask('We hire data scientists. And more.', 4)).toMatchObject({ cut: true, sections: [{ heading: '' }] });
  });
});

describe('the project’s library on the sample drafts', () => {
  const project = projectData();
  const adviceOn = (file: string) => {
    const text = readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/drafts', file), 'utf-8');
    const advice = adviseDraft(outlineFromText(text, DRAFT_WORDS), project.library, project.lexicon, project.plans);
    return {
      plan: advice.plan,
      first: Object.fromEntries(advice.sections.map(({ heading, topics }) => [heading, topics[0]?.id])),
      all: Object.fromEntries(advice.sections.map(({ heading, topics }) => [heading, topics.map(({ id }) => id)])),
      missing: advice.missing.map(({ topic }) => topic),
    };
  };

  it('a design document for a churn model', () => {
    const { plan, first, missing } = adviceOn('churn-model.md');
    expect(plan).toBe('design-doc');
    expect(first).toMatchObject({
      'Background and goal': 'problem-framing',
      'Success metrics': 'metrics',
      'Offline evaluation': 'evaluation',
    });
    expect(first).not.toHaveProperty('Alternatives considered');
    expect(missing).toEqual(expect.arrayContaining(['testing', 'reproducibility', 'automation', 'ownership']));
    for (const topic of ['problem-framing', 'metrics', 'evaluation', 'experimentation', 'modelling'])
      expect(missing).not.toContain(topic);
    // Nobody in the library has said enough on it.
    expect(missing).not.toContain('monitoring');
  });

  it('a hiring plan for a data team', () => {
    const { plan, first, missing } = adviceOn('hiring-plan.txt');
    expect(plan).toBe('hiring-plan');
    expect(first).toMatchObject({ 'Interview process': 'hiring', 'Reporting lines': 'team-structure' });
    expect(missing).toEqual(expect.arrayContaining(['skills', 'embedding', 'impact', 'buy-in']));
    for (const topic of ['hiring', 'team-structure']) expect(missing).not.toContain(topic);
  });

  it('a roadmap', () => {
    const { plan, all, missing } = adviceOn('roadmap.md');
    expect(plan).toBe('roadmap');
    expect(all).toMatchObject({
      Q2: expect.arrayContaining(['recommendations', 'planning']),
      Q4: ['tooling'],
    });
    expect(all).not.toHaveProperty('Q3');
    expect(missing).toEqual(expect.arrayContaining(['metrics', 'problem-framing', 'experimentation', 'hiring']));
    for (const topic of ['planning', 'automation', 'reproducibility']) expect(missing).not.toContain(topic);
  });
});
