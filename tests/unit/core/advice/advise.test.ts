import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise, type Judgement, judge, type Verdict } from '../../../../core/advice/advise';
import { findEvidence } from '../../../../core/advice/evidence';
import { WEIGHTS } from '../../../../core/advice/weights';
import { Library } from '../../../../core/library';
import type { Outline, OutlineBlock } from '../../../../core/model';
import { wordsOf } from '../../../../core/words';
import { projectData } from '../../project';
import { placed, sampleInterview, sampleLibrary } from '../../sample-library';
import { filler, hiringPage, library, page, sampleLexicon } from './sample-lexicon';

const ask = (outline: Outline) => advise(outline, library, sampleLexicon);
const textOf = (id: string) => library.place(id)?.quote.text;

describe('advise', () => {
  it('offers the quotes rated for the page’s topic, the best first', () => {
    const advice = ask(hiringPage);
    expect(advice?.topics[0]?.id).toBe('hiring');
    expect(advice?.quotes.map(({ id }) => textOf(id)).slice(0, 2)).toEqual(['Hire slowly.', 'Pay well.']);
    const scores = advice?.quotes.map(({ score }) => score) ?? [];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('never offers what is only related', () => {
    expect(ask(hiringPage)?.quotes.map(({ id }) => textOf(id))).not.toContain('Call people back.');
  });

  it('says why, in the page’s own words', () => {
    const reasons = ask(hiringPage)?.reasons ?? [];
    expect(reasons).toContainEqual({ phrase: 'Hiring data scientists', place: '' });
  });

  it('is a chip on a page that plans, with a quote that a reader would thank for', () => {
    expect(ask(hiringPage)?.strength).toBe('chip');
  });

  it('is a badge where the quote only fits', () => {
    const modest = new Library(
      library.packs.map((pack) => ({ ...pack, quotes: pack.quotes.filter(({ text }) => text !== 'Hire slowly.') })),
    );
    expect(advise(hiringPage, modest, sampleLexicon)?.strength).toBe('badge');
  });

  it('is a badge on reference material', () => {
    const reference = {
      ...hiringPage,
      title: 'API reference: hiring data scientists',
      blocks: hiringPage.blocks.concat(
        Array.from({ length: 12 }, () => ({
          kind: 'paragraph' as const,
          level: 0,
          text: 'Returns the default value of the parameter as a string; see also the method and its arguments in the API.',
        })),
      ),
    };
    expect(ask(reference)?.strength).not.toBe('chip');
  });

  it('does not depend on the page’s own words where they mean nothing', () => {
    const odd = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype'].join(' ');
    const blocks = hiringPage.blocks.concat(page('', [`## ${odd}`, odd]).blocks);
    const advice = ask({ ...hiringPage, blocks });
    expect(advice?.quotes.map(({ id }) => id)).toEqual(ask(hiringPage)?.quotes.map(({ id }) => id));
  });
});

describe('silence', () => {
  it('under 60 words', () => {
    const short = page('Hiring data scientists for the ML team', [
      'We hire data scientists and ML engineers for machine learning. The interview loop, the job description and the candidate pipeline of the recruiting plan are for the training data.',
    ]);
    const count = [short.title, ...short.blocks.map(({ text }) => text)].flatMap((text) => wordsOf(text)).length;
    expect(count).toBeLessThan(60);
    expect(ask(short)).toBeNull();
    expect(
      ask({ ...short, blocks: [...short.blocks, ...short.blocks, ...page('', [filler(10)]).blocks] }),
    ).not.toBeNull();
  });

  it('on an empty page', () => {
    expect(ask({ title: '', language: '', blocks: [] })).toBeNull();
  });

  it('on a page without any topic', () => {
    expect(
      ask(page('Machine learning', [`A neural network, a recommender and training data. ${filler(100)}`])),
    ).toBeNull();
  });

  it('where the topic has no quote', () => {
    const quiet = Array.from(
      { length: 6 },
      () => 'The quiet room is for machine learning and the data scientist, a neural network.',
    );
    expect(ask(page('The quiet room of a data scientist', quiet))).toBeNull();
  });

  it('on a page of another field, though it has the words of a topic', () => {
    const bakery = hiringPage.blocks.map(({ text, ...block }) => ({
      ...block,
      text: text.replace(
        /ML (?=team|engineer)|data scientists?|machine learning|neural network|feature store|recommender|training data/gi,
        'bakers',
      ),
    }));
    const words =
      'The oven, the flour, the dough and the recipe: sourdough with butter, yeast and a crust, and how we bake pastry.';
    expect(
      ask({ title: 'Project plan for the bakery', language: 'en', blocks: [...bakery, ...page('', [words]).blocks] }),
    ).toBeNull();
  });

  it('on a page in another language', () => {
    expect(ask({ ...hiringPage, language: 'de' })).toBeNull();
    const german = Array.from(
      { length: 8 },
      () => 'Wir suchen eine Person (data scientist) für machine learning: job description, interview loop.',
    );
    expect(ask(page('Hiring data scientists', german, ''))).toBeNull();
  });

  it('without a library', () => {
    expect(advise(hiringPage, new Library([]), sampleLexicon)).toBeNull();
  });
});

describe('reasons', () => {
  const sentence = fc.constantFrom(
    ...['We hire data scientists.', 'An interview loop.', 'The job description, and a candidate.', 'A project plan!'],
    ...[
      'The delivery date is a deadline.',
      'Machine learning is hard.',
      'constructor of the __proto__',
      'A roadmap; a milestone.',
    ],
    ...['Hiring', 'Hiring for our data team is it.', 'training data', filler(20)],
  );
  const heading = fc.constantFrom(
    'Interview loop',
    'The project plan',
    'Hiring engineers',
    'constructor',
    'Other',
    'Deadline',
  );
  const block: fc.Arbitrary<OutlineBlock> = fc.oneof(
    { weight: 3, arbitrary: sentence.map((text) => ({ kind: 'paragraph' as const, level: 0, text })) },
    { weight: 1, arbitrary: sentence.map((text) => ({ kind: 'item' as const, level: 1, text })) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2, 3), text: heading }),
    },
  );

  /** The title and text before the first heading, and each heading with the text under it. */
  function sections({ title, blocks }: Outline): { heading: string; texts: string[] }[] {
    const found = [{ heading: '', texts: [title] }];
    blocks.forEach(({ kind, text }) => {
      if (kind === 'heading') found.push({ heading: text, texts: [text] });
      else found.at(-1)?.texts.push(text);
    });
    return found;
  }

  it('are true: each phrase stands in the title or in a block under the heading that is named', () => {
    let advised = 0;
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.boolean(), (blocks, behind) => {
        const own = behind ? [...hiringPage.blocks, ...blocks] : [...blocks, ...hiringPage.blocks];
        const outline = { ...hiringPage, title: 'What a data scientist does for the ML team', blocks: own };
        const advice = ask(outline);
        if (advice) advised++;
        for (const { phrase, place } of advice?.reasons ?? []) {
          expect(phrase).not.toBe('');
          const texts = sections(outline)
            .filter(({ heading: name }) => name === place)
            .flatMap((section) => section.texts);
          expect(
            texts.some((text) => text.includes(phrase)),
            `“${phrase}” under “${place}”`,
          ).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(advised).toBeGreaterThan(100);
  });

  it('are for the topic of the first quote, which is the first topic named', () => {
    const both = page('', [
      'The project plan of the ML team: a quarterly roadmap, a delivery date and a milestone review.',
    ]).blocks;
    let several = 0;
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const outline = { ...hiringPage, blocks: [...blocks, ...both, ...hiringPage.blocks, ...both] };
        const advice = ask(outline);
        if (!advice) return;
        const topic = advice.topics[0]?.id ?? '';
        if (advice.topics.length > 1) several++;
        expect(library.place(advice.quotes[0]?.id ?? '')?.quote.ratings[topic]).toBeGreaterThanOrEqual(2);
        expect(advice.reasons.length).toBeGreaterThan(0);
        const evidence = findEvidence(outline, sampleLexicon).topics.find((one) => one.topic === topic);
        for (const { phrase } of advice.reasons)
          expect(evidence?.sightings.map((sighting) => sighting.phrase)).toContain(phrase);
      }),
    );
    expect(several).toBeGreaterThan(0);
  });
});

