import english from '../public/_locales/en/messages.json';

/** Names of the messages that people read. */
export type MessageName = keyof typeof english;

/** Gives a message in the person's language, with `$1`, `$2` filled in; '' where it has none. */
export type Catalogue = (name: string, values: string[]) => string;

const inEnglish: Catalogue = (name, values) =>
  english[name as MessageName].message.replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? '');

let catalogue: Catalogue = inEnglish;

/** Sets the browser's message catalogue, so that components need no browser API. */
export function setCatalogue(given: Catalogue): void {
  catalogue = given;
}

/** A message in the person's language. */
export const t = (name: MessageName, ...values: string[]): string => catalogue(name, values) || inEnglish(name, values);
