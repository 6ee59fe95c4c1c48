import { tidied } from '../tidied';

/** Whether a line goes on in the next: nothing ends it, and the next begins in the middle of a sentence. */
const goesOn = (line: string, next: string) => !/[.!?…:;]["”’»)\]]*$/.test(line) && /^\p{Ll}/u.test(next);

/** The paragraphs of selected text: lines, unless one goes on in the next. Empty lines always divide. */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const source of text.split(/\r\n?|[\n\u2028\u2029]/)) {
    const line = tidied(source);
    const last = paragraphs.at(-1);
    if (line === '') isOpen = false;
    else if (isOpen && last !== undefined && goesOn(last, line)) paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    else {
      paragraphs.push(line);
      isOpen = true;
    }
  }
  return paragraphs;
}