describe('a topic that comes first', () => {
  it('gives the first quote where another has hardly more evidence', () => {
    const both = page('Hiring data scientists and a project plan', [
      'Hiring data scientists. Interview loop. Candidate pipeline. Project plan. Quarterly roadmap. Delivery date.',
      'We plan training data for the neural network of the ml team and the feature store.',
      filler(60),
    ]);
    const first = (comesFirst: Record<string, number>) =>
      textOf(advise(both, library, sampleLexicon, { ...WEIGHTS, comesFirst })?.quotes[0]?.id ?? '');
    expect(first({ hiring: 2 })).toBe('Hire slowly.');
    expect(first({ planning: 2 })).not.toBe('Hire slowly.');
  });
});

describe('a topic that passes alone', () => {
  const { library: own, lexicon } = projectData();
  const handbook = (whom: string, setting: string) =>
    page(`How we hire: the interview process for ${whom}`, [
      `This page is for hiring managers and interviewers who are hiring ${whom}. ${setting}`,
      'The hiring manager writes the job description and the scorecard before the role is opened, with the recruiter.',
      'Each candidate has a recruiter screen, a take-home exercise and an interview loop of four interviews.',
      'Interviewers write their feedback on the scorecard within a day, and do not talk about the candidate before that.',
      'The hiring committee meets each week and decides on the offer, for which the hiring manager makes the case.',
      'We sell the role in every call with a candidate, and the offer letter follows within two days.',
    ]);

  it('needs few words of the field where nothing else can be meant', () => {
    const advice = advise(
      handbook('engineers', 'Training and a baseline metric help: see the analysis.'),
      own,
      lexicon,
    );
    expect(advice?.topics[0]?.id).toBe('hiring');
  });
  it('needs some all the same', () => {
    expect(advise(handbook('colleagues', 'Be kind.'), own, lexicon)).toBeNull();
  });
  it('stays silent where signs of another field speak against it', () => {
    const ward = 'Nurses work in a hospital with patients, on a ward with a surgeon. Training and a baseline metric.';
    expect(advise(handbook('nurses', ward), own, lexicon)).toBeNull();
  });
});

