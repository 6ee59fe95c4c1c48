/**
 * The words of the product as types. Every room of the code speaks in these.
 * Positions are offsets in UTF-16 code units; counts start at 0.
 */

/** What an {@link OutlineBlock} was in its document. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'code' | 'cell';

/** What a stretch of a block's text was: emphasised, a link, the name of who speaks or writes, or a time. */
export type MarkKind = 'strong' | 'emphasis' | 'link' | 'name' | 'time';

/** A stretch `[start, end)` of a block's text, never empty. Stretches of different kinds may overlap. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  /** Where a link leads, as it is written in the document. */
  readonly href?: string;
}

/** One block of a document in reading order. `text` has single spaces and no space at its ends, and is never empty. */
export interface OutlineBlock {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, the depth of nesting (from 1) for an item, 0 otherwise. */
  readonly level: number;
  readonly text: string;
  /** Line of the source file where the block starts (from 1), where there is such a file. */
  readonly line?: number;
  // What follows is told by full outlines alone.
  /** Emphasis, links, names and times, by where they start. */
  readonly marks?: readonly Mark[];
  /** Offsets at which a new line of the document begins inside the block. */
  readonly breaks?: readonly number[];
  /** Its part in a list of definitions or a disclosure: what is asked or named, or what is said of it. */
  readonly part?: 'term' | 'description';
  /** That it stands beside the text: it belongs to the site, or to the comments of readers. */
  readonly beside?: 'site' | 'comment';
  /** Whether a rule stands between it and the block above. */
  readonly ruled?: boolean;
}

/** What a document says about itself, each as it is written there. */
export interface OutlineMeta {
  readonly author?: string;
  readonly description?: string;
  /** The name of the site or the show that published it. */
  readonly site?: string;
  /** When it was published: ISO 8601, or words. */
  readonly published?: string;
  readonly url?: string;
  /** A copyright line, and the address of a licence. */
  readonly rights?: string;
  readonly licence?: string;
}

/** Any document as a plain list of blocks: the one shape that every page and file is read into. */
export interface Outline {
  readonly title: string;
  /** BCP 47 language tag that the document declares, or '' where it declares none. */
  readonly language: string;
  readonly blocks: readonly OutlineBlock[];
  /** Told by full outlines alone. */
  readonly meta?: OutlineMeta;
}

/** A person who is interviewed. */
export interface Mentor {
  readonly name: string;
  /** What the source says they do, in its words, for example "Former CTO @ Better.com". */
  readonly role: string;
}

/** A paragraph or list item of an answer. */
export interface Block {
  readonly kind: 'paragraph' | 'item';
  readonly text: string;
  /**
   * Who says it: an index into the interview's mentors, or -1 - n for its n-th host (from 0), whose short remark
   * ("Right.") stands inside the answer.
   */
  readonly speaker: number;
}

/** One question and its answer. */
export interface Exchange {
  readonly question: string;
  readonly answer: readonly Block[];
}

/** One or more mentors, one source page, a list of exchanges. */
export interface Interview {
  /** Stable and unique in the library, for example `erik-bernhardsson`. */
  readonly id: string;
  readonly mentors: readonly Mentor[];
  /** Who asks, where an answer has a remark of theirs. */
  readonly hosts?: readonly Mentor[];
  /** Address of the source page. */
  readonly url: string;
  /** ISO 8601 date of publication. */
  readonly date: string;
  /** BCP 47 language tag. */
  readonly language: string;
  /** Who holds the rights, as it must be shown with each quote, for example "© Eugene Yan 2021, ApplyingML". */
  readonly rights: string;
  /** Addresses that the source gives for the mentor, by their label. */
  readonly links: Readonly<Record<string, string>>;
  readonly exchanges: readonly Exchange[];
}

/** 3 a reader of a page on the topic would thank for the quote, 2 it fits, 1 related. */
export type Rating = 1 | 2 | 3;

/** The least rating with which a quote is offered for a topic or listed under it. */
export const FITS: Rating = 2;

/** Id of an entry of the controlled vocabulary: the name of its file in `data/topics/`. */
export type TopicId = string;

/**
 * A verbatim slice of one block, with its place: the slice `[start, end)` of
 * `interview.exchanges[exchange].answer[block].text`. The quotes of a block leave nothing but white space between them.
 */
export interface Quote {
  /** `<interview>-<hash of the text>-<n>`, where n counts earlier quotes of the same text in the interview. */
  readonly id: string;
  readonly text: string;
  readonly interview: string;
  readonly exchange: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** What people would type who need this quote and do not know its words. */
  readonly keywords: readonly string[];
  /** The editor's judgement for each topic that the quote has something to say on. */
  readonly ratings: Readonly<Record<TopicId, Rating>>;
}

/** What a pack says of itself. */
export interface PackInfo {
  readonly id: string;
  readonly title: string;
  /** Grows by one with each published change. */
  readonly revision: number;
  readonly licence: string;
  /** Where the pack comes from, for people: mostly an address. */
  readonly source: string;
  readonly attribution: string;
}

/** A versioned set of interviews with their source and licence. */
export interface Pack extends PackInfo {
  readonly interviews: readonly Interview[];
  readonly quotes: readonly Quote[];
}

/** An interview with its quotes, and the id of the pack that it is in: what a library takes in and gives back as one. */
export interface Holding {
  readonly pack: string;
  readonly interview: Interview;
  /** In the order of the interview. */
  readonly quotes: readonly Quote[];
}
