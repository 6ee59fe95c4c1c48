/** Every number that advice depends on, with its reason. Measured by `npm run eval`. */

/**
 * The domain gate. Distinct phrases of ML and data must reach `base`, and more on long pages, which hold any phrase by
 * chance; signs of another field weigh against them. Hints count a little, and no more than the phrases they stand
 * beside. Software alone is not enough: a page on testing or sprints is about something that the interviews do not
 * speak of. Apart from the other numbers, because the script in every page needs these alone.
 */
export const GATE = {
  base: 2,
  perWord: 0.0009,
  mostWords: 2500,
  hint: 0.3,
  hintsPerMl: 1.3,
};

/** Words of the field that a page must have at least for a topic to pass alone, by how strong its evidence is. */
export const ALONE = { strong: 2, unmistakable: 1.2 };

export const WEIGHTS = {
  /** Each sign of another field weighs against this much of one of ML. */
  gate: { ...GATE, elsewhere: -0.7 },

  /**
   * Topics that teams without ML have as well, such as hiring engineers or A/B tests: they pass without the ML words
   * when their own evidence is strong, the page is of software at least, and nothing speaks for another field. Where
   * their evidence is so strong that nothing else can be meant (a company's handbook on interviews seldom names its
   * field), words of data work are enough, and signs of other fields weigh less.
   */
  ownGate: {
    topics: ['hiring', 'experimentation'],
    strong: { from: 3.5, domain: ALONE.strong, elsewhere: 0.34 },
    unmistakable: { from: 6.5, domain: ALONE.unmistakable, elsewhere: 0.6 },
  },

  /** What a distinct phrase counts, by its strength. */
  strength: { 3: 3, 2: 1.5, 1: 0.4 },
  /** A phrase in a heading says what the text below is about, one in the title what the page is about. */
  place: { title: 2.5, heading: 1.5, text: 1 },
  /** Repeats of a phrase say less and less: each doubling adds this much of the phrase. */
  repeat: 0.5,
  /** Evidence is taken per this many words of text: longer texts hold more phrases by chance. */
  typicalWords: 300,
  /** A topic told in several ways is surely meant: from half to one and a half times, by distinct strong phrases. */
  breadth: { base: 0.5, each: 0.25, most: 4 },
  /** A topic that the title names is what the page is about, however many words of other topics stand below. */
  title: 1.2,
  /** A word in the title alone may be a name: the text must bear it out with other phrases of the topic. */
  fewestInTitled: 3,
  /** A section that is about a topic speaks almost as loudly as a page that is. */
  section: 0.85,
  /** Shorter sections are measured as if they had so many words: one phrase in a short section proves nothing. */
  shortestSection: 120,
  /** Reasons are named from the section that speaks loudest, unless others say clearly more. */
  reasonInSection: 1.5,

  /** Pages with fewer words say too little to be understood. */
  fewestWords: 60,
  /** Distinct phrases that a topic must have at all: one may stand there by chance. */
  fewestPhrases: 2,
  /** Evidence from which a topic is worth a badge. */
  badgeFrom: 1.6,
  /** Evidence from which it is worth a chip, which interrupts. */
  chipFrom: 3.2,
  /** A chip is for the page's main topic: one whose evidence is at least this share of the strongest. */
  chipShare: 0.85,

  /** Topics nearer than this to the best one may add their quotes: a page on hiring and teams gets the quote on both. */
  alsoFrom: 0.5,
  /** How much better a quote is that a reader would thank for than one that fits, topic for topic. */
  thanked: 1.25,
  /**
   * How much more a topic's quotes are worth than its evidence says. A page on a whole project speaks of framing in a few
   * words and of its parts in many, and the question whether and what for comes before all of them.
   */
  comesFirst: { 'problem-framing': 1.3 } as Readonly<Record<string, number>>,
  /** What a quote gains from the page's other topics that it fits, beside its best one. */
  combination: 0.3,
  /** Quotes offered with one advice at the most: the first matters, the rest is behind "next". */
  mostQuotes: 3,

  /**
   * Advice on a draft. The person asked, so there is no gate, and less is enough than for a tip. Chosen on the drafts of
   * the tests, which are few.
   */
  draft: {
    /** Evidence from which a section is advised on: one strong phrase, two others, or one in its heading. */
    from: 1,
    /** Quotes offered with one section at the most: a draft has several sections, and each is read once. */
    mostQuotes: 2,
    /** Text without headings is taken in parts of so many words: long enough to have a topic, short enough for one. */
    part: { least: 150, most: 250 },
    /** A topic is mentioned by phrases worth so much: one that speaks for it, or three that support it. */
    mentioned: 1.2,
    /** Quotes with a topic that is missing: it is a reminder, not a lesson. */
    mostMissing: 2,
    /** A draft of no kind that is recognised is taken for a plan from so many words: a paragraph need not have it all. */
    fewestInPlan: 100,
    /** Notes have few of the words that tell English, so less is asked than of pages; other languages stay below. */
    english: 0.06,
    /** Shorter drafts are taken for English, since a few headings may have no such word at all. */
    fewestForEnglish: 40,
    /** Signs of a kind of document: the title mostly names it. Two headings do as well, or three phrases of the text. */
    kind: { place: { title: 3, heading: 1.5, text: 1 }, from: 3 },
  },
};

/** Weights other than the product's own are for measuring. */
export type AdviceWeights = Readonly<typeof WEIGHTS>;
