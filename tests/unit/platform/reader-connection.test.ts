import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TIP_SETTINGS_FALLBACK, TIP_SETTINGS_KEY, type TipSettings } from '../../../core/tips/settings';
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
  const form = (settings: Partial<TipSettings>) => ({ version: 2, value: { ...TIP_SETTINGS_FALLBACK, ...settings } });
  const siteOff = { tips: 'off', host: 'a.example', path: '', below: true, since: 0, until: null } as const;

  it('is what the person chose, by default yes', async () => {
    const { wantsTips } = await connected();
    expect(await wantsTips('https://a.example/')).toEqual({ wanted: 'on', lifts: false });
    await store(form({ rules: [siteOff] }));
    expect((await wantsTips('https://www.a.example/x')).wanted).toBe('switched off');
    expect((await wantsTips('https://nota.example/x')).wanted).toBe('on');
    await store(form({ style: 'off' }));
    expect((await wantsTips('https://b.example/')).wanted).toBe('switched off');
    await store(form({ style: 'asked' }));
    expect((await wantsTips('https://b.example/')).wanted).toBe('asked');
  });

  it('ends with the time for which something was said', async () => {
    const { wantsTips } = await connected();
    const until = Date.now() + 60_000;
    await store(form({ rules: [{ ...siteOff, host: '', below: false, until }] }));
    expect((await wantsTips('https://b.example/')).wanted).toBe('switched off');
    await store(form({ rules: [{ ...siteOff, host: '', below: false, until: Date.now() - 1 }] }));
    expect((await wantsTips('https://b.example/')).wanted).toBe('on');
  });

  it.each([
    { on: false, value: 3 },
    { on: true, sitesOff: [] },
    { version: 1, value: { on: true, sitesOff: [] } },
    { version: 9, value: { style: 'chip', rules: [] } },
    ...[null, 3, 'on', [], { value: 'x' }],
  ])('is only who asks where it is not this version’s: %j', async (settings) => {
    const { wantsTips } = await connected();
    await store(settings);
    expect(await wantsTips('https://a.example/')).toEqual({ wanted: 'asked', lifts: false });
  });

  it('is not yes once the extension is gone', async () => {
    const { wantsTips } = await connected({ ...browser, storage: { local: { get: gone } } });
    expect((await wantsTips('https://a.example/')).wanted).toBe('asked');
  });
});

describe('askBackground', () => {
  it('gives the answer', async () => {
    const { askBackground } = await connected();
    browser.runtime.onMessage.addListener((message) => ({ heard: message }));
    const params = { outline: { title: '', language: '', blocks: [] }, asked: false };
    expect(await askBackground('advise', params)).toEqual({ heard: { name: 'advise', params } });
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
    const demote = vi.fn(() => null);
    const silent = { state: 'silent', address: 'https://a.example/', advice: null, receipt: null } as const;
    answerExtension({ state: () => silent, read: async () => ({ ...silent, state: 'reading' }), close, demote });
    const say = (message: unknown, sender: { id?: string }) => {
      const respond = vi.fn();
      listener(message, sender, respond);
      return respond;
    };
    return { close, demote, say };
  }

  it('answers the extension', async () => {
    const { say, close, demote } = await answering();
    const answered = async (name: string) => {
      const respond = say({ name, params: {} }, { id: 'fake-extension' });
      await vi.waitFor(() => expect(respond).toHaveBeenCalled());
      return respond.mock.calls[0]?.[0];
    };
    expect(await answered('state')).toMatchObject({ state: 'silent', address: 'https://a.example/' });
    expect(await answered('read')).toMatchObject({ state: 'reading' });
    say({ name: 'close', params: { site: true } }, { id: 'fake-extension' });
    expect(close).toHaveBeenCalledWith({ site: true });
    say({ name: 'demote', params: {} }, { id: 'fake-extension' });
    expect(demote).toHaveBeenCalledOnce();
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
