import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from './harness/browser';
import { copyOf } from './harness/copy-of';
import { launchForTest } from './harness/e2e-browser';
import { type PagesServer, servePages } from './harness/pages-server';
import { pressWith } from './harness/press-with';
import { boxValue, focused, openPopup, quotesIn, statusIn } from './harness/search-app';

describe('from a need to a citation in the document', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;

  beforeAll(async () => {
    pages = await servePages({
      '/editor.html': '<!doctype html><title>Editor</title><textarea rows="20" cols="80"></textarea>',
    });
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('takes four presses beside the query', async () => {
    const editor = await browser.newPage(pages.url('wiki', '/editor.html'));
    await editor.click('textarea');
    await editor.keyboard.type('As they say:\n\n');
    let presses = 0;
    const press = <Result>(what: Promise<Result>): Promise<Result> => {
      presses++;
      return what;
    };

    const popup = await press(openPopup(browser, editor));
    // From here on the person does nothing that is not counted: the box has the focus by itself.
    await expect.poll(() => popup.evaluate(focused)).toBe('combobox');
    await popup.type('hiring');
    await expect.poll(() => popup.evaluate(boxValue)).toBe('hiring');
    const [first = ''] = await quotesIn(popup);
    await press(popup.press('Enter'));
    await statusIn(popup).toContain('Copied');
    await press(editor.click('textarea', { offset: { x: 300, y: 200 } }));
    await press(pressWith(editor, 'Command', 'v'));

    await expect
      .poll(() => editor.$eval('textarea', (area) => (area as HTMLTextAreaElement).value))
      .toBe(`As they say:\n\n${copyOf(first).text}`);
    expect(presses).toBe(4);
    await editor.close();
  });
});
