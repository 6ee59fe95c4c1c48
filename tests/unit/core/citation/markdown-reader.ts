import MarkdownIt from 'markdown-it';

/** Stands in what is seen for the reference to a footnote. */
export const noteMark = (label: string) => `⟦${label}⟧`;

/**
 * Reads with all that editors commonly understand: CommonMark with tables, strikethrough, HTML, and footnotes: a line
 * that begins with `[^label]:` opens one wherever a block may begin, and `[^label]` refers to one, whether there is one
 * or not, so that brackets of a text that were left alone are seen.
 */
const reader = new MarkdownIt({ html: true, linkify: false, typographer: false });

reader.block.ruler.before(
  'reference',
  'footnote',
  (state, startLine, endLine, silent) => {
    const from = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    const opening = /^\[\^([^\s\]]+)\]:[ \t]*/.exec(state.src.slice(from, state.eMarks[startLine]));
    if (!opening || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
    if (silent) return true;
    state.push('footnote_open', '', 1).info = opening[1] ?? '';
    const [begin = 0, shift = 0, indent = 0] = [state.bMarks, state.tShift, state.sCount].map((all) => all[startLine]);
    const parent = state.parentType;
    state.bMarks[startLine] = from + opening[0].length;
    state.tShift[startLine] = 0;
    state.sCount[startLine] = state.blkIndent;
    state.parentType = 'list';
    // The first line only: what is written here has no footnote of several lines.
    state.md.block.tokenize(state, startLine, Math.min(startLine + 1, endLine));
    state.parentType = parent;
    state.bMarks[startLine] = begin;
    state.tShift[startLine] = shift;
    state.sCount[startLine] = indent;
    state.push('footnote_close', '', -1);
    state.line = startLine + 1;
    return true;
  },
  { alt: ['paragraph', 'reference'] },
);

reader.inline.ruler.before('link', 'footnote_mark', (state, silent) => {
  const mark = /^\[\^([^\s\]]+)\]/.exec(state.src.slice(state.pos, state.posMax));
  if (!mark) return false;
  if (!silent) state.push('text_special', '', 0).content = noteMark(mark[1] ?? '');
  state.pos += mark[0].length;
  return true;
});

/** What a reader of the Markdown sees: its blocks, its paragraphs with their words, and where its links lead. */
export function seen(markdown: string) {
  const tokens = reader.parse(markdown, {});
  const inline = tokens.filter(({ type }) => type === 'inline').map(({ children }) => children ?? []);
  return {
    shape: tokens.map(({ type }) => type),
    markup: inline.flat().filter(({ type }) => !['text', 'text_special', 'link_open', 'link_close'].includes(type)),
    paragraphs: inline.map((children) => children.map(({ content }) => content).join('')),
    links: inline.flat().flatMap((token) => (token.type === 'link_open' ? [token.attrGet('href')] : [])),
    notes: tokens.filter(({ type }) => type === 'footnote_open').map(({ info }) => info),
  };
}
