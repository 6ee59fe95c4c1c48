import type { FromReader, Message, ToReader } from './messages';
import { isMessage } from './messages';
import { isOffOn, readTipSettings, TIP_SETTINGS_KEY } from './tip-settings';

/**
 * The reader's way to the rest of the extension. Uses the browsers' own API, whose promises both have in Manifest V3:
 * the polyfill would add 10 KB to every page.
 */
const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** False once the extension was updated or removed, while the page lives on. */
export const isConnected = () => api.runtime?.id !== undefined;

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

/** Whether the person wants tips on a host. */
export async function wantsTips(host: string): Promise<boolean> {
  try {
    const settings = readTipSettings((await api.storage.local.get(TIP_SETTINGS_KEY))[TIP_SETTINGS_KEY]);
    return settings.on && !isOffOn(settings, host);
  } catch {
    return false;
  }
}

/** Tells that the person changed where tips are shown. */
export function onWishes(told: () => void): void {
  api.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes[TIP_SETTINGS_KEY]) told();
  });
}

type Answers = { readonly [Name in keyof ToReader]: (params: ToReader[Name]['params']) => ToReader[Name]['result'] };

/** Answers the background and the extension's pages. Web pages cannot send these messages. */
export function answerExtension(answers: Answers): void {
  api.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== api.runtime.id || !isMessage(message) || !Object.hasOwn(answers, message.name)) return;
    const answer = answers[message.name as keyof ToReader] as (params: unknown) => unknown;
    respond(answer(message.params));
  });
}

/** Address of the page inside the tip's frame. */
export const tipAddress = () => api.runtime.getURL('tip.html');
