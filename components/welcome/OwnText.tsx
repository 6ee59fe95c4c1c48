import { useRef, useState } from 'preact/hooks';
import { DraftView, type ShownDraft } from '../DraftView';
import { Said, type SaidText } from '../settings/Said';
import { t } from '../text';

interface Props {
  readonly said: SaidText;
  readonly onAdvise: (text: string) => ShownDraft;
  /** There is nothing to advise on. */
  readonly onEmpty: () => void;
}

/** A place for something of one's own, and the advice on it. */
export function OwnText({ said, onAdvise, onEmpty }: Props) {
  const [text, setText] = useState('');
  const [draft, setDraft] = useState<ShownDraft | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const advise = () => {
    if (text.trim() === '') {
      setDraft(null);
      onEmpty();
      area.current?.focus();
    } else setDraft(onAdvise(text));
  };
  const back = () => {
    setDraft(null);
    area.current?.focus();
  };
  return (
    <section aria-labelledby="own" data-part="own">
      <h2 id="own">{t('welcomeOwn')}</h2>
      <label class="field">
        <span>{t('welcomeOwnLabel')}</span>
        <textarea
          ref={area}
          rows={6}
          dir="auto"
          data-field="own"
          aria-describedby="own-hint"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <span class="hint" id="own-hint">
          {t('welcomeOwnHint')}
        </span>
      </label>
      <button type="button" class="action primary" data-action="advise" onClick={advise}>
        {t('welcomeAdvise')}
      </button>
      <Said at="own" said={said} />
      {draft && (
        <div class="own-advice">
          <DraftView draft={draft} onBack={back} />
          <Said at="quote" said={said} />
        </div>
      )}
    </section>
  );
}
