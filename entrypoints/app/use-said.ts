import { useState } from 'preact/hooks';
import type { SaidText } from '../../components/settings/Said';
import { t } from '../../components/text';
import { type Undo, useStatus } from './use-status';

/** Says what came of a change, beside the control that made it. */
export function useSaid() {
  const { told, say } = useStatus();
  const [at, setAt] = useState('');
  const sayAt = (where: string, text: string, undo?: Undo) => {
    setAt(where);
    say(text, undo);
  };
  /** Waits for a change and says that it is saved, or that it is not. */
  const save = (where: string, changing: Promise<unknown>, text = t('settingsSaved'), undo?: Undo) => {
    // What is said once more is read out only if it was gone meanwhile.
    sayAt(where, '');
    void changing.then(
      () => sayAt(where, text, undo),
      () => sayAt(where, t('settingsNotSaved')),
    );
  };
  const said: SaidText = { text: told.text, undo: told.undo, at };
  return { said, say: sayAt, save };
}
