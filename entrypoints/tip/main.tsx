import { render } from 'preact';
import { keepFocusIn } from '../../components/kept-focus';
import { t } from '../../components/text';
import { copySettings } from '../../platform/copy-settings';
import { askBackground } from '../../platform/messaging';
import { speakLanguage } from '../app/speak-language';
import { watchSight } from './sight';
import { Tip } from './Tip';

speakLanguage();
document.title = t('name');

/** Tells the page how large the frame must be, now and whenever that changes. */
function followSize(app: HTMLElement): void {
  new ResizeObserver(() => {
    const { width, height } = app.getBoundingClientRect();
    if (width > 0 && height > 0) void askBackground('resize', { width: Math.ceil(width), height: Math.ceil(height) });
  }).observe(app, { box: 'border-box' });
}

const [content, copying] = await Promise.all([askBackground('tip', {}), copySettings.load()]);
const app = document.getElementById('app');
if (app && content) {
  // The frame takes its size from the tip, so the tip must know how much there may be of it.
  app.style.setProperty('--room-width', `${content.room.width}px`);
  app.style.setProperty('--room-height', `${content.room.height}px`);
  render(<Tip content={content} copying={copying} isInSight={watchSight(app)} />, app);
  followSize(app);
  keepFocusIn(app);
}
