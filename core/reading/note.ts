/** What a person has written to a quote, or that they starred it. Apart from the library: a note outlives its quote. */
export interface Note {
  /** Id of the quote. */
  readonly quote: string;
  /** '' where it is starred only. */
  readonly text: string;
  readonly starred: boolean;
  /** The quote's words and who said them, for when it is in the library no more. */
  readonly words: string;
  readonly mentor: string;
  /** ISO 8601 time of the last change. */
  readonly changed: string;
}
