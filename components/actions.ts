import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** A form in which quotes can be copied, as it is offered. */
export interface ShownFormat {
  readonly id: string;
  readonly label: string;
}

/** What can be done with any quote, wherever it is shown. All that is said of the outcome is said in the status line. */
export interface QuoteActions {
  readonly copy: (id: string) => void;
  readonly copyAs: (id: string, format: string) => void;
  /** Answers the browser's own copy command on a part of a quote. */
  readonly copyPart: (id: string, event: ClipboardEvent) => void;
  /** Opens the source at the quote's words. */
  readonly open: (id: string) => void;
  /** Shows the whole answer around the quote. */
  readonly read: (id: string) => void;
  readonly toggleTray: (id: string) => void;
  readonly isInTray: (id: string) => boolean;
  /** Puts the quote where the caret is in the page; missing where there is none. */
  readonly insert?: ((id: string) => void) | undefined;
  readonly formats: readonly ShownFormat[];
}

const Actions = createContext<QuoteActions | null>(null);

export const ActionsProvider = Actions.Provider;

/** The actions of the surface that a component is on. */
export function useActions(): QuoteActions {
  const actions = useContext(Actions);
  if (!actions) throw new Error('quotes are shown inside an ActionsProvider');
  return actions;
}
