import browser from 'webextension-polyfill';
import { checkSource } from '../core/corpus/check-source';
import { isBundled, library } from './bundled';
import { pageOutline } from './full-page';
import { sourcesAt } from './shelf/shelf';
import { putCheck } from './shelf/source-checks';
import { sourceKey } from './shelf/source-key';

/**
 * Looks at the source page of interviews, when a person has it open, for the words of their quotes. The page's full text
 * is read for that, in memory; what is kept is which quotes are there.
 * @param url address of the page in the tab
 */
export async function checkVisited(tab: number, url: string): Promise<void> {
  const there = await sourcesAt(url).catch(() => []);
  const bundled = [...library.holdings].filter(
    ({ pack, interview }) => isBundled(pack) && sourceKey(interview.url) === sourceKey(url),
  );
  const holdings = new Set([...there.flatMap((id) => library.holding(id) ?? []), ...bundled]);
  if (holdings.size === 0) return;
  const outline = await pageOutline(tab);
  // Meanwhile the person may have gone on to another page.
  const { url: now = '' } = await browser.tabs.get(tab);
  if (!outline || sourceKey(now) !== sourceKey(url)) return;
  for (const { interview, quotes } of holdings)
    await putCheck({ interview: interview.id, at: new Date().toISOString(), quotes: checkSource(outline, quotes) });
}
