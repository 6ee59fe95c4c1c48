import { wordsIn } from './piece';
import { asks, endsInQuestion } from './questions';
import type { Turn } from './turns';

/** What is known of a document's people before its turns are read. */
export interface People {
  /** Titles of the document. */
  readonly titles: readonly string[];
  readonly author: string;
  readonly site: string;
}

/** What a host says, and no guest. */
const HOSTS =
  /\b(?:welcome (?:back )?to\b|welcome,? everyone|(?:i[’']m|we[’']re|am|are) (?:\w+ )?joined (?:today )?by|joining (?:me|us) (?:today|now|is)|(?:my|our) guests?\b|(?:thanks|thank you) (?:so much |very much |again )?for (?:joining|coming on|taking the time|being (?:here|with us|on))|welcome to the (?:show|podcast)|our listeners)/i;

/** What a guest says, and no host. */
const GUESTS =
  /\b(?:(?:thanks|thank you)(?: so much| very much| a lot| again)?,? (?:\w+ )?for (?:having|inviting)|(?:glad|happy|excited|great|good|pleasure|pleased|delighted|thrilled|honou?red|honou?r|nice|awesome|fun) to be (?:here|on|with you|back)|thanks for (?:the )?(?:invite|invitation)|my pleasure)/i;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface Sum {
  readonly name: string;
  turns: number;
  asking: number;
  words: number;
  hosts: number;
  guests: number;
}

/** Turns at the start of a conversation, in which people are welcomed and say that they are glad to be there. */
const OPENING = 14;

function sums(turns: readonly Turn[]): Map<string, Sum> {
  const all = new Map<string, Sum>();
  turns.forEach(({ speaker, said }, index) => {
    const sum = all.get(speaker) ?? { name: speaker, turns: 0, asking: 0, words: 0, hosts: 0, guests: 0 };
    all.set(speaker, sum);
    const text = said.map((piece) => piece.text).join(' ');
    sum.turns++;
    sum.words += wordsIn(text);
    if (endsInQuestion(text)) sum.asking += 1;
    else if (asks(text)) sum.asking += 0.5;
    if (HOSTS.test(text)) sum.hosts++;
    if (index < OPENING && GUESTS.test(text)) sum.guests++;
  });
  return all;
}

/** Who asks in a conversation, and who is asked. */
export interface Parts {
  readonly hosts: readonly string[];
  readonly guests: readonly string[];
  /** Whether the guests are but those who ask less: a conversation among hosts, or one in which that is not clear. */
  readonly unclear: boolean;
}

/** A speaker whose sum of signs is more than this asks. */
const IS_HOST = 1;

/**
 * Tells hosts from guests: by the labels "Q" and "A", by titles and authors, by what only one of them says, by who opens
 * the conversation and who asks. There is always somebody of each, as long as two speak.
 */
export function partsOf(turns: readonly Turn[], people: People): Parts {
  const all = sums(turns);
  const names = [...all.keys()];
  if (names.length < 2) return { hosts: [], guests: names, unclear: true };
  if (all.has('Q')) return { hosts: ['Q'], guests: names.filter((name) => name !== 'Q'), unclear: false };
  if (all.has('A')) return { hosts: names.filter((name) => name !== 'A'), guests: ['A'], unclear: false };
  const asked = askedByMany(all, turns.length);
  if (asked !== undefined) return { hosts: names.filter((name) => name !== asked), guests: [asked], unclear: false };
  const mean = [...all.values()].reduce((sum, { words }) => sum + words, 0) / Math.max(1, turns.length);
  const scores = new Map(names.map((name) => [name, scoreOf(all.get(name) as Sum, turns, people, mean)]));
  const byScore = [...names].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  const hosts = byScore.filter((name, index) => index === 0 || (scores.get(name) ?? 0) > IS_HOST);
  const unclear = hosts.length === names.length || (scores.get(byScore[0] ?? '') ?? 0) <= 0;
  // Where all host, the one who does so most asks and the others answer.
  const asking = hosts.length === names.length ? hosts.slice(0, 1) : hosts;
  return {
    hosts: names.filter((name) => asking.includes(name)),
    guests: names.filter((name) => !asking.includes(name)),
    unclear,
  };
}

