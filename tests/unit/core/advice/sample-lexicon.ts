import { Lexicon, type LexiconSource } from '../../../../core/advice/lexicon';
import type { Outline, OutlineBlock } from '../../../../core/model';
import { sampleInterview, sampleLibrary } from '../../sample-library';

/** A small lexicon of the tests' own, so that tuning the project's data breaks no test. */
export const sampleSource: LexiconSource = {
  classes: { role: ['data scientist', 'ml engineer', 'engineer'], team: ['data team', 'ml team'] },
  topics: [
    {
      id: 'hiring',
      label: 'Hiring',
      description: 'Finding people.',
      strong: [
        'hire|hiring <role>',
        'hire|hiring for <team>',
        'interview loop',
        'job description',
        'candidate pipeline',
      ],
      medium: ['<role> role', 'recruiting plan'],
      weak: ['candidate', 'hiring'],
      asks: ['whom to hire'],
    },
    {
      id: 'planning',
      label: 'Planning',
      description: 'Saying what will be done when.',
      strong: ['project plan', 'quarterly roadmap', 'delivery date', 'plan for <team>', 'milestone review'],
      medium: ['roadmap', 'milestone'],
      weak: ['deadline'],
      asks: ['how to plan'],
    },
    {
      id: 'silence',
      label: 'Silence',
      description: 'No quote fits.',
      strong: ['quiet room'],
      medium: [],
      weak: [],
      asks: [],
    },
  ],
  gate: {
    domain: {
      ml: [
        'machine learning',
        'data scientist',
        'training data',
        'neural network',
        'recommender',
        'ml team',
        'feature store',
      ],
      software: ['deployment', 'code review'],
      hints: ['label'],
    },
    elsewhere: ['oven', 'flour', 'dough', 'recipe', 'sourdough', 'bake', 'yeast', 'crust', 'butter', 'pastry'],
  },
};

export const sampleLexicon = new Lexicon(sampleSource);

export const library = sampleLibrary(
  sampleInterview([
    ['Whom do you hire?', 'Hire slowly.', 'Pay well.', 'Call people back.'],
    ['How do you plan?', 'Plan little.', 'Guess in pencil.'],
  ]),
  {
    Hire: { ratings: { hiring: 3, planning: 1 } },
    Pay: { ratings: { hiring: 2 } },
    Call: { ratings: { hiring: 1 } },
    Plan: { ratings: { planning: 3 } },
    Guess: { ratings: { planning: 2 } },
  },
);

/** A page from Markdown-like lines: "# " and "## " make headings. */
export function page(title: string, lines: readonly string[], language = 'en'): Outline {
  const blocks = lines.map((line): OutlineBlock => {
    const [, marks, text] = /^(#+) (.*)$/.exec(line) ?? [];
    if (marks && text) return { kind: 'heading', level: marks.length, text };
    return { kind: 'paragraph', level: 0, text: line };
  });
  return { title, language, blocks };
}

/** English that says nothing, in so many words. */
export const filler = (words: number) =>
  Array.from(
    { length: words },
    (_, at) => 'it is the same for all of us and we have been to it'.split(' ')[at % 13],
  ).join(' ');

/** A page that is surely about hiring for a team of the field, whatever the weights. */
export const hiringPage = page('Hiring data scientists for our ML team', [
  'We want to hire data scientists who know machine learning, and this is how we are going to do that in the year to come.',
  '## Interview loop',
  'The interview loop has a job description and a candidate pipeline. We hire ML engineers and data scientists for the training data.',
  'Our recruiting plan is that we are hiring for the ML team first, with a neural network and a feature store to be built.',
  '## Recommender',
  'The recommender needs a data scientist role, so we should decide whom to hire, and why that is the right plan for us.',
  'It will be a good year for the people who join us, and we will be glad to have them with us from the first day on.',
]);
