import { setCatalogue, t } from '../../components/text';
import { browserDirection, browserMessage } from '../../platform/catalogue';

/** Makes this page speak the person's language, and tells the browser which one that is and how it runs. */
export function speakLanguage(): void {
  setCatalogue(browserMessage);
  document.documentElement.lang = t('language');
  document.documentElement.dir = browserDirection();
}
