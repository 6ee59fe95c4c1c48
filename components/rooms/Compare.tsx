import { useState } from 'preact/hooks';
import { inLists, type ReadBlock } from '../../core/reading/answer';
import { t } from '../text';
import { View } from '../View';
import { counted } from './counted';
import { MoreItems } from './MoreItems';

/** A question that can be picked. */
export interface ShownQuestion {
  readonly question: string;
  readonly label: string;
  readonly mentors: number;
}

/** How a mentor answered. */
export interface ShownAnswer {
  readonly interview: string;
  readonly exchange: number;
  readonly names: string;
  readonly role: string;
  /** ISO 8601, or ''. */
  readonly date: string;
  /** As it was put to this mentor. */
  readonly question: string;
  /** The beginning of the answer, or all of it. */
  readonly blocks: readonly ReadBlock[];
  /** Whether it asks the same, and not only something near. */
  readonly same: boolean;
}

interface Props {
  /** The question that is compared, '' while none is. */
  readonly question: string;
  /** What was answered to it; undefined while that is being looked for. */
  readonly answers: readonly ShownAnswer[] | undefined;
  /** The questions that have most to do with what is typed; undefined while that is being looked for. */
  readonly questionsLike: ((typed: string) => readonly ShownQuestion[]) | undefined;
  readonly onQuestion: (question: string) => void;
  readonly onRead: (answer: ShownAnswer) => void;
}

/** So many answers side by side are as much as anybody compares. */
const STEP = 12;

/** One question, and what each mentor answered to it or to one like it, side by side. */
export function Compare({ question, answers, questionsLike, onQuestion, onRead }: Props) {
  const [typed, setTyped] = useState(question);
  const [asked, setAsked] = useState(question);
  if (asked !== question) {
    // Another question was picked, or the browser's "back" leads to an earlier one.
    setAsked(question);
    setTyped(question);
  }
  const picking = question === '' || typed.trim() !== question;
  return (
    <View name="compare" heading={t('compareHeading')}>
      <div class="scroller">
        <form
          class="room-tools"
          onSubmit={(event) => {
            event.preventDefault();
            onQuestion(typed.trim());
          }}
        >
          <label class="filter-box">
            <span>{t('compareLabel')}</span>
            <input
              type="text"
              autocomplete="off"
              dir="auto"
              data-part="question"
              placeholder={t('comparePlaceholder')}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="action" data-action="compare">
            {t('compareAsk')}
          </button>
          {question !== '' && (
            <button type="button" class="action" data-action="again" onClick={() => onQuestion('')}>
              {t('compareAgain')}
            </button>
          )}
        </form>
        {picking ? (
          <Questions typed={typed.trim()} questions={questionsLike?.(typed.trim())} onQuestion={onQuestion} />
        ) : (
          <Answers question={question} answers={answers} onRead={onRead} />
        )}
      </div>
    </View>
  );
}

interface QuestionsProps {
  readonly typed: string;
  readonly questions: readonly ShownQuestion[] | undefined;
  readonly onQuestion: (question: string) => void;
}

function Questions({ typed, questions, onQuestion }: QuestionsProps) {
  if (!questions) return <p class="note">{t('compareLooking')}</p>;
  return (
    <section class="questions" aria-labelledby="questions-heading">
      <h3 id="questions-heading">{typed === '' ? t('compareMost') : t('compareFitting')}</h3>
      {typed === '' && !questions.some(({ mentors }) => mentors > 1) && <p class="note">{t('compareFew')}</p>}
      {questions.length === 0 && typed !== '' && <p class="note">{t('compareNone', typed)}</p>}
      <ul>
        {questions.map(({ question, label, mentors }) => (
          <li key={question}>
            <button
              type="button"
              class="link-button"
              data-action="pick"
              dir="auto"
              onClick={() => onQuestion(question)}
            >
              {label}
            </button>{' '}
            <span class="count">{counted('mentorCountOne', 'mentorCount', mentors)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AnswersProps {
  readonly question: string;
  readonly answers: readonly ShownAnswer[] | undefined;
  readonly onRead: (answer: ShownAnswer) => void;
}

function Answers({ question, answers, onRead }: AnswersProps) {
  if (!answers) return <p class="note">{t('compareLooking')}</p>;
  if (answers.length === 0) return <p class="note">{t('compareNone', question)}</p>;
  const groups = [
    { name: 'same', heading: t('compareSame'), answers: answers.filter(({ same }) => same) },
    { name: 'near', heading: t('compareNear'), answers: answers.filter(({ same }) => !same) },
  ].filter((group) => group.answers.length > 0);
  return (
    <>
      {groups.map(({ name, heading, answers: own }) => (
        <section
          key={`${name} ${question}`}
          class="comparison"
          data-part={`answers-${name}`}
          aria-labelledby={`${name}-heading`}
        >
          <h3 id={`${name}-heading`}>
            {heading} <span class="count">{own.length}</span>
          </h3>
          <MoreItems items={own} step={STEP}>
            {(shown) => (
              <ul class="columns">
                {shown.map((answer) => (
                  <Column key={answer.interview} answer={answer} asked={question} onRead={onRead} />
                ))}
              </ul>
            )}
          </MoreItems>
        </section>
      ))}
    </>
  );
}

interface ColumnProps {
  readonly answer: ShownAnswer;
  /** The question that is compared: one in the same words is not repeated. */
  readonly asked: string;
  readonly onRead: (answer: ShownAnswer) => void;
}

function Column({ answer, asked, onRead }: ColumnProps) {
  const { names, role, date, question, blocks } = answer;
  const draw = (Tag: 'p' | 'li') => (block: ReadBlock) => (
    <Tag key={block.key} dir="auto">
      {block.speaker && <strong>{`${block.speaker}: `}</strong>}
      {block.passages.map(({ text }) => text).join('')}
    </Tag>
  );
  return (
    <li class="column" data-part="answer" data-of={answer.interview}>
      <h4 dir="auto">{names}</h4>
      <p class="attribution" dir="auto">
        {[role, date.slice(0, 4)].filter(Boolean).join(' · ')}
      </p>
      {question !== asked && (
        <p class="column-question" dir="auto">
          {question}
        </p>
      )}
      <div class="column-text">
        {inLists(blocks).map(({ kind, blocks: [first, ...others] }) =>
          kind === 'item' ? (
            <ul key={first.key}>{[first, ...others].map(draw('li'))}</ul>
          ) : (
            [first, ...others].map(draw('p'))
          ),
        )}
      </div>
      <button
        type="button"
        class="action"
        data-action="read-on"
        aria-label={t('readOnLabel', names)}
        onClick={() => onRead(answer)}
      >
        {t('readOn')}
      </button>
    </li>
  );
}
