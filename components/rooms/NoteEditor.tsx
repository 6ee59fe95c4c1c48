import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../text';
import { opening } from './keeping';

/** Longest note, in UTF-16 code units. */
const LONGEST_NOTE = 10_000;

interface Props {
  readonly text: string;
  /** The words of the quote that it is on. */
  readonly words: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** The place to write a note on a quote. Ctrl+Enter keeps it, Esc leaves it as it was. */
export function NoteEditor({ text, words, onSave, onCancel }: Props) {
  const [value, setValue] = useState(text);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(text.length, text.length);
  }, []);
  const save = () => onSave(value.trim());
  return (
    <form
      class="note-editor"
      data-part="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') onCancel();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <textarea
        ref={box}
        rows={3}
        maxLength={LONGEST_NOTE}
        dir="auto"
        aria-label={t('noteLabel', opening(words))}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      <div class="result-actions">
        <button type="submit" class="action primary" data-action="save">
          {t('save')}
        </button>
        <button type="button" class="action" data-action="cancel" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
