import { quotesOf } from '../../core/corpus/quotes';
import { Library, type PlacedQuote } from '../../core/library';
import type { Interview, Pack, Quote, Rating } from '../../core/model';

/** An invented interview. Its exchanges are given as question and blocks of the answer. */
export function sampleInterview(exchanges: readonly (readonly [string, ...string[]])[], id = 'ada-example'): Interview {
  return {
    id,
    mentors: [{ name: 'Ada Example', role: 'Head of Data' }],
    url: 'https://interviews.example/ada/',
    date: '2020-02-03',
    language: 'en',
    rights: '© Example Press 2020',
    links: {},
    exchanges: exchanges.map(([question, ...blocks]) => ({
      question,
      answer: blocks.map((text) => ({ kind: 'paragraph' as const, text, speaker: 0 })),
    })),
  };
}

/** What an editor would say of a quote, by its opening words. */
export type Notes = Readonly<
  Record<string, { readonly keywords?: readonly string[]; readonly ratings?: Readonly<Record<string, Rating>> }>
>;

/** A library of one interview whose quotes have keywords and ratings. */
export function sampleLibrary(interview: Interview, notes: Notes = {}): Library {
  const annotated = quotesOf(interview).map((quote): Quote => {
    const note = Object.entries(notes).find(([opening]) => quote.text.startsWith(opening))?.[1];
    return { ...quote, keywords: note?.keywords ?? [], ratings: note?.ratings ?? {} };
  });
  return new Library([samplePack([interview], annotated)]);
}

export const samplePack = (interviews: readonly Interview[], quotes: readonly Quote[]): Pack => ({
  id: 'sample',
  title: 'Sample',
  revision: 1,
  licence: 'none',
  source: 'https://interviews.example/',
  attribution: 'Example Press',
  interviews,
  quotes,
});

/** The only quote whose text starts with the words given. */
export function placed(library: Library, opening: string): PlacedQuote {
  const found = [...library.quotes].filter(({ text }) => text.startsWith(opening));
  const place = found.length === 1 && found[0] ? library.place(found[0].id) : undefined;
  if (!place) throw new Error(`${found.length} quotes open “${opening}”`);
  return place;
}
