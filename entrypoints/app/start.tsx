import { type ComponentProps, render } from 'preact';
import { keepFocusIn } from '../../components/kept-focus';
import { t } from '../../components/text';
import { stateFromAddress } from '../../platform/address';
import { APP_STATE_FALLBACK, appState, isPrivateWindow } from '../../platform/app-state';
import { followAppearance } from '../../platform/appearance';
import { followShelf } from '../../platform/live-library';
import { followLibrary, keepIndex } from '../../platform/search';
import { isInTab } from '../../platform/tabs';
import { App, type Surface } from './App';
import { speakLanguage } from './speak-language';

/** What the library's page has besides the search. */
type Extra = Pick<ComponentProps<typeof App>, 'rooms' | 'Recovery' | 'onPage'>;

/** How long the search waits for the person's own library before it shows the built-in one alone, in milliseconds. */
const PATIENCE = 300;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Brings library and index up to date, now and with each change, and keeps the index for the next time. */
const openLibrary = () =>
  followShelf(async ({ changed, gone }, revisions) => {
    await followLibrary(changed, gone, revisions);
    requestIdleCallback(() => void keepIndex(revisions).catch(() => {}));
  });

/**
 * Starts the search on one of its surfaces.
 * @param extra what that surface has besides the search
 */
export async function startApp(surface: Surface, extra: Partial<Extra> = {}): Promise<void> {
  const opening = openLibrary();
  const looking = followAppearance();
  speakLanguage();
  document.title = t('name');
  const inTab = await isInTab();
  document.body.classList.toggle('in-tab', inTab);
  const isPrivate = await isPrivateWindow();
  await looking;
  await Promise.race([opening, pause(PATIENCE)]);
  const kept = inTab ? 'address' : isPrivate ? 'nowhere' : 'session';
  const initial =
    kept === 'session' ? await appState(surface).load() : { ...APP_STATE_FALLBACK, ...stateFromAddress(location.hash) };
  const app = document.getElementById('app');
  if (!app) return;
  render(<App surface={surface} initial={initial} kept={kept} remembers={!isPrivate} rooms={{}} {...extra} />, app);
  keepFocusIn(app);
}
