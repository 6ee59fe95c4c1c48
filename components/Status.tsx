import { keepFocus } from './QuoteCard';
import { t } from './text';

/** What was just done, and how to take it back. */
export interface StatusText {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

interface Props extends StatusText {
  /** Read out, and not shown: what it says is to be seen already. */
  readonly quiet?: boolean;
}

/** The one place that tells the outcome of what a person does. Always there, so that it is read out. */
export function Status({ text, undo, quiet = false }: Props) {
  const kind = text === '' ? 'status empty' : quiet ? 'visually-hidden' : 'status';
  return (
    <div class={kind}>
      <p role="status" data-part="status">
        {text}
      </p>
      {undo && text !== '' && (
        <button type="button" class="link-button" data-action="undo" onMouseDown={keepFocus} onClick={undo}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
