import type { LexiconSource } from '../../core/advice/lexicon';
import { phraseWords, type WordClasses } from '../../core/advice/phrases';

/** Ways to say one part of a phrase: each a row of words, of which one must be known. */
type Part = readonly (readonly string[])[];

const wordsIn = (text: string) => phraseWords(text).map(({ word }) => word);

function partsOf(phrase: string, classes: WordClasses): Part[] {
  const parts = phrase
    .trim()
    .split(/\s+/)
    .filter((part) => !part.endsWith('?'));
  return parts
    .map((part) =>
      part.split('|').flatMap((way) => {
        const members = classes[/^<([a-z]+)>$/.exec(way)?.[1] ?? ''];
        return members ? members.map(wordsIn) : [wordsIn(way)];
      }),
    )
    .filter((part) => part.length > 0 && part.every((way) => way.length > 0));
}

/**
 * A small set of words of which every phrase of the field holds one, for the gate in the content script. Chosen
 * greedily: for each phrase the part that costs the fewest new words, of those the one whose words serve most phrases.
 */
export function gateWords({ classes, topics, gate }: LexiconSource, ownTopics: readonly string[]): string[] {
  const own = topics.filter(({ id }) => ownTopics.includes(id)).flatMap(({ strong }) => strong);
  const phrases = [...gate.domain.ml, ...gate.domain.software, ...own].map((phrase) => partsOf(phrase, classes));
  const uses = new Map<string, number>();
  for (const word of phrases.flat(3)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const chosen = new Set<string>();
  const isCovered = (part: Part) => part.every((way) => way.some((word) => chosen.has(word)));
  const cost = (part: Part) => part.filter((way) => !way.some((word) => chosen.has(word))).length;
  const worth = (part: Part) => Math.min(...part.map((way) => Math.max(...way.map((word) => uses.get(word) ?? 0))));
  // Phrases with little choice first: their words then serve the others.
  for (const parts of phrases.toSorted((a, b) => a.length - b.length)) {
    if (parts.some(isCovered)) continue;
    const [part] = parts.toSorted((a, b) => cost(a) - cost(b) || worth(b) - worth(a));
    for (const way of part ?? []) {
      if (way.some((word) => chosen.has(word))) continue;
      const [best] = way.toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
      if (best) chosen.add(best);
    }
  }
  return [...chosen].sort();
}
