import { expect, it } from 'vitest';
import type { PageState } from '../../../platform/messages';
import { tipContent } from '../../../platform/tip-content';
import { library, sampleLexicon } from '../core/advice/sample-lexicon';
import { placed } from '../sample-library';

const first = placed(library, 'Hire');
const where = { room: { width: 300, height: 200 }, corner: 'top left', isPrivate: false } as const;
const reasons = [{ phrase: 'hire engineers', place: 'Team' }];
const state = (quotes: string[], topics = ['hiring']): PageState => ({
  state: 'advice',
  address: 'https://a.example/plan?draft=1',
  receipt: null,
  advice: {
    strength: 'chip',
    topics: topics.map((id) => ({ id, score: 1 })),
    quotes: quotes.map((id) => ({ id, score: 1 })),
    reasons,
  },
});

it('shows the quotes of the advice with all that stands beside them', () => {
  expect(tipContent(state([first.quote.id]), library, sampleLexicon, where)).toEqual({
    topic: 'Hiring',
    topicId: 'hiring',
    reasons,
    quotes: [first],
    host: 'a.example',
    ...where,
  });
});

it('leaves out quotes that the library has no more, and shows nothing where none is left', () => {
  expect(tipContent(state(['gone', first.quote.id]), library, sampleLexicon, where)?.quotes).toEqual([first]);
  expect(tipContent(state(['gone']), library, sampleLexicon, where)).toBeNull();
});

it('shows nothing where there is no advice', () => {
  expect(tipContent({ ...state([]), state: 'silent', advice: null }, library, sampleLexicon, where)).toBeNull();
});
