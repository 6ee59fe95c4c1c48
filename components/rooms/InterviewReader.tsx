import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { inLists, type ReadBlock } from '../../core/reading/answer';
import { useActions } from '../actions';
import { t } from '../text';
import { View } from '../View';
import { useKeeping } from './keeping';
import { useMarginLines } from './margin-lines';
import { QuoteNote } from './QuoteNote';
import { QuoteTools } from './QuoteTools';

/** An interview to be read. */
export interface ShownInterview {
  readonly id: string;
  /** All mentors in one line. */
  readonly names: string;
  readonly mentors: readonly { readonly name: string; readonly role: string }[];
  /** ISO 8601, or ''. */
  readonly date: string;
  readonly rights: string;
  /** Address of the source, '' where there is none. */
  readonly url: string;
  readonly language: string;
  readonly exchanges: readonly {
    readonly question: string;
    /** The question in one line. */
    readonly label: string;
    readonly blocks: readonly ReadBlock[];
  }[];
  /** Ids of the quotes that are good for some topic. */
  readonly telling: ReadonlySet<string>;
}

interface Props {
  readonly interview: ShownInterview;
  /** Id of the quote to begin at, '' for the beginning. */
  readonly quote: string;
  readonly onBack: () => void;
}

/** From so many questions on there is a list of them. */
const LONG = 6;

/** A turn of a host that is longer than this is no heading to the eye, whatever it is to the structure. */
const LONG_QUESTION = 220;

/** Time that the pointer rests on a quote before it is meant, in milliseconds: it crosses others on its way to the margin. */
const REST = 120;

/** A whole interview, set for reading. Its quotes are marked in the margin; the one that is pointed at has tools there. */
export function InterviewReader({ interview, quote, onBack }: Props) {
  const { exchanges, names, telling } = interview;
  const { copy, copyPart } = useActions();
  const { notes } = useKeeping();
  const [active, setActive] = useState('');
  const [editing, setEditing] = useState('');
  const text = useRef<HTMLElement>(null);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const passages = exchanges.flatMap(({ blocks }) => blocks.flatMap((block) => block.passages));
  const lined = passages.map(({ id }) => id).filter((id) => id === active || telling.has(id) || notes.has(id));
  const lines = useMarginLines(text, lined);

  const elementOf = (id: string) => text.current?.querySelector<HTMLElement>(`[data-quote="${CSS.escape(id)}"]`);
  useEffect(() => {
    setActive(quote);
    setEditing('');
    if (quote !== '') elementOf(quote)?.scrollIntoView({ block: 'center' });
    else text.current?.closest('.scroller')?.scrollTo(0, 0);
  }, [interview.id, quote]);
  useEffect(() => () => clearTimeout(resting.current), []);

  const quoteAt = (target: EventTarget | null) =>
    (target instanceof Element && target.closest<HTMLElement>('[data-quote]')?.dataset.quote) || '';
  const activate = (id: string) => {
    clearTimeout(resting.current);
    // A note that is being written is not taken away.
    if (id !== '' && editing === '') setActive(id);
  };
  const onMouseOver = (event: MouseEvent) => {
    clearTimeout(resting.current);
    const id = quoteAt(event.target);
    // Where the tools stand between the lines, they would push those away under the pointer.
    if (id !== '' && text.current && hasStyle(text.current, '--tools-beside'))
      resting.current = setTimeout(() => activate(id), REST);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.quote === undefined) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
    const step = steps[event.key];
    const id = event.target.dataset.quote;
    if (event.key === 'Enter') copy(id);
    else if (step !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      const quotes = passages.filter((passage) => passage.id !== '');
      const next = quotes[quotes.findIndex((passage) => passage.id === id) + step];
      const element = next && elementOf(next.id);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent) => {
    const selection = getSelection();
    const id = quoteAt(selection?.anchorNode?.parentElement ?? null);
    // What goes over several quotes is copied as any text is.
    if (id !== '' && id === quoteAt(selection?.focusNode?.parentElement ?? null)) copyPart(id, event);
  };

  return (
    <View name="interview" heading={names} onBack={onBack}>
      <div class="scroller reading">
        <div class="reading-head">
          <Head interview={interview} />
        </div>
        {exchanges.length > LONG && <Contents exchanges={exchanges} />}
        {/* biome-ignore lint/a11y/useKeyWithMouseEvents: what has the focus is told by onFocusIn */}
        <article
          ref={text}
          class="reading-text"
          lang={interview.language || undefined}
          aria-describedby="reading-hint"
          onMouseOver={onMouseOver}
          onMouseOut={() => clearTimeout(resting.current)}
          onFocusIn={(event) => activate(quoteAt(event.target))}
          onClick={(event) => activate(quoteAt(event.target))}
          onKeyDown={onKeyDown}
          onCopy={onCopy}
        >
          <p id="reading-hint" class="visually-hidden">
            {t('readerHint')}
          </p>
          <div aria-hidden="true">
            {lined.map((id) => {
              const line = lines.get(id);
              const kind = id === active ? ' active' : notes.has(id) ? ' kept' : '';
              return (
                line && (
                  <span
                    key={id}
                    class={`margin-line${kind}`}
                    style={{ top: `${line.top}px`, height: `${line.height}px` }}
                  />
                )
              );
            })}
          </div>
          {exchanges.map(({ question, blocks }, at) => {
            const ids = blocks.flatMap((block) => block.passages.map(({ id }) => id)).filter(Boolean);
            // Tab goes from answer to answer, arrow keys from quote to quote.
            const stop = ids.includes(active) ? active : ids[0];
            const draw = (block: ReadBlock) => drawn(block, stop);
            return (
              <section key={`${at} ${question}`} class="reading-exchange" aria-labelledby={questionId(at)}>
                <h3 id={questionId(at)} class={question.length > LONG_QUESTION ? 'long' : ''} tabIndex={-1} dir="auto">
                  {question}
                </h3>
                {inLists(blocks).map(({ kind, blocks: [first, ...others] }) =>
                  kind === 'item' ? (
                    <ul key={first.key}>{[first, ...others].map(draw)}</ul>
                  ) : (
                    [first, ...others].map(draw)
                  ),
                )}
              </section>
            );
          })}
        </article>
      </div>
    </View>
  );

  function drawn({ key, kind, speaker, passages: own }: ReadBlock, stop: string | undefined) {
    const Tag = kind === 'item' ? 'li' : 'div';
    const Text = kind === 'item' ? 'div' : 'p';
    const chosen = own.find(({ id }) => id !== '' && id === active);
    const quoteOf = (passage: { readonly id: string; readonly text: string }) => ({
      id: passage.id,
      words: passage.text,
      mentor: names,
    });
    return (
      <Tag key={key} class="reading-block">
        <Text dir="auto">
          {speaker && <strong class="speaker">{`${speaker}: `}</strong>}
          {own.map((passage) =>
            passage.id === '' ? (
              passage.text
            ) : (
              <span
                key={passage.id}
                class={`passage${passage.id === active ? ' active' : ''}`}
                data-part="quote"
                data-quote={passage.id}
                tabIndex={passage.id === stop ? 0 : -1}
              >
                {passage.text}
              </span>
            ),
          )}
        </Text>
        {chosen && (
          <QuoteTools
            quote={quoteOf(chosen)}
            top={lines.get(chosen.id)?.top ?? 0}
            onNote={() => setEditing(editing === chosen.id ? '' : chosen.id)}
          />
        )}
        {own.map(
          (passage) =>
            (editing === passage.id || notes.has(passage.id)) &&
            passage.id !== '' && (
              <QuoteNote
                key={passage.id}
                quote={quoteOf(passage)}
                editing={editing === passage.id}
                onEditing={(on) => {
                  setEditing(on ? passage.id : '');
                  setActive(passage.id);
                  if (!on) elementOf(passage.id)?.focus({ preventScroll: true });
                }}
              />
            ),
        )}
      </Tag>
    );
  }
}

