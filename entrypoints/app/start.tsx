import { render } from 'preact';
import { setCatalogue } from '../../components/text';
import { stateFromAddress } from '../../platform/address';
import { APP_STATE_FALLBACK, appState, isPrivateWindow } from '../../platform/app-state';
import { browserMessage } from '../../platform/catalogue';
import { isInTab } from '../../platform/tabs';
import { App, type Surface } from './App';

/** Starts the search on one of its surfaces. */
export async function startApp(surface: Surface): Promise<void> {
  setCatalogue(browserMessage);
  const inTab = await isInTab();
  document.body.classList.toggle('in-tab', inTab);
  const isPrivate = await isPrivateWindow();
  const kept = inTab ? 'address' : isPrivate ? 'nowhere' : 'session';
  const initial =
    kept === 'session' ? await appState(surface).load() : { ...APP_STATE_FALLBACK, ...stateFromAddress(location.hash) };
  const app = document.getElementById('app');
  if (app) render(<App surface={surface} initial={initial} kept={kept} remembers={!isPrivate} />, app);
}
