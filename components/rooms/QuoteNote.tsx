import { t } from '../text';
import { type NotedQuote, opening, useNote } from './keeping';
import { NoteEditor } from './NoteEditor';

interface Props {
  readonly quote: NotedQuote;
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
}

/** What a person has written to a quote, with the way to change it in its place. */
export function QuoteNote({ quote, editing, onEditing }: Props) {
  const { note, change } = useNote(quote);
  if (editing && change)
    return (
      <NoteEditor
        text={note?.text ?? ''}
        words={quote.words}
        onSave={(text) => {
          change({ text });
          onEditing(false);
        }}
        onCancel={() => onEditing(false)}
      />
    );
  if (!note || note.text === '') return null;
  return (
    <div class="own-note" data-part="note" data-of={quote.id}>
      <p dir="auto">{note.text}</p>
      {change && (
        <button
          type="button"
          class="link-button"
          data-action="edit-note"
          aria-label={t('editNoteLabel', opening(quote.words))}
          onClick={() => onEditing(true)}
        >
          {t('editNote')}
        </button>
      )}
    </div>
  );
}

/** Stars a quote, or takes the star away. */
export function StarButton({ quote }: { readonly quote: NotedQuote }) {
  const { note, change } = useNote(quote);
  const starred = note?.starred ?? false;
  if (!change) return null;
  return (
    <button
      type="button"
      class="action"
      data-action="star"
      aria-pressed={starred}
      onClick={() => change({ starred: !starred })}
    >
      <span aria-hidden="true">{starred ? '★' : '☆'}</span> {starred ? t('starred') : t('star')}
    </button>
  );
}
