/** Every number that ranking depends on, with its reason. Measured by `npm run eval`. */

/** What a word found in a field counts. Keywords say what a quote is for; the question is shared by a whole answer. */
export const FIELD = { text: 1, question: 0.3, keywords: 1.5 } as const;

/** BM25+ (Lv and Zhai 2011): quotes are of like length, so length counts half of the usual; frequency soon saturates. */
export const BM25 = { k: 1.2, b: 0.5, d: 0.5 } as const;

/** A half-typed word finds its completions, well below the word itself. */
export const PREFIX = 0.4;

/** Stems shorter than this are not completed: two letters begin too many words. */
export const SHORTEST_PREFIX = 3;

/** Words that a half-typed word is completed to, at the most. */
export const MOST_COMPLETIONS = 8;

/** A synonym finds what the words of the query do not, and never outranks them. */
export const SYNONYM = 0.2;

/** What a quote gains for each point of its rating on a topic that the query asks for in so many words. */
export const TOPIC = 1.2;

/**
 * Share of the query's meaning that a hit must account for, below which it is weak. Rare words mean more, and words
 * that the library does not know mean most: a query about something else is mostly made of them.
 */
export const WEAK_BELOW = 0.6;

/** How much of a query's word counts as accounted for, by the way it was found. */
export const ACCOUNTED = { text: 1, keywords: 1, question: 0.6, prefix: 0.8, same: 0.7, wider: 0.4 } as const;