const questionId = (at: number) => `question-${at}`;

/** Whether a style of ours is set where an element stands: styles know how much room there is. */
const hasStyle = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(name).trim() === '1';

/** Who is interviewed, when, whose words these are and where they come from. */
function Head({ interview: { mentors, date, rights, url } }: { readonly interview: ShownInterview }) {
  return (
    <>
      {mentors.map(({ name, role }) => (
        <p key={name} class="reading-role" dir="auto">
          {mentors.length > 1 && <strong>{name}</strong>}
          {mentors.length > 1 && role && ', '}
          {role}
        </p>
      ))}
      <p class="attribution" dir="auto">
        {date && (
          <>
            <time dateTime={date}>{date}</time> ·{' '}
          </>
        )}
        {rights}
        {/^https?:\/\//.test(url) && (
          <>
            {rights && ' · '}
            <a href={url} target="_blank" rel="noreferrer" data-action="source">
              {t('openSource')}
            </a>
          </>
        )}
      </p>
    </>
  );
}

/** The questions of a long interview. They are no links: the address says which interview is read. */
function Contents({ exchanges }: Pick<ShownInterview, 'exchanges'>) {
  const list = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    // Beside the text it is in nobody's way.
    if (list.current) list.current.open = hasStyle(list.current, '--contents-beside');
  }, []);
  const show = (at: number) => {
    const heading = document.getElementById(questionId(at));
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <details ref={list} class="reading-contents" data-part="contents">
      <summary>
        {t('readerContents')} <span class="count">{exchanges.length}</span>
      </summary>
      <ol>
        {exchanges.map(({ label, question }, at) => (
          <li key={`${at} ${question}`}>
            <button type="button" class="link-button" data-action="question" dir="auto" onClick={() => show(at)}>
              {label}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
