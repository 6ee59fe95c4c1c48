import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recognise } from '../../core/corpus/recognise';
import { sentences } from '../../core/corpus/sentences';
import type { Interview } from '../../core/model';
import { readDocument } from '../../core/outline/read-document';

/** Texts of which as much can be made as is wanted. */
export interface Source {
  readonly interviews: readonly Interview[];
  /** What was read and is no interview. */
  readonly left: readonly string[];
}

/** The interviews in a folder of documents. */
export function interviewsIn(folder: string): Source {
  const interviews: Interview[] = [];
  const left: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const { interview } = recognise(readDocument(name, readFileSync(path.join(folder, name), 'utf-8')));
    if (interview) interviews.push({ ...interview, id: path.parse(name).name, url: '', links: {} });
    else left.push(name);
  }
  return { interviews, left };
}

const MADE = { interviews: 40, exchanges: 20, blocks: 3, sentences: 6 };

/** Interviews made of the sentences of others, where there is no folder to take them from. */
export function shuffled(interviews: readonly Interview[], chance: () => number): Source {
  const exchanges = interviews.flatMap((interview) => interview.exchanges);
  const said = exchanges
    .flatMap(({ answer }) => answer)
    .flatMap(({ text }) => sentences(text).map(({ start, end }) => text.slice(start, end)));
  const any = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)] as T;
  const times = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));
  const block = () => ({
    kind: 'paragraph' as const,
    text: times(MADE.sentences, () => any(said)).join(' '),
    speaker: 0,
  });
  const made = times(MADE.interviews, (at) => ({
    ...(interviews[0] as Interview),
    id: `made-${at}`,
    exchanges: times(MADE.exchanges, () => ({ question: any(exchanges).question, answer: times(MADE.blocks, block) })),
  }));
  return { interviews: made, left: [] };
}

/** How many words in a thousand are another word of the text in a copy, and how many become a word that was not there. */
const VARIED = { other: 100, fresh: 25 };

const LONG_WORD = /\p{L}{5,}/gu;

/** An interview once more, with another id and some other words, so that a large library has a large vocabulary. */
export function varied(interview: Interview, copy: number, words: readonly string[], chance: () => number): Interview {
  const vary = (text: string) =>
    text.replace(LONG_WORD, (word) => {
      const dice = chance() * 1000;
      const at = 1 + Math.floor(chance() * (word.length - 2));
      if (dice < VARIED.fresh) return word.slice(0, at) + String.fromCharCode(97 + (copy % 26)) + word.slice(at + 1);
      return dice < VARIED.other ? (words[Math.floor(chance() * words.length)] ?? word) : word;
    });
  return {
    ...interview,
    id: `${interview.id}-${copy}`,
    exchanges: interview.exchanges.map(({ question, answer }) => ({
      question: vary(question),
      answer: answer.map((block) => ({ ...block, text: vary(block.text) })),
    })),
  };
}

/** The longer words of some interviews, each as often as it stands there. */
export const wordsIn = (interviews: readonly Interview[]): string[] =>
  interviews.flatMap(({ exchanges }) =>
    exchanges.flatMap(({ answer }) => answer.flatMap(({ text }) => text.match(LONG_WORD) ?? [])),
  );

/** Numbers from 0 to 1 that look like chance and are the same in each run (Park and Miller 1988). */
export function steadyChance(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
