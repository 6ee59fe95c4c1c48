/**
 * Stands in for webextension-polyfill in unit tests, which import it as `browser` through the same name.
 * It keeps what is stored and said in memory; `resetFakeBrowser()` makes it new.
 */

type Values = Record<string, unknown>;
type StorageChanges = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type MessageListener = (message: unknown, sender: FakeSender) => unknown;

export interface FakeSender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id: number; url?: string; incognito: boolean };
}

export interface FakeTab {
  id?: number;
  url?: string;
  active: boolean;
  incognito: boolean;
  discarded?: boolean;
}

export interface FakeInjection {
  target: { tabId: number; frameIds?: number[] };
  files?: string[];
  world?: 'ISOLATED' | 'MAIN';
  args?: unknown[];
}

class FakeEvent<Listener extends (...args: never[]) => unknown> {
  private listeners = new Set<Listener>();

  addListener(listener: Listener): void {
    this.listeners.add(listener);
  }

  removeListener(listener: Listener): void {
    this.listeners.delete(listener);
  }

  hasListener(listener: Listener): boolean {
    return this.listeners.has(listener);
  }

  /** For tests: calls the listeners and returns what they returned. */
  fire(...args: Parameters<Listener>): unknown[] {
    return [...this.listeners].map((listener) => listener(...args));
  }

  clear(): void {
    this.listeners.clear();
  }
}

type ChangeListener = (changes: StorageChanges, area: string) => void;

const storageChanged = new FakeEvent<ChangeListener>();

class FakeStorageArea {
  private values: Values = {};

  constructor(private readonly name: string) {}

  async get(keys?: string | string[] | Values | null): Promise<Values> {
    if (keys === undefined || keys === null) return structuredClone(this.values);
    const fallbacks: Values = typeof keys === 'object' && !Array.isArray(keys) ? keys : {};
    const names = typeof keys === 'string' ? [keys] : Array.isArray(keys) ? keys : Object.keys(keys);
    const found: Values = { ...fallbacks };
    for (const name of names) if (name in this.values) found[name] = this.values[name];
    return structuredClone(found);
  }

  async set(values: Values): Promise<void> {
    const changes: StorageChanges = {};
    // Values are copied as JSON, as browsers do it: what JSON can't hold is lost here too.
    for (const [key, newValue] of Object.entries(JSON.parse(JSON.stringify(values)) as Values)) {
      changes[key] = { oldValue: this.values[key], newValue };
      this.values[key] = newValue;
    }
    storageChanged.fire(changes, this.name);
  }

  async remove(keys: string | string[]): Promise<void> {
    const changes: StorageChanges = {};
    for (const key of [keys].flat()) {
      if (key in this.values) changes[key] = { oldValue: this.values[key] };
      delete this.values[key];
    }
    storageChanged.fire(changes, this.name);
  }

  async clear(): Promise<void> {
    await this.remove(Object.keys(this.values));
  }

  forget(): void {
    this.values = {};
  }
}

const runtimeMessages = new FakeEvent<MessageListener>();
/** For tests: what is sent to tabs, with the frame that it is for. A listener stands in for a tab's reader. */
export const tabMessages = new FakeEvent<
  (tabId: number, message: unknown, options?: { frameId?: number }) => unknown
>();
/** For tests: what is run in tabs. A listener stands in for a tab's page and returns what the script there does. */
export const injections = new FakeEvent<(injection: FakeInjection) => unknown>();
const badges = new Map<number | undefined, string>();

const local = new FakeStorageArea('local');
const session = new FakeStorageArea('session');

const browser = {
  storage: { local, session, onChanged: storageChanged },
  runtime: {
    id: 'fake-extension',
    lastError: undefined,
    getURL: (path: string) => `chrome-extension://fake-extension/${path.replace(/^\//, '')}`,
    getManifest: () => ({ manifest_version: 3, name: 'Margin Mentor', version: '0.0.0' }),
    sendMessage: (message: unknown) => firstAnswer(runtimeMessages.fire(message, { id: 'fake-extension' })),
    onMessage: runtimeMessages,
    onInstalled: new FakeEvent<(details: { reason: string }) => void>(),
    onStartup: new FakeEvent<() => void>(),
  },
  tabs: {
    query: async (_filter: object): Promise<FakeTab[]> => [],
    create: async (details: { url: string }) => ({ id: 1, ...details }),
    sendMessage: (tabId: number, message: unknown, options?: { frameId?: number }) =>
      firstAnswer(tabMessages.fire(tabId, message, options)),
    onUpdated: new FakeEvent<(tabId: number, change: { status?: string; url?: string }) => void>(),
    onRemoved: new FakeEvent<(tabId: number) => void>(),
    onActivated: new FakeEvent<(info: { tabId: number }) => void>(),
  },
  scripting: {
    executeScript: async (injection: FakeInjection) => [
      { frameId: 0, result: await firstAnswer(injections.fire(injection)) },
    ],
  },
  permissions: { contains: async (_wanted: { origins: string[] }) => true },
  windows: { getCurrent: async () => ({ incognito: false }) },
  extension: { inIncognitoContext: false },
  action: {
    setBadgeText: async ({ text, tabId }: { text: string; tabId?: number }) => {
      badges.set(tabId, text);
    },
    getBadgeText: async ({ tabId }: { tabId?: number }) => badges.get(tabId) ?? badges.get(undefined) ?? '',
    setBadgeBackgroundColor: async (_details: object) => {},
    setTitle: async (_details: object) => {},
  },
  i18n: {
    getMessage: (name: string) => name,
    getUILanguage: () => 'en',
  },
};

/** As in a browser: the first listener that answers with something wins, and without one the call fails. */
async function firstAnswer(answers: unknown[]): Promise<unknown> {
  if (answers.length === 0) throw new Error('Could not establish connection. Receiving end does not exist.');
  return answers.find((answer) => answer !== undefined);
}

export function resetFakeBrowser(): void {
  local.forget();
  session.forget();
  badges.clear();
  for (const event of [storageChanged, runtimeMessages, tabMessages, injections]) event.clear();
  for (const event of Object.values({ ...browser.runtime, ...browser.tabs })) {
    if (event instanceof FakeEvent) event.clear();
  }
}

export default browser;
