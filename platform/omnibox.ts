import browser from 'webextension-polyfill';

/** What the address bar suggests. */
export interface Suggestion {
  /** What stands in the bar when it is chosen, and what {@link onOmnibox} is then told. */
  readonly content: string;
  /** What the list shows, as plain text. */
  readonly description: string;
}

/** Chromium reads descriptions as XML, Firefox as text. */
const isXml = () => browser.runtime.getURL('').startsWith('chrome-');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const described = (text: string) => {
  // Characters that XML does not know would make Chromium drop all suggestions.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that are taken out
  const clean = text.replace(/[\u0000-\u001f\ufffe\uffff]|\p{Cs}/gu, ' ');
  return isXml() ? clean.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character) : clean;
};

/**
 * Answers in the address bar behind the extension's keyword.
 * @param suggest what to list for what was typed so far
 * @param hint what the first line says of it
 * @param entered is told what was entered: a suggestion's content, or what was typed
 */
export function onOmnibox(
  suggest: (typed: string) => Promise<readonly Suggestion[]>,
  hint: (typed: string) => string,
  entered: (text: string) => void,
): void {
  browser.omnibox.onInputChanged.addListener((typed, answer) => {
    browser.omnibox.setDefaultSuggestion({ description: described(hint(typed)) });
    void suggest(typed).then((suggestions) =>
      answer(suggestions.map(({ content, description }) => ({ content, description: described(description) }))),
    );
  });
  browser.omnibox.onInputEntered.addListener((text) => entered(text));
}