/** Who answers where many ask, each of them a question or two, as in forums. */
function askedByMany(all: ReadonlyMap<string, Sum>, turns: number): string | undefined {
  if (all.size < 3) return undefined;
  const [first, ...others] = [...all.values()].sort((a, b) => b.turns - a.turns);
  if (!first || first.turns < 3 || first.turns * 3 < turns || others.some((other) => other.turns > 2)) return undefined;
  const asking = others.filter((other) => other.asking > 0).length;
  return asking * 3 >= others.length * 2 && first.asking * 2 < first.turns ? first.name : undefined;
}

function scoreOf(sum: Sum, turns: readonly Turn[], { titles, author, site }: People, mean: number): number {
  const { name } = sum;
  const first = name.split(' ')[0] ?? name;
  let score = (2 * sum.asking) / sum.turns;
  if (turns[0]?.speaker === name) score += 0.7;
  score += Math.min(2, sum.hosts) * 0.9;
  score -= Math.min(1, sum.guests) * 2;
  score -= Math.min(1, Math.max(-0.6, sum.words / sum.turns / Math.max(1, mean) - 1)) * 1.5;
  if (author !== '' && author.toLowerCase().includes(name.toLowerCase())) score += 1;
  if (site !== '' && (site.toLowerCase() === name.toLowerCase() || site.toLowerCase().startsWith(name.toLowerCase())))
    score += 2;
  const isNamed = new RegExp(`(?<![\\p{L}])${escaped(name)}(?![\\p{L}])`, 'iu');
  if (name.includes(' ') && titles.some((title) => isNamed.test(title))) score -= 1.5;
  if (isIntroduced(name, first, turns)) score -= 1.5;
  if (introducesOneself(name, turns)) score += 1.2;
  if (isCompanion(name, first, turns)) score += 2.5;
  return score;
}

/** Whether another speaker names someone as the guest, near the start. */
function isIntroduced(name: string, first: string, turns: readonly Turn[]): boolean {
  const who = `(?:${escaped(name)}|${escaped(first)})`;
  const sign = new RegExp(
    `(?:joined (?:today )?by|guests?,?(?: today)?(?: is| are)?|(?:have|having|talk(?:ing)? to|speak(?:ing)? (?:to|with)|chat(?:ting)? with|welcome)(?: back)?(?: to the (?:show|podcast),?)?(?: with us)?|thanks? (?:you )?for (?:joining|coming)(?: us)?,?|interview(?:ing)?) (?:(?:the|our|my|dr\\.?|prof\\.?) )?${who}(?![\\p{L}])`,
    'iu',
  );
  return turns
    .slice(0, OPENING)
    .some(
      ({ speaker, said }) => speaker !== name && said.some(({ text }) => sign.test(text) && !/co-?host/i.test(text)),
    );
}

/** Whether a speaker names another as the one with whom they ask, at the very start. */
function isCompanion(name: string, first: string, turns: readonly Turn[]): boolean {
  const who = `(?:${escaped(name)}|${escaped(first)})(?![\\p{L}])`;
  const sign = new RegExp(
    `(?:\\bco-?hosts?\\b|\\bas (?:always|usual)\\b|\\bwith me (?:is|as)\\b)[^.!?]{0,40}?${who}|${who},? (?:who is |my |as )?(?:co-?host|as (?:always|usual))`,
    'iu',
  );
  return turns.slice(0, 4).some(({ speaker, said }) => speaker !== name && said.some(({ text }) => sign.test(text)));
}

/** Whether the first turn says who its speaker is, as hosts do. */
function introducesOneself(name: string, turns: readonly Turn[]): boolean {
  const own = turns.slice(0, 3).find(({ speaker }) => speaker === name);
  const first = escaped(name.split(' ')[0] ?? name);
  const sign = new RegExp(
    `\\b(?:i[’']m|i am|this is|my name is|your host,?|co-?host,?) (?:your host,? )?${first}(?![\\p{L}])`,
    'iu',
  );
  return own?.said.some(({ text }) => sign.test(text)) ?? false;
}
