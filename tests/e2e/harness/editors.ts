import type { Page } from 'puppeteer-core';
import { bundledExpression } from './bundle';
import { fixture } from './fixtures';
import type { ServedPage } from './pages-server';
import { eventually } from './wait';

/** How an editor is put on a page, and what it makes of what it is given. */
export interface EditorFixture {
  readonly name: string;
  /** Markup in the page. */
  readonly markup: string;
  /** A module below tests/e2e/editors that makes an editor of `#editor`. */
  readonly module?: string;
  /** What takes the keys. */
  readonly field: string;
  /** `line` for a field of one line, `text` for one that takes text alone. */
  readonly takes: 'rich' | 'text' | 'line';
  /** Whether it keeps links: an editor has the kinds of nodes that it was given. */
  readonly links?: boolean;
  /** Whether a line that is all quotation keeps its mark. */
  readonly quotations?: boolean;
  /** Whether it takes asterisks and the like for shorthand, in rich text too. */
  readonly shorthand?: boolean;
}

const FIRST = 'Alpha ';
const START = `${FIRST}omega`;
const RICH = { markup: '<div id="editor"></div>', takes: 'rich' } as const;

/** Plain fields and editors in use, each with "Alpha omega" in it. */
export const EDITORS: readonly EditorFixture[] = [
  { name: 'textarea', markup: `<textarea rows="3" cols="40">${START}</textarea>`, field: 'textarea', takes: 'text' },
  { name: 'input', markup: `<input size="40" value="${START}">`, field: 'input', takes: 'line' },
  {
    name: 'contenteditable',
    markup: `<div id="editor" contenteditable="true"><p>${START}</p></div>`,
    field: '#editor',
    takes: 'rich',
    links: true,
    quotations: true,
  },
  {
    name: 'contenteditable for text alone',
    markup: `<div id="editor" contenteditable="plaintext-only" style="white-space:pre-wrap">${START}</div>`,
    field: '#editor',
    takes: 'text',
  },
  { ...RICH, name: 'TipTap', module: 'tiptap', field: '.tiptap', links: true, quotations: true, shorthand: true },
  // Links are a package of their own there.
  { ...RICH, name: 'Lexical', module: 'lexical', field: '#editor', quotations: true },
  { ...RICH, name: 'Quill', module: 'quill', field: '.ql-editor', links: true, quotations: true },
  { ...RICH, name: 'CodeMirror', module: 'codemirror', field: '.cm-content', takes: 'text' },
];

/** A text as `EditorContent` has it. */
export const bare = (text: string) => text.replace(/\s+/g, '');

/** The plan, with something of one's own above it, and a script after it. The reader offers a tip on it as ever. */
export const planWith = (markup: string, script = '') =>
  fixture('sample/plan.html')
    .replace('<main>', () => `<section style="padding:1rem">${markup}</section><main>`)
    .replace('</body>', () => `${script}</body>`);

/** The pages of all editors, by their paths. */
export async function editorPages(): Promise<Record<string, string | ServedPage>> {
  const pages: Record<string, string | ServedPage> = {};
  for (const editor of EDITORS) {
    const { module } = editor;
    const path = pathOf(editor);
    pages[path] = planWith(editor.markup, module && `<script src="${path}.js"></script>`);
    if (module)
      pages[`${path}.js`] = {
        body: await bundledExpression(`tests/e2e/editors/${module}.ts`),
        type: 'text/javascript; charset=utf-8',
      };
  }
  return pages;
}

export const pathOf = ({ name }: EditorFixture) => `/${name.toLowerCase().replaceAll(' ', '-')}`;

/** Puts the caret of a field behind "Alpha ", by a click there where a page can tell where that is, else by keys. */
export async function putCaret(page: Page, field: string): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector(field, { visible: true });
  const isThere = await eventually(async () => {
    const point = await page.$eval(field, placeBehind, FIRST);
    if (point) await page.mouse.click(point.x, point.y);
    else {
      await page.click(field);
      await page.keyboard.press('Home');
      for (const _ of FIRST) await page.keyboard.press('ArrowRight');
    }
    return page.$eval(field, caretStandsBehind, FIRST);
  });
  if (!isThere) throw new Error(`The caret does not go into ${field}`);
}

/** In a page: where the first words of a field end on the screen; null for text fields, which do not tell. */
function placeBehind(field: Element, words: string): { x: number; y: number } | null {
  if (/^(?:input|textarea)$/.test(field.localName)) return null;
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.nodeValue?.startsWith(words)) continue;
    const range = field.ownerDocument.createRange();
    range.setStart(node, words.length);
    range.setEnd(node, words.length + 1);
    const { left, top, height } = range.getBoundingClientRect();
    return { x: left + 1, y: top + height / 2 };
  }
  return null;
}

/** In a page: whether the caret of a field that has the focus stands behind these words alone. */
function caretStandsBehind(element: Element, words: string): boolean {
  const field = element as HTMLTextAreaElement;
  const root = element.getRootNode() as Document | (ShadowRoot & { getSelection?: undefined });
  if (!element.contains(root.activeElement)) return false;
  if (field.value !== undefined) return field.value.slice(0, field.selectionEnd) === words;
  const selection = root.getSelection?.() ?? getSelection();
  if (!selection?.isCollapsed || !selection.anchorNode) return false;
  const range = element.ownerDocument.createRange();
  range.setStart(element, 0);
  range.setEnd(selection.anchorNode, selection.anchorOffset);
  return range.toString() === words;
}

/** Time in which editors hear that their caret was moved: a person's next key comes no sooner. */
export const HUMAN_PACE = 150;

/** What stands in a field. */
export const contentOf = (page: Page, field: string): Promise<EditorContent> => page.$eval(field, readContent);

export interface EditorContent {
  /** All that stands in it, without white space: editors have their own ways to divide lines. */
  text: string;
  /** Addresses of its links. */
  links: string[];
  /** Text of its block quotations. */
  quotations: string[];
  /** To the letter. */
  markup: string;
}

/** In a page. */
function readContent(element: Element): EditorContent {
  const field = element as HTMLTextAreaElement;
  return {
    text: (field.value ?? field.textContent).replace(/\s+/g, ''),
    links: [...field.querySelectorAll('a')].map((link) => link.href),
    quotations: [...field.querySelectorAll('blockquote')].map((quotation) => quotation.textContent.replace(/\s+/g, '')),
    markup: field.value ?? field.innerHTML,
  };
}
