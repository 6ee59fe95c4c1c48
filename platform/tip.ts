import browser, { type Tabs } from 'webextension-polyfill';
import type { TopicId } from '../core/model';
import { closingOf, placeOf } from '../core/tips/rules';
import { chipRead, chipUnread, countChip, pageName, pauseEnd } from './attention';
import { lexicon, library } from './bundled';
import { addTipRule, pauseTips, setTipStyle, setTipsOn } from './change-tips';
import { rememberCaret } from './insert';
import type { Closing, FrameSize, TipContent } from './messages';
import { askChip, askReader } from './messaging';
import { tipSettings } from './settings';
import { tipContent } from './tip-content';

/** Tabs in which a tip was seen, as far as this background knows: it may have been ended meanwhile. */
const seen = new Set<number>();

/** Puts the tip of a tab's page there, as the reader of the page wants it. */
export async function placeTip(tab: number | undefined): Promise<null> {
  if (tab === undefined) return null;
  const { corner } = await tipSettings.load();
  try {
    // The caret is lost to sight as soon as the person turns to the tip.
    await rememberCaret(tab);
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['/chip.js'] });
    await askChip(tab, 'place', { corner });
  } catch {
    // The page has gone, or the browser keeps extensions out of it by now.
  }
  return null;
}

/** What the tip in a tab shows; null where its page has no advice any more. */
export async function contentFor(tab: Tabs.Tab | undefined): Promise<TipContent | null> {
  if (tab?.id === undefined) return null;
  const state = await askReader(tab.id, 'state', {});
  const where = await askChip(tab.id, 'room', {});
  if (state?.advice?.strength !== 'chip' || !where) return null;
  const { corner, ...room } = where;
  return tipContent(state, library, lexicon(), { room, corner, isPrivate: tab.incognito });
}

/** Counts a chip that is about to be seen, unless another tab's took the last of the day meanwhile. */
export async function tipAppears(
  { quote, topic }: { quote: string; topic: TopicId },
  tab: Tabs.Tab | undefined,
): Promise<boolean> {
  if (tab?.id === undefined) return false;
  const settings = await tipSettings.load();
  const state = await askReader(tab.id, 'state', {});
  // The page has gone meanwhile.
  if (!state) return false;
  const page = await pageName(state.address);
  const held = await countChip({ page, quote, topic }, settings, tab.incognito);
  if (held) await askReader(tab.id, 'demote', {});
  else seen.add(tab.id);
  return !held;
}

/** Gives the tip the size that it asks for. */
export async function sizeTip(size: FrameSize, tab: number | undefined): Promise<null> {
  if (tab !== undefined) await askChip(tab, 'size', size);
  return null;
}

/** There is no place for the chip of a tab. */
export async function leaveAtBadge(tab: number | undefined): Promise<null> {
  if (tab !== undefined) await askReader(tab, 'demote', {});
  return null;
}

/** The tip was opened, or made a chip again. */
export async function turnTip(
  { open, back, topic }: { open: boolean; back: boolean; topic: TopicId },
  tab: Tabs.Tab | undefined,
): Promise<null> {
  if (tab?.id === undefined) return null;
  await askChip(tab.id, 'turn', { open, back });
  if (open && !tab.incognito) await chipRead(topic);
  return null;
}

/**
 * Opens the tip of the tab in front, by a shortcut. To be called in the moment in which that is pressed.
 * @param otherwise what else the shortcut does, where there is no tip
 */
export function enterTip(tab: number | undefined, otherwise: () => void): void {
  // Firefox opens popups only while it still knows of the key press, so it cannot be asked first whether there is a tip.
  const mustDecide = 'getBrowserInfo' in browser.runtime;
  if (tab === undefined || (mustDecide && !seen.has(tab))) {
    otherwise();
    return;
  }
  void askChip(tab, 'enter', {}).then((entered) => {
    if (!entered) otherwise();
  });
}

/** The tip was closed: what that means, and for how long, is kept. */
export async function closeTip(
  { how, read, topic }: { how: Closing; read: boolean; topic: TopicId },
  tab: Tabs.Tab | undefined,
): Promise<null> {
  if (tab?.id === undefined) return null;
  const state = await askReader(tab.id, 'state', {});
  seen.delete(tab.id);
  if (!read && !tab.incognito) await chipUnread(topic);
  const place = placeOf(state?.address ?? 'about:blank');
  if (how === 'hour' || how === 'today') await pauseTips(pauseEnd(how));
  else if (how === 'badge only' || how === 'off') await setTipStyle(how === 'off' ? 'off' : 'badge');
  // Nothing of a private window's pages is kept: the page itself knows it as long as it is open.
  else if (tab.incognito) await askReader(tab.id, 'close', { site: how === 'this site' });
  else if (place.host === '') return null;
  else if (how === 'this site') await setTipsOn(place.host, false);
  else await addTipRule(closingOf(place));
  return null;
}
