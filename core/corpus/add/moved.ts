import type { Holding } from '../../model';

/** An interview under another id, which those of its quotes begin with. */
export const renamed = ({ pack, interview, quotes }: Holding, id: string): Holding => ({
  pack,
  interview: { ...interview, id },
  quotes: quotes.map((quote) => ({ ...quote, id: id + quote.id.slice(interview.id.length), interview: id })),
});

/** An interview in another pack: its id begins with the pack's. */
export function movedTo(holding: Holding, pack: string): Holding {
  const { id } = holding.interview;
  return { ...renamed(holding, `${pack}:${id.slice(id.indexOf(':') + 1)}`), pack };
}
