import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../../core/library';
import type { Interview, Pack, Rating } from '../../../../core/model';
import { cellQuery, topicMap } from '../../../../core/reading/topic-map';
import { parseQuery } from '../../../../core/search/query';
import { QuoteIndex } from '../../../../core/search/quote-index';
import { readSynonyms } from '../../../../core/search/synonyms';
import { sampleInterview, sampleLibrary, samplePack } from '../../sample-library';

type Rated = readonly [text: string, ratings: Readonly<Record<string, Rating>>];

/** A library in which mentors say things on topics. */
function libraryOf(...interviews: readonly (readonly [mentors: string, ...said: Rated[]])[]): Library {
  const packs = interviews.map(([mentors, ...said], at): Pack => {
    const interview: Interview = {
      ...sampleInterview([['What?', ...said.map(([text]) => text)]], `i${at}`),
      mentors: mentors.split(',').map((name) => ({ name, role: '' })),
    };
    const [pack] = sampleLibrary(
      interview,
      Object.fromEntries(said.map(([text, ratings]) => [text, { ratings }])),
    ).packs;
    return pack as Pack;
  });
  return new Library([
    samplePack(
      packs.flatMap(({ interviews: own }) => own),
      packs.flatMap(({ quotes }) => quotes),
    ),
  ]);
}

const library = libraryOf(
  ['Ada', ['Hire slowly.', { hiring: 3, planning: 1 }], ['Hire well.', { hiring: 2 }], ['Plan.', { planning: 2 }]],
  ['Bo,Cy', ['Fire quickly.', { hiring: 2 }]],
  ['ada', ['Hire again.', { hiring: 3 }]],
);

describe('the map of topics and mentors', () => {
  it('counts the quotes that fit, the richest first', () => {
    expect(topicMap(library, 30)).toEqual({
      topics: ['hiring', 'planning'],
      mentors: ['Ada', 'Bo', 'Cy'],
      counts: [
        [3, 1, 1],
        [1, 0, 0],
      ],
      most: 3,
      left: 0,
    });
  });

  it('leaves out mentors where there is no place, and topics that only they speak about', () => {
    expect(topicMap(library, 1)).toMatchObject({ mentors: ['Ada'], left: 2, counts: [[3], [1]] });
    const other = libraryOf(['Ada', ['A.', {}], ['B.', {}]], ['Bo', ['C.', { hiring: 3 }]]);
    expect(topicMap(other, 1)).toMatchObject({ mentors: ['Ada'], topics: [], left: 1, most: 0 });
  });

  it('is empty for an empty library', () => {
    expect(topicMap(new Library(), 30)).toEqual({ topics: [], mentors: [], counts: [], most: 0, left: 0 });
  });

  it('leads to searches that find as many quotes as it says', () => {
    const tables = { synonyms: readSynonyms({ joins: {}, groups: [], oneway: {} }), topicsOf: () => [] };
    const index = QuoteIndex.build(library, tables);
    const { topics, mentors, counts } = topicMap(library, 30);
    topics.forEach((topic, row) => {
      mentors.forEach((mentor, column) => {
        expect(index.search(cellQuery(topic, mentor), 100)).toHaveLength(counts[row]?.[column] ?? -1);
      });
    });
  });

  it('can name any mentor in a search', () => {
    expect(parseQuery(cellQuery('hiring', 'Ada “Bo” Example')).mentors).toEqual(['example']);
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const { topics, mentors, text } = parseQuery(cellQuery('hiring', name));
        expect(topics).toEqual(['hiring']);
        expect(text).toBe('');
        for (const mentor of mentors) expect(name.normalize('NFKC').toLowerCase()).toContain(mentor);
      }),
    );
  });
});
