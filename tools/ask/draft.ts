import { adviseDraft, type DraftAdvice } from '../../core/advice/draft';
import { linkTo } from '../../core/citation/fragment';
import type { TopicId } from '../../core/model';
import { DRAFT_WORDS, outlineFromText } from '../../core/outline/from-text';
import type { openWorkbench } from '../workbench';

type Workbench = Pick<ReturnType<typeof openWorkbench>, 'library' | 'lexicon' | 'plans'>;

const rounded = (score: number) => Math.round(score * 1000) / 1000;

const adviceOn = (text: string, { library, lexicon, plans }: Workbench) =>
  adviseDraft(outlineFromText(text, DRAFT_WORDS), library, lexicon, plans);

/** What `draft --json` prints as the advice on a draft: a public interface. */
export function draftAnswer(text: string, workbench: Workbench) {
  const { sections, missing, ...rest } = adviceOn(text, workbench);
  const textOf = (id: string) => workbench.library.place(id)?.quote.text ?? '';
  return {
    ...rest,
    sections: sections.map((section) => ({
      ...section,
      topics: section.topics.map(({ id, score }) => ({ id, score: rounded(score) })),
      quotes: section.quotes.map(({ id, score }) => ({ id, text: textOf(id), score: rounded(score) })),
    })),
    missing: missing.map(({ quotes, ...topic }) => ({
      ...topic,
      quotes: quotes.map((id) => ({ id, text: textOf(id) })),
    })),
  };
}

/** Prints the advice on a draft. */
export function sayDraft(text: string, workbench: Workbench) {
  const { sections, missing, plan, cut } = adviceOn(text, workbench);
  if (cut) console.log(`Only the first ${DRAFT_WORDS.toLocaleString('en')} words were read.\n`);
  if (sections.length === 0 && missing.length === 0) return console.log('Nothing to say on this draft.');
  const kind = workbench.plans.kinds.find(({ id }) => id === plan);
  console.log(`Taken for: ${(kind ?? workbench.plans.general).label}`);
  for (const section of sections) saySection(section, workbench);
  if (missing.length > 0) console.log('\n# Not mentioned');
  for (const { topic, why, quotes } of missing) {
    console.log(`\n${labelOf(topic, workbench)}: ${why}`);
    for (const id of quotes) sayQuote(id, workbench);
  }
}

function saySection(
  { heading, excerptStart, topics, reasons, quotes }: DraftAdvice['sections'][number],
  workbench: Workbench,
) {
  const start = excerptStart === undefined ? '' : `“${excerptStart} …”`;
  console.log(`\n# ${[heading, start].filter(Boolean).join(': ')}`);
  const phrases = reasons.map(({ phrase }) => `“${phrase}”`).join(', ');
  console.log(`${topics.map(({ id }) => labelOf(id, workbench)).join(', ')}, because of ${phrases}`);
  for (const { id } of quotes) sayQuote(id, workbench);
}

const labelOf = (topic: TopicId, { lexicon }: Workbench) => lexicon.topics.get(topic)?.label ?? topic;

function sayQuote(id: string, { library }: Workbench) {
  const place = library.place(id);
  if (place) console.log(`  ${place.quote.text}\n  ${linkTo(place.interview, place.quote)}`);
}
