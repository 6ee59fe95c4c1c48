import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Note } from '../../core/corpus/backup';

/**
 * What a person keeps beside the library, and what can be done with what is in it. All that is done is told, and can be
 * undone, in the status line. Where nothing can be kept, as in a private window, the ways to change it are missing.
 */
export interface Keeping {
  /** By the id of their quote. */
  readonly notes: ReadonlyMap<string, Note>;
  /** Puts a note in place of the one on its quote; one with neither text nor star takes that away. */
  readonly putNote?: ((note: Note) => void) | undefined;
  /** Whether a pack is the person's to change and to give away. */
  readonly isOwn: (pack: string) => boolean;
  readonly exportPack?: ((pack: string) => void) | undefined;
  /** Makes a file of interviews, under a title. */
  readonly exportInterviews?: ((interviews: readonly string[], title: string) => void) | undefined;
  readonly removePack?: ((pack: string) => void) | undefined;
  readonly removeInterview?: ((interview: string) => void) | undefined;
  /**
   * Keeps one of several interviews that are the same.
   * @param moved where notes go: ids of quotes of the one that is kept, by those of the others
   */
  readonly merge?: ((kept: string, gone: readonly string[], moved: ReadonlyMap<string, string>) => void) | undefined;
}

const Kept = createContext<Keeping>({ notes: new Map(), isOwn: () => false });

export const KeepingProvider = Kept.Provider;

export const useKeeping = (): Keeping => useContext(Kept);

/** A quote as far as a note needs it. */
export interface NotedQuote {
  readonly id: string;
  readonly words: string;
  readonly mentor: string;
}

/** The note on a quote, and the way to change it, where anything can be kept. */
export function useNote({ id, words, mentor }: NotedQuote) {
  const { notes, putNote } = useKeeping();
  const note = notes.get(id);
  const change =
    putNote &&
    ((changed: Partial<Pick<Note, 'text' | 'starred'>>) =>
      putNote({
        quote: id,
        text: note?.text ?? '',
        starred: note?.starred ?? false,
        words,
        mentor,
        ...changed,
        changed: new Date().toISOString(),
      }));
  return { note, change };
}

/** Enough of a quote to tell it from the others. */
export const opening = (words: string) => words.split(' ').slice(0, 5).join(' ');
