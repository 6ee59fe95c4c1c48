import browser from 'webextension-polyfill';
import type { CaretContent } from '../core/citation/formats';
import type { CaretScript } from './caret-script';

/**
 * What became of a citation that was to be inserted. In all cases but the first nothing was changed: no field had the
 * caret, the field's editor takes nothing from outside, or the browser keeps extensions out of the page.
 */
export type Inserted = 'inserted' | 'no caret' | 'refused' | 'not allowed';

/** Starts to remember the caret of a tab's page, so that it is known where it was once the focus is elsewhere. */
export async function rememberCaret(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: topFrame(tabId), files: ['/caret.js'] });
}

/** Whether the person's caret is, or was last, in a field of the tab's page that can be written to. */
export async function hasCaret(tabId: number): Promise<boolean> {
  try {
    await rememberCaret(tabId);
    return (await askCaret(tabId, 'hasCaret')) === true;
  } catch {
    return false;
  }
}

/** Whether the person sees a frame of the tab's page, as far as that can be told from outside the frame. */
export async function showsFrame(tabId: number, frameId: number): Promise<boolean> {
  try {
    await rememberCaret(tabId);
    return (await askCaret(tabId, 'showsFrame', frameId)) === true;
  } catch {
    return false;
  }
}

/**
 * Puts a citation at the caret that the person left in the tab's page, by the editor's own events, so that one undo takes
 * it away again. Needs the permission for the page's host, or `activeTab`.
 */
export async function insertInTab(tabId: number, content: CaretContent): Promise<Inserted> {
  try {
    await rememberCaret(tabId);
    const aimed = await askCaret(tabId, 'aim', content);
    // A script that fails gives no result in Chromium.
    if (!aimed) return 'refused';
    if (typeof aimed === 'string') return aimed;
    const [pasted] = await browser.scripting.executeScript({
      target: topFrame(tabId),
      // Editors are code of the page: events made in the extension's world reach them empty in Firefox.
      world: 'MAIN',
      func: pasteAtFocus,
      args: [aimed.text, aimed.html],
    });
    return (await askCaret(tabId, 'finish', pasted?.result === true)) ? 'inserted' : 'refused';
  } catch {
    return 'not allowed';
  }
}

const topFrame = (tabId: number) => ({ tabId, frameIds: [0] });

async function askCaret<Name extends keyof CaretScript>(
  tabId: number,
  name: Name,
  ...args: Parameters<CaretScript[Name]>
): Promise<Awaited<ReturnType<CaretScript[Name]>> | undefined> {
  const [answer] = await browser.scripting.executeScript({
    target: topFrame(tabId),
    func: callCaret,
    args: [name, args],
  });
  return answer?.result as Awaited<ReturnType<CaretScript[Name]>> | undefined;
}

/** In the page, in the extension's world: sees nothing of this file. */
function callCaret(name: keyof CaretScript, args: unknown[]): unknown {
  const caret = (globalThis as { marginMentorCaret?: Record<string, (...args: unknown[]) => unknown> })
    .marginMentorCaret;
  return caret?.[name]?.(...args);
}

/**
 * In the page, in its own world: pastes into what has the focus, as if it came from the clipboard. Sees nothing of this file.
 * @param html null where text alone is to be pasted
 * @returns whether an editor says that it has taken it
 */
function pasteAtFocus(text: string, html: string | null): boolean {
  let field = document.activeElement;
  for (;;) {
    const inner: Element | null | undefined =
      field?.shadowRoot?.activeElement ?? (field as HTMLIFrameElement | null)?.contentDocument?.activeElement;
    if (!inner) break;
    field = inner;
  }
  const page = field?.ownerDocument.defaultView;
  if (!field || !page) return false;
  const data = new page.DataTransfer();
  data.setData('text/plain', text);
  if (html !== null) data.setData('text/html', html);
  const options = { bubbles: true, cancelable: true, composed: true };
  const paste = new page.ClipboardEvent('paste', { ...options, clipboardData: data });
  // Firefox does not heed the option.
  if (paste.clipboardData !== data) Object.defineProperty(paste, 'clipboardData', { value: data });
  if (!field.dispatchEvent(paste)) return true;
  if (html === null) return false;
  const type = { inputType: 'insertFromPaste', dataTransfer: data, data: null };
  const input = new page.InputEvent('beforeinput', { ...options, ...type });
  if (input.dataTransfer !== data) Object.defineProperty(input, 'dataTransfer', { value: data });
  return !field.dispatchEvent(input);
}
