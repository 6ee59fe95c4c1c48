import { useRef, useState } from 'preact/hooks';
import type { StatusText } from '../../components/Status';
import { t } from '../../components/text';
import { whyNot } from './shelf-problems';

/** Time after the last key before what was found is read out, in milliseconds. */
const AFTER_TYPING = 400;

/** Takes something back; done when it resolves, and not where it rejects. */
export type Undo = () => unknown;

interface Told extends StatusText {
  /** Read out, and not shown. */
  readonly quiet: boolean;
}

/** The status line: what was done, how to undo it, and after typing how much was found. */
export function useStatus() {
  const [told, setTold] = useState<Told>({ text: '', quiet: true });
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  const hush = () => {
    clearTimeout(waiting.current);
    setTold({ text: '', quiet: true });
  };
  const say = (text: string, undo?: Undo) => {
    // Enter right behind the last letter: the count that is still to come must not take the answer's place.
    hush();
    const undoAndSay =
      undo &&
      (() => {
        // By way of a promise, so that what is thrown at once is told as well.
        void Promise.resolve()
          .then(undo)
          .then(
            () => say(t('undone')),
            (error: unknown) => say(t('notUndone', whyNot(error))),
          );
      });
    setTold({ text, undo: undoAndSay, quiet: false });
  };
  /** Says how much was found, a moment later, unless something else is said until then. @returns ends it */
  const sayLater = (text: string) => {
    waiting.current = setTimeout(() => setTold({ text, quiet: true }), AFTER_TYPING);
    return hush;
  };
  return { told, say, sayLater, hush };
}
