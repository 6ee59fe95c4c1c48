import type { Lexicon, Topic } from '../../core/advice/lexicon';
import { phraseWords } from '../../core/advice/phrases';
import type { JudgedPage } from './page-figures';

const MOST_SHOWN = 12;

/** Phrases of the lexicon that do something odd on a set of pages: fire on negatives, on two topics, or never. */
export function phraseReport(lexicon: Lexicon, pages: readonly JudgedPage[]): void {
  const onNegatives = new Map<string, number>();
  const topicsOf = new Map<string, Set<string>>();
  const fired = new Map<string, number>();
  for (const page of pages) {
    const isNegative = page.label === 'off' || page.label === 'hard';
    const seen = new Set<string>();
    for (const text of [page.title, ...page.paragraphs]) {
      const words = phraseWords(text);
      for (const { value, from, to } of lexicon.signs.find(words)) {
        if (value.sort !== 'topic' || value.strength !== 3) continue;
        const phrase = words
          .slice(from, to)
          .map(({ word }) => word)
          .join(' ');
        topicsOf.set(phrase, (topicsOf.get(phrase) ?? new Set()).add(value.topic));
        seen.add(`${value.topic}: ${phrase}`);
      }
    }
    for (const phrase of seen) {
      fired.set(phrase, (fired.get(phrase) ?? 0) + 1);
      if (isNegative) onNegatives.set(phrase, (onNegatives.get(phrase) ?? 0) + 1);
    }
  }
  const top = [...onNegatives].sort((a, b) => b[1] - a[1]).slice(0, MOST_SHOWN);
  const twice = [...topicsOf].filter(([, topics]) => topics.size > 1);
  const strong = (topics: Iterable<Topic>) => [...topics].reduce((sum, topic) => sum + topic.strong.length, 0);
  console.log('\nThe lexicon on these pages');
  console.log(
    `  strong phrases on off-topic and hard pages: ${top.map(([phrase, count]) => `${phrase} (${count})`).join(', ')}`,
  );
  console.log(
    `  strong for two topics: ${
      twice
        .slice(0, MOST_SHOWN)
        .map(([phrase, topics]) => `${phrase} (${[...topics].join(', ')})`)
        .join(', ') || 'none'
    }`,
  );
  console.log(`  ${fired.size} different strong phrases fired, of ${strong(lexicon.topics.values())} lines`);
}
