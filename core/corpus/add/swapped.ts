import type { Block, Exchange, Interview, Mentor } from '../../model';

interface Turned {
  readonly interview: Interview;
  /** What was said before anybody asked, and asked and not answered. */
  readonly left: readonly string[];
}

/** Several people of whom nobody knows who said what, as one. */
function together(people: readonly Mentor[]): Mentor {
  const [only] = people;
  return people.length === 1 && only ? only : { name: people.map(({ name }) => name).join(', '), role: '' };
}

/**
 * An interview whose questions and answers were taken for each other, the right way round: who answered asks, and the next
 * question answers. As it was, where nobody would be asked anything then.
 */
export function swapped(interview: Interview): Turned {
  const { hosts, ...rest } = interview;
  const exchanges: { question: string[]; answer: Block[] }[] = [];
  const left: string[] = [];
  const ask = (text: string) => {
    const last = exchanges.at(-1);
    if (last && last.answer.length === 0) last.question.push(text);
    else exchanges.push({ question: [text], answer: [] });
  };
  const answer = (block: Block) => {
    const last = exchanges.at(-1);
    if (last) last.answer.push({ ...block, speaker: 0 });
    else left.push(block.text);
  };
  for (const exchange of interview.exchanges) {
    answer({ kind: 'paragraph', text: exchange.question, speaker: 0 });
    for (const block of exchange.answer) {
      // What a host threw in is an answer as well.
      if (block.speaker < 0) answer(block);
      else ask(block.text);
    }
  }
  const unanswered = exchanges.filter((exchange) => exchange.answer.length === 0);
  for (const { question } of unanswered) for (const text of question) left.push(text);
  const answered: Exchange[] = exchanges
    .filter((exchange) => exchange.answer.length > 0)
    .map((exchange) => ({ question: exchange.question.join(' '), answer: exchange.answer }));
  if (answered.length === 0) return { interview, left: [] };
  const people = hosts && hosts.length > 0 ? { mentors: [together(hosts)], hosts: interview.mentors } : {};
  return { interview: { ...rest, ...people, exchanges: answered }, left };
}
