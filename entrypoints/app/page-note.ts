import type { PageNote } from '../../components/Home';
import type { ShownReceipt } from '../../components/PageReceipt';
import { type MessageName, t } from '../../components/text';
import type { Verdict } from '../../core/advice/advise';
import { neededInPage, worthOfHints } from '../../core/advice/small-gate';
import { WEIGHTS } from '../../core/advice/weights';
import { type Attention, chipsOfDay, type HeldBack } from '../../core/tips/attention';
import { placeOf } from '../../core/tips/rules';
import type { TipSettings } from '../../core/tips/settings';
import { thisMoment } from '../../platform/attention';
import { change } from '../../platform/changes';
import type { CurrentPage } from '../../platform/current-page';
import type { Receipt } from '../../platform/messages';
import { labelOf, shownQuote } from './shown';

const VERDICTS: Readonly<Record<Verdict, MessageName>> = {
  chip: 'verdictChip',
  reference: 'verdictReference',
  'no quote for a chip': 'verdictFits',
  'side topic': 'verdictSide',
  rested: 'verdictRested',
  'no quote': 'verdictNoQuote',
  'no topic': 'verdictNoTopic',
  elsewhere: 'verdictElsewhere',
  'too short': 'verdictShort',
  'not English': 'verdictLanguage',
};

const NOTES: Readonly<Record<Exclude<CurrentPage['state'], 'advice' | 'reading'>, MessageName>> = {
  silent: 'pageSilent',
  'not of the field': 'pageElsewhere',
  'switched off': 'pageOff',
  asked: 'pageAsked',
  sensitive: 'pageSensitive',
  'never here': 'pageNever',
  'no access': 'pageNoAccess',
  'no reader': 'pageNoReader',
};

/** Why a chip is held back, in words, and how the person can have it. */
function heldText(held: HeldBack, topic: string, attention: Attention, { chipsPerDay }: TipSettings): string {
  const shown = chipsOfDay(attention, thisMoment()).length;
  const texts: Readonly<Record<HeldBack, string>> = {
    'badge only': t('heldStyle'),
    budget: t('heldBudget', String(shown), String(chipsPerDay)),
    'quiet topic': t('heldQuiet', labelOf(topic)),
    'shown lately': t('verdictRested'),
  };
  return texts[held];
}

function receiptOf(
  { gated, judged, asked }: Receipt,
  attention: Attention,
  settings: TipSettings,
): ShownReceipt | undefined {
  const marks = { badgeFrom: WEIGHTS.badgeFrom, chipFrom: WEIGHTS.chipFrom };
  if (!judged) {
    const verdict = t(judged === null ? 'verdictUnreached' : 'verdictGate');
    const signs = gated.signs + worthOfHints(gated.hints, gated.signs);
    return {
      words: gated.words,
      isInPage: true,
      signs,
      needed: neededInPage(gated.words),
      topics: [],
      ...marks,
      verdict,
    };
  }
  const topic = judged.advice?.topics[0]?.id ?? '';
  const { held } = judged;
  return {
    words: judged.words,
    isInPage: false,
    signs: judged.signs,
    needed: judged.needed,
    topics: judged.topics.map(({ id, score }) => ({ label: labelOf(id), score })),
    ...marks,
    verdict: held
      ? heldText(held, topic, attention, settings)
      : asked && judged.verdict === 'chip'
        ? t('verdictAsked')
        : t(VERDICTS[judged.verdict]),
    remedy:
      held === 'quiet topic'
        ? { label: t('heldQuietUndo', labelOf(topic)), onChoose: () => void change('chipRead', topic) }
        : undefined,
  };
}

/** What there is to say on the page in the current tab: null while that is not known, undefined where none can be read. */
export function noteOn(page: CurrentPage | undefined | null, attention: Attention, settings: TipSettings): PageNote {
  if (page === undefined) return { quotes: [], note: t('pageNone') };
  if (page === null || page.state === 'reading') return { quotes: [] };
  const receipt = page.receipt ? receiptOf(page.receipt, attention, settings) : undefined;
  const topic = page.advice?.topics[0]?.id;
  const { host } = placeOf(page.address);
  const byClick = page.byClick ? { withheld: host, accessNote: t('pageByClick') } : {};
  if (page.state === 'advice' && page.advice && topic)
    return {
      topic: labelOf(topic),
      quotes: page.advice.quotes.flatMap(({ id }) => shownQuote(id)),
      receipt,
      ...byClick,
    };
  const { asked, judged } = page.receipt ?? {};
  // What could not be judged, for now, may be read again.
  const isRead = page.state === 'silent' && judged !== null && (asked || judged?.verdict !== 'elsewhere');
  return {
    quotes: [],
    note: t(page.state === 'advice' ? 'pageSilent' : NOTES[page.state]),
    receipt,
    canRead: page.state !== 'advice' && !isRead,
    ...(page.state === 'no access' ? { withheld: host } : byClick),
  };
}
