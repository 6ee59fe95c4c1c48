import { fixture } from './fixtures';

/** What a person has typed, or a site has filled in, and nobody else may learn: it stands in every field of a page. */
const MARK = 'zqvintok';

interface CanaryPage {
  readonly what: string;
  readonly canary: string;
  readonly html: string;
  /** Has fields on whose pages nothing is read at all. */
  readonly isSensitive: boolean;
  /** All its text is being written, so that none is read. */
  readonly isWritten: boolean;
  /** Is about the field of the library, so that it is read and asked about. */
  readonly isOnTopic: boolean;
}

interface Kind {
  readonly what: string;
  readonly isSensitive?: true;
  /** All its text is being written, so that none is read. */
  readonly isWritten?: true;
  /** Stands in the text. */
  readonly fields?: (canary: string) => string;
  /** Runs when the page is complete. */
  readonly script?: (canary: string) => string;
  /** Changes the page's own markup. */
  readonly around?: (html: string, canary: string) => string;
}

const filled = (names: string) => (canary: string) =>
  names
    .split(' ')
    .map((name) => `<label>${name} <input name="${name}" value="${canary}"></label>`)
    .join('');
const form = (fields: string) => `<form>${fields}<button>Go on</button></form>`;

const KINDS: Kind[] = [
  // Where nothing is read.
  {
    what: 'login',
    isSensitive: true,
    fields: (c) => form(`${filled('user')(c)}<input type="password" value="${c}"><input type="hidden" value="${c}">`),
  },
  { what: 'password alone', isSensitive: true, fields: (c) => `<input type=password value="${c}">` },
  {
    what: 'sign-up',
    isSensitive: true,
    fields: (c) =>
      form(
        `${filled('first last mail city')(c)}<input type="password" autocomplete="new-password" value="${c}"><textarea>${c}</textarea>`,
      ),
  },
  {
    what: 'payment by card',
    isSensitive: true,
    fields: (c) => form(`${filled('holder')(c)}<input autocomplete="cc-number" value="${c}">`),
  },
  {
    what: 'payment with a section of its own',
    isSensitive: true,
    fields: (c) => form(`<input autocomplete="section-a billing cc-csc" value="${c}">${filled('street')(c)}`),
  },
  {
    what: 'payment by fields of many kinds',
    isSensitive: true,
    fields: (c) =>
      form(
        `<input autocomplete="cc-name" value="${c}"><input autocomplete="cc-exp" value="${c}"><input type="tel" autocomplete="cc-csc" value="${c}"><select><option>${c}</select>`,
      ),
  },
  {
    what: 'password in a dialog that is open',
    isSensitive: true,
    fields: (c) => `<dialog open><input type="password" value="${c}"><p contenteditable>${c}</p></dialog>`,
  },
  {
    what: 'password in capitals',
    isSensitive: true,
    fields: (c) => `<INPUT TYPE="PASSWORD" VALUE="${c}"><textarea>${c}</textarea>`,
  },
  // Where a page is read and its fields are not.
  { what: 'fields filled in', fields: (c) => form(filled('name mail phone street city')(c)) },
  { what: 'one textarea', fields: (c) => `<textarea rows="4">${c} is what I wanted to say</textarea>` },
  {
    what: 'a draft that was typed',
    fields: () => '<textarea id="draft"></textarea>',
    script: (c) => `draft.value = 'Dear all, ${c} '.repeat(40)`,
  },
  {
    what: 'choices',
    fields: (c) =>
      `<select><option>${c}</option></select><select multiple><optgroup label="${c}"><option selected>${c}</option></optgroup></select><datalist id="list"><option value="${c}">${c}</option></datalist><input list="list" value="${c}">`,
  },
  {
    what: 'hidden fields',
    fields: (c) =>
      `<input type="hidden" value="${c}"><div hidden><textarea>${c}</textarea></div><output hidden>${c}</output>`,
  },
  { what: 'an editor', fields: (c) => `<div contenteditable><p>${c} and more</p></div>` },
  { what: 'an editor for text alone', fields: (c) => `<div contenteditable="plaintext-only">${c}<br>more</div>` },
  {
    what: 'an editor by its capital letters',
    fields: (c) => `<div CONTENTEDITABLE="TRUE"><h2>${c}</h2><ul><li>${c}</ul></div>`,
  },
  {
    what: 'an editor that was made one by script',
    fields: (c) => `<section id="late"><p>${c}</p></section>`,
    script: () => `late.contentEditable = 'true'`,
  },
  {
    what: 'an editor with parts that are fixed',
    fields: (c) => `<div contenteditable><p>${c} <span contenteditable="false">${c}</span></p></div>`,
  },
  { what: 'a text box by its role', fields: (c) => `<div role="textbox" tabindex="0"><p>${c}</p></div>` },
  { what: 'a search box by its role', fields: (c) => `<div role="searchbox" tabindex="0">${c}</div>` },
  {
    what: 'a combobox by its role',
    fields: (c) => `<div role="combobox" aria-expanded="false" tabindex="0">${c}</div>`,
  },
  {
    what: 'search fields',
    fields: (c) =>
      `<search><input type="search" value="${c}"></search><input type="text" role="searchbox" value="${c}">`,
  },
  {
    what: 'fields in a shadow root',
    fields: () => '<x-fields></x-fields>',
    script: (c) =>
      `document.querySelector('x-fields').attachShadow({ mode: 'open' }).innerHTML = '<textarea>${c}</textarea><div contenteditable>${c}</div><input value="${c}">'`,
  },
  {
    what: 'a text box of several lines with a title',
    fields: (c) =>
      `<div role="textbox" aria-multiline="true" aria-label="${c}" title="${c}"><h2>${c}</h2><p>${c}</p></div>`,
  },
  {
    what: 'an editor in a frame',
    fields: (c) => `<iframe srcdoc="<body contenteditable>${c}"></iframe>`,
  },
  {
    what: 'labels, buttons and results',
    fields: (c) =>
      `<form><label>${c}</label><button>${c}</button><output>${c}</output><fieldset><legend>${c}</legend></fieldset><meter title="${c}"></meter></form>`,
  },
  {
    what: 'a main part that is an editor',
    isWritten: true,
    around: (html, c) => html.replace('<main>', `<main contenteditable><p>${c}</p>`),
  },
  {
    what: 'a body that is an editor',
    isWritten: true,
    around: (html, c) => html.replace('<body>', '<body contenteditable>').replace('<main>', `<main><p>${c}</p>`),
  },
  {
    what: 'a document in design mode',
    isWritten: true,
    fields: (c) => `<p>${c}</p>`,
    script: () => `document.designMode = 'on'`,
  },
  {
    what: 'an editor around the main part',
    isWritten: true,
    around: (html, c) =>
      html.replace('<main>', `<div contenteditable><main><p>${c}</p>`).replace('</main>', '</main></div>'),
  },
];

const ON_TOPIC = fixture('sample/plan.html');
const OFF_TOPIC = fixture('sample/recipe.html');

/** Every kind of page twice: on what the library is about, and on something else. */
export const CANARY_PAGES: readonly CanaryPage[] = [true, false].flatMap((isOnTopic) =>
  KINDS.map(({ what, isSensitive = false, isWritten = false, fields, script, around }, number) => {
    const canary = `${MARK}${isOnTopic ? 'a' : 'b'}${number}x`;
    const base = isOnTopic ? ON_TOPIC : OFF_TOPIC;
    const html = (around?.(base, canary) ?? base)
      .replace(/<\/h1>/, (end) => `${end}${fields?.(canary) ?? ''}`)
      .replace('</body>', (end) => (script ? `<script>${script(canary)}</script>${end}` : end));
    return { what, canary, html, isSensitive, isWritten, isOnTopic };
  }),
);
