import { advise } from '../../core/advice/advise';
import { WEIGHTS } from '../../core/advice/weights';
import { outlineFromRecord } from '../../core/outline/from-record';
import type { openWorkbench } from '../workbench';
import { type JudgedPage, type Outcome, outcomeOf, pageFigures } from './page-figures';
import type { EvaluationSet } from './set';

const BADGE_FROM = [1.2, 1.6, 2.2];
const CHIP_FROM = [2.6, 3.2, 4];
const GATE_BASE = [1.5, 2, 2.5];

/** A page with the first two parts of its source: a repository. */
const sourceOf = ({ source }: JudgedPage) => source.split('/').slice(0, 2).join('/');

/** What a setting is worth on pages: served pages and good chips, less what nobody should see. */
function worth(outcomes: readonly Outcome[]): number {
  const { served, worth: good, needless, off, hard } = pageFigures(outcomes);
  return (
    served.count + 0.5 * good.count - 0.5 * (good.of - good.count) - needless.count - 3 * off.count - 3 * hard.count
  );
}

/**
 * Chooses the thresholds without a source and applies them to it, for each source: what the figures would be had that
 * source not been there. @returns the outcomes of all pages, each under the thresholds chosen without it
 */
export function leaveOneSourceOut(
  { library, lexicon }: ReturnType<typeof openWorkbench>,
  set: EvaluationSet,
): Outcome[] {
  const outlines = set.pages.map((page) => outlineFromRecord(page));
  const settings = BADGE_FROM.flatMap((badgeFrom) =>
    CHIP_FROM.flatMap((chipFrom) => GATE_BASE.map((base) => ({ badgeFrom, chipFrom, base }))),
  );
  const bySetting = settings.map(({ badgeFrom, chipFrom, base }) => {
    const weights = { ...WEIGHTS, badgeFrom, chipFrom, gate: { ...WEIGHTS.gate, base } };
    return set.pages.map((page, at) =>
      outcomeOf(page, advise(outlines[at] ?? outlineFromRecord(page), library, lexicon, weights), library, set.grades),
    );
  });
  return [...new Set(set.pages.map(sourceOf))].flatMap((source) => {
    const isLeftOut = ({ page }: Outcome) => sourceOf(page) === source;
    const values = bySetting.map((outcomes) => worth(outcomes.filter((one) => !isLeftOut(one))));
    const best = bySetting[values.indexOf(Math.max(...values))] ?? [];
    return best.filter(isLeftOut);
  });
}
