import type { StatusText } from '../Status';
import { t } from '../text';

/** What was said last, and beside which control. */
export interface SaidText extends StatusText {
  readonly at: string;
}

interface Props {
  /** Name of the control that it stands beside. */
  readonly at: string;
  readonly said: SaidText;
}

/** The line beside a control that says what came of a change of it. Always there, so that it is read out. */
export function Said({ at, said }: Props) {
  const { text, undo } = said.at === at ? said : { text: '', undo: undefined };
  return (
    <div class="said" data-said={at}>
      <p role="status">{text}</p>
      {undo && text !== '' && (
        <button type="button" class="link-button" data-action="undo" onClick={undo}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
