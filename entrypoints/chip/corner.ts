import { CORNERS, type Corner } from '../../core/tips/settings';
import type { FrameSize } from '../../platform/messages';

/** What people click, or type in. */
const CLICKED =
  'a[href],button,input,select,textarea,summary,label,video,audio,iframe,object,embed,[onclick],[contenteditable],' +
  '[role=button],[role=link],[role=tab],[role=menuitem],[role=checkbox],[role=switch],[role=textbox],[tabindex]:not([tabindex="-1"])';

/** How many points of a box are looked at, in each direction. */
const POINTS = 5;

/** What stands below a box: nothing to click, something that goes when the page is scrolled, or something that stays. */
type Below = 'nothing' | 'passing' | 'fixed';

/** Whether something stays where it is in the window while the page is scrolled. */
function isFixed(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (/^(?:fixed|sticky)$/.test(getComputedStyle(at).position)) return true;
  return document.documentElement.scrollHeight <= innerHeight;
}

function below(left: number, top: number, { width, height }: FrameSize, own: (element: Element) => boolean): Below {
  let worst: Below = 'nothing';
  for (let x = 0; x < POINTS; x++)
    for (let y = 0; y < POINTS; y++) {
      const at = [left + (width * (x + 0.5)) / POINTS, top + (height * (y + 0.5)) / POINTS] as const;
      // What is covered by something else cannot be clicked there anyway.
      const element = document.elementsFromPoint(...at).find((one) => !own(one));
      const clicked = element?.closest(CLICKED);
      if (!clicked || clicked === document.body || clicked === document.documentElement) continue;
      if (isFixed(clicked)) return 'fixed';
      worst = 'passing';
    }
  return worst;
}

/**
 * The corner for a chip of a size: the wanted one, or the next in which it covers nothing that can be clicked. Where all have
 * something, the next in which that goes when the page is scrolled.
 * @param own tells what belongs to the tip itself
 * @returns null where the chip would lie on something for good, wherever it is
 */
export function freeCorner(wanted: Corner, size: FrameSize, own: (element: Element) => boolean): Corner | null {
  const from = CORNERS.indexOf(wanted);
  const corners = [...CORNERS.slice(from), ...CORNERS.slice(0, from)];
  const found = corners.map((corner) => {
    const left = corner.endsWith('left') ? 0 : innerWidth - size.width;
    const top = corner.startsWith('top') ? 0 : innerHeight - size.height;
    return below(left, top, size, own);
  });
  const clear = found.indexOf('nothing');
  return corners[clear < 0 ? found.indexOf('passing') : clear] ?? null;
}
