import browser from 'webextension-polyfill';
import type { Writing } from './messages';
import { currentTab } from './tabs';

interface FrameWriting {
  readonly text: string;
  readonly canvas: boolean;
}

/**
 * Runs in each frame of the page, so it may use nothing from outside: the selection, else the editable text that has the
 * focus. Fields that people do not write documents in are left alone.
 */
function readFrame(): FrameWriting {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  // Editors that draw their text on a canvas have it nowhere to be read.
  const canvas =
    document.querySelector('.kix-appview-editor, .docs-texteventtarget-iframe, #WACViewPanel_EditingElement') !== null;
  if (focused instanceof HTMLTextAreaElement) {
    const { value, selectionStart, selectionEnd } = focused;
    return { text: value.slice(selectionStart, selectionEnd).trim() || value, canvas };
  }
  // In these, passwords too, browsers give out what is selected as if it stood in the page.
  if (focused instanceof HTMLInputElement) return { text: '', canvas };
  const selected = String(getSelection() ?? '');
  if (selected.trim() !== '') return { text: selected, canvas };
  if (!(focused instanceof HTMLElement) || !focused.isContentEditable) return { text: '', canvas };
  let root = focused;
  while (root.parentElement?.isContentEditable) root = root.parentElement;
  // biome-ignore lint/performance/useDomNodeTextContent: lines are wanted as they are shown
  return { text: root.innerText, canvas };
}

/**
 * Reads what the person is writing in a tab, once, because they asked for it. It stays in memory.
 * @param tab the current tab where none is named
 */
export async function readWriting(tab?: number): Promise<Writing> {
  const id = tab ?? (await currentTab());
  if (id === undefined) return { problem: 'forbidden' };
  try {
    const frames = await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, func: readFrame });
    const found = frames.flatMap(({ result }) => (result ? [result as FrameWriting] : []));
    const text = found.map((frame) => frame.text).find((one) => one.trim() !== '');
    if (text !== undefined) return { text };
    return { problem: found.some((frame) => frame.canvas) ? 'canvas' : 'nothing' };
  } catch {
    return { problem: 'forbidden' };
  }
}
