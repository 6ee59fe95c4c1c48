import browser, { type Runtime } from 'webextension-polyfill';
import { type FromPage, type FromReader, isMessage, type ToChip, type ToReader } from './messages';

type Params<Map, Name extends keyof Map> = Map[Name] extends { params: infer P } ? P : never;
type Result<Map, Name extends keyof Map> = Map[Name] extends { result: infer R } ? R : never;

/** One handler for each message of a map. */
type Handlers<Map> = {
  readonly [Name in keyof Map]: (
    params: Params<Map, Name>,
    sender: Runtime.MessageSender,
  ) => Promise<Result<Map, Name>> | Result<Map, Name>;
};

/** A page of the extension asks the background. */
export async function askBackground<Name extends keyof FromPage>(
  name: Name,
  params: Params<FromPage, Name>,
): Promise<Result<FromPage, Name>> {
  return (await browser.runtime.sendMessage({ name, params })) as Result<FromPage, Name>;
}

async function askTab(tab: number, name: string, params: unknown): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tab, { name, params }, { frameId: 0 });
  } catch {
    return undefined;
  }
}

/** Asks the reader of a tab; undefined where none listens, as on the browser's own pages. */
export const askReader = async <Name extends keyof ToReader>(tab: number, name: Name, params: Params<ToReader, Name>) =>
  (await askTab(tab, name, params)) as Result<ToReader, Name> | undefined;

/** Asks the chip's script of a tab; undefined where the page has none. */
export const askChip = async <Name extends keyof ToChip>(tab: number, name: Name, params: Params<ToChip, Name>) =>
  (await askTab(tab, name, params)) as Result<ToChip, Name> | undefined;

/** Whether a page of the extension sent a message. In Chromium its address may be a dynamic one. */
function isOwnPage(sender: Runtime.MessageSender): boolean {
  const url = sender.url ?? '';
  return url.startsWith(browser.runtime.getURL('')) || /^(?:chrome|moz)-extension:\/\//.test(url);
}

const isReader = (sender: Runtime.MessageSender) =>
  sender.tab?.id !== undefined && sender.frameId === 0 && /^https?:/.test(sender.url ?? '');

/**
 * Answers messages in the background. Who sent a message decides which it may send: a compromised web page can reach
 * only what the reader may ask.
 */
export function answer(fromReader: Handlers<FromReader>, fromPage: Handlers<FromPage>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isMessage(message)) return undefined;
    const handlers: object = isOwnPage(sender) ? fromPage : isReader(sender) ? fromReader : {};
    if (!Object.hasOwn(handlers, message.name)) return undefined;
    const handler = (handlers as Record<string, (params: unknown, sender: Runtime.MessageSender) => unknown>)[
      message.name
    ];
    return Promise.resolve(handler?.(message.params, sender));
  });
}