describe('judge', () => {
  const verdictOf = (outline: Outline, own = library) => judge(outline, own, sampleLexicon).verdict;
  const without = (...openings: string[]) =>
    new Library(
      library.packs.map((pack) => ({
        ...pack,
        quotes: pack.quotes.filter(({ text }) => !openings.some((opening) => text.startsWith(opening))),
      })),
    );
  const field = 'Our ML team is for machine learning, a neural network, a recommender and training data.';
  const reference = {
    ...hiringPage,
    title: 'API reference: hiring data scientists',
    blocks: hiringPage.blocks.concat(
      page(
        '',
        Array.from({ length: 12 }, () => 'Returns the default value of the parameter as a string; see the API.'),
      ).blocks,
    ),
  };
  /** On hiring first of all; the best quote is on another topic. */
  const side = page('Hiring data scientists for our ML team', [
    ...hiringPage.blocks.map(({ kind, text }) => (kind === 'heading' ? `## ${text}` : text)),
    'We have a project plan and a delivery date.',
  ]);

  it.each<[Verdict, Outline, Library]>([
    ['chip', hiringPage, library],
    ['reference', reference, library],
    ['no quote for a chip', hiringPage, without('Hire')],
    ['no quote', hiringPage, without('Hire', 'Pay', 'Call', 'Plan', 'Guess')],
    ['no topic', page('Machine learning', [field, field, filler(80)]), library],
    ['elsewhere', page('Hiring', [`We talk to a candidate. ${filler(300)}`]), library],
    ['too short', page('Hiring data scientists', [field]), library],
    ['not English', { ...hiringPage, language: 'de' }, library],
  ])('says “%s”', (verdict, outline, own) => {
    const { advice, ...found } = judge(outline, own, sampleLexicon);
    expect(found.verdict).toBe(verdict);
    const isSilent = ['no quote', 'no topic', 'elsewhere', 'too short', 'not English'].includes(verdict);
    expect(advice === null).toBe(isSilent);
    if (advice) expect(advice.strength).toBe(verdict === 'chip' ? 'chip' : 'badge');
  });

  it('says “side topic” where the best quote is not on what the page is most about', () => {
    const main = { ...WEIGHTS, chipFrom: 0, chipShare: 1, thanked: 9, alsoFrom: 0, comesFirst: {} };
    const found = judge(side, without('Hire'), sampleLexicon, { weights: main });
    expect(found.advice?.topics[0]?.id).toBe('planning');
    expect(found.verdict).toBe('side topic');
    expect(found.advice?.strength).toBe('badge');
  });

  it('says what was counted, of silent pages too', () => {
    const { words, signs, needed, topics } = judge(hiringPage, library, sampleLexicon);
    expect(words).toBeGreaterThan(100);
    expect(words).toBeLessThan(140);
    expect(signs).toBeGreaterThanOrEqual(needed);
    expect(topics[0]?.id).toBe('hiring');
    const elsewhere = judge(page('Hiring', [`We talk to a candidate. ${filler(300)}`]), library, sampleLexicon);
    expect(elsewhere.signs).toBeLessThan(elsewhere.needed);
    expect(elsewhere.words).toBeGreaterThan(250);
  });

  describe('of a page that the person asked about', () => {
    /** About hiring, without a word of the field. */
    const bakery = page('The interview loop of our bakery', [
      'The job description says what a candidate is to bake; the candidate pipeline and the interview loop are ours.',
      filler(90),
    ]);
    it('needs no field, and all else', () => {
      expect(verdictOf(bakery)).toBe('elsewhere');
      const asked = judge(bakery, library, sampleLexicon, { asked: true });
      expect(asked.advice?.topics[0]?.id).toBe('hiring');
      expect(asked.signs).toBeLessThan(asked.needed);
      expect(judge(page('', [filler(90)]), library, sampleLexicon, { asked: true }).verdict).toBe('no topic');
      expect(judge({ ...bakery, language: 'de' }, library, sampleLexicon, { asked: true }).verdict).toBe('not English');
    });
    it('is as that of any other where the page is of the field', () => {
      expect(judge(hiringPage, library, sampleLexicon, { asked: true })).toEqual(
        judge(hiringPage, library, sampleLexicon),
      );
    });
  });

  describe('while quotes rest', () => {
    const two = sampleLibrary(sampleInterview([['Whom do you hire?', 'Hire slowly.', 'Hire kindly.', 'Pay well.']]), {
      'Hire slowly': { ratings: { hiring: 3 } },
      'Hire kindly': { ratings: { hiring: 3 } },
      Pay: { ratings: { hiring: 2 } },
    });
    const idOf = (opening: string) => placed(two, opening).quote.id;
    const resting = (...openings: string[]) =>
      judge(hiringPage, two, sampleLexicon, { rested: new Set(openings.map(idOf)) });
    const firstOf = ({ advice }: Judgement) => two.place(advice?.quotes[0]?.id ?? '')?.quote.text;

    it('puts another first that is worth a chip, and loses none', () => {
      const alone = resting();
      expect([firstOf(alone), alone.verdict]).toEqual(['Hire slowly.', 'chip']);
      const other = resting('Hire slowly');
      expect([firstOf(other), other.verdict, other.advice?.strength]).toEqual(['Hire kindly.', 'chip', 'chip']);
      const ids = ({ advice }: Judgement) => advice?.quotes.map(({ id }) => id).sort();
      expect(ids(other)).toEqual(ids(alone));
    });
    it('is a badge where all rest, with the best first', () => {
      const none = resting('Hire slowly', 'Hire kindly');
      expect([firstOf(none), none.verdict, none.advice?.strength]).toEqual(['Hire slowly.', 'rested', 'badge']);
    });
    it('is the same where others rest', () => {
      expect(resting('Hire kindly', 'Pay')).toEqual(resting());
    });
    it('changes nothing where there would be no chip', () => {
      const rested = new Set([...two.quotes].map(({ id }) => id));
      expect(judge(reference, two, sampleLexicon, { rested })).toEqual(judge(reference, two, sampleLexicon));
    });
  });

  it('is what advise gives, without anything asked or rested', () => {
    for (const outline of [hiringPage, reference, side, page('', [filler(90)])])
      expect(ask(outline)).toEqual(judge(outline, library, sampleLexicon).advice);
  });
});
