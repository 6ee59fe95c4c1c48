import browser from 'webextension-polyfill';
import type { Outline } from '../core/model';
import type { InterviewSigns, OutlineScript } from './outline-script';

/**
 * What the page of a tab shows of an interview; its text does not leave the page. Null where there is none, the page is
 * too large, or the browser keeps extensions out of it. Needs the permission for the page's host, or `activeTab`.
 */
export const interviewSigns = (tabId: number): Promise<InterviewSigns | null> => askPage(tabId, 'signs');

/** The whole text of the page of a tab, because the person wants it; null as above. */
export const pageOutline = (tabId: number): Promise<Outline | null> => askPage(tabId, 'outline');

async function askPage<Name extends keyof OutlineScript>(
  tabId: number,
  name: Name,
): Promise<ReturnType<OutlineScript[Name]> | null> {
  const target = { tabId, frameIds: [0] };
  try {
    await browser.scripting.executeScript({ target, files: ['/outline.js'] });
    const [answer] = await browser.scripting.executeScript({ target, func: callOutline, args: [name] });
    return (answer?.result ?? null) as ReturnType<OutlineScript[Name]> | null;
  } catch {
    return null;
  }
}

/** In the page, in the extension's world: sees nothing of this file. */
function callOutline(name: 'signs' | 'outline'): unknown {
  return (
    (globalThis as { marginMentorOutline?: Record<string, () => unknown> }).marginMentorOutline?.[name]?.() ?? null
  );
}
