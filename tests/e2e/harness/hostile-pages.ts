import type { BrowserKind } from './browser';
import { fixture } from './fixtures';
import type { ServedPage } from './pages-server';

/**
 * What comes of the tip: it is there and opens on a click; it is there and the page keeps clicks from it; the badge alone is
 * there; or nothing is, since the page shows no text.
 */
type Outcome = 'tip' | 'out of reach' | 'badge' | 'silence';

interface HostilePage {
  readonly what: string;
  readonly page: ServedPage;
  readonly outcome: Record<BrowserKind, Outcome>;
  /** What the browser itself writes into the console when it refuses the tip's frame; nobody can catch it. */
  readonly refusal: RegExp | undefined;
}

interface Hostility {
  what: string;
  style?: string;
  /** Runs before anything else of the page. */
  first?: string;
  /** Stands before the page's own text. */
  markup?: string;
  /** Runs when the page is complete. */
  last?: string;
  headers?: Record<string, string>;
  outcome?: Outcome | Record<BrowserKind, Outcome>;
  refusal?: RegExp;
}

/** A page on which a tip comes, and on which something can be inserted. */
const PLAN = fixture('sample/plan.html').replace('<h2>Roles', '<textarea>Alpha omega</textarea><h2>Roles');

const COVER = 'position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; z-index: 2147483647;';
const csp = (value: string) => ({ 'content-security-policy': value });

const REFUSAL = /^Framing 'chrome-extension:|Security Error: Content at moz-nullprincipal/;

/** Names that are read of a document or an element. */
const NAMES = [
  ...['activeElement', 'body', 'head', 'documentElement', 'querySelector', 'querySelectorAll', 'children', 'title'],
  ...['getElementsByTagName', 'getElementById', 'contentType', 'readyState', 'hidden', 'defaultView', 'location'],
  ...['createElement', 'addEventListener', 'firstChild', 'nextSibling', 'parentNode', 'nodeType', 'nodeValue'],
  ...['lastElementChild', 'localName', 'getAttribute', 'checkVisibility', 'lang', 'textContent', 'append', 'remove'],
  ...['attachShadow', 'showPopover', 'style', 'elementFromPoint', 'elementsFromPoint', 'innerWidth', 'navigation'],
];

