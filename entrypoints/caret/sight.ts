/** How often, and how far apart in milliseconds, a frame is looked for: what is uncovered for a moment only is not seen. */
const LOOKS = 3;
const APART = 250;

/** What Firefox has for its extensions. */
interface ForExtensions {
  readonly browser?: { readonly runtime: { readonly getFrameId?: (frame: Element) => number } };
}

type Host = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** Styles of a host by which a page could hide what is in it, and their harmless values. */
const HARMLESS = {
  opacity: '1',
  visibility: 'visible',
  filter: 'none',
  transform: 'none',
  clipPath: 'none',
  maskImage: 'none',
  mixBlendMode: 'normal',
} as const;

/** See `CaretScript`. */
export async function showsFrame(frameId: number): Promise<boolean> {
  const idOf = (globalThis as ForExtensions).browser?.runtime.getFrameId;
  if (!idOf) return true;
  for (let look = 0; look < LOOKS; look++) {
    if (look > 0) await new Promise((done) => setTimeout(done, APART));
    const host = [...document.documentElement.children].find((host) => {
      const frame = frameOf(host);
      return frame !== null && idOf(frame) === frameId;
    });
    if (!host || !isOpen(host)) return false;
  }
  return true;
}

const frameOf = (host: Host) => host.openOrClosedShadowRoot?.querySelector('iframe') ?? null;

/** Whether nothing makes a frame's host faint, and nothing lies over the middle of the frame. */
function isOpen(host: Element): boolean {
  const frame = frameOf(host);
  if (!frame?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const style = getComputedStyle(host);
  if (Object.entries(HARMLESS).some(([name, value]) => style[name as keyof typeof HARMLESS] !== value)) return false;
  const { left, top, width, height } = frame.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) === host;
}
