import { render } from 'preact';
import { setCatalogue } from '../../components/text';
import { browserMessage } from '../../platform/catalogue';
import { copySettings } from '../../platform/copy-settings';
import { askBackground } from '../../platform/messaging';
import { watchSight } from './sight';
import { Tip } from './Tip';

setCatalogue(browserMessage);

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
}