const HOSTILITIES: Hostility[] = [
  { what: 'does nothing of its own' },
  {
    what: 'takes all events before anybody else',
    first: `for (const type of ['click', 'mousedown', 'pointerdown', 'mouseup', 'keydown', 'copy', 'message', 'focus', 'blur', 'focusin', 'selectionchange', 'pageshow', 'visibilitychange', 'resize'])
      for (const target of [window, document])
        target.addEventListener(type, (event) => { event.stopImmediatePropagation(); if (type !== 'mousedown') event.preventDefault(); }, true);`,
  },
  {
    what: 'writes into what is copied',
    first: `for (const type of ['copy', 'cut', 'beforecopy'])
      document.addEventListener(type, (event) => { event.clipboardData?.setData('text/plain', 'theirs'); event.preventDefault(); }, true);`,
  },
  { what: 'has something over everything', markup: `<div style="${COVER} background: #fff8"></div>` },
  {
    what: 'has many things of the largest z-index, made again and again',
    last: `setInterval(() => { const cover = document.createElement('div'); cover.style.cssText = '${COVER}'; document.body.append(cover); if (document.body.children.length > 40) document.body.lastChild.remove(); }, 50);`,
  },
  {
    what: 'has popovers of its own in the top layer',
    markup: `<div id="own" popover="manual" style="inset: 0 auto auto 0; width: 200px; height: 100px">Popover</div>`,
    last: `document.getElementById('own').showPopover();`,
  },
  {
    what: 'covers everything by a popover as soon as the tip is there',
    markup: `<div id="own" popover="manual" style="${COVER}"></div>`,
    last: `new MutationObserver(() => setTimeout(() => { own.hidePopover(); own.showPopover(); }, 20)).observe(document.documentElement, { childList: true });`,
    outcome: 'out of reach',
  },
  {
    what: 'has a dialog open that makes all else inert',
    markup: '<dialog id="own">First agree to this.</dialog>',
    last: `own.showModal();`,
    outcome: 'out of reach',
  },
  { what: 'has a dialog open beside the text', markup: '<dialog open style="margin: 0">Hello</dialog>' },
  { what: 'is faint by its root', style: 'html { opacity: 0.02 }' },
  { what: 'is faint by its body', style: 'body { opacity: 0.02 !important }' },
  { what: 'makes every element faint', style: '* { opacity: 0.05 !important }' },
  { what: 'filters and turns its root', style: 'html { filter: blur(2px); transform: rotate(1deg) }' },
  { what: 'resets everything', style: '* { all: revert }' },
  { what: 'resets all boxes', style: 'div, iframe { all: unset; border: 0; margin: 0; padding: 0; position: static }' },
  { what: 'resets all boxes and lets nobody overrule it', style: 'div, iframe { all: revert !important }' },
  { what: 'hides what is not its own', style: 'html > :not(head, body) { display: none !important }' },
  { what: 'hides all popovers', style: '[popover] { display: none !important }' },
  { what: 'hides all frames', style: 'iframe { display: none !important; width: 0 !important }' },
  { what: 'hides every element', style: '* { all: revert !important; display: none !important }', outcome: 'silence' },
  { what: 'lets no clicks through to its root', style: 'html { pointer-events: none; user-select: none }' },
  {
    what: 'has prototypes that throw',
    first: `const refuse = () => { throw new Error('caught') };
      const break_ = (of, names) => { for (const name of names) Object.defineProperty(of, name, { get: refuse, set: refuse, configurable: true }); };
      break_(Array.prototype, ['map', 'filter', 'some', 'join', 'at', 'push', 'flatMap', 'find']);
      break_(Object.prototype, ['name', 'params', 'width', 'strength', 'blocks', 'on', 'sitesOff', 'tips', 'marginMentorCaret']);
      break_(Node.prototype, ['append', 'appendChild', 'remove', 'contains', 'cloneNode']);
      break_(Element.prototype, ['append', 'remove', 'attachShadow', 'setAttribute', 'closest', 'matches']);
      break_(HTMLElement.prototype, ['popover', 'showPopover', 'hidePopover', 'style']);
      break_(HTMLIFrameElement.prototype, ['src', 'contentWindow', 'contentDocument']);
      break_(Document.prototype, ['createElement', 'querySelector', 'getElementsByTagName', 'activeElement', 'contentType', 'hidden']);
      break_(String.prototype, ['split', 'replace', 'replaceAll', 'trim', 'toLowerCase']);
      break_(Promise.prototype, ['finally']);
      break_(Map.prototype, ['get', 'set']); break_(Set.prototype, ['has', 'add']); break_(RegExp.prototype, ['exec', 'test']);`,
  },
  {
    what: 'replaces what makes elements and puts them in, and keeps all that goes through it',
    first: `window.kept = [];
      const keep = (of, name) => { const own = of[name]; of[name] = function (...args) { kept.push([name, this, ...args]); return own.apply(this, args); }; };
      keep(Document.prototype, 'createElement'); keep(Node.prototype, 'appendChild'); keep(Element.prototype, 'append');
      keep(Element.prototype, 'attachShadow'); keep(HTMLElement.prototype, 'showPopover'); keep(Element.prototype, 'setAttribute');
      keep(window, 'fetch'); keep(window, 'postMessage'); keep(JSON, 'stringify'); keep(EventTarget.prototype, 'dispatchEvent');
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function () { return attach.call(this, { mode: 'open', serializable: true }); };`,
  },
  {
    what: 'replaces timers and promises',
    first: `for (const name of ['setTimeout', 'requestIdleCallback', 'queueMicrotask', 'Promise', 'MutationObserver', 'ResizeObserver', 'IntersectionObserver'])
      window[name] = function () { throw new Error('caught ' + name); };`,
  },
  {
    what: 'says to be an extension itself',
    first: `const port = { postMessage() {}, onMessage: { addListener() {} }, disconnect() {} };
      const runtime = { id: 'theirs', getURL: (path) => 'https://theirs.example/' + path, sendMessage: async () => ({ strength: 'chip' }), onMessage: { addListener() {} }, connect: () => port };
      const storage = { local: { get: async () => ({}) }, onChanged: { addListener() {} } };
      for (const name of ['chrome', 'browser']) Object.defineProperty(window, name, { value: { runtime, storage }, configurable: false });`,
  },
  {
    what: 'freezes all prototypes',
    first: `for (const of of [Object, Array, Promise, Node, Element, HTMLElement, Document, Event, EventTarget]) Object.freeze(of.prototype);`,
  },
  {
    what: 'names its fields as a document names its parts',
    markup: NAMES.map((name) => `<form name="${name}"></form>`).join(''),
  },
  {
    what: 'names its pictures and frames so',
    markup: `${NAMES.map((name) => `<img name="${name}" alt="">`).join('')}<object id="body"></object><embed name="head"><iframe name="title" srcdoc=""></iframe>`,
  },
  {
    what: 'has forms around its text whose fields are named so',
    markup: `<form id="around">${NAMES.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>`,
    last: `around.append(document.querySelector('main'));`,
  },
  {
    what: 'takes away every node that is not its own',
    last: `window.taken = 0;
      const take = () => { for (const node of [...document.documentElement.children]) if (node !== document.head && node !== document.body) { node.remove(); window.taken++; } };
      new MutationObserver(take).observe(document.documentElement, { childList: true });`,
    outcome: 'badge',
  },
  {
    what: 'changes every foreign node at once',
    last: `new MutationObserver((changes) => { for (const { target, addedNodes } of changes) for (const node of [target, ...addedNodes])
        if (node.parentNode === document.documentElement && node !== document.head && node !== document.body)
          { node.lang = 'xx'; node.title = 'theirs'; node.dir = 'rtl'; node.tabIndex = 0; node.contentEditable = 'true'; node.textContent = 'theirs'; } })
      .observe(document.documentElement, { childList: true });`,
  },
  {
    what: 'has elements of its own of any name',
    markup: '<margin-mentor></margin-mentor><mentor-tip></mentor-tip>',
    first: `for (const name of ['margin-mentor', 'mentor-tip', 'mm-tip']) customElements.define(name, class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<iframe srcdoc="theirs"></iframe>'; } });`,
  },
  { what: 'wants trusted types', headers: csp("require-trusted-types-for 'script'; trusted-types 'none'") },
  { what: 'allows nothing', headers: csp("default-src 'none'") },
  { what: 'allows no frames', headers: csp("frame-src 'none'; child-src 'none'; object-src 'none'") },
  { what: 'is in a sandbox', headers: csp('sandbox'), outcome: 'badge', refusal: REFUSAL },
  { what: 'is in a sandbox with scripts', headers: csp('sandbox allow-scripts'), outcome: 'badge', refusal: REFUSAL },
  {
    what: 'is in a sandbox with its origin',
    headers: csp('sandbox allow-scripts allow-same-origin'),
    outcome: 'tip',
  },
  {
    what: 'is isolated from other origins',
    headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    outcome: { chromium: 'badge', firefox: 'tip' },
  },
  { what: 'may be framed by nobody', headers: { 'x-frame-options': 'DENY', ...csp("frame-ancestors 'none'") } },
  {
    what: 'allows no features',
    headers: { 'permissions-policy': 'clipboard-write=(), clipboard-read=(), fullscreen=(), unload=()' },
  },
  {
    what: 'has frames that speak to all others',
    markup: `<iframe srcdoc="<script>setInterval(() => { for (const to of [top, parent, ...Array.from({ length: top.length }, (_, i) => top[i])]) for (const name of ['close', 'place', 'resize', 'insert']) to.postMessage({ name, params: { width: 1, height: 1 } }, '*') }, 30)</script>"></iframe>`,
  },
  {
    what: 'clicks everything all the time',
    last: `setInterval(() => { for (const element of document.documentElement.children) { if (element === document.head || element === document.body) continue;
      element.click(); element.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: innerWidth - 60, clientY: innerHeight - 35 }));
      document.elementFromPoint(innerWidth - 60, innerHeight - 35)?.click?.(); } }, 40);`,
  },
  {
    what: 'scrolls, resizes and grows all the time',
    last: `setInterval(() => { scrollBy(0, 7); dispatchEvent(new Event('resize')); document.body.append(document.createElement('p')); }, 30);`,
  },
];

const both = (outcome: Outcome) => ({ chromium: outcome, firefox: outcome });
const script = (code = '') => code && `<script>{ ${code} }</script>`;

/** Pages on which a tip is due, and which are up to something. */
export const HOSTILE_PAGES: readonly HostilePage[] = HOSTILITIES.map(
  ({ what, style = '', first, markup = '', last, headers = {}, outcome = 'tip', refusal }) => ({
    what,
    page: {
      body: PLAN.replace('<head>', () => `<head>${script(first)}<style>${style}</style>`)
        .replace('<body>', () => `<body>${markup}`)
        .replace('</body>', () => `${script(last)}</body>`),
      headers,
    },
    refusal,
    outcome: typeof outcome === 'string' ? both(outcome) : outcome,
  }),
);
