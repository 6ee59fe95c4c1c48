import { ownParagraph, timesIn } from '../../core/citation/caret';
import type { Aimed, CaretScript } from '../../platform/caret-script';
import { focusedIn, isInSight, isPlain, isTextField, type TextField, textIn } from './fields';
import { besideCaret, type Place, place, selectionOf } from './place';

/** Time for an editor to notice where the caret is, in milliseconds. */
const NOTICE = 60;
/** Time for an editor to show what it has taken, and for one that does not say so, in milliseconds. */
const SHOW = { taken: 1500, silent: 150 };

/**
 * An empty paragraph, into which goes what stands beside the caret when rich text comes between. The browser's own command
 * does not heed one without a line; editors would take the line for one more.
 */
const PARAGRAPH = { pasted: '<p></p>', written: '<p><br></p>' };

interface Target extends Aimed {
  readonly field: HTMLElement;
  /** How often the words were there before. */
  readonly before: number;
  /** The rich text for the browser's own command. */
  readonly written: string;
}

let target: Target | null = null;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export const aim: CaretScript['aim'] = async (content) => {
  target = null;
  const found = place();
  if (!found) return 'no caret';
  const { field } = found;
  if (!isInSight(field)) return 'refused';
  field.focus();
  restore(found);
  await pause(NOTICE);
  if (focusedIn(document) !== field) return 'refused';
  const beside = besideCaret(field);
  const text = field.localName === 'input' ? content.line : ownParagraph(content.text, beside.before, beside.behind);
  if (isTextField(field) && !hasRoom(field, text)) return 'refused';
  const between = (paragraph: string) =>
    `${beside.before.trim() && paragraph}${content.html}${beside.behind.trim() && paragraph}`;
  const aimed = { text, html: isPlain(field) ? null : between(PARAGRAPH.pasted) };
  target = { ...aimed, field, before: timesIn(textIn(field), text), written: between(PARAGRAPH.written) };
  return aimed;
};

/** Puts the caret back, behind what may be selected: inserting takes nothing away. */
function restore({ field, range }: Place): void {
  if (isTextField(field)) {
    const { selectionEnd } = field;
    if (selectionEnd !== null) field.setSelectionRange(selectionEnd, selectionEnd);
  } else if (range) {
    selectionOf(field)?.collapse(range.endContainer, range.endOffset);
  }
}

const hasRoom = ({ value, maxLength }: TextField, text: string) =>
  maxLength < 0 || value.length + text.length <= maxLength;

export const finish: CaretScript['finish'] = async (taken) => {
  if (!target) return false;
  const { field, text, html, written, before } = target;
  target = null;
  const isThere = () => timesIn(textIn(field), text) > before;
  if (await soon(isThere, taken ? SHOW.taken : SHOW.silent)) return true;
  if (taken || focusedIn(document) !== field) return false;
  // Deprecated, yet the one way that fires the events of typing and can be undone.
  if (html === null) field.ownerDocument.execCommand('insertText', false, text);
  else field.ownerDocument.execCommand('insertHTML', false, written);
  return soon(isThere, SHOW.silent);
};

async function soon(is: () => boolean, within: number): Promise<boolean> {
  for (const end = performance.now() + within; !is(); await pause(30)) if (performance.now() > end) return false;
  return true;
}
