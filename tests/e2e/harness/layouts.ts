import type { BrowserKind } from './browser';
import { fixture } from './fixtures';
import type { ServedPage } from './pages-server';

interface Layout {
  readonly what: string;
  readonly page: ServedPage;
  /** Whether it is about something else, so that nothing comes. */
  readonly isElsewhere: boolean;
  /** Its rules count the elements beside its body, so it looks different as long as the tip is there. */
  readonly counts: boolean;
  /** The browser whose pictures of it lack frames that are transparent, those of web pages too. */
  readonly undrawnIn: BrowserKind | undefined;
}

interface Making {
  what: string;
  style?: string;
  /** Stands before the page's text. */
  markup?: string;
  /** Runs when the page is complete. */
  script?: string;
  change?: (html: string) => string;
  type?: string;
  isElsewhere?: true;
  counts?: true;
  undrawnIn?: BrowserKind;
}

const xhtml = (html: string) =>
  html
    .replace('<!doctype', '<!DOCTYPE')
    .replace('<html ', '<html xmlns="http://www.w3.org/1999/xhtml" ')
    .replace(/<meta[^>]*/g, '$& /');

const MAKINGS: Making[] = [
  { what: 'plain' },
  { what: 'of another field', isElsewhere: true },
  {
    what: 'of few words',
    change: () => '<!doctype html><title>Note</title><p>Milk, bread, stamps.',
    isElsewhere: true,
  },
  {
    what: 'in flexible boxes',
    style: 'body, main { display: flex; flex-flow: row wrap; gap: 9px } html { display: flex }',
  },
  { what: 'in a grid', style: 'html { display: grid; grid-template: 1fr / auto 1fr } body { display: grid }' },
  { what: 'from right to left', change: (html) => html.replace('<html ', '<html dir="rtl" ') },
  { what: 'written downwards', style: 'html { writing-mode: vertical-rl }' },
  { what: 'in tables', style: 'html { display: table } body { display: table-row } main { display: table-cell }' },
  {
    what: 'with a header that stays and a footer that is fixed',
    style:
      '.s { position: sticky; top: 0; background: #ddd } .f { position: fixed; inset: auto 0 0; height: 90px; background: #9cf }',
    markup: '<div class="s">Header</div><div class="f">Footer <a href="#">with a link</a></div>',
  },
  { what: 'with a canvas', markup: '<canvas id="c"></canvas>', script: `c.getContext('2d').fillRect(5, 5, 90, 40)` },
  {
    what: 'with a drawing',
    markup: '<svg width="200" height="60"><circle cx="30" cy="30" r="25"/><text x="70" y="40">SVG</text></svg>',
  },
  {
    what: 'with a form',
    markup: '<form><input value="typed"><select><option>one</select><textarea>text</textarea></form>',
  },
  { what: 'that is very long', markup: '<div style="height: 60000px; background: linear-gradient(red, blue)"></div>' },
  { what: 'in huge letters', style: 'html { font-size: 90px } body { font-size: 3rem !important }' },
  { what: 'enlarged', style: 'html { zoom: 1.5 } body { zoom: 1.2 }', undrawnIn: 'firefox' },
  {
    what: 'in the dark',
    style: ':root { color-scheme: dark } body { background: #111 !important; color: #eee !important }',
  },
  { what: 'in columns, as in print', style: 'main { columns: 3; max-width: none !important } @page { margin: 1cm }' },
  { what: 'with a frame', markup: '<iframe srcdoc="<p>In a frame</p>" width="300" height="80"></iframe>' },
  { what: 'with an open dialog', markup: '<dialog open style="position: static">Dialog</dialog>' },
  { what: 'with an open popover', markup: '<div popover id="p">Popover</div>', script: 'p.showPopover()' },
  {
    what: 'with animations that rest',
    style: '@keyframes turn { to { transform: rotate(1turn) } } h1 { animation: turn 9s -2s infinite paused }',
  },
  {
    what: 'with elements of its own',
    markup: '<x-box></x-box>',
    script: `customElements.define('x-box', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<b>Own</b>' } })`,
  },
  { what: 'without a doctype', change: (html) => html.replace(/<!doctype html>/i, '') },
  { what: 'in XHTML', change: xhtml, type: 'application/xhtml+xml' },
  { what: 'that cannot be scrolled', style: 'html, body { overflow: hidden; height: 100% }' },
  {
    what: 'that snaps',
    style: 'html { scroll-snap-type: y mandatory; scroll-padding: 40px } h2 { scroll-snap-align: start }',
  },
  { what: 'that is turned by its root', style: 'html { transform: rotate(2deg) scale(0.9) }' },
  { what: 'through a filter', style: 'body { filter: sepia(1) contrast(1.2) } main { backdrop-filter: blur(1px) }' },
  {
    what: 'that is contained',
    style: 'body { contain: strict; height: 2000px; width: 900px } main { contain: content }',
  },
  {
    what: 'whose root is fixed',
    style: 'html { position: fixed; inset: 10px; overflow: auto; border: 3px solid red }',
  },
  {
    what: 'with rules for the last and only child',
    style:
      'body:last-child { border-right: 9px solid green } html > :nth-last-child(1) { padding-left: 20px } body:nth-last-of-type(1) { margin: 0 }',
    counts: true,
  },
];

/** Pages that are built in many ways. Nothing in them moves, and no caret blinks. */
export const LAYOUTS: readonly Layout[] = MAKINGS.map(
  ({ what, style = '', markup = '', script, change, type, isElsewhere = false, counts = false, undrawnIn }) => {
    const base = fixture(isElsewhere ? 'sample/recipe.html' : 'sample/plan.html')
      .replace('</head>', () => `<style>* { caret-color: transparent !important } ${style}</style></head>`)
      .replace('<main>', () => `<main>${markup}`)
      .replace('</body>', () => `${script ? `<script>${script}</script>` : ''}</body>`);
    const body = change?.(base) ?? base;
    return { what, page: type ? { body, type } : { body }, isElsewhere, counts, undrawnIn };
  },
);
