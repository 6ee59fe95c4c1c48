import { useMemo } from 'preact/hooks';
import { Compare } from '../../../components/rooms/Compare';
import { Questions } from '../../../core/reading/similar-questions';
import { readSynonyms, type SynonymTable } from '../../../core/search/synonyms';
import synonyms from '../../../data/compiled/synonyms.json';
import { library } from '../../../platform/bundled';
import type { Room } from '../../app/room';
import { answersTo, questionsLike } from './shown-rooms';
import { useLater } from './use-later';
import { readInterview } from './way-in';

/** The library's questions, as they were looked through last. */
let known: {
  readonly revision: number;
  readonly questions: Questions;
  readonly groups: ReturnType<Questions['groups']>;
};

function lookThrough(revision: number) {
  if (known?.revision !== revision) {
    const questions = new Questions(library.holdings, readSynonyms(synonyms as SynonymTable).joins);
    known = { revision, questions, groups: questions.groups() };
  }
  return known;
}

/** One question, all mentors. */
export const CompareRoom: Room = ({ state, go, revision }) => {
  const looked = useLater(() => lookThrough(revision), [revision]);
  const question = state.subject;
  const answers = useMemo(
    () => (looked && question !== '' ? answersTo(looked.questions, question) : undefined),
    [looked, question],
  );
  return (
    <Compare
      question={question}
      answers={answers}
      questionsLike={looked && ((typed) => questionsLike(looked.questions, looked.groups, typed))}
      onQuestion={(subject) => go({ subject })}
      onRead={({ interview, exchange }) => {
        const first = library.holding(interview)?.quotes.find((quote) => quote.exchange === exchange);
        readInterview({ state, go }, interview, first?.id);
      }}
    />
  );
};
