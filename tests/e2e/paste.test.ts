import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../core/citation/citation';
import { clipboardContent } from '../../core/citation/formats';
import { library } from '../../platform/bundled';
import { nastyWords, plainWords } from '../unit/core/citation/samples';
import type { ExtensionBrowser } from './harness/browser';
import { copyOf } from './harness/copy-of';
import { launchForTest } from './harness/e2e-browser';
import { bare, contentOf, EDITORS, editorPages, HUMAN_PACE, pathOf, putCaret } from './harness/editors';
import { type PagesServer, servePages } from './harness/pages-server';
import { pressWith } from './harness/press-with';
import { eventually, pause } from './harness/wait';

const nasty = clipboardContent({ ...plainWords, text: nastyWords });

const MATRIX = EDITORS.map((editor) => [editor.name, editor.takes, editor] as const);

/** A page that copies what it is given, as the extension does. */
const COPYING = `<!doctype html><title>Copying</title><p>Copy</p><script>
  document.addEventListener('copy', (event) => {
    for (const [type, text] of Object.entries(${JSON.stringify({ 'text/plain': nasty.text, 'text/html': nasty.html }).replaceAll('<', '\\u003c')})) event.clipboardData.setData(type, text);
    event.preventDefault();
  });
</script>`;

describe('What was copied, pasted by the keyboard', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;

  beforeAll(async () => {
    pages = await servePages({ ...(await editorPages()), '/copying': COPYING });
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  /** Pastes into an editor, in a line of its own where it has more than one. @returns what stands in it then */
  async function pasteInto(editor: (typeof EDITORS)[number]) {
    const page = await browser.newPage(pages.url('wiki', pathOf(editor)));
    await putCaret(page, editor.field);
    await page.keyboard.press('End');
    await pause(HUMAN_PACE);
    if (editor.takes !== 'line') await page.keyboard.press('Enter');
    await pause(HUMAN_PACE);
    await pressWith(page, 'Command', 'v');
    await expect.poll(async () => (await contentOf(page, editor.field)).text.length).toBeGreaterThan(20);
    const content = await contentOf(page, editor.field);
    await page.close();
    return content;
  }

  describe('a quote copied in the popup', () => {
    let id: string;

    beforeAll(async () => {
      const popup = await browser.openExtensionPage('popup.html', { viewport: { width: 420, height: 600 } });
      await popup.waitForSelector('input[role=combobox]');
      await popup.type('input[role=combobox]', 'hiring');
      const quote = await popup.waitForSelector('[data-part=result] [data-quote]');
      id = (await quote?.evaluate((quote) => (quote as HTMLElement).dataset.quote)) ?? '';
      await popup.keyboard.press('Enter');
      const isCopied = () => popup.$eval('[data-part=status]', (status) => status.textContent.includes('Copied'));
      if (!(await eventually(isCopied))) throw new Error('The popup did not copy');
      await popup.close();
    });

    it.each(MATRIX)('%s × Ctrl+V = as %s with its mentor and link', async (_name, _takes, editor) => {
      const placed = library.place(id);
      if (!placed) throw new Error(`No quote ${id}`);
      const citation = cite(placed);
      const { text, links, quotations } = await pasteInto(editor);
      expect(text.startsWith('Alphaomega')).toBe(true);
      for (const part of [placed.quote.text, citation.mentor, citation.question, citation.rights])
        expect(text).toContain(bare(part));
      if (editor.takes === 'rich') expect(text).not.toContain('](');
      else expect(text).toBe(`Alphaomega${bare(String(copyOf(id).text))}`);
      if (editor.links) expect(links).toContain(citation.link);
      if (editor.quotations) expect(quotations.join('')).toContain(bare(placed.quote.text));
    });
  });

  describe('words that could break any format', () => {
    beforeAll(async () => {
      const page = await browser.newPage(pages.url('wiki', '/copying'));
      await page.bringToFront();
      await page.click('p', { count: 3 });
      await pressWith(page, 'Command', 'c');
      if ((await browser.readClipboard()).text !== nasty.text) throw new Error('The page did not copy');
      await page.close();
    });

    it.each(MATRIX)('%s × Ctrl+V = as they are, as %s', async (_name, _takes, editor) => {
      const { text, links } = await pasteInto(editor);
      const words = bare(editor.takes === 'rich' ? nastyWords : nasty.text);
      const kept = (text: string) => (editor.shorthand ? text.replace(/[*_`~]/g, '') : text);
      expect(kept(text)).toContain(kept(words));
      if (editor.links) expect(links).toEqual([plainWords.link]);
    });
  });
});
