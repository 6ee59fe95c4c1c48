import { render } from 'preact';
import { keepFocusIn } from '../../components/kept-focus';
import { t } from '../../components/text';
import { followAppearance } from '../../platform/appearance';
import { copySettings } from '../../platform/copy-settings';
import type { TipContent } from '../../platform/messages';
import { askBackground } from '../../platform/messaging';
import { isConnected } from '../../platform/reader-connection';
import { speakLanguage } from '../app/speak-language';
import { watchSight } from './sight';
import { Tip } from './Tip';

speakLanguage();
document.title = t('name');

/** Asks once more where the background was ended before it answered. To be used where asking twice does no harm. */
const askAgain = <T,>(ask: () => Promise<T>): Promise<T> =>
  // An answer that got lost is undefined or an error, by the moment in which it was.
  ask().then((answer) => (answer === undefined ? ask() : answer), ask);

/** How often it is looked whether the extension is still there, in milliseconds. */
const LOOK = 2000;

/** Tells the page how large the frame must be, now and whenever that changes. */
function followSize(app: HTMLElement, { quotes: [first], topicId }: TipContent): void {
  let mayAppear: Promise<boolean> | undefined;
  const look = async () => {
    // Only what is drawn has a size, so the tab is looked at now.
    mayAppear ??= askAgain(() => askBackground('appear', { quote: first?.quote.id ?? '', topic: topicId }));
    if (!(await mayAppear)) return;
    const { width, height } = app.getBoundingClientRect();
    const size = { width: Math.ceil(width), height: Math.ceil(height) };
    if (width > 0 && height > 0) await askAgain(() => askBackground('resize', size));
  };
  new ResizeObserver(() => void look().catch(() => {})).observe(app, { box: 'border-box' });
}

const [content, copying] = await Promise.all([
  askAgain(() => askBackground('tip', {})),
  copySettings.load(),
  followAppearance(),
]);
const app = document.getElementById('app');
if (app && content) {
  // The frame takes its size from the tip, so the tip must know how much there may be of it.
  app.style.setProperty('--room-width', `${content.room.width}px`);
  app.style.setProperty('--room-height', `${content.room.height}px`);
  render(<Tip content={content} copying={copying} isInSight={watchSight(app)} />, app);
  app.classList.add(...content.corner.split(' '));
  followSize(app, content);
  keepFocusIn(app);
  // Firefox ends the script that holds the frame together with the extension, and leaves the frame where it is.
  const watch = setInterval(() => {
    if (isConnected()) return;
    clearInterval(watch);
    app.remove();
  }, LOOK);
}
