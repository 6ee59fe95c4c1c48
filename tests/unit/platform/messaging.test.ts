import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, askBackground, askChip, askReader } from '../../../platform/messaging';
import browser, { type FakeSender, resetFakeBrowser, tabMessages } from '../fake-browser';

const own: FakeSender = { id: browser.runtime.id, url: browser.runtime.getURL('tip.html') };
const reader: FakeSender = {
  id: browser.runtime.id,
  url: 'https://plans.example/hiring',
  frameId: 0,
  tab: { id: 7, url: 'https://plans.example/hiring', incognito: false },
};

const judged = { advice: null, verdict: 'no topic', words: 70, signs: 2, needed: 2, topics: [] } as const;
const fromReader = {
  advise: vi.fn(() => judged),
  chip: vi.fn(() => null),
  withdraw: vi.fn(() => null),
  noRoom: vi.fn(() => null),
  outside: vi.fn(() => null),
};
const fromPage = {
  tip: vi.fn(() => null),
  resize: vi.fn(() => null),
  appear: vi.fn(() => true),
  turn: vi.fn(() => null),
  close: vi.fn(() => null),
  change: vi.fn(() => ({ value: undefined })),
  shelf: vi.fn(() => null),
  addPage: vi.fn(() => null),
  more: vi.fn(() => null),
  handover: vi.fn(() => null),
  caret: vi.fn(() => false),
  insert: vi.fn(() => 'no caret' as const),
};
const handlers = { ...fromReader, ...fromPage };

/** What a sender hears: undefined where nobody answers. */
const sent = (message: unknown, sender: FakeSender) => browser.runtime.onMessage.fire(message, sender)[0];

beforeEach(() => {
  resetFakeBrowser();
  for (const handler of Object.values(handlers)) handler.mockClear();
  answer(fromReader, fromPage);
});

const nobodyAsked = () => Object.values(handlers).every((handler) => handler.mock.calls.length === 0);

describe('who may say what to the background', () => {
  it('the reader may say what readers say', async () => {
    const outline = { title: '', language: '', blocks: [] };
    await expect(sent({ name: 'advise', params: { outline } }, reader)).resolves.toEqual(judged);
    expect(fromReader.advise).toHaveBeenCalledWith({ outline }, reader);
  });

  it.each(Object.keys(fromReader))('the reader may say “%s”', async (name) => {
    await sent({ name, params: {} }, reader);
    expect(handlers[name as keyof typeof handlers]).toHaveBeenCalledOnce();
  });

  it.each(Object.keys(fromPage))('a page of the extension may say “%s”', async (name) => {
    await sent({ name, params: {} }, own);
    expect(handlers[name as keyof typeof handlers]).toHaveBeenCalledOnce();
  });

  it('the tip’s page may in its frame, whatever the tab shows', async () => {
    const framed = { ...own, frameId: 3, tab: { id: 7, url: 'https://plans.example/', incognito: false } };
    await expect(sent({ name: 'tip', params: {} }, framed)).resolves.toBeNull();
  });

  it.each(Object.keys(fromPage))('a reader may not say “%s”', (name) => {
    expect(sent({ name, params: {} }, reader)).toBeUndefined();
    expect(nobodyAsked()).toBe(true);
  });

  it.each(Object.keys(fromReader))('a page of the extension may not say “%s”', (name) => {
    expect(sent({ name, params: {} }, own)).toBeUndefined();
    expect(nobodyAsked()).toBe(true);
  });

  const { tab: _, ...tabless } = reader;
  const { url: __, ...nowhere } = reader;
  const { frameId: ___, ...frameless } = reader;
  it.each<[string, FakeSender]>([
    ['another extension', { ...reader, id: 'other-extension' }],
    ['another extension’s page', { id: 'other-extension', url: 'chrome-extension://other-extension/page.html' }],
    ['someone without an id', { url: reader.url ?? '' }],
    ['a frame of a page', { ...reader, frameId: 2 }],
    ['something without a frame', frameless],
    ['something without a tab', tabless],
    ['something without an address', nowhere],
    ['a local file', { ...reader, url: 'file:///etc/passwd' }],
    ['a page of data', { ...reader, url: 'data:text/html,x' }],
    [
      'an address that only looks like ours',
      { ...reader, url: `https://evil.example/${browser.runtime.getURL('')}`, frameId: 1 },
    ],
  ])('%s is not heard', (_name, sender) => {
    for (const name of Object.keys(handlers)) expect(sent({ name, params: {} }, sender)).toBeUndefined();
    expect(nobodyAsked()).toBe(true);
  });

  it.each([
    ['no message', undefined],
    ['null', null],
    ['a text', 'advise'],
    ['a message without a name', { params: {} }],
    ['a name that is no text', { name: ['advise'] }],
    ['an unknown name', { name: 'eval' }],
    ['a name that objects know', { name: 'constructor' }],
    ['another one', { name: '__proto__' }],
    ['and another', { name: 'toString' }],
  ])('%s is not answered', (_name, message) => {
    expect(sent(message, reader)).toBeUndefined();
    expect(sent(message, own)).toBeUndefined();
    expect(nobodyAsked()).toBe(true);
  });
});

describe('asking', () => {
  it('a page gets the background’s answer', async () => {
    resetFakeBrowser();
    browser.runtime.onMessage.addListener((message) => (message as { name: string }).name === 'close' && null);
    expect(await askBackground('close', { how: 'off', read: true, topic: 'hiring' })).toBeNull();
  });

  it('asks the reader in the top frame alone', async () => {
    const heard = vi.fn(() => null);
    tabMessages.addListener(heard);
    expect(await askReader(7, 'close', { site: true })).toBeNull();
    expect(heard).toHaveBeenCalledExactlyOnceWith(7, { name: 'close', params: { site: true } }, { frameId: 0 });
  });

  it('asks the chip in the top frame alone', async () => {
    const heard = vi.fn(() => true);
    tabMessages.addListener(heard);
    expect(await askChip(7, 'enter', {})).toBe(true);
    expect(heard).toHaveBeenCalledExactlyOnceWith(7, { name: 'enter', params: {} }, { frameId: 0 });
  });

  it('says undefined where no reader listens', async () => {
    expect(await askReader(7, 'state', {})).toBeUndefined();
    expect(await askChip(7, 'room', {})).toBeUndefined();
  });
});
