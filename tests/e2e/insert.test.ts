import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../core/citation/citation';
import { caretContent } from '../../core/citation/formats';
import { library } from '../../platform/bundled';
import type { ExtensionBrowser } from './harness/browser';
import { clickInFrame } from './harness/click';
import { copyOf } from './harness/copy-of';
import { launchForTest } from './harness/e2e-browser';
import { bare, contentOf, EDITORS, editorPages, pathOf, planWith, putCaret } from './harness/editors';
import { type PagesServer, servePages } from './harness/pages-server';
import { pressWith } from './harness/press-with';
import { hostCount, openTip } from './harness/tip';
import { eventually } from './harness/wait';

const STATUS = '[role=status]';
const INSERT = '[data-action=insert]';

const times = (text: string, words: string) => text.split(words).length - 1;

describe('Insert', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;

  beforeAll(async () => {
    pages = await servePages({
      ...(await editorPages()),
      '/in-shadow': planWith(
        '<field-of-shadow></field-of-shadow>',
        `<script>document.querySelector('field-of-shadow').attachShadow({ mode: 'open' }).append(document.createElement('textarea'))</script>`,
      ),
      '/strict': {
        body: planWith('<div id="editor" contenteditable>Alpha omega</div>'),
        headers: {
          'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        },
      },
      '/in-frame': planWith('<iframe id="inner" srcdoc="<textarea></textarea>"></iframe>'),
      '/refused': planWith(
        '',
        '<script>document.querySelector("section").innerHTML = decodeURIComponent(location.search.slice(1))</script>',
      ),
      '/canvas': planWith(
        `<canvas id="surface" width="300" height="40"></canvas>
        <iframe style="position:absolute;top:-10000px;width:1px;height:1px" srcdoc="<body contenteditable></body>"></iframe>`,
        `<script>
          const focus = (event) => { event.preventDefault(); document.querySelector('iframe').contentDocument.body.focus(); };
          document.getElementById('surface').addEventListener('mousedown', focus);
        </script>`,
      ),
      '/deaf': planWith(
        '<div id="surface" contenteditable>Alpha omega</div>',
        '<script>document.addEventListener("paste", (event) => event.preventDefault())</script>',
      ),
      '/short': planWith('<textarea id="surface" maxlength="40">Alpha omega</textarea>'),
    });
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  const open = (path: string) => browser.newPage(pages.url('wiki', path));
  const statusOf = (frame: Frame) => expect.poll(() => frame.$eval(STATUS, (status) => status.textContent));

  /** The quote that an opened tip shows. */
  async function shownIn(frame: Frame) {
    const id = await frame.$eval('[data-part=quote]', (quote) => (quote as HTMLElement).dataset.quote ?? '');
    const placed = library.place(id);
    if (!placed) throw new Error(`No quote ${id}`);
    return { id, words: placed.quote.text, citation: cite(placed), content: caretContent(cite(placed)) };
  }

  async function insertByTip(page: Page) {
    const frame = await openTip(browser, page);
    const shown = await shownIn(frame);
    await clickInFrame(page, frame, INSERT);
    await statusOf(frame).not.toBe('');
    return { frame, ...shown };
  }

  it.each(EDITORS.map((editor) => [editor.name, editor.takes, editor] as const))(
    '%s × Insert = the quote with its source as %s where the caret was left, once; one undo takes it away',
    async (_name, _takes, editor) => {
      const page = await open(pathOf(editor));
      await putCaret(page, editor.field);
      await page.keyboard.type('typed ');
      const before = await contentOf(page, editor.field);
      expect(before.text).toBe('Alphatypedomega');

      const { frame, words, citation, content } = await insertByTip(page);
      await statusOf(frame).toBe('Inserted with its source');
      const { text, links, quotations, markup } = await contentOf(page, editor.field);
      expect(text).toMatch(/^Alphatyped.+omega$/);
      expect(times(text, bare(words))).toBe(1);
      expect(times(text, bare(citation.mentor))).toBe(1);
      if (editor.takes === 'line') expect(markup).toBe(`Alpha typed ${content.line}omega`);
      if (editor.takes === 'text') expect(text).toBe(`Alphatyped${bare(content.text)}omega`);
      if (editor.links) expect(links).toContain(citation.link);
      if (editor.quotations) {
        const quoted = quotations.join('');
        expect(quoted).toContain(bare(words));
        expect(quoted).not.toMatch(/Alpha|omega/);
      }

      await pressWith(page, 'Command', 'z');
      await expect.poll(() => contentOf(page, editor.field)).toEqual(before);
      await page.close();
    },
  );

  /** Asks for a quote as the tip does, without a click. */
  const askToInsert = (frame: Frame, id: string) =>
    frame.evaluate((id) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<string> } } }
      ).chrome;
      return runtime.sendMessage({ name: 'insert', params: { id, part: null } });
    }, id);
  const contentIn = (page: Page, selector: string) =>
    page.$eval(selector, (field) => (field as HTMLInputElement).value ?? field.innerHTML);

  it.each([
    ['a textarea in a shadow root', '/in-shadow', 'field-of-shadow >>> textarea'],
    ['a field in a frame', '/in-frame', 'textarea'],
  ])('finds the caret in %s', async (_, path, field) => {
    const page = await open(path);
    const inner =
      path === '/in-frame' ? await (await page.waitForSelector('#inner'))?.contentFrame() : page.mainFrame();
    const area = await inner?.waitForSelector(field);
    await area?.click();
    const { frame, content } = await insertByTip(page);
    await statusOf(frame).toBe('Inserted with its source');
    expect(await area?.evaluate((area) => (area as HTMLTextAreaElement).value)).toBe(content.text);
    await page.close();
  });

  it('works on a page that allows nothing', async () => {
    const page = await open('/strict');
    await putCaret(page, '#editor');
    const { frame, words } = await insertByTip(page);
    await statusOf(frame).toBe('Inserted with its source');
    expect((await contentOf(page, '#editor')).quotations.join('')).toContain(bare(words));
    await page.close();
  });

  it('goes to where the caret was, though the person has clicked beside the field since', async () => {
    const page = await open('/contenteditable');
    await putCaret(page, '#editor');
    // The caret is followed from the chip on.
    await browser.tipFrame(page, 10_000);
    await page.click('h1');
    const { frame } = await insertByTip(page);
    await statusOf(frame).toBe('Inserted with its source');
    expect((await contentOf(page, '#editor')).text).toMatch(/^Alpha.+omega$/);
    await page.close();
  });

  it('takes nothing away of what is selected', async () => {
    const page = await open('/textarea');
    await page.click('textarea');
    await pressWith(page, 'Command', 'a');
    const { frame, content } = await insertByTip(page);
    await statusOf(frame).toBe('Inserted with its source');
    expect(await contentIn(page, 'textarea')).toBe(`Alpha omega\n\n${content.text}`);
    await page.close();
  });

  it('is for a click of the person alone', async () => {
    const page = await open('/textarea');
    await page.click('textarea');
    const frame = await openTip(browser, page);
    await frame.waitForSelector(INSERT);
    await frame.$eval(INSERT, (button) => (button as HTMLButtonElement).click());
    expect(await eventually(async () => (await contentIn(page, 'textarea')) !== 'Alpha omega', 2500)).toBe(null);
    await clickInFrame(page, frame, INSERT);
    await statusOf(frame).toBe('Inserted with its source');
    await page.close();
  });

  it.each([
    ['makes it faint', 'opacity', '0.5'],
    ['shows it through a filter', 'filter', 'contrast(10%)'],
  ])('does nothing where the page %s', async (_, name, value) => {
    const page = await open('/textarea');
    await page.click('textarea');
    const frame = await openTip(browser, page);
    await frame.waitForSelector(INSERT);
    // A style sheet cannot: the tip's own styles stand above those.
    await page.evaluate(
      (name, value) => document.querySelector<HTMLElement>(':root > div')?.style.setProperty(name, value, 'important'),
      name,
      value,
    );
    await clickInFrame(page, frame, INSERT);
    await statusOf(frame).toContain('Nothing was inserted');
    expect(await contentIn(page, 'textarea')).toBe('Alpha omega');
    await page.close();
  });

  it('does nothing where the page puts something over the tip', async () => {
    const page = await open('/textarea');
    await page.click('textarea');
    const frame = await openTip(browser, page);
    await frame.waitForSelector(INSERT);
    // Chromium also sees what lets clicks through. Firefox does not, but there no click would come through what it sees.
    const isLetThrough = browser.kind === 'chromium';
    await page.evaluate((isLetThrough) => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = `inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff${isLetThrough ? ';pointer-events:none' : ''}`;
      document.body.append(cover);
      cover.showPopover();
    }, isLetThrough);
    if (isLetThrough) {
      await clickInFrame(page, frame, INSERT);
      await statusOf(frame).toContain('Nothing was inserted');
    } else {
      expect(await askToInsert(frame, (await shownIn(frame)).id)).toBe('hidden');
    }
    expect(await contentIn(page, 'textarea')).toBe('Alpha omega');
    await page.close();
  });

  describe('changes nothing and says so', () => {
    it.each([
      ['a field that is read-only', '<textarea id="f" readonly>Alpha omega</textarea>'],
      ['one that takes addresses', '<input id="f" type="email" value="a@b.example">'],
      ['one that takes numbers', '<input id="f" type="number" value="5">'],
      ['a rich editor that says it is read-only', '<div id="f" contenteditable aria-readonly="true">Alpha omega</div>'],
    ])('in %s', async (_, markup) => {
      const page = await open(`/refused?${encodeURIComponent(markup)}`);
      await page.waitForSelector('#f');
      await page.click('#f');
      const before = await contentIn(page, '#f');
      const frame = await openTip(browser, page);
      const { id } = await shownIn(frame);
      expect(await askToInsert(frame, id)).toBe('no caret');
      expect(await frame.$(INSERT)).toBe(null);
      expect(await contentIn(page, '#f')).toBe(before);
      await page.close();
    });

    it.each([
      ['for a password', '<input id="f" type="password">'],
      ['for a card', '<input id="f" autocomplete="billing cc-name">'],
    ])('in a field %s that came after the tip, nor in the field before it: the tip goes', async (_, markup) => {
      const page = await open('/textarea');
      await page.click('textarea');
      const frame = await openTip(browser, page);
      await frame.waitForSelector(INSERT);
      await page.$eval('section', (section, markup) => section.insertAdjacentHTML('beforeend', markup), markup);
      await page.click('#f');
      await expect.poll(() => hostCount(page)).toBe(0);
      expect(await contentIn(page, '#f')).toBe('');
      expect(await contentIn(page, 'textarea')).toBe('Alpha omega');
      await page.close();
    });

    it.each([
      ['a canvas editor, which catches keys in a field out of sight', '/canvas'],
      ['an editor that takes what is pasted and drops it', '/deaf'],
      ['a field that has no room for it', '/short'],
    ])('in %s; it is copied instead', async (_, path) => {
      const page = await open(path);
      await page.click('#surface');
      const before = await page.evaluate(() => document.body.innerHTML);
      const { frame, id } = await insertByTip(page);
      await statusOf(frame).toContain('Copied instead');
      expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
      await expect.poll(() => browser.readClipboard()).toEqual(copyOf(id));
      await page.close();
    });
  });
});
