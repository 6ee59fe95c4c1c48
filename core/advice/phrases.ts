import { singular, type Word, wordsOf } from '../words';

/** Words that phrases and pages may have or lack without a change of meaning. */
const SKIPPED = new Set('a an the our your my their his her its this that these those'.split(' '));

/** Stands where a sentence or clause ends: no phrase reaches over it, since no word is empty. */
const BREAK = '';
const CLAUSE_END = /[.!?;,](?:\s|$)/;

/** The words of a text as phrases are compared with them: without determiners and plural "s", with breaks. */
export function phraseWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const found of wordsOf(text)) {
    if (end > 0 && CLAUSE_END.test(text.slice(end, found.start))) words.push({ word: BREAK, start: end, end });
    end = found.end;
    // The "a" of "a/b test" is no article.
    const isName = found.word === 'a' && /^[/ -]b\b/i.test(text.slice(found.end, found.end + 3));
    if (isName || !SKIPPED.has(found.word)) words.push({ word: singular(found.word), start: found.start, end });
  }
  return words;
}

/** How many words there are, breaks left out. */
export const countWords = (words: readonly Word[]) => words.filter(({ word }) => word !== BREAK).length;

/** Named sets of phrases that stand for one another inside phrases: `<role>`. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** A phrase found in a row of words: the words `[from, to)`. */
export interface Found<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** A place in the tree of words. Most have one way on or none, so what leads on is made when it is needed. */
interface Node<T> {
  words: Map<string, Node<T>> | null;
  classes: Map<string, Node<T>> | null;
  values: T[] | null;
}

const node = <T>(): Node<T> => ({ words: null, classes: null, values: null });

/** Why a phrase cannot be read. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError';
}

/**
 * Phrases to be found in texts, each with a value. The language of phrases is explained in `data/words.yaml`:
 * words, `one|other`, `word?` and `<class>`. Kept as a tree of words, so that the time of a search depends on the
 * text and hardly on the number of phrases.
 */
export class PhraseBook<T> {
  readonly #root = node<T>();
  readonly #members = node<string>();
  readonly #classes: ReadonlySet<string>;
  readonly #parts = new Map<string, readonly string[]>();

  constructor(classes: WordClasses = {}) {
    this.#classes = new Set(Object.keys(classes));
    for (const [name, members] of Object.entries(classes)) {
      for (const member of members) {
        let at = this.#members;
        for (const { word } of phraseWords(member)) at = step(at, 'words', word);
        if (!at.values?.includes(name)) valuesOf(at).push(name);
      }
    }
  }

  /** @throws PhraseError where the phrase is empty, consists of optional words only, or names an unknown class */
  add(phrase: string, value: T): void {
    let ends: Node<T>[] = [this.#root];
    for (const part of phrase.trim().split(/\s+/)) {
      const optional = part.endsWith('?');
      const next = (optional ? part.slice(0, -1) : part).split('|').flatMap((way) => this.#extend(ends, way, phrase));
      ends = [...new Set(optional ? [...ends, ...next] : next)];
    }
    if (ends.includes(this.#root)) throw new PhraseError(`“${phrase}” would be found everywhere`);
    for (const end of ends) valuesOf(end).push(value);
  }

  #extend(ends: readonly Node<T>[], way: string, phrase: string): Node<T>[] {
    const name = /^<([a-z]+)>$/.exec(way)?.[1];
    if (name !== undefined) {
      if (!this.#classes.has(name))
        throw new PhraseError(`“${phrase}” names the class <${name}>, which does not exist`);
      return ends.map((end) => step(end, 'classes', name));
    }
    if (/[<>]/.test(way)) throw new PhraseError(`“${phrase}” has a stray < or >`);
    let at = [...ends];
    for (const word of this.#wordsOf(way)) at = at.map((end) => step(end, 'words', word));
    return at;
  }

  /** The words of one part of a phrase. Phrases share most of theirs, and taking words apart is what costs time. */
  #wordsOf(way: string): readonly string[] {
    const known = this.#parts.get(way);
    if (known) return known;
    const words = phraseWords(way).map(({ word }) => word);
    this.#parts.set(way, words);
    return words;
  }

  /** All phrases in a row of words made by {@link phraseWords}, also those that overlap. */
  find(words: readonly Word[]): Found<T>[] {
    const found: Found<T>[] = [];
    const membersAt = words.map((): Found<string>[] | null => null);
    const visit = (at: Node<T>, from: number, to: number) => {
      if (at.values) for (const value of at.values) found.push({ value, from, to });
      const word = words[to];
      if (!word) return;
      const next = at.words?.get(word.word);
      if (next) visit(next, from, to + 1);
      if (!at.classes) return;
      membersAt[to] ??= this.#membersAt(words, to);
      for (const member of membersAt[to]) {
        const behind = at.classes.get(member.value);
        if (behind) visit(behind, from, member.to);
      }
    };
    for (let from = 0; from < words.length; from++) visit(this.#root, from, from);
    return found;
  }

  #membersAt(words: readonly Word[], from: number): Found<string>[] {
    const found: Found<string>[] = [];
    let at: Node<string> | undefined = this.#members;
    for (let to = from; at; to++) {
      if (at.values) for (const value of at.values) found.push({ value, from, to });
      at = at.words?.get(words[to]?.word ?? BREAK);
    }
    return found;
  }
}

function valuesOf<T>(at: Node<T>): T[] {
  at.values ??= [];
  return at.values;
}

function step<T>(at: Node<T>, by: 'words' | 'classes', name: string): Node<T> {
  at[by] ??= new Map();
  const known = at[by].get(name);
  if (known) return known;
  const made = node<T>();
  at[by].set(name, made);
  return made;
}
