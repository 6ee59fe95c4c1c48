import { useRef, useState } from 'preact/hooks';
import { t } from '../text';

interface Props {
  readonly label: string;
  readonly hint: string;
  /** Endings of the files that the picker offers, for example `.md,.html`. */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files on, with a button that opens the browser's picker. */
export function FileDrop({ label, hint, accept, onFiles }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping needs a pointer; the button does the same without one
    <div
      class={`file-drop${over ? ' over' : ''}`}
      data-part="file-drop"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={accept}
        data-part="files"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again, for instance when it was mended meanwhile.
          currentTarget.value = '';
        }}
      />
      <button type="button" class="action primary" data-action="pick-files" onClick={() => picker.current?.click()}>
        {label}
      </button>
      <p class="hint">
        {t('dropHere')} {hint}
      </p>
    </div>
  );
}
