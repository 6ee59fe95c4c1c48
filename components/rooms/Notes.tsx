import { useState } from 'preact/hooks';
import type { Note } from '../../core/corpus/backup';
import { Attribution } from '../Attribution';
import { useActions } from '../actions';
import type { ShownQuote } from '../QuoteCard';
import { QuoteText } from '../QuoteText';
import { t } from '../text';
import { View } from '../View';
import { Choice } from './Choice';
import { opening, useKeeping } from './keeping';
import { MoreItems } from './MoreItems';
import { QuoteNote, StarButton } from './QuoteNote';

/** A note with the quote that it is on; none where that is in the library no more. */
export interface ShownNote {
  readonly note: Note;
  readonly quote?: ShownQuote | undefined;
}

const KINDS = ['all', 'starred', 'written'] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  /** The latest first. */
  readonly notes: readonly ShownNote[];
  /** Reads the interview of a quote. */
  readonly onRead: (quote: string) => void;
  readonly onRemoved: (note: Note) => void;
}

const STEP = 50;

/** All that a person has noted or starred, also on quotes that are in the library no more. */
export function Notes({ notes, onRead, onRemoved }: Props) {
  const [kind, setKind] = useState<Kind>('all');
  const { putNote } = useKeeping();
  const kinds = [
    { id: 'all', label: t('notesShow_all') },
    { id: 'starred', label: t('notesShow_starred') },
    { id: 'written', label: t('notesShow_written') },
  ];
  const shown = notes.filter(({ note }) => kind === 'all' || (kind === 'starred' ? note.starred : note.text !== ''));
  return (
    <View name="notes" heading={t('notesHeading')}>
      <div class="scroller">
        {!putNote && <p class="note">{t('keptNowhere')}</p>}
        {notes.length > 0 && (
          <div class="room-tools">
            <Choice
              name="note-kind"
              label={t('notesShow')}
              options={kinds}
              chosen={kind}
              onChoose={(id) => setKind(id as Kind)}
            />
          </div>
        )}
        {shown.length === 0 && <p class="note">{notes.length === 0 ? t('notesEmpty') : t('notesNone')}</p>}
        <MoreItems key={kind} items={shown} step={STEP}>
          {(some) => (
            <ul class="quotes">
              {some.map((one) => (
                <NoteRow key={one.note.quote} shown={one} onRead={onRead} onRemoved={onRemoved} />
              ))}
            </ul>
          )}
        </MoreItems>
      </div>
    </View>
  );
}

interface RowProps {
  readonly shown: ShownNote;
  readonly onRead: (quote: string) => void;
  readonly onRemoved: (note: Note) => void;
}

function NoteRow({ shown: { note, quote }, onRead, onRemoved }: RowProps) {
  const { copy, copyPart } = useActions();
  const { putNote } = useKeeping();
  const [editing, setEditing] = useState(false);
  const noted = { id: note.quote, words: note.words, mentor: note.mentor };
  const { id, words } = noted;
  return (
    <li class="result" data-part="noted" data-of={id}>
      {quote ? (
        <>
          <p class="question" title={quote.citation.question} dir="auto">
            {quote.citation.question}
          </p>
          <QuoteText
            id={id}
            text={quote.words}
            continued={quote.citation.continued}
            onCopyPart={(event) => copyPart(id, event)}
          />
          <Attribution {...quote.citation} />
        </>
      ) : (
        <>
          <blockquote class="quote-text" dir="auto">
            {words}
          </blockquote>
          <p class="attribution" dir="auto">
            <strong>{note.mentor}</strong>
          </p>
          <p class="why" data-part="orphan">
            {t('noteOrphan')}
          </p>
        </>
      )}
      <QuoteNote quote={noted} editing={editing} onEditing={setEditing} />
      <div class="result-actions">
        {quote && (
          <>
            <button type="button" class="action" data-action="copy" onClick={() => copy(id)}>
              {t('copy')}
            </button>
            <button type="button" class="action" data-action="read-interview" onClick={() => onRead(id)}>
              {t('readInterview')}
            </button>
          </>
        )}
        <StarButton quote={noted} />
        {putNote && (
          <>
            {note.text === '' && !editing && (
              <button type="button" class="action" data-action="note" onClick={() => setEditing(true)}>
                {t('note')}
              </button>
            )}
            <button
              type="button"
              class="action"
              data-action="remove"
              aria-label={t('removeNoteLabel', opening(words))}
              onClick={() => {
                putNote({ ...note, text: '', starred: false });
                onRemoved(note);
              }}
            >
              {t('remove')}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
