import { type Draft, type DraftExchange, gather, type Said } from './draft';
import { type Parts, type People, partsOf } from './hosts';
import { type Piece, wordsIn } from './piece';
import { asks, isBesideHeading, isOfTheSite } from './questions';
import { type Turn, turnsOf } from './turns';

/** Words of the longest remark that does not begin an exchange, unless it asks. */
const LONGEST_REMARK = 5;

/** Words by which one shows that one listens. */
const LISTENS =
  /^(?:[\s,.!…—–-]|\b(?:right|yeah|yes|yep|yup|no|nope|sure|okay|ok|wow|oh|ah|hm+|mm+|mhm|uh|huh|mm-?hmm?|uh-?huh|exactly|absolutely|totally|definitely|interesting|cool|great|nice|awesome|amazing|fascinating|perfect|fair|enough|got|it|i|see|of|course|that|thats|that[’']s|makes|sense|true|so|very|really|agreed|indeed|gotcha|love|good|point|for|laughs?|laughter|laughing|\[|\])\b|[[\]()])+$/i;

/** Whether a host's words only accompany an answer. */
const isRemark = ({ said }: Turn): boolean => {
  const text = said.map((piece) => piece.text).join(' ');
  if (asks(text)) return false;
  const words = wordsIn(text);
  return words <= LONGEST_REMARK || (words <= 2 * LONGEST_REMARK && LISTENS.test(text));
};

/** A draft whose people may be unclear. */
export interface SpokenDraft extends Draft {
  readonly unclear: boolean;
  readonly notes: ReadonlyMap<string, string>;
}

function exchangesOf(turns: readonly Turn[], { hosts, guests }: Parts): Pick<Draft, 'exchanges' | 'left'> {
  const exchanges: { question: Piece[]; answer: Said[] }[] = [];
  const left: Piece[] = [];
  turns.forEach((turn, index) => {
    const { speaker, said } = turn;
    const current = exchanges.at(-1);
    const saidBy = said.map((piece, place) => ({ piece, speaker, named: place === 0 }));
    if (guests.includes(speaker)) {
      // Nobody has asked yet.
      if (current) for (const one of saidBy) current.answer.push(one);
      else for (const piece of said) left.push(piece);
      return;
    }
    const isBetween =
      guests.includes(turns[index - 1]?.speaker ?? '') && guests.includes(turns[index + 1]?.speaker ?? '');
    if (current && current.answer.length > 0 && hosts.includes(speaker) && isBetween && isRemark(turn))
      for (const one of saidBy) current.answer.push(one);
    else if (current?.answer.length === 0) for (const piece of said) current.question.push(piece);
    else exchanges.push({ question: [...said], answer: [] });
  });
  const unanswered = exchanges.filter(({ answer }) => answer.length === 0).flatMap(({ question }) => question);
  return {
    exchanges: exchanges.filter(({ answer }) => answer.length > 0) as DraftExchange[],
    left: [...left, ...unanswered],
  };
}

/** Questions and answers by who speaks: "Name: …", "Q: …", a name on a line of its own, as in transcripts. */
export function readSpeakers(
  pieces: readonly Piece[],
  mentioned: readonly string[],
  people: People,
): SpokenDraft | null {
  const read = turnsOf(pieces, mentioned);
  if (!read) return null;
  const { turns, left, notes, labelled } = read;
  const names = new Set(turns.map(({ speaker }) => speaker));
  const [only] = names;
  if (names.size === 1) return only === undefined || only === 'A' ? null : readAsked(turns, left, notes, only);
  const parts = partsOf(turns, people);
  const { exchanges, left: unasked } = exchangesOf(turns, parts);
  const changes = turns.filter(({ speaker }, index) => turns[index - 1]?.speaker !== speaker).length;
  const hosts = parts.hosts.filter((name) => name !== 'Q');
  return {
    exchanges,
    left: [...left, ...unasked],
    guests: parts.guests,
    hosts,
    regularity: (Math.min(1, 2 * labelled) * changes) / Math.max(1, turns.length),
    unclear: parts.unclear,
    notes,
  };
}

/** Only the one who asks is named: each turn's first block is the question, the others are the answer. */
function readAsked(
  turns: readonly Turn[],
  left: readonly Piece[],
  notes: ReadonlyMap<string, string>,
  host: string,
): SpokenDraft {
  const questions = new Set(turns.map(({ said }) => said[0]));
  const roleOf = (piece: Piece) => {
    if (questions.has(piece)) return 'question';
    if (piece.kind === 'heading') return isBesideHeading(piece.text) ? 'end' : 'left';
    return isOfTheSite(piece.text) ? 'left' : 'text';
  };
  const draft = gather(
    turns.flatMap(({ said }) => said),
    roleOf,
    () => false,
    1,
  );
  return { ...draft, left: [...left, ...draft.left], hosts: host === 'Q' ? [] : [host], unclear: false, notes };
}
