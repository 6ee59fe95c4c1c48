import { useId } from 'preact/hooks';
import type { Mentor } from '../../core/model';
import { t } from '../text';

/** A question with its answer, as the preview shows it. */
export interface ShownExchange {
  /** Its place in what was recognised. */
  readonly key: number;
  readonly question: string;
  readonly answer: readonly { readonly speaker: string; readonly text: string }[];
  readonly quotes: number;
  /** Whether it is to be added. */
  readonly taken: boolean;
}

/** What was recognised in a page or a file, before it is added. */
export interface ShownCandidate {
  readonly kind: 'interview' | 'article' | 'selection';
  /** Whether somebody should look before it is believed. */
  readonly isUnsure: boolean;
  readonly mentors: readonly Mentor[];
  readonly date: string;
  readonly url: string;
  readonly rights: string;
  readonly exchanges: readonly ShownExchange[];
  /** How many quotes it makes. */
  readonly quotes: number;
  readonly left: readonly string[];
  /** What the library has of it already. */
  readonly known: 'no' | 'same' | 'other';
}

/** What the person corrects. */
export interface Correction {
  readonly mentors?: readonly Mentor[];
  readonly date?: string;
  readonly url?: string;
  readonly rights?: string;
  /** Questions and answers are the wrong way round. */
  readonly swap?: true;
  /** An exchange that is left out, or taken again. */
  readonly toggle?: number;
}

interface Props {
  /** Name of the file, or title of the page. */
  readonly name: string;
  readonly candidate: ShownCandidate;
  readonly onCorrect: (correction: Correction) => void;
  readonly onAdd: () => void;
  readonly onDiscard: () => void;
  /** False in a private window. */
  readonly canAdd: boolean;
}

const FOUND = { interview: 'foundInterview', article: 'foundArticle', selection: 'foundSelection' } as const;

/** The preview of what would be added: who, when, from where, the exchanges; all of it can be corrected. */
export function CandidateCard({ name, candidate, onCorrect, onAdd, onDiscard, canAdd }: Props) {
  const { kind, isUnsure, mentors, exchanges, quotes, left, known } = candidate;
  const taken = exchanges.filter((exchange) => exchange.taken).length;
  const heading = useId();
  const setMentor = (at: number, changed: Partial<Mentor>) =>
    onCorrect({ mentors: mentors.map((mentor, index) => (index === at ? { ...mentor, ...changed } : mentor)) });
  return (
    <article class="candidate" data-part="candidate" aria-labelledby={heading}>
      <h3 id={heading} dir="auto">
        {name}
      </h3>
      <p>
        {t(FOUND[kind])} {t(kind === 'article' ? 'foundSections' : 'foundCounts', String(taken), String(quotes))}
      </p>
      {isUnsure && <p class="problem">{t('foundUnsure')}</p>}
      {known !== 'no' && <p class="hint">{t(known === 'same' ? 'foundSame' : 'foundOther')}</p>}
      <fieldset class="fields">
        <legend class="visually-hidden">{t('aboutIt')}</legend>
        {mentors.map((mentor, at) => (
          <div class="field-pair" key={at}>
            <Field
              label={t('mentorName')}
              field={`mentor-${at}`}
              value={mentor.name}
              onChange={(value) => setMentor(at, { name: value })}
            />
            <Field
              label={t('mentorRole')}
              field={`role-${at}`}
              value={mentor.role}
              onChange={(value) => setMentor(at, { role: value })}
            />
          </div>
        ))}
        <div class="field-pair">
          <Field
            label={t('interviewDate')}
            field="date"
            isDate
            value={candidate.date}
            onChange={(date) => onCorrect({ date })}
          />
          <Field
            label={t('interviewRights')}
            field="rights"
            value={candidate.rights}
            onChange={(rights) => onCorrect({ rights })}
          />
        </div>
        <Field label={t('interviewAddress')} field="url" value={candidate.url} onChange={(url) => onCorrect({ url })} />
      </fieldset>
      <details class="exchanges">
        <summary data-action="show-exchanges">{t('showExchanges', String(exchanges.length))}</summary>
        {kind === 'interview' && (
          <button type="button" class="action" data-action="swap" onClick={() => onCorrect({ swap: true })}>
            {t('swap')}
          </button>
        )}
        <ol>
          {exchanges.map(({ key, question, answer, quotes: own, taken: isTaken }) => (
            <li key={key} class={isTaken ? '' : 'left-out'} data-part="exchange">
              <label class="question-choice">
                <input type="checkbox" checked={isTaken} onChange={() => onCorrect({ toggle: key })} />
                <span dir="auto">{question}</span> <span class="count">{own}</span>
              </label>
              {answer.map(({ speaker, text }, at) => (
                <p key={at} dir="auto">
                  {speaker && <strong>{`${speaker}: `}</strong>}
                  {text}
                </p>
              ))}
            </li>
          ))}
        </ol>
      </details>
      {left.length > 0 && (
        <details>
          <summary data-action="show-left">{t('showLeft', String(left.length))}</summary>
          <ul class="left">
            {left.map((text, at) => (
              <li key={at} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="candidate-actions">
        <button
          type="button"
          class="action primary"
          data-action="add"
          aria-disabled={!canAdd || taken === 0}
          onClick={() => canAdd && taken > 0 && onAdd()}
        >
          {t(known === 'other' ? 'replaceInLibrary' : 'addToLibrary')}
        </button>
        <button type="button" class="action" data-action="discard" onClick={onDiscard}>
          {t('discard')}
        </button>
        {!canAdd && <span class="hint">{t('privateNoAdding')}</span>}
      </p>
    </article>
  );
}

interface FieldProps {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  readonly isDate?: boolean;
  readonly onChange: (value: string) => void;
}

function Field({ label, field, value, isDate = false, onChange }: FieldProps) {
  const id = useId();
  const common = {
    id,
    'data-field': field,
    value,
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onChange(currentTarget.value),
  };
  return (
    <label class="field" for={id}>
      <span>{label}</span>
      {isDate ? <input type="date" {...common} /> : <input type="text" dir="auto" {...common} />}
    </label>
  );
}
