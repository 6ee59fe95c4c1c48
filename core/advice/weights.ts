/** Every number that advice depends on, with its reason. Measured by `npm run eval`. */

/** What a distinct phrase counts, by its strength (1 to 3). */
export const STRENGTH = { 3: 3, 2: 1.5, 1: 0.4 } as const;

/** A phrase in a heading says what the text below is about, one in the title what the page is about. */
export const PLACE = { title: 2.5, heading: 1.5, text: 1 } as const;

/** Repeats of a phrase say less and less: each doubling adds this much of the phrase. */
export const REPEAT = 0.5;

/** Evidence is taken per this many words of text: longer texts hold more phrases by chance. */
export const TYPICAL_WORDS = 300;

/** A topic that the title names is what the page is about, however many words of other topics stand below. */
export const TITLE = 1.2;

/** A word in the title alone may be a name: the text must bear it out with other phrases of the topic. */
export const FEWEST_IN_TITLED = 3;

/** Distinct phrases that a topic must have at all: one may stand there by chance. */
export const FEWEST_PHRASES = 2;

/** Shorter sections than this are measured as if they were this long: one phrase in a short section proves nothing. */
export const SHORTEST_SECTION = 120;

/** A topic told in several ways is surely meant: from half to one and a half times, by distinct strong phrases. */
export const BREADTH = { base: 0.5, each: 0.25, most: 4 } as const;

/** A section that is about a topic speaks almost as loudly as a page that is. */
export const SECTION = 0.85;

/** Evidence from which a topic is worth a badge. */
export const BADGE_FROM = 1.6;

/** Evidence from which it is worth a chip, which interrupts. */
export const CHIP_FROM = 3.2;

/** Pages shorter than this say too little to be understood. */
export const FEWEST_WORDS = 60;

/**
 * The domain gate. Distinct phrases of ML and data must reach `base`, and more on long pages, which hold any phrase by
 * chance; signs of another field weigh against them. Hints count a little, and no more than the phrases they stand beside. Software alone is not enough: a page on testing or sprints is
 * about something that the interviews do not speak of.
 */
export const GATE = {
  base: 2,
  perThousandWords: 0.9,
  mostWords: 2500,
  elsewhere: -0.7,
  hint: 0.3,
  hintsPerMl: 1.3,
} as const;

/**
 * Topics that teams without ML have as well, such as hiring engineers or A/B tests: they pass without the ML words when
 * their own evidence is strong, the page is of software at least, and nothing speaks for another field.
 */
export const OWN_GATE = { topics: ['hiring', 'experimentation'], from: 4, domain: 2, elsewhere: 0.34 } as const;

/** A chip is for the page's main topic: one whose evidence is at least this share of the strongest. */
export const CHIP_SHARE = 0.85;

/** How much better a quote is that a reader would thank for than one that fits, topic for topic. */
export const THANKED = 1.25;

/** Topics nearer than this to the best one may add their quotes: a page on hiring and teams gets the quote on both. */
export const ALSO_FROM = 0.5;

/** Quotes offered with one advice at the most: the first matters, the rest is behind "next". */
export const MOST_QUOTES = 3;
