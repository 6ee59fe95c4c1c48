import { placeOf } from '../core/tips/rules';
import { TIP_SETTINGS_KEY } from '../core/tips/settings';
import { wanted } from '../core/tips/wanted';
import type { FromReader, Message, ToChip, ToReader } from './messages';
import { isMessage } from './messages';

/**
 * The reader's way to the rest of the extension. Uses the browsers' own API, whose promises both have in Manifest V3:
 * the polyfill would add 10 KB to every page.
 */
const apiNow = () => (globalThis as { browser?: typeof chrome }).browser ?? chrome;
const api = apiNow();

/** False once the extension was updated or removed, while the page lives on: Firefox puts another object in the API's place. */
export const isConnected = () => apiNow().runtime?.id !== undefined;

/** Asks the background; null where it is not there any more. */
export async function askBackground<Name extends keyof FromReader>(
  name: Name,
  params: FromReader[Name]['params'],
): Promise<FromReader[Name]['result'] | null> {
  try {
    const message: Message = { name, params };
    return (await api.runtime.sendMessage(message)) as FromReader[Name]['result'];
  } catch {
    return null;
  }
}

/** Whether the person wants the page at an address to be read. */
export async function wantsTips(address: string): Promise<ReturnType<typeof wanted>> {
  const stored = await api.storage.local.get(TIP_SETTINGS_KEY).catch(() => ({ [TIP_SETTINGS_KEY]: null }));
  return wanted(stored[TIP_SETTINGS_KEY], placeOf(address), Date.now());
}

/** Tells that the person changed where tips are shown. */
export function onWishes(told: () => void): void {
  api.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes[TIP_SETTINGS_KEY]) told();
  });
}

type Answers<Map extends { [Name in keyof Map]: { params: unknown; result: unknown } }> = {
  readonly [Name in keyof Map]: (params: Map[Name]['params']) => Map[Name]['result'] | Promise<Map[Name]['result']>;
};

/** Answers the background and the extension's pages, and leaves other messages to others. Web pages cannot send these. */
function answer(answers: object): void {
  api.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== api.runtime.id || !isMessage(message) || !Object.hasOwn(answers, message.name)) return;
    const answer = answers[message.name as keyof typeof answers] as (params: unknown) => unknown;
    void Promise.resolve(answer(message.params)).then(respond);
    return true;
  });
}

export const answerExtension = (answers: Answers<ToReader>) => answer(answers);
export const answerChip = (answers: Answers<ToChip>) => answer(answers);

/** Address of the page inside the tip's frame. */
export const tipAddress = () => api.runtime.getURL('tip.html');
