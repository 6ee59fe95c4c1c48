import { groupBy } from '../group';
import type { Holding, Quote } from '../model';

/** Interviews that are the same one, those with most quotes first. */
export interface Duplicates {
  readonly interviews: readonly Holding[];
  /** What they have in common: the address of their source and some of their quotes, or nearly all of their quotes. */
  readonly why: 'address' | 'words';
}

/** Two interviews are the same where they share more than this of the quotes of the longer one. */
const SAME = 0.8;

/** What is the same for two copies of a text, however they set spaces, capitals, quotation marks and dashes. */
function textKey(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words || text.trim();
}

/** An address without what does not matter for where it leads; '' for none. */
function addressKey(url: string): string {
  if (!URL.canParse(url)) return '';
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
}

/**
 * Finds interviews that are in a library several times: from one address, or nearly word by word the same. One address
 * alone is not enough, because a page may have several interviews, and several stretches of it may have been saved: they
 * must share a quote.
 */
export function findDuplicates(holdings: Iterable<Holding>): Duplicates[] {
  const all = [...holdings].map((holding, at) => ({
    at,
    holding,
    address: addressKey(holding.interview.url),
    texts: [...new Set(holding.quotes.map(({ text }) => textKey(text)))],
  }));
  const groups = new Groups(all.length);
  const byAddress = new Map<string, number>();
  for (const { at, address, texts } of all) {
    if (address === '') continue;
    for (const text of texts) {
      const key = `${address}\n${text}`;
      const first = byAddress.get(key);
      if (first === undefined) byAddress.set(key, at);
      else groups.join(first, at);
    }
  }
  for (const [a, b] of nearlyEqual(all.map(({ texts }) => texts))) groups.join(a, b);
  return [...groupBy(all, ({ at }) => groups.of(at)).values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      interviews: group.map(({ holding }) => holding).sort((a, b) => b.quotes.length - a.quotes.length),
      why: group.every(({ address }) => address !== '' && address === group[0]?.address) ? 'address' : 'words',
    }));
}

/**
 * Pairs of sets that share more than {@link SAME} of the larger one. Such sets share one of their rarest members, so that
 * only those are compared that do (prefix filtering, Bayardo, Ma and Srikant 2007): "Yes." leads to no comparisons.
 */
function* nearlyEqual(sets: readonly (readonly string[])[]): Generator<[number, number]> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const member of set) counts.set(member, (counts.get(member) ?? 0) + 1);
  const rarestFirst = (a: string, b: string) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1);
  const byMember = new Map<string, number[]>();
  for (const [at, set] of sets.entries()) {
    const members = new Set(set);
    const compared = new Set<number>();
    const needed = leastShared(set.length);
    for (const member of [...set].sort(rarestFirst).slice(0, set.length - needed + 1)) {
      const others = byMember.get(member) ?? [];
      for (const other of others) {
        if (compared.has(other)) continue;
        compared.add(other);
        const shared = (sets[other] ?? []).filter((one) => members.has(one)).length;
        if (shared >= Math.max(needed, leastShared(sets[other]?.length ?? 0))) yield [other, at];
      }
      others.push(at);
      byMember.set(member, others);
    }
  }
}

/** The least number that is more than {@link SAME} of another. */
const leastShared = (size: number) => Math.floor(size * SAME) + 1;

/** Numbers from 0 in groups, which can be joined. */
class Groups {
  readonly #above: number[];

  constructor(size: number) {
    this.#above = Array.from({ length: size }, (_, at) => at);
  }

  /** The number that stands for the group of another. */
  of(at: number): number {
    let top = at;
    while (this.#above[top] !== top) top = this.#above[top] as number;
    this.#above[at] = top;
    return top;
  }

  join(a: number, b: number): void {
    this.#above[this.of(b)] = this.of(a);
  }
}

/**
 * Where notes on the quotes of an interview go when another is kept in its place: to the quote of the same words, else to
 * one that begins or ends elsewhere and has half of its words at least. A quote that has no such other is left out.
 * @returns ids of quotes of `kept` by those of `gone`
 */
export function heirs(gone: Holding, kept: Holding): Map<string, string> {
  const own = kept.quotes.map((quote) => ({ quote, key: textKey(quote.text) }));
  const byText = new Map<string, Quote[]>();
  for (const { quote, key } of own) byText.set(key, [...(byText.get(key) ?? []), quote]);
  const taken = new Map<string, number>();
  const found = new Map<string, string>();
  for (const { id, text } of gone.quotes) {
    const key = textKey(text);
    const equal = byText.get(key) ?? [];
    // What is said twice is said twice in both.
    const earlier = taken.get(key) ?? 0;
    taken.set(key, earlier + 1);
    const heir = equal[Math.min(earlier, equal.length - 1)] ?? own.find((one) => overlaps(one.key, key))?.quote;
    if (heir) found.set(id, heir.id);
  }
  return found;
}

/** Whether one text has all words of another in a row, which is half as long at least. */
function overlaps(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return 2 * short.length >= long.length && ` ${long} `.includes(` ${short} `);
}
