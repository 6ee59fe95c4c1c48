import type { Block, Exchange, Outline, OutlineBlock } from '../model';

/** What stands in the way of reading an outline as an interview, and at which line of its file. */
export class RecogniseError extends Error {
  constructor(
    message: string,
    readonly line: number | undefined,
  ) {
    super(message);
    this.name = 'RecogniseError';
  }
}

/** The level that most headings below the title have: in an interview, the questions'. */
function questionLevel(headings: readonly OutlineBlock[]): number {
  const counts = new Map<number, number>();
  for (const { level } of headings) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/**
 * Finds the exchanges of an interview whose questions are headings of one level under a title.
 * @throws RecogniseError where there is no question, a question has no answer, or a heading stands inside an answer
 */
export function recogniseExchanges(outline: Outline): Exchange[] {
  const headings = outline.blocks.filter((block) => block.kind === 'heading');
  const level = questionLevel(headings.slice(1));
  const exchanges: { question: string; line: number | undefined; answer: Block[] }[] = [];
  for (const block of outline.blocks) {
    const current = exchanges.at(-1);
    if (block.kind === 'heading') {
      if (block.level === level && block !== headings[0])
        exchanges.push({ question: block.text, line: block.line, answer: [] });
      else if (current)
        throw new RecogniseError(`the heading “${block.text}” is not a question of level ${level}`, block.line);
    } else {
      // What stands before the first question introduces the mentor and is no answer.
      current?.answer.push({ kind: block.kind === 'item' ? 'item' : 'paragraph', text: block.text, speaker: 0 });
    }
  }
  if (exchanges.length === 0) throw new RecogniseError('no question found: each must be a heading below the title', 1);
  for (const { question, line, answer } of exchanges)
    if (answer.length === 0) throw new RecogniseError(`the question “${question}” has no answer`, line);
  return exchanges.map(({ question, answer }) => ({ question, answer }));
}
