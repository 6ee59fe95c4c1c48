import { expect, it } from 'vitest';
import type { PageState } from '../../../platform/messages';
import { tipContent } from '../../../platform/tip-content';
import { library, sampleLexicon } from '../core/advice/sample-lexicon';
import { placed } from '../sample-library';

const first = placed(library, 'Hire');
const room = { width: 300, height: 200 };
const reasons = [{ phrase: 'hire engineers', place: 'Team' }];
const state = (quotes: string[], topics = ['hiring']): PageState => ({
  state: 'advice',
  host: 'a.example',
  room,
  advice: {
    strength: 'chip',
    topics: topics.map((id) => ({ id, score: 1 })),
    quotes: quotes.map((id) => ({ id, score: 1 })),
    reasons,
  },
});

it('shows the quotes of the advice with all that stands beside them', () => {
  expect(tipContent(state([first.quote.id]), library, sampleLexicon)).toEqual({
    topic: 'Hiring',
    topicId: 'hiring',
    reasons,
    quotes: [first],
    host: 'a.example',
    room,
  });
});

it('leaves out quotes that the library has no more, and shows nothing where none is left', () => {
  expect(tipContent(state(['gone', first.quote.id]), library, sampleLexicon)?.quotes).toEqual([first]);
  expect(tipContent(state(['gone']), library, sampleLexicon)).toBeNull();
});

it('shows nothing where there is no advice', () => {
  expect(tipContent({ state: 'silent', host: 'a.example', room, advice: null }, library, sampleLexicon)).toBeNull();
});
