import { render } from 'preact';
import { keepFocusIn } from '../../components/kept-focus';
import { t } from '../../components/text';
import { stateFromAddress } from '../../platform/address';
import { APP_STATE_FALLBACK, appState, isPrivateWindow } from '../../platform/app-state';
import { isInTab } from '../../platform/tabs';
import { App, type Surface } from './App';
import { speakLanguage } from './speak-language';

/** Starts the search on one of its surfaces. */
export async function startApp(surface: Surface): Promise<void> {
  speakLanguage();
  document.title = t('name');
  const inTab = await isInTab();
  document.body.classList.toggle('in-tab', inTab);
  const isPrivate = await isPrivateWindow();
  const kept = inTab ? 'address' : isPrivate ? 'nowhere' : 'session';
  const initial =
    kept === 'session' ? await appState(surface).load() : { ...APP_STATE_FALLBACK, ...stateFromAddress(location.hash) };
  const app = document.getElementById('app');
  if (!app) return;
  render(<App surface={surface} initial={initial} kept={kept} remembers={!isPrivate} />, app);
  keepFocusIn(app);
}
