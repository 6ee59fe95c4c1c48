import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OutlineError, outlineFromHtml } from '../../../../core/outline/from-html';

const texts = (html: string, words?: number) => outlineFromHtml(html, words).blocks.map(({ text }) => text);
const blocks = (html: string) =>
  outlineFromHtml(html).blocks.map(({ kind, level, text }) => `${kind} ${level} ${text}`);

describe('outlineFromHtml', () => {
  it('reads title, language and blocks', () => {
    const outline = outlineFromHtml(
      '<!doctype html><html lang="en-GB"><title> The\n plan &amp; more </title><body><h1>Plan</h1><p>We <b>sh</b>ip.<br>Early.</p>',
    );
    expect(outline).toEqual({
      title: 'The plan & more',
      language: 'en-GB',
      blocks: [
        { kind: 'heading', level: 1, text: 'Plan' },
        { kind: 'paragraph', level: 0, text: 'We ship. Early.' },
      ],
    });
  });

  it('tells items with their depth, quotations, code and cells', () => {
    expect(
      blocks(
        '<body><ul><li>one<ol><li>two</ol></ul><blockquote><p>said</p></blockquote><pre>let x</pre><table><tr><th>a<td>b</table>',
      ),
    ).toEqual(['item 1 one', 'item 2 two', 'quote 0 said', 'code 0 let x', 'cell 0 a', 'cell 0 b']);
  });

  it.each([
    ['navigation', '<nav>no</nav>'],
    ['a role of navigation', '<div role="navigation">no</div>'],
    ['what stands beside', '<aside>no</aside>'],
    ['the footer', '<footer>no</footer>'],
    ['the header of the site', '<header>no</header>'],
    ['comments by class', '<div class="post comments">no</div>'],
    ['comments by id', '<section id="comments">no</section>'],
    ['the attribute hidden', '<p hidden>no</p>'],
    ['what is hidden from assistive technology', '<p aria-hidden="true">no</p>'],
    ['a style that hides', '<p style="color: red; display : none">no</p>'],
    ['a style that makes invisible', '<p style="visibility:hidden">no</p>'],
    ['a form with its labels', '<form><p>no</p></form>'],
    ['controls', '<button>no</button><select><option>no</select><textarea>no</textarea><label>no</label>'],
    ['editable text', '<div contenteditable>no</div><div contenteditable="true">no</div>'],
    ['editable plain text', '<div contenteditable="plaintext-only">no</div>'],
    ['a text box', '<div role="textbox">no</div>'],
    [
      'scripts, styles and templates',
      '<script>no</script><style>no</style><template>no</template><noscript>no</noscript>',
    ],
    ['a dialog', '<dialog open>no</dialog>'],
    ['the body of a closed disclosure', '<details><p>no</p></details>'],
    ['the bare text of a closed disclosure', '<details>no</details>'],
  ])('leaves out %s', (_, html) => {
    expect(texts(`<body><p>yes</p>${html}<p>also</p>`)).toEqual(['yes', 'also']);
  });

  it.each([
    ['text that is explicitly not editable', '<p contenteditable="false">yes</p>'],
    ['an open disclosure', '<details open><p>yes</p></details>'],
    ['the summary of a closed one', '<details><summary>yes</summary><p>no</p></details>'],
    ['a class that only resembles comments', '<p class="commentary-track">yes</p>'],
    ['a header inside the only article', '<article><header>yes</header></article>'],
  ])('keeps %s', (_, html) => expect(texts(`<body>${html}`)).toEqual(['yes']));

  it('reads main alone where there is one, by element or role', () => {
    expect(texts('<body><p>no</p><main><p>yes</p></main>')).toEqual(['yes']);
    expect(texts('<body><p>no</p><div role="main"><p>yes</p></div>')).toEqual(['yes']);
  });

  it('reads the only article, and the whole body where there are several', () => {
    expect(texts('<body><p>no</p><article><p>yes</p></article>')).toEqual(['yes']);
    expect(texts('<body><p>a</p><article>b</article><article>c</article>')).toEqual(['a', 'b', 'c']);
  });

  it('prefers main to an article beside it', () => {
    expect(texts('<body><article>no</article><main>yes</main>')).toEqual(['yes']);
  });

  it('finds nothing where there is no body', () => {
    expect(outlineFromHtml('')).toEqual({ title: '', language: '', blocks: [] });
  });

  it('stops at so many words', () => {
    const html = `<body>${'<p>one two three</p>'.repeat(10)}`;
    expect(texts(html, 7)).toEqual(['one two three', 'one two three', 'one']);
    expect(texts(html, 6)).toEqual(['one two three', 'one two three']);
  });

  it('refuses a document of 100,000 nested elements without walking through it', () => {
    expect(() => outlineFromHtml(`<body>${'<div>'.repeat(100_000)}deep`)).toThrow(OutlineError);
  });

  it('counts nesting, not elements', () => {
    expect(texts(`<body>${'<p>a<br></p>'.repeat(2000)}`)).toHaveLength(2000);
    expect(texts(`<body>${'<p>a'.repeat(2000)}`)).toHaveLength(2000);
  });

  it('reads lists nested 200 deep, which are 400 elements, and refuses them 400 deep with a reason', () => {
    const nested = (depth: number) => `<body>${'<ul><li>a'.repeat(depth)}${'</li></ul>'.repeat(depth)}<p>end`;
    const { blocks: read } = outlineFromHtml(nested(200));
    expect(read.map(({ level }) => level)).toEqual([...Array.from({ length: 200 }, (_, at) => at + 1), 0]);
    expect(() => outlineFromHtml(nested(400))).toThrow(OutlineError);
  });

  it('reads any markup without failing, and only text that is there', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<div>',
        '</div>',
        '<ul><li>',
        '</ul>',
        '<details>',
        '<b',
        '<!--',
        '-->',
        '&amp;',
        'word ',
        '\n',
      ],
      ...[
        '<main>',
        '<article>',
        '<h2>',
        '</h3>',
        '<table><td>',
        '<pre>',
        '<textarea>',
        '<script>',
        '</script>',
        '<br>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const { text, kind, level } of outlineFromHtml(`<body>${pieces.join('')}`).blocks) {
          expect(text).toBe(text.replace(/\s+/g, ' ').trim());
          expect(text).not.toBe('');
          expect(level > 0).toBe(kind === 'heading' || kind === 'item');
        }
      }),
      { numRuns: 300 },
    );
  });
});
