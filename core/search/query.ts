/** A query taken apart. */
export interface Query {
  /** What is left to search for, in the order typed. */
  readonly text: string;
  /** Names that must be part of a mentor's name: `mentor:erik`. */
  readonly mentors: readonly string[];
  /** Topics of which a hit must be rated for one: `topic:hiring`. */
  readonly topics: readonly string[];
  /** Words that must stand in a hit as they are: `"north star"`. */
  readonly exact: readonly string[];
  /** Words that may not stand in a hit: `-music`. */
  readonly without: readonly string[];
  /** The operators as they were typed. */
  readonly operators: readonly string[];
}

const OPERATOR = /(?<=^|\s)(?:(mentor|topic):(?:"([^"]*)"|(\S*))|"([^"]+)"|-([\p{L}\p{N}][\p{L}\p{N}'’-]*))(?=\s|$)/giu;

/** Longer queries are cut: nobody types so much, and a pasted document must not stop the search. */
export const LONGEST_QUERY = 1000;

const normalized = (input: string) => input.slice(0, LONGEST_QUERY).normalize('NFKC').replace(/[“”]/g, '"');

/** A query without one of its operators, as {@link parseQuery} names them. */
export const withoutOperator = (input: string, operator: string) =>
  normalized(input).replace(operator, ' ').replace(/\s+/g, ' ').trim();

/** Takes a query apart into operators and words. Any text is a query: what is no operator is searched for. */
export function parseQuery(input: string): Query {
  const query = {
    mentors: [] as string[],
    topics: [] as string[],
    exact: [] as string[],
    without: [] as string[],
    operators: [] as string[],
  };
  const rest = normalized(input).replace(
    OPERATOR,
    (typed: string, operator: string, quoted: string, bare: string, exact: string, without: string) => {
      query.operators.push(typed);
      const value = (quoted ?? bare ?? '').trim().toLowerCase();
      if (operator && value) query[operator.toLowerCase() === 'mentor' ? 'mentors' : 'topics'].push(value);
      if (without) query.without.push(without.toLowerCase());
      if (!exact) return ' ';
      query.exact.push(exact.toLowerCase());
      return ` ${exact} `;
    },
  );
  return { ...query, text: rest.replace(/\s+/g, ' ').trim() };
}
