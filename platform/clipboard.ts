import type { ClipboardContent } from '../core/citation/formats';

/**
 * Puts a citation on the clipboard, in one flavour or two. Must be called from a trusted click or key press.
 * `execCommand` although it is deprecated: Chromium refuses the asynchronous clipboard to an extension's frame in a
 * page, and Firefox has none on pages served over plain http.
 * @returns whether the browser took it
 */
export function copy({ text, html }: ClipboardContent): boolean {
  let taken = false;
  const listener = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener('copy', listener, { capture: true });
  try {
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', listener, { capture: true });
  }
}
