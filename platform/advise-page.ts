import { judge } from '../core/advice/advise';
import type { Outline } from '../core/model';
import { heldBack, restedQuotes } from '../core/tips/attention';
import { lately, pageName, thisMoment } from './attention';
import { lexicon, library } from './bundled';
import type { Judged } from './messages';
import { tipSettings } from './settings';

/** What there is to say on a page now, with what the person wants of chips. */
export async function judgePage(
  outline: Outline,
  asked: boolean,
  { address, isPrivate }: { address: string; isPrivate: boolean },
): Promise<Judged> {
  const settings = await tipSettings.load();
  const before = await lately(isPrivate);
  const page = await pageName(address);
  const moment = thisMoment();
  // Who asked is not interrupted, so no quote is to rest.
  const rested = asked ? new Set<string>() : restedQuotes(before, page, settings, moment);
  const judged = judge(outline, library, lexicon(), { asked, rested });
  const { advice } = judged;
  const [first, topic] = [advice?.quotes[0], advice?.topics[0]];
  // Who asked has the popup open.
  if (!advice || advice.strength === 'badge' || !first || !topic) return judged;
  const held = asked ? undefined : heldBack({ page, quote: first.id, topic: topic.id }, before, settings, moment);
  return held || asked ? { ...judged, held, advice: { ...advice, strength: 'badge' } } : judged;
}
