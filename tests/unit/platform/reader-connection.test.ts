import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TIP_SETTINGS_KEY } from '../../../platform/tip-settings';
import browser, { resetFakeBrowser } from '../fake-browser';

type Connection = typeof import('../../../platform/reader-connection');

/** The module takes the browser's own API when it is loaded, so it is loaded anew for each test. */
async function connected(api: object = browser): Promise<Connection> {
  vi.resetModules();
  vi.stubGlobal('browser', api);
  return import('../../../platform/reader-connection');
}

beforeEach(resetFakeBrowser);
afterEach(() => {
  vi.unstubAllGlobals();
});

const gone = async () => {
  throw new Error('Extension context invalidated.');
};

describe('wantsTips', () => {
  const store = (settings: unknown) => browser.storage.local.set({ [TIP_SETTINGS_KEY]: settings });

  it('is what the person chose, by default yes', async () => {
    const { wantsTips } = await connected();
    expect(await wantsTips('a.example')).toBe(true);
    await store({ on: true, sitesOff: ['a.example'] });
    expect(await wantsTips('www.a.example')).toBe(false);
    expect(await wantsTips('b.example')).toBe(true);
    await store({ on: false, sitesOff: [] });
    expect(await wantsTips('b.example')).toBe(false);
  });

  it('is no once the extension is gone', async () => {
    const { wantsTips } = await connected({ ...browser, storage: { local: { get: gone } } });
    expect(await wantsTips('a.example')).toBe(false);
  });
});

describe('askBackground', () => {
  it('gives the answer', async () => {
    const { askBackground } = await connected();
    browser.runtime.onMessage.addListener((message) => ({ heard: message }));
    const outline = { title: '', language: '', blocks: [] };
    expect(await askBackground('advise', { outline })).toEqual({ heard: { name: 'advise', params: { outline } } });
  });

  it('gives null where the background is not there any more', async () => {
    const { askBackground, isConnected } = await connected({ runtime: { id: undefined, sendMessage: gone } });
    expect(await askBackground('withdraw', {})).toBeNull();
    expect(isConnected()).toBe(false);
  });

  it('gives null where nobody listens', async () => {
    expect(await (await connected()).askBackground('withdraw', {})).toBeNull();
  });
});

describe('onWishes', () => {
  it('tells changes of the settings and nothing else', async () => {
    const { onWishes } = await connected();
    const told = vi.fn();
    onWishes(told);
    await browser.storage.local.set({ other: 1 });
    await browser.storage.session.set({ [TIP_SETTINGS_KEY]: 1 });
    expect(told).not.toHaveBeenCalled();
    await browser.storage.local.set({ [TIP_SETTINGS_KEY]: { on: false } });
    expect(told).toHaveBeenCalledOnce();
  });
});

describe('answerExtension', () => {
  type Listener = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => unknown;

  async function answering() {
    let listener: Listener = () => undefined;
    const take = (given: Listener) => {
      listener = given;
    };
    const runtime = { id: 'fake-extension', onMessage: { addListener: take } };
    const { answerExtension } = await connected({ runtime });
    const close = vi.fn(() => null);
    const place = vi.fn(() => null);
    answerExtension({
      state: () => ({ state: 'silent', host: 'a.example', advice: null, room: { width: 1, height: 1 } }),
      place,
      close,
    });
    const say = (message: unknown, sender: { id?: string }) => {
      const respond = vi.fn();
      listener(message, sender, respond);
      return respond;
    };
    return { close, place, say };
  }

  it('answers the extension', async () => {
    const { say, place } = await answering();
    expect(say({ name: 'state', params: {} }, { id: 'fake-extension' })).toHaveBeenCalledWith(
      expect.objectContaining({ state: 'silent', host: 'a.example' }),
    );
    say({ name: 'place', params: { width: 2, height: 3 } }, { id: 'fake-extension' });
    expect(place).toHaveBeenCalledWith({ width: 2, height: 3 });
  });

  it.each([
    ['another extension', { name: 'close', params: {} }, { id: 'other' }],
    ['someone without an id', { name: 'close', params: {} }, {}],
    ['what is no message', 'close', { id: 'fake-extension' }],
    ['an unknown message', { name: 'open' }, { id: 'fake-extension' }],
    ['a name that objects know', { name: 'constructor' }, { id: 'fake-extension' }],
  ])('does not answer %s', async (_, message, sender) => {
    const { say, close } = await answering();
    expect(say(message, sender)).not.toHaveBeenCalled();
    expect(close).not.toHaveBeenCalled();
  });
});

describe('tipAddress', () => {
  it('is the extension’s own page', async () => {
    expect((await connected()).tipAddress()).toBe(browser.runtime.getURL('tip.html'));
  });
});
