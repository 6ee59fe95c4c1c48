/** A run of words that two texts have in common, or that only the one before or the one after has. */
export interface WordChange {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Scripts that have no spaces between words: these are taken letter by letter. */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{scx=${script}}`)
  .join('');

const WORD = new RegExp(`[${UNSPACED}]|[^\\s${UNSPACED}]+`, 'gu');

/**
 * Pairs of words that are compared at the most: two texts of 500 words. Of longer ones all that stands between the first
 * and the last change counts as changed.
 */
const MOST_PAIRS = 250_000;

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));

/** For each pair of rests, the length of the longest sequence of words that both have (LCS), row by row. */
function commonLengths(before: readonly Token[], after: readonly Token[]): (row: number, column: number) => number {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        before[row]?.word === after[column]?.word
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  return at;
}

/** Goes through two texts word by word, keeping as many words as can be. */
function* steps(before: readonly Token[], after: readonly Token[]): Generator<[WordChange['kind'], Token]> {
  const isTooMuch = before.length * after.length > MOST_PAIRS;
  const common = isTooMuch ? () => 0 : commonLengths(before, after);
  let row = 0;
  let column = 0;
  for (;;) {
    const gone = before[row];
    const added = after[column];
    if (gone && added && !isTooMuch && gone.word === added.word) {
      yield ['same', added];
      row++;
      column++;
    } else if (gone && (!added || common(row + 1, column) >= common(row, column + 1))) {
      yield ['gone', gone];
      row++;
    } else if (added) {
      yield ['new', added];
      column++;
    } else return;
  }
}

/**
 * How one text became another, word by word. The runs that are "same" or "new" are the text after, those that are "same"
 * or "gone" the text before, but for the white space between runs.
 */
export function wordDiff(before: string, after: string): WordChange[] {
  const old = tokensOf(before);
  const now = tokensOf(after);
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head]?.word === now[head]?.word) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail)?.word === now.at(-1 - tail)?.word) tail++;
  const runs: { kind: WordChange['kind']; start: number; end: number }[] = [];
  const put = (kind: WordChange['kind'], { start, end }: Token) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.end = end;
    else runs.push({ kind, start, end });
  };
  for (const token of now.slice(0, head)) put('same', token);
  const middle = steps(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  for (const [kind, token] of middle) put(kind, token);
  for (const token of now.slice(now.length - tail)) put('same', token);
  return runs.map(({ kind, start, end }) => ({ kind, text: (kind === 'gone' ? before : after).slice(start, end) }));
}
