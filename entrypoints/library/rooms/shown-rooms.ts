import type { ShownAnswer, ShownQuestion } from '../../../components/rooms/Compare';
import type { ShownDuplicates } from '../../../components/rooms/DuplicateList';
import type { ShownInterview } from '../../../components/rooms/InterviewReader';
import type { ShownNote } from '../../../components/rooms/Notes';
import type { ShownPlace, ShownShelf } from '../../../components/rooms/Shelves';
import type { ShownMap } from '../../../components/rooms/TopicMapView';
import type { Note } from '../../../core/corpus/backup';
import { mentorNames } from '../../../core/library';
import { FITS, type Holding, type Quote } from '../../../core/model';
import { beginningOf, readAnswer } from '../../../core/reading/answer';
import { questionLabel } from '../../../core/reading/asked';
import { type Duplicates, heirs } from '../../../core/reading/duplicates';
import { type ShelfOrder, shelvesBy } from '../../../core/reading/shelves';
import type { Questions } from '../../../core/reading/similar-questions';
import { topicMap } from '../../../core/reading/topic-map';
import { library } from '../../../platform/bundled';
import { labelOf, shownQuote } from '../../app/shown';

/** More mentors than this make a map that nobody can read. */
const MOST_MENTORS = 30;

/** So many questions can be looked over. */
const MOST_QUESTIONS = 20;

const packTitle = (pack: string) => library.pack(pack)?.title ?? pack;

const fits = ({ ratings }: Quote) => Object.values(ratings).some((rating) => rating >= FITS);

/** The role of who is interviewed alone: of several, no one's stands for all. */
const roleOf = ({ interview: { mentors } }: Holding) => (mentors.length === 1 ? (mentors[0]?.role ?? '') : '');

/** The interviews of the library on shelves, as they are shown. */
export function shownShelves(order: ShelfOrder, filter: string): ShownShelf[] {
  return shelvesBy(order, library, filter).map(({ name, places, quotes }) => ({
    name,
    title: order === 'pack' ? packTitle(name) : order === 'topic' ? labelOf(name) : name,
    pack: order === 'pack' ? library.pack(name) : undefined,
    quotes,
    places: places.map(
      ({ holding, quotes: own }): ShownPlace => ({
        id: holding.interview.id,
        mentors: mentorNames(holding.interview),
        role: roleOf(holding),
        date: holding.interview.date,
        quotes: own,
        pack: holding.pack,
      }),
    ),
  }));
}

/** Keeps one of several interviews: its id, those of the others, and where notes on their quotes go. */
export type Merge = (kept: string, gone: readonly string[], moved: ReadonlyMap<string, string>) => void;

/** Interviews that are the same, with what would keep each of them. Of those that must stay, none can go. */
export function shownDuplicates(
  all: readonly Duplicates[],
  isOwn: (pack: string) => boolean,
  merge: Merge | undefined,
): ShownDuplicates[] {
  return all.map(({ why, interviews }) => ({
    why,
    interviews: interviews.map((kept) => {
      const gone = interviews.filter((other) => other !== kept);
      const keep = () =>
        merge?.(
          kept.interview.id,
          gone.map(({ interview }) => interview.id),
          new Map(gone.flatMap((other) => [...heirs(other, kept)])),
        );
      return {
        id: kept.interview.id,
        mentors: mentorNames(kept.interview),
        date: kept.interview.date,
        packTitle: packTitle(kept.pack),
        quotes: kept.quotes.length,
        onKeep: gone.every(({ pack }) => isOwn(pack)) ? keep : undefined,
      };
    }),
  }));
}

/** An interview of the library to be read; undefined where it has none of this id (any more). */
export function shownInterview(id: string): ShownInterview | undefined {
  const holding = library.holding(id);
  if (!holding) return undefined;
  const { mentors, date, rights, url, language, exchanges } = holding.interview;
  return {
    id,
    names: mentorNames(holding.interview),
    mentors,
    date,
    rights,
    url,
    language,
    exchanges: exchanges.map(({ question }, at) => ({
      question,
      label: questionLabel(question),
      blocks: readAnswer(holding, at),
    })),
    telling: new Set(holding.quotes.filter(fits).map((quote) => quote.id)),
  };
}

/** Questions to pick from: those of most mentors, or those that have all words typed or are like them. */
export function questionsLike(questions: Questions, groups: ReturnType<Questions['groups']>, typed: string) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = ({ question, mentors }: { question: string; mentors: number }): ShownQuestion => ({
    question,
    label: questionLabel(question),
    mentors,
  });
  if (words.length === 0)
    return groups
      .filter((group) => group.words > 1)
      .slice(0, MOST_QUESTIONS)
      .map(shown);
  const having = groups.filter(({ question }) => words.every((word) => question.toLowerCase().includes(word)));
  const like = new Set(questions.like(typed).map(({ interview, exchange }) => `${interview} ${exchange}`));
  const others = groups.filter(
    (group) =>
      !having.includes(group) && group.asked.some(({ interview, exchange }) => like.has(`${interview} ${exchange}`)),
  );
  return [...having, ...others].slice(0, MOST_QUESTIONS).map(shown);
}

/** What was answered to a question, or to one like it. */
export function answersTo(questions: Questions, question: string): ShownAnswer[] {
  return questions.like(question).flatMap(({ interview, exchange, question: asked, same }) => {
    const holding = library.holding(interview);
    if (!holding) return [];
    return {
      interview,
      exchange,
      names: mentorNames(holding.interview),
      role: roleOf(holding),
      date: holding.interview.date,
      question: asked,
      blocks: beginningOf(readAnswer(holding, exchange)).blocks,
      same,
    };
  });
}

/** Who speaks about what. */
export function shownMap(): ShownMap {
  const { topics, ...map } = topicMap(library, MOST_MENTORS);
  return { ...map, topics: topics.map((id) => ({ id, label: labelOf(id) })) };
}

/** The person's notes, the latest first. */
export function shownNotes(notes: Iterable<Note>): ShownNote[] {
  return [...notes]
    .sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0))
    .map((note) => ({ note, quote: shownQuote(note.quote)[0] }));
}
