import { judge } from '../../core/advice/advise';
import { outlineFromText } from '../../core/outline/from-text';
import { CORNERS } from '../../core/tips/settings';
import { lexicon, library } from '../../platform/bundled';
import type { TipContent } from '../../platform/messages';
import { tipContent } from '../../platform/tip-content';
import { SAMPLE_PLAN } from './sample-plan';

/** The sample as it is shown, and as it is judged. */
export const sample = outlineFromText(SAMPLE_PLAN);

/** The tip that a page with these words would have; null where it would have no chip. */
export function sampleTip(): TipContent | null {
  const { advice } = judge(sample, library, lexicon());
  if (advice?.strength !== 'chip') return null;
  const page = { state: 'advice', address: 'https://sample.invalid/', advice, receipt: null } as const;
  const where = { room: { width: 0, height: 0 }, corner: CORNERS[0], isPrivate: false };
  return tipContent(page, library, lexicon(), where);
}
